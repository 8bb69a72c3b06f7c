import type { Cell } from "../tables/grid";
import { extentOf, type Area, type Block, type PlanCell, type SheetPlan } from "../tables/sheetPlan";
import { cellStyles } from "./cellStyles";
import { addChart, addressIn } from "./chartWriter";
import { markSheet, type OwnSheet } from "./ownSheets";

/** Width in points of a column that shows so many characters of Calibri 11. */
const pointsOf = (characters: number): number => (Math.trunc(characters * 7) + 5) * 0.75;

/**
 * Queues everything a plan says for its sheet, which exists and is ours; the caller syncs.
 *
 * @param known the names that the workbook has, in lower case.
 */
export function queueSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  own: OwnSheet,
  known: ReadonlySet<string>,
): void {
  const sheet = context.workbook.worksheets.getItem(plan.name);
  const extent = extentOf(plan);
  for (const block of plan.blocks) queueBlock(sheet, block);
  for (const area of plan.wrapped) {
    const range = rangeOf(sheet, area);
    range.merge();
    range.format.wrapText = true;
    range.format.verticalAlignment = "Top";
    range.format.rowHeight = area.height;
  }
  plan.widths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(characters);
  });
  for (const { choices, ...area } of plan.lists) {
    rangeOf(sheet, area).dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
  }
  for (const area of plan.tables) {
    const table = sheet.tables.add(rangeOf(sheet, area), true);
    table.name = area.name;
    table.style = "TableStyleLight1";
    table.showFilterButton = area.filter;
  }
  for (const chart of plan.charts) addChart(context, sheet, chart);
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  sheet.showGridlines = false;
  queuePage(sheet, plan, extent);
  const written: Area = { row: 0, column: 0, ...extent };
  markSheet(context, own, rangeOf(sheet, written), addressIn(plan.name, written), known);
}

export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

function queueBlock(sheet: Excel.Worksheet, block: Block): void {
  const columns = block.cells[0]?.length ?? 0;
  if (columns === 0) return;
  const range = sheet.getRangeByIndexes(block.row, block.column, block.cells.length, columns);
  // The format first: a text cell must not turn into a number or a date on its way in.
  if (block.format !== undefined)
    range.numberFormat = block.cells.map((row) => row.map(() => block.format ?? "General"));
  range.formulas = block.cells.map((row) => row.map(written));
  const { bold, italic, size, color, fill, wrap, line, align } = cellStyles[block.role];
  const { font } = range.format;
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (size !== undefined) font.size = size;
  if (color !== undefined) font.color = color;
  if (fill !== undefined) range.format.fill.color = fill;
  if (wrap !== undefined) range.format.wrapText = wrap;
  if (line !== undefined)
    range.format.borders.getItem(line === "top" ? "EdgeTop" : "EdgeBottom").style = "Continuous";
  const side = block.align === undefined ? align : block.align === "right" ? "Right" : "Left";
  if (side !== undefined) range.format.horizontalAlignment = side;
  if (block.align === "indented") range.format.indentLevel = 1;
}

/** What Excel is given for a cell: our formulas as such, and text always as text. */
export function written(cell: PlanCell): Cell {
  if (typeof cell === "object") return cell.formula;
  return typeof cell === "string" && wouldChange(cell) ? `'${cell}` : cell;
}

/** Text that Excel would take for a formula, a number, a date, a truth value or an error. */
export const wouldChange = (text: string): boolean =>
  /^[=+\-@'#\d.$€£(]/.test(text.trim()) || /^(true|false)$/i.test(text.trim());

function queuePage(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  extent: { readonly rows: number; readonly columns: number },
): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = plan.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom =
    plan.orientation === "portrait"
      ? { horizontalFitToPages: 1, verticalFitToPages: 1 }
      : { horizontalFitToPages: 1 };
  pageLayout.setPrintArea(
    sheet.getRangeByIndexes(0, 0, plan.printedRows ?? extent.rows, plan.printedColumns ?? extent.columns),
  );
}
