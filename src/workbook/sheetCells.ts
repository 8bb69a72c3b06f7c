import type { Cell } from "../tables/grid";
import { areaOf, place, rowPieces } from "./areas";
import type { Work } from "./forPane";
import { cellsAtOnce } from "./requests";
import { rangeOf } from "./sheetWriter";
import { typedCells } from "./typedCells";

/** The used cells of a sheet. */
export interface SheetCells {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Cell[])[];
  /** What has to be typed to have each cell again. */
  readonly typed: readonly (readonly Cell[])[];
}

/** Reads the used cells of sheets, in requests that Excel on the web answers. */
export async function readSheets(
  context: Excel.RequestContext,
  names: readonly string[],
  work: Work,
): Promise<readonly SheetCells[]> {
  const used = names.map((sheet) => {
    const on = context.workbook.worksheets.getItem(sheet);
    return { sheet, on, range: on.getUsedRangeOrNullObject(true).load(place) };
  });
  await context.sync();
  const read: SheetCells[] = [];
  for (const { sheet, on, range } of used) {
    if (range.isNullObject) continue;
    const area = areaOf(range);
    const values: Cell[][] = [];
    const typed: Cell[][] = [];
    for (const piece of rowPieces(area, cellsAtOnce)) {
      work.signal.throwIfAborted();
      work.onProgress(`Reading ${sheet}`, (0.5 * (piece.row - area.row)) / area.rows);
      const part = rangeOf(on, piece).load(["formulas", "values"]);
      // One request a piece: the answer must stay below what Excel on the web gives.
      await part.context.sync();
      values.push(...(part.values as Cell[][]));
      typed.push(...typedCells(part.formulas as Cell[][], part.values as Cell[][]));
    }
    read.push({ sheet, row: area.row, column: area.column, values, typed });
  }
  return read;
}

/** What stands in a cell, as it is typed; blank outside the used cells. */
export const typedAt = ({ row, column, typed }: SheetCells, r: number, c: number): Cell =>
  typed[r - row]?.[c - column] ?? "";
