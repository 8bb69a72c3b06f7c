import type { SheetPlan } from "../tables/sheetPlan";
import { addressIn } from "./chartWriter";
import { WorkbookError, type Work } from "./forPane";
import { knownNames, pointName, withdrawName } from "./names";
import { findOwnSheets, type OwnSheet } from "./ownSheets";
import { queueSheet, rangeOf, written } from "./sheetWriter";
import { makeRoom, readStanding, writtenRange, type Standing } from "./standingSheets";

/** A plan and the kind of sheet of ours it is for. */
export interface PlannedSheet {
  readonly kind: string;
  readonly plan: SheetPlan;
  /** Names of an earlier answer that mean nothing in this one: they become #N/A. */
  readonly withdrawn?: readonly string[];
}

/**
 * Writes sheets of ours, each made when it is missing, in one request: Excel carries it out as a whole
 * or stops at a mistake, and then what stood there is put back. What the user wrote below or beside our
 * cells makes way.
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
  const standing = await readStanding(
    context,
    sheets.map(({ plan }, index) => ({ own: owned[index] as OwnSheet, plan })),
  );
  const known = await knownNames(context);
  refuseTakenNames(sheets, known);
  work.signal.throwIfAborted();
  work.onProgress(`Writing ${sheets.map(({ plan }) => plan.name).join(", ")}`, 0.6);
  for (const own of owned) if (own.written === null) context.workbook.worksheets.add(own.name);
  for (const sheet of standing) clear(context, sheet);
  for (const { plan, withdrawn = [] } of sheets) {
    const sheet = context.workbook.worksheets.getItem(plan.name);
    for (const name of withdrawn) withdrawName(context, name, known);
    for (const area of plan.names)
      pointName(context, area.name, rangeOf(sheet, area), addressIn(plan.name, area), known);
  }
  sheets.forEach(({ kind, plan }, index) => {
    queueSheet(context, plan, owned[index] as OwnSheet, known);
    if (kind === shown) context.workbook.worksheets.getItem(plan.name).getRange("A1").select();
  });
  try {
    await context.sync();
  } catch (error) {
    await putBack(context, standing, owned);
    throw error;
  }
}

/** A table cannot be called as a name of the user's is. */
function refuseTakenNames(sheets: readonly PlannedSheet[], known: ReadonlySet<string>): void {
  const taken = sheets
    .flatMap(({ plan }) => plan.tables.map(({ name }) => name))
    .filter((name) => known.has(name.toLowerCase()));
  if (taken.length === 0) return;
  throw new WorkbookError(
    `The workbook has a name ${taken.join(", ")} of its own, which a table needs. Rename it in the Name Manager on the Formulas tab, then try again.`,
    "ItemAlreadyExists",
  );
}

/** Empties what we wrote last time, and nothing else; then makes room. */
function clear(context: Excel.RequestContext, standing: Standing): void {
  const { own, charts, tables } = standing;
  for (const chart of charts) chart.delete();
  for (const table of tables) table.convertToRange();
  const range = writtenRange(context, own);
  range.unmerge();
  range.clear();
  makeRoom(context, standing);
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
