import { isErrorValue, type Cell } from "../tables/grid";

/**
 * What has to be typed to have cells again: a formula as it is, text behind an apostrophe. As text of its own
 * this can be kept in any cell without being calculated there.
 */
export function typedCells(
  formulas: readonly (readonly Cell[])[],
  values: readonly (readonly Cell[])[],
): Cell[][] {
  return formulas.map((row, r) =>
    row.map((cell, c) => {
      if (typeof cell !== "string" || cell === "" || isErrorValue(cell)) return cell;
      // A formula is what differs from its own result; text that looks like one is text.
      return cell.startsWith("=") && cell !== values[r]?.[c] ? cell : `'${cell}`;
    }),
  );
}

/** Typed cells as they are written down to be kept: all their text stays text. */
export const kept = (typed: readonly (readonly Cell[])[]): Cell[][] =>
  typed.map((row) => row.map((cell) => (typeof cell === "string" && cell !== "" ? `'${cell}` : cell)));
