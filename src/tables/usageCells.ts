import type { Problem } from "../engine/problem";
import { money, type Money } from "../engine/units";
import { cellAt, whereIs, type Grid } from "./grid";
import { readQuantity, showCell } from "./readCell";

/** Takes down a problem of the row that is being read. */
export type Note = (problem: Problem) => void;

/** A count in a cell. Results of formulas may miss a whole number by a hair; half a token is a mistake. */
export function wholeNumber(grid: Grid, row: number, column: number, expected: string, note: Note): number {
  const number = readQuantity(grid, row, column, expected);
  if (!number.ok) {
    note(number.problem);
    return 0;
  }
  const whole = Math.round(number.value);
  if (whole > Number.MAX_SAFE_INTEGER) return refused(grid, row, column, "out-of-range", expected, note, 0);
  if (Math.abs(number.value - whole) <= 1e-6) return whole;
  return refused(grid, row, column, "not-whole", expected, note, 0);
}

/** More than any bill: sums beyond it would lose their cents. */
const mostMoney = 1e12;

/** An amount of money in a cell, or null. */
export function moneyIn(grid: Grid, row: number, column: number, note: Note): Money | null {
  const expected = "an amount of money, 0 or more";
  const number = readQuantity(grid, row, column, expected);
  if (!number.ok) {
    note(number.problem);
    return null;
  }
  if (number.value <= mostMoney) return money(number.value);
  return refused(grid, row, column, "out-of-range", `${expected}, up to a trillion`, note, null);
}

function refused<T>(
  grid: Grid,
  row: number,
  column: number,
  code: Problem["code"],
  expected: string,
  note: Note,
  instead: T,
): T {
  note({ code, where: whereIs(grid, row, column), got: showCell(cellAt(grid, row, column)), expected });
  return instead;
}
