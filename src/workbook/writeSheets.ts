import type { Cell } from "../tables/grid";
import type { PlanCell, SheetPlan } from "../tables/sheetPlan";
import { addressIn } from "./chartWriter";
import { findOwnSheets, type OwnSheet } from "./ownSheets";
import { knownNames, pointName } from "./names";
import { queueSheet, rangeOf, written } from "./sheetWriter";
import { WorkbookError, type Work } from "./forPane";

/** A plan and the kind of sheet of ours it is for. */
export interface PlannedSheet {
  readonly kind: string;
  readonly plan: SheetPlan;
}

/** A sheet of ours before it is written anew: what it holds, and what of ours must go first. */
interface Standing {
  readonly own: OwnSheet;
  readonly cells: readonly (readonly PlanCell[])[];
  readonly formats: unknown[][];
  readonly charts: readonly Excel.Chart[];
  readonly tables: readonly Excel.Table[];
}

/**
 * Writes sheets of ours, each made when it is missing, in one request: Excel carries it out as a whole
 * or stops at a mistake, and then what stood there is put back.
 *
 * @param shown kind of the sheet that is shown at the end, if any.
 */
export async function writeSheets(
  context: Excel.RequestContext,
  sheets: readonly PlannedSheet[],
  work: Work,
  shown?: string,
): Promise<void> {
  const kinds = sheets.map(({ kind }) => kind);
  const owned = await findOwnSheets(context, kinds);
  const standing = await readStanding(context, owned);
  const known = await knownNames(context);
  work.signal.throwIfAborted();
  work.onProgress(`Writing ${sheets.map(({ plan }) => plan.name).join(", ")}`, 0.6);
  for (const own of owned) if (own.written === null) context.workbook.worksheets.add(own.name);
  for (const sheet of standing) clear(context, sheet);
  for (const { plan } of sheets) {
    const sheet = context.workbook.worksheets.getItem(plan.name);
    for (const area of plan.names)
      pointName(context, area.name, rangeOf(sheet, area), addressIn(plan.name, area), known);
  }
  sheets.forEach(({ kind, plan }, index) => {
    queueSheet(context, plan, owned[index] as OwnSheet);
    if (kind === shown) context.workbook.worksheets.getItem(plan.name).getRange("A1").select();
  });
  try {
    await context.sync();
  } catch (error) {
    await putBack(context, standing, owned);
    throw error;
  }
}

/** What our sheets hold; refuses when one of them is protected. */
async function readStanding(
  context: Excel.RequestContext,
  owned: readonly OwnSheet[],
): Promise<readonly Standing[]> {
  const read = owned
    .filter((own) => own.written !== null)
    .map((own) => {
      const sheet = context.workbook.worksheets.getItem(own.name);
      const range = writtenRange(context, own);
      sheet.protection.load("protected");
      sheet.charts.load("items/name");
      sheet.tables.load("items/name");
      range.load(["formulas", "values", "numberFormat"]);
      return { own, sheet, range };
    });
  await context.sync();
  const locked = read.filter(({ sheet }) => sheet.protection.protected).map(({ own }) => own.name);
  if (locked.length > 0) {
    throw new WorkbookError(
      `The sheet ${locked.join(", ")} is protected. Unprotect it on the Review tab, then try again.`,
      "AccessDenied",
    );
  }
  return read.map(({ own, sheet, range }) => ({
    own,
    cells: contentOf(range),
    formats: range.numberFormat,
    charts: sheet.charts.items.filter(({ name }) => name.startsWith("bw_")),
    tables: sheet.tables.items.filter(({ name }) => name.startsWith("bw_")),
  }));
}

/** A formula is what differs from its own result; text that looks like one is text. */
function contentOf(range: Excel.Range): readonly (readonly PlanCell[])[] {
  const values = range.values as Cell[][];
  return (range.formulas as Cell[][]).map((row, r) =>
    row.map((cell, c) =>
      typeof cell === "string" && cell.startsWith("=") && cell !== values[r]?.[c] ? { formula: cell } : cell,
    ),
  );
}

function writtenRange(context: Excel.RequestContext, { name, written }: OwnSheet): Excel.Range {
  const address = written ?? "A1";
  return context.workbook.worksheets.getItem(name).getRange(address.slice(address.lastIndexOf("!") + 1));
}

/** Empties what we wrote last time, and nothing else. */
function clear(context: Excel.RequestContext, { own, charts, tables }: Standing): void {
  for (const chart of charts) chart.delete();
  for (const table of tables) table.convertToRange();
  const range = writtenRange(context, own);
  range.unmerge();
  range.clear();
}

async function putBack(
  context: Excel.RequestContext,
  standing: readonly Standing[],
  owned: readonly OwnSheet[],
): Promise<void> {
  const made = owned.filter((own) => own.written === null);
  const sheets = made.map(({ name }) => context.workbook.worksheets.getItemOrNullObject(name));
  await context.sync();
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  for (const { own, cells, formats } of standing) {
    const range = writtenRange(context, own);
    range.numberFormat = formats;
    range.formulas = cells.map((row) => row.map(written));
  }
  await context.sync();
}
