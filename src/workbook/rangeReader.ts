import type { Cell, Grid } from "../tables/grid";
import type { Work } from "./forPane";

/** Cells read with one request: far below the 5 MB that Excel on the web answers at most. */
const cellsAtOnce = 50_000;

/**
 * Reads the used part of a range in chunks of rows.
 *
 * @returns null where the range has no content.
 * @throws AbortError when the work is cancelled between two chunks.
 */
export async function readUsedPart(range: Excel.Range, work: Work): Promise<Grid | null> {
  const used = range.getUsedRangeOrNullObject(true);
  used.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  const sheet = range.worksheet;
  sheet.load("name");
  await range.context.sync();
  if (used.isNullObject) return null;

  const rowsAtOnce = Math.max(1, Math.floor(cellsAtOnce / used.columnCount));
  const cells: Cell[][] = [];
  for (let row = 0; row < used.rowCount; row += rowsAtOnce) {
    work.signal.throwIfAborted();
    work.onProgress("Reading usage", row / used.rowCount);
    const rows = Math.min(rowsAtOnce, used.rowCount - row);
    const part = sheet.getRangeByIndexes(used.rowIndex + row, used.columnIndex, rows, used.columnCount);
    part.load("values");
    // One request a chunk is the point: a single one may exceed what Excel on the web can answer.
    await range.context.sync();
    cells.push(...(part.values as Cell[][]));
  }
  return { cells, place: { kind: "sheet", sheet: sheet.name, row: used.rowIndex, column: used.columnIndex } };
}
