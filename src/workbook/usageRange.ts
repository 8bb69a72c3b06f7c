import type { Problem } from "../engine/problem";
import { knownNames, pointName } from "./names";

/** Reads of Excel on the web stop at this many cells. */
const mostCells = 5_000_000;

/** The defined name under which the workbook remembers where its usage stands. */
const usageName = "bw_Usage";

/** One range of one sheet, or why it is not. */
export type PickedRange = { readonly range: Excel.Range } | { readonly problem: Problem };

/** The range that is selected. */
export async function selectedRange(context: Excel.RequestContext): Promise<PickedRange> {
  const areas = context.workbook.getSelectedRanges();
  areas.load(["areaCount", "address", "cellCount"]);
  await context.sync();
  if (areas.areaCount > 1)
    return { problem: { code: "several-areas", where: "selection", got: areas.address } };
  return checkedSize(context, context.workbook.getSelectedRange());
}

/** The range of a typed address, `Usage!A1:G55`. */
export async function addressedRange(context: Excel.RequestContext, address: string): Promise<PickedRange> {
  const problem = manyRanges(address);
  if (problem !== null) return { problem };
  const cut = address.lastIndexOf("!");
  const sheetName = address.slice(0, cut).replace(/^'|'$/g, "").replace(/''/g, "'");
  const sheet =
    cut < 0
      ? context.workbook.worksheets.getActiveWorksheet()
      : context.workbook.worksheets.getItem(sheetName);
  return checkedSize(context, sheet.getRange(address.slice(cut + 1)));
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
    : checkedSize(context, range);
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

async function checkedSize(context: Excel.RequestContext, range: Excel.Range): Promise<PickedRange> {
  const used = range.getUsedRangeOrNullObject(true);
  used.load(["cellCount", "address"]);
  await context.sync();
  if (used.isNullObject || used.cellCount <= mostCells) return { range };
  return { problem: { code: "selection-too-large", where: used.address, got: `${used.cellCount} cells` } };
}
