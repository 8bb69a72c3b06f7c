import { styleName, type CellRole, type SheetPlan } from "../tables/sheetPlan";
import { cellStyles } from "./cellStyles";
import { markedSheets } from "./ownSheets";

/**
 * Queues reading which styles plans need and the workbook does not have. One that is there stays as it is: it is the
 * user's to change.
 *
 * @returns the roles without a style, once the context was synced.
 */
export function loadMissingStyles(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
): () => readonly CellRole[] {
  const roles = [...new Set(plans.flatMap(({ blocks }) => blocks.map(({ role }) => role)))];
  // Asking for one style that may be missing needs ExcelApi 1.14.
  const { styles } = context.workbook;
  styles.load("items/name");
  return () => {
    const present = new Set(styles.items.map(({ name }) => name.toLowerCase()));
    return roles.filter((role) => !present.has(styleName(role).toLowerCase()));
  };
}

/** Queues making styles. Number formats and lines are each block's own, and so is what is locked. */
export function queueStyles(context: Excel.RequestContext, roles: readonly CellRole[]): void {
  const { styles } = context.workbook;
  for (const role of roles) {
    styles.add(styleName(role));
    const style = styles.getItem(styleName(role));
    const { bold, italic, size, color, fill, wrap, align } = cellStyles[role];
    style.includeNumber = false;
    style.includeBorder = false;
    style.includeProtection = false;
    if (bold !== undefined) style.font.bold = bold;
    if (italic !== undefined) style.font.italic = italic;
    if (size !== undefined) style.font.size = size;
    if (color !== undefined) style.font.color = color;
    if (fill !== undefined) style.fill.color = fill;
    if (wrap !== undefined) style.wrapText = wrap;
    if (align !== undefined) style.horizontalAlignment = align;
  }
}

/** Queues deleting those styles that a writing made before it failed, or was undone. */
export async function dropStyles(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const styles = context.workbook.styles.load("items/name");
  await context.sync();
  for (const style of styles.items) if (names.includes(style.name)) style.delete();
}

/** Whether cells on sheets of the user's may have some of these styles: a sheet with several tells none. */
export async function mayBeUsed(context: Excel.RequestContext, names: readonly string[]): Promise<boolean> {
  const ours = await markedSheets(context);
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  await context.sync();
  const used = sheets.items
    .filter(({ name, visibility }) => !ours.includes(name) && visibility !== "VeryHidden")
    .map((sheet) => sheet.getUsedRangeOrNullObject().load("style"));
  await context.sync();
  return used.some((range) => !range.isNullObject && (range.style === null || names.includes(range.style)));
}
