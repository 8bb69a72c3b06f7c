import type { Cell } from "../tables/grid";
import type { Area } from "../tables/sheetPlan";
import { rowPieces } from "./areas";
import type { Work } from "./forPane";
import { rangeOf } from "./sheetWriter";

/** Cells read with one request where only formulas are asked for, of which few are long. */
const formulasAtOnce = 20_000;

/** Reads what is typed into cells, in pieces of whole rows, a request each: from which row, and the cells. */
export async function* formulaPieces(
  sheet: Excel.Worksheet,
  area: Area,
  { signal }: Work,
): AsyncGenerator<{ readonly row: number; readonly cells: readonly (readonly Cell[])[] }> {
  for (const piece of rowPieces(area, formulasAtOnce)) {
    signal.throwIfAborted();
    const part = rangeOf(sheet, piece).load("formulas");
    // One request a piece: the answer must stay below what Excel on the web gives.
    await sheet.context.sync();
    yield { row: piece.row, cells: part.formulas as Cell[][] };
  }
}
