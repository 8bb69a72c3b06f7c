import type { Problem } from "../engine/problem";
import { columnIndex } from "../tables/grid";
import { sheetColumns, sheetRows } from "./areas";
import { knownNames, pointName } from "./names";
import { whileThere } from "./whileThere";

/** A million rows of 50 columns; more take Excel on the web too long to hand over. */
const mostCells = 50_000_000;

/** The defined name under which the workbook remembers where its usage stands. */
export const usageName = "bw_Usage";

/** One range of one sheet, or why it is not. */
export type PickedRange =
  | { readonly range: Excel.Range; /** As it was given. */ readonly address: string }
  | { readonly problem: Problem };

/** The range that is selected. */
export async function selectedRange(context: Excel.RequestContext): Promise<PickedRange> {
  const areas = context.workbook.getSelectedRanges();
  areas.load(["areaCount", "address", "cellCount"]);
  await context.sync();
  if (areas.areaCount > 1)
    return { problem: { code: "several-areas", where: "selection", got: areas.address } };
  return checkedSize(context.workbook.getSelectedRange(), areas.address);
}

/** The range of a typed address, `Usage!A1:G55`, or of a table or a name of the workbook. */
export async function addressedRange(context: Excel.RequestContext, typed: string): Promise<PickedRange> {
  const address = typed.trim().replace(/^=\s*/, "");
  const problem = manyRanges(address);
  if (problem !== null) return { problem };
  const cut = address.lastIndexOf("!");
  const cells = address.slice(cut + 1).trim();
  if (cut < 0 && !areCells(cells)) return namedRange(context, cells);
  const sheetName = address.slice(0, cut).trim().replace(/^'|'$/g, "").replace(/''/g, "'");
  const { worksheets } = context.workbook;
  const sheet = cut < 0 ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(sheetName);
  await context.sync();
  if (cut >= 0 && (sheetName === "" || sheet.isNullObject))
    return refused(typed, "a sheet of this workbook and its cells, such as Usage!A1:G55");
  return areCells(cells) ? checkedSize(sheet.getRange(cells), address) : refused(typed, likeThis);
}

const likeThis = "an address such as Usage!A1:G55, or the name of a table or a range";
const refused = (got: string, expected: string): PickedRange => ({
  problem: { code: "shape-mismatch", where: "typed range", got, expected },
});

/** Cells, whole columns or whole rows of a sheet: A1, $A$1:B2, A:B, 1:13. */
function areCells(text: string): boolean {
  const parts = text.replace(/\$/g, "").toUpperCase().split(":");
  const matches = parts.map((part) => /^([A-Z]{0,3})(\d{0,7})$/.exec(part));
  const kinds = new Set(
    matches.map((match) => {
      const [, letters = "", row = ""] = match ?? [];
      const inside =
        columnIndex(letters) < sheetColumns && Number(row) <= sheetRows && (row === "" || Number(row) > 0);
      return inside ? `${letters === "" ? "" : "column"}${row === "" ? "" : "row"}` : "";
    }),
  );
  const [kind] = kinds;
  return kinds.size === 1 && (kind === "columnrow" ? parts.length <= 2 : kind !== "" && parts.length === 2);
}

async function namedRange(context: Excel.RequestContext, given: string): Promise<PickedRange> {
  const table = context.workbook.tables.getItemOrNullObject(given);
  const name = context.workbook.names.getItemOrNullObject(given);
  await context.sync();
  if (!table.isNullObject) return checkedSize(table.getRange(), given);
  if (name.isNullObject) return refused(given, likeThis);
  const range = name.getRangeOrNullObject();
  await context.sync();
  return range.isNullObject ? refused(given, likeThis) : checkedSize(range, given);
}

/** The range that the workbook remembers as its usage; null where none was picked yet. */
export async function rememberedRange(context: Excel.RequestContext): Promise<PickedRange | null> {
  const name = context.workbook.names.getItemOrNullObject(usageName);
  name.load(["formula"]);
  await context.sync();
  if (name.isNullObject) return null;
  const formula = String(name.formula).replace(/^=/, "");
  const problem = manyRanges(formula);
  if (problem !== null) return { problem };
  const range = name.getRangeOrNullObject();
  await context.sync();
  return range.isNullObject
    ? { problem: { code: "empty-selection", where: usageName, got: formula } }
    : checkedSize(range, formula.replace(/\$/g, ""));
}

/** Remembers a range as the workbook's usage. */
export async function rememberRange(context: Excel.RequestContext, range: Excel.Range): Promise<void> {
  range.load("address");
  const known = await knownNames(context);
  pointName(context, usageName, range, range.address, known);
  await context.sync();
}

/** Addresses that mean several sheets (`Jan:Dec!A1`) or several areas (`A1:B2,D1:E2`). */
function manyRanges(address: string): Problem | null {
  const got = address;
  const outsideQuotes = address.replace(/'[^']*'/g, (quoted) => (quoted.includes(":") ? "Jan:Dec" : "Sheet"));
  if (/^[^!]+:[^!]+!/.test(outsideQuotes)) return { code: "several-sheets", where: "selection", got };
  return outsideQuotes.includes(",") ? { code: "several-areas", where: "selection", got } : null;
}

/** Cells in a sentence. */
export const cellsOf = (address: string): string => `The cells ${address}`;

async function checkedSize(range: Excel.Range, address: string): Promise<PickedRange> {
  const used = range.getUsedRangeOrNullObject(true);
  used.load(["cellCount", "address"]);
  await whileThere(cellsOf(address), () => range.context.sync());
  // Beyond 2,147,483,647 cells Excel answers -1.
  if (used.isNullObject || (used.cellCount >= 0 && used.cellCount <= mostCells)) return { range, address };
  const inWords = (cells: number): string => `${cells.toLocaleString("en-US")} cells`;
  const got = used.cellCount < 0 ? "more than 2,147,483,647 cells" : inWords(used.cellCount);
  const expected = inWords(mostCells);
  return { problem: { code: "selection-too-large", where: used.address, got, expected } };
}
