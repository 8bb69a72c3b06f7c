import type { Cell } from "../tables/grid";
import {
  extentOf,
  styleName,
  type Area,
  type Block,
  type PlanCell,
  type SheetPlan,
} from "../tables/sheetPlan";
import { cellStyles } from "./cellStyles";
import { inPieces, type Requests } from "./requests";

/** Width in points of a column that shows so many characters of Calibri 11. */
const pointsOf = (characters: number): number => (Math.trunc(characters * 7) + 5) * 0.75;

/** Writes the cells of a plan into its sheet, in requests of a size that Excel on the web takes. */
export async function writeCells(requests: Requests, plan: SheetPlan): Promise<void> {
  const sheet = requests.context.workbook.worksheets.getItem(plan.name);
  for (const block of plan.blocks) await writeBlock(requests, sheet, block);
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
  queueRules(sheet, plan);
}

/** Queues what Excel accepts in the cells of inputs. */
function queueRules(sheet: Excel.Worksheet, { lists, numbers = [] }: SheetPlan): void {
  for (const { choices, ...area } of lists) {
    const validation = rangeOf(sheet, area).dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
    const offered = `One of: ${choices.join(", ")}`;
    validation.errorAlert = refusal(offered.length <= longestMessage ? offered : "One of the cell's list");
  }
  for (const { least, most, message, ...area } of numbers) {
    const validation = rangeOf(sheet, area).dataValidation;
    validation.rule = {
      decimal:
        most === null
          ? { operator: "GreaterThanOrEqualTo", formula1: least }
          : { operator: "Between", formula1: least, formula2: most },
    };
    validation.errorAlert = refusal(message);
  }
}

/** Of characters, in Excel. */
const longestMessage = 255;

const refusal = (message: string): Excel.DataValidationErrorAlert => ({
  showAlert: true,
  style: "Stop",
  title: "Not accepted",
  message,
});

/** Queues how a new sheet looks and is printed. */
export function queueLook(sheet: Excel.Worksheet, plan: SheetPlan): void {
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  sheet.showGridlines = false;
  const { pageLayout } = sheet;
  pageLayout.orientation = plan.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom =
    plan.orientation === "portrait"
      ? { horizontalFitToPages: 1, verticalFitToPages: 1 }
      : { horizontalFitToPages: plan.pagesWide ?? 1 };
  pageLayout.setPrintArea(rangeOf(sheet, printedArea(plan)));
}

/** What is printed. */
export function printedArea(plan: SheetPlan): Area {
  const { rows, columns } = extentOf(plan);
  return { row: 0, column: 0, rows: plan.printedRows ?? rows, columns: plan.printedColumns ?? columns };
}

export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

async function writeBlock(requests: Requests, sheet: Excel.Worksheet, block: Block): Promise<void> {
  const columns = block.cells[0]?.length ?? 0;
  if (columns === 0) return;
  const { format = "General" } = block;
  const whole = sheet.getRangeByIndexes(block.row, block.column, block.cells.length, columns);
  queueStyle(whole, block);
  for (const { from, rows, bytes } of inPieces(block.cells.map((row) => row.map(written)))) {
    const range = sheet.getRangeByIndexes(block.row + from, block.column, rows.length, columns);
    // The format first: a text cell must not turn into a number or a date on its way in.
    if (block.format !== undefined) range.numberFormat = rows.map((row) => row.map(() => format));
    range.formulas = rows.map((row) => [...row]);
    const formats = block.format === undefined ? 0 : rows.length * columns * (format.length + 3);
    await requests.queued(bytes + formats);
  }
}

/** Queues the style of the block's role, and what of its look is its own. */
function queueStyle(range: Excel.Range, { role, align }: Block): void {
  range.style = styleName(role);
  // An edge is of the whole block; a style's line would be of every cell.
  const { line } = cellStyles[role];
  if (line !== undefined)
    range.format.borders.getItem(line === "top" ? "EdgeTop" : "EdgeBottom").style = "Continuous";
  if (align === undefined) return;
  range.format.horizontalAlignment = align === "right" ? "Right" : "Left";
  if (align === "indented") range.format.indentLevel = 1;
}

/** About what the cells of a plan take in requests. */
export const bytesOfPlan = ({ blocks }: SheetPlan): number =>
  blocks.reduce((sum, { cells }) => sum + cells.length * (cells[0]?.length ?? 0) * 30, 0);

/** What Excel is given for a cell: our formulas as such, and text always as text. */
export function written(cell: PlanCell): Cell {
  if (typeof cell === "object") return cell.formula;
  return typeof cell === "string" && wouldChange(cell) ? `'${cell}` : cell;
}

/** Text that Excel would take for a formula, a number, a date, a truth value or an error. */
const wouldChange = (text: string): boolean =>
  /^[=+\-@'#\d.$€£¥%(]/.test(text.trim()) ||
  /^(true|false)$/i.test(text.trim()) ||
  // `May 2026`, and `Mai 2026` in a German Excel.
  /^(jan|feb|m[aä]r|mrz|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\p{L}*[\s.,/-]*\d/iu.test(text.trim());
