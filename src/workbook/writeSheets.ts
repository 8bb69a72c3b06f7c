import type { Cell } from "../tables/grid";
import type { PlanCell, SheetPlan } from "../tables/sheetPlan";
import { findOwnSheets, type OwnSheet } from "./ownSheets";
import { setName } from "./names";
import { queueSheet, rangeOf, written } from "./sheetWriter";
import { WorkbookError, type Work } from "./services";

/** A plan and the kind of sheet of ours it is for. */
export interface PlannedSheet {
  readonly kind: string;
  readonly plan: SheetPlan;
}

/** What a sheet of ours held before it was written anew. */
interface Snapshot {
  readonly own: OwnSheet;
  readonly cells: readonly (readonly PlanCell[])[];
  readonly formats: unknown[][];
}

/**
 * Writes sheets of ours, each made when it is missing, and puts back what stood there when a step fails
 * or the work is cancelled.
 *
 * @param shown kind of the sheet that is shown at the end, if any.
 */
export async function writeSheets(
  context: Excel.RequestContext,
  sheets: readonly PlannedSheet[],
  work: Work,
  shown?: string,
): Promise<void> {
  const owned = await findOwnSheets(
    context,
    sheets.map(({ kind }) => kind),
  );
  await refuseProtected(context, owned);
  const snapshots = await takeSnapshots(context, owned);
  try {
    for (const own of owned) await clear(context, own);
    await nameCells(context, sheets);
    for (const [index, { kind, plan }] of sheets.entries()) {
      work.signal.throwIfAborted();
      work.onProgress(`Writing ${plan.name}`, index / sheets.length);
      queueSheet(context, plan, owned[index] as OwnSheet);
      if (kind === shown) context.workbook.worksheets.getItem(plan.name).activate();
      // One request a sheet keeps each below the size that Excel on the web takes, and can be cancelled between.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    }
  } catch (error) {
    await putBack(context, snapshots, owned);
    throw error;
  }
}

async function refuseProtected(context: Excel.RequestContext, owned: readonly OwnSheet[]): Promise<void> {
  const existing = owned.filter((own) => own.written !== null);
  const protections = existing.map(({ name }) => context.workbook.worksheets.getItem(name).protection);
  for (const protection of protections) protection.load("protected");
  await context.sync();
  const locked = existing.filter((_, i) => protections[i]?.protected === true).map(({ name }) => name);
  if (locked.length > 0) {
    throw new WorkbookError(
      `The sheet ${locked.join(", ")} is protected. Unprotect it on the Review tab, then try again.`,
      "AccessDenied",
    );
  }
}

async function takeSnapshots(
  context: Excel.RequestContext,
  owned: readonly OwnSheet[],
): Promise<readonly Snapshot[]> {
  const ranges = owned
    .filter((own) => own.written !== null)
    .map((own) => {
      const range = writtenRange(context, own);
      range.load(["formulas", "values", "numberFormat"]);
      return { own, range };
    });
  await context.sync();
  return ranges.map(({ own, range }) => ({ own, cells: contentOf(range), formats: range.numberFormat }));
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

/** Empties what we wrote last time, and nothing else; makes the sheet when it is missing. */
async function clear(context: Excel.RequestContext, own: OwnSheet): Promise<void> {
  if (own.written === null) {
    context.workbook.worksheets.add(own.name);
    await context.sync();
    return;
  }
  const sheet = context.workbook.worksheets.getItem(own.name);
  const tables = sheet.tables;
  const charts = sheet.charts;
  tables.load("items/name");
  charts.load("items/name");
  await context.sync();
  for (const chart of charts.items) if (chart.name.startsWith("bw_")) chart.delete();
  for (const table of tables.items) if (table.name.startsWith("bw_")) table.convertToRange();
  const range = writtenRange(context, own);
  range.unmerge();
  range.clear();
  await context.sync();
}

/** The defined names of the plans, before the formulas that use them are written. */
async function nameCells(context: Excel.RequestContext, sheets: readonly PlannedSheet[]): Promise<void> {
  for (const { plan } of sheets) {
    for (const area of plan.names) {
      await setName(context, area.name, rangeOf(context.workbook.worksheets.getItem(plan.name), area));
    }
  }
}

async function putBack(
  context: Excel.RequestContext,
  snapshots: readonly Snapshot[],
  owned: readonly OwnSheet[],
): Promise<void> {
  const made = owned.filter((own) => own.written === null);
  const sheets = made.map(({ name }) => context.workbook.worksheets.getItemOrNullObject(name));
  await context.sync();
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  for (const { own, cells, formats } of snapshots) {
    const range = writtenRange(context, own);
    range.numberFormat = formats;
    range.formulas = cells.map((row) => row.map(written));
  }
  await context.sync();
}
