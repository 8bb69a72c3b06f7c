import type { Cell } from "../tables/grid";
import type { Area } from "../tables/sheetPlan";
import { meet, rowPieces, without } from "./areas";
import type { JournalSheet } from "./journal";
import { bytesOf, cellsAtOnce, type Requests } from "./requests";
import { rangeOf } from "./sheetWriter";
import { kept, typedCells } from "./typedCells";

/** The sheet that keeps what stood on ours; the user's, should there be one of the name, is left alone. */
export const backupName = "bw_backup";

/** Queues the backup sheet, out of sight. */
export function queueBackupSheet(context: Excel.RequestContext, name: string, exists: boolean): void {
  if (exists) context.workbook.worksheets.getItem(name).getRange().clear();
  else context.workbook.worksheets.add(name).visibility = "VeryHidden";
}

/**
 * Copies the cells of a sheet of ours into the backup: formats, merges and rules by Excel itself, contents as
 * the text that has to be typed to have them again, so that nothing is calculated there.
 */
export async function backUp(requests: Requests, backup: string, one: JournalSheet): Promise<void> {
  const { context } = requests;
  const from = context.workbook.worksheets.getItem(one.name);
  const to = context.workbook.worksheets.getItem(backup);
  for (const { source, target } of pieces(one)) {
    const read = rangeOf(from, source).load(["formulas", "values"]);
    await requests.send();
    const cells = kept(typedCells(read.formulas as Cell[][], read.values as Cell[][]));
    context.workbook.application.suspendApiCalculationUntilNextSync();
    const copy = rangeOf(to, target);
    copy.copyFrom(rangeOf(from, source), "All");
    copy.values = cells;
    await requests.queued(bytesOf(cells));
  }
}

/**
 * Puts the cells of a sheet back as the backup has them. Headers of tables that are still there only get their
 * formats from it: its text in them would rename the columns in every formula.
 */
export async function putBackCells(
  requests: Requests,
  backup: string,
  one: JournalSheet,
  { name, headers }: { readonly name: string; readonly headers: readonly Area[] },
): Promise<void> {
  const { context } = requests;
  const from = context.workbook.worksheets.getItem(backup);
  const to = context.workbook.worksheets.getItem(name);
  for (const { source, target } of pieces(one)) {
    const read = rangeOf(from, target).load("values");
    await requests.send();
    const cells = read.values as Cell[][];
    context.workbook.application.suspendApiCalculationUntilNextSync();
    const copy = (part: Area, what: "All" | "Formats"): void => {
      const row = target.row + part.row - source.row;
      const column = target.column + part.column - source.column;
      rangeOf(to, part).copyFrom(rangeOf(from, { ...part, row, column }), what);
    };
    for (const part of without(source, headers)) copy(part, "All");
    for (const header of headers) if (meet(header, source)) copy(header, "Formats");
    rangeOf(to, source).formulas = cells;
    await requests.queued(bytesOf(cells));
  }
}

/** The cells of a sheet in pieces of whole rows, and where the backup has each. */
function* pieces({
  area,
  backupRow,
}: JournalSheet): Generator<{ readonly source: Area; readonly target: Area }> {
  for (const source of rowPieces(area, cellsAtOnce))
    yield { source, target: { ...source, row: backupRow + source.row - area.row, column: 0 } };
}
