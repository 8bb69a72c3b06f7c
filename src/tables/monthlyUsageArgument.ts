import { addMonths } from "../engine/calendar";
import type { Month } from "../engine/units";
import { collect, readPeriods, type Argument, type Cells } from "./arguments";
import { cellAt, isBlank, whereIs, type Grid } from "./grid";
import { readAmount, readDate, readNumber } from "./readCell";

/** Monthly list usage, oldest first; the first month is null where only numbers were given. */
export interface MonthlyUsage {
  readonly firstMonth: Month | null;
  readonly usage: readonly number[];
}

/**
 * `history` and `actuals`: one row or one column of monthly list usage, oldest first, or two columns of month
 * and usage with an optional header row. Blank cells at the end are months that have not come.
 */
export function readMonthlyUsage(name: string, cells: Cells): Argument<MonthlyUsage> {
  const given = cells ?? [];
  const columns = given[0]?.length ?? 0;
  if (columns === 2 && given.length > 1) return dated({ cells: given, place: { kind: "argument", name } });
  const alongRow = given.length === 1 && columns > 1;
  const usage = alongRow
    ? [(given[0] ?? []).slice(0, lengthWithoutBlanks(given[0]?.map(isBlank) ?? []))]
    : given.slice(0, lengthWithoutBlanks(given.map((row) => row.every(isBlank))));
  if (given.length > 0 && (usage[0]?.length ?? 0) === 0) return { value: { firstMonth: null, usage: [] } };
  const read = readPeriods(name, usage);
  return "problems" in read ? read : { value: { firstMonth: null, usage: read.value } };
}

function dated(grid: Grid): Argument<MonthlyUsage> {
  const first = isHeader(grid) ? 1 : 0;
  // A month whose usage is still blank has not come.
  const end = lengthWithoutBlanks(grid.cells.map((row) => isBlank(row[1] ?? "")));
  let expected: Month | null = null;
  const rows: Argument<readonly [Month, number]>[] = [];
  for (let r = first; r < end; r++) {
    const date = readDate(grid, r, 0);
    const usage = readAmount(grid, r, 1, "list usage of 0 or more");
    if (!date.ok || !usage.ok) {
      rows.push({ problems: [...(date.ok ? [] : [date.problem]), ...(usage.ok ? [] : [usage.problem])] });
      expected = null;
      continue;
    }
    const { month } = date.value;
    if (expected !== null && month !== expected) {
      const where = whereIs(grid, r, 0);
      const wanted = `${expected}, the month after the one above`;
      rows.push({ problems: [{ code: "shape-mismatch", where, got: month, expected: wanted }] });
    } else rows.push({ value: [month, usage.value] });
    expected = addMonths(month, 1);
  }
  const read = collect(rows);
  if ("problems" in read) return read;
  return { value: { firstMonth: read.value[0]?.[0] ?? null, usage: read.value.map(([, usage]) => usage) } };
}

/** A first row of words: neither a date nor a number in it. */
const isHeader = (grid: Grid): boolean =>
  !isBlank(cellAt(grid, 0, 1)) && !readDate(grid, 0, 0).ok && !readNumber(grid, 0, 1).ok;

/** How much is left when blanks at the end are dropped. */
const lengthWithoutBlanks = (blank: readonly boolean[]): number => blank.lastIndexOf(false) + 1;
