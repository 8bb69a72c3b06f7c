import { quoteSheet } from "../tables/grid";
import { cellsOf, usageName } from "./usageRange";
import { goneMeanwhile } from "./whileThere";
import type { WorkbookInputs } from "./workbookInputs";

/**
 * Refuses where usage or tables are not where they were read any more: what is about to be written names their sheets.
 */
export async function refuseMoved(
  context: Excel.RequestContext,
  { usage, tables, plans }: WorkbookInputs,
): Promise<void> {
  const grids = [...Object.entries(tables).map(([name, grid]) => ({ name, grid })), ...plans.tables];
  const found = grids.flatMap(({ name, grid: { place } }) => {
    if (place.kind !== "sheet") return [];
    const table = context.workbook.tables.getItemOrNullObject(name);
    table.worksheet.load("name");
    return [{ name, sheet: place.sheet, table }];
  });
  const range = context.workbook.names.getItemOrNullObject(usageName).getRangeOrNullObject();
  range.worksheet.load("name");
  await context.sync();
  if (range.isNullObject || !usage.address.startsWith(`${quoteSheet(range.worksheet.name)}!`))
    throw goneMeanwhile(cellsOf(usage.address));
  const moved = found.filter(({ sheet, table }) => table.isNullObject || table.worksheet.name !== sheet);
  if (moved.length > 0) throw goneMeanwhile(`The table ${moved.map(({ name }) => name).join(", ")}`);
}
