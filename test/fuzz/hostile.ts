import fc from "fast-check";
import type { Problem } from "../../src/engine/problem";
import type { Cell, Grid } from "../../src/tables/grid";
import { describe as say, sentence } from "../../src/tables/wording";

/** `npm run fuzz` tries ten times as many. */
const times = Number(process.env["FUZZ_TIMES"] ?? 1);

/** So many inputs of one kind; the seed makes every run the same. */
export const inputs = (count: number, seed = 20261121) => ({ numRuns: count * times, seed });

const words = [
  "", " ", "\u00a0", "#N/A", "#VALUE!", "#DIV/0!", "TRUE", "-", "–", "n/a", "null", "NaN", "Infinity", "-Infinity",
  "1,5", "1.5", "1.234.567,89", "1,234,567.89", "1 234,5", "12 %", "12%", "0.1", "1e400", "1e-400", "0x10", "١٢٣", "$100", "€ 100", "(100)", "100-",
  "2026-10", "2026-13", "2026-02-30", "31/12/2026", "12/31/2026", "01.02.2026", "Oct 2026", "Q3 2026", "46000", "2026-10-01T00:00:00Z",
  "=1+1", "+cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "'quoted", '=HYPERLINK("http://x.invalid","y")', "<img src=x onerror=alert(1)>", "</script>",
  "__proto__", "constructor", "toString", "hasOwnProperty", "\u202eevil", "\u0000", "a\nb", '"', '""', "a,b;c\td", "😀", "x".repeat(2_000),
  "annual", "quarterly", "monthly", "net", "list", "committed", "locked", "floor", "least cost", "all-units", "graduated", "prepaid",
  "claude-opus-4-8", "claude-sonnet-4-6", "claude-opus-9-9", "Claude Sonnet 4.6 (≤ 200k)", "Rollover share", "Term years", "Settlement", "Overage",
  "Month", "Model", "Cost", "Total", "Input tokens", "Threshold", "Discount",
]; // prettier-ignore

const numbers = [
  0, -0, 1, -1, 0.1, 0.5, 0.999999, 1.5, 2, 3, 12, 36, 100, 250_000, 1e6, 5e6, 46_000, 46_000.5, 202_610, 1e15, 1e300, -1e300, 5e-324,
  Number.MAX_SAFE_INTEGER, 0.1 + 0.2,
]; // prettier-ignore

/** What a cell can hold, bad things more often than in life. */
export const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Cell>(...words) },
  { weight: 4, arbitrary: fc.constantFrom<Cell>(...numbers) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: "grapheme" }) },
);

/** Cells without any order, not even all rows of the same length. */
export const anyCells: fc.Arbitrary<Cell[][]> = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 });

/** A table that is right but for some cells, rows and columns. */
export const spoiled = (right: readonly (readonly Cell[])[]): fc.Arbitrary<Cell[][]> =>
  fc
    .array(fc.tuple(fc.nat(9), fc.nat(999), fc.nat(99), cell), { minLength: 1, maxLength: 6 })
    .map((changes) => {
      const cells = right.map((row) => [...row]);
      for (const [kind, r, c, put] of changes) spoil(cells, kind, r, c, put);
      return cells;
    });

function spoil(cells: Cell[][], kind: number, r: number, c: number, put: Cell): void {
  const at = r % Math.max(1, cells.length);
  const row = cells[at];
  if (row === undefined) return;
  if (kind < 6) row[c % Math.max(1, row.length)] = put;
  else if (kind === 6) cells.splice(at, 1);
  else if (kind === 7) cells.splice(at, 0, [...row]);
  else if (kind === 8) for (const each of cells) each.splice(c % Math.max(1, row.length), 1);
  else for (const each of cells) each.reverse();
}

export const onSheet = (cells: readonly (readonly Cell[])[]): Grid => ({
  cells,
  place: { kind: "sheet", sheet: "It's", row: 3, column: 1 },
});

/** Every rejection says where, and its sentence is whole. */
export function expectPlaces(problems: readonly Problem[]): void {
  for (const problem of problems) {
    if (problem.where.trim() === "") throw new Error(`${problem.code} names no place`);
    if (/undefined|NaN|\[object/.test(sentence({ ...problem, got: "" })))
      throw new Error(`not a sentence: ${say(problem)}`);
  }
}
