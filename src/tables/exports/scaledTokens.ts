import { isNothing, type RowCells } from "./rowCells";
import { wholeTokens } from "./tokensPerUnit";

/** Tokens in a cell of a column whose numbers stand for `scale` tokens each; null, with a problem, where they are no whole number. */
export function scaledTokens(
  cells: RowCells,
  column: number,
  scale: number,
  blankIsZero: boolean,
): number | null {
  if (blankIsZero && isNothing(cells.cellIn(column))) return 0;
  const quantity = cells.numberAt(column, "a quantity of tokens, 0 or more");
  if (quantity === null) return null;
  const count = wholeTokens(quantity * scale);
  if (count === null)
    cells.refuseAt(
      "not-whole",
      column,
      `a whole number of tokens at ${scale.toLocaleString("en-US")} a unit`,
    );
  return count;
}
