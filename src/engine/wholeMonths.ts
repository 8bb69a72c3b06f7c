import { addMonths, firstDay, lastDay, monthIndex, monthOfDay } from "./calendar";
import type { Problem } from "./problem";
import type { Month } from "./units";
import type { UsageRow } from "./usage";

/** The months that a history consists of, oldest first, without gaps. */
export interface WholeMonths {
  readonly months: readonly Month[];
  readonly problems: readonly Problem[];
}

/**
 * The whole months of usage, from rows that carry days or months.
 *
 * A month of daily rows that starts late or ends early is left out and said so (F6); a month between
 * others without usage is one of them, and is said so (F7).
 *
 * @param rows at least one.
 * @param where what the rows were read from, for the problems.
 * @see docs/SPEC.md F6, F7
 */
export function wholeMonths(rows: readonly UsageRow[], where: string): WholeMonths {
  const used = new Set(rows.map(({ month }) => month));
  const problems: Problem[] = [];
  for (const partial of partialMonths(rows)) {
    used.delete(partial.month);
    problems.push({ code: "partial-month", where, got: partial.month, expected: partial.covers });
  }
  const inOrder = [...used].sort();
  const first = inOrder[0];
  if (first === undefined) return { months: [], problems };
  const span = monthIndex(inOrder[inOrder.length - 1] ?? first) - monthIndex(first) + 1;
  const months = Array.from({ length: span }, (_, i) => addMonths(first, i));
  for (const month of months)
    if (!used.has(month)) problems.push({ code: "gap-in-months", where, got: month });
  return { months, problems };
}

interface PartialMonth {
  readonly month: Month;
  /** The days there are, in words. */
  readonly covers: string;
}

/** The first and the last month, where daily rows do not reach their ends. */
function partialMonths(rows: readonly UsageRow[]): readonly PartialMonth[] {
  const days = rows.flatMap((row) => (row.day === null ? [] : [row.day])).sort();
  const first = days[0];
  const last = days[days.length - 1];
  if (first === undefined || last === undefined) return [];
  const partial = new Map<Month, PartialMonth>();
  const note = (month: Month, covers: string): void => void partial.set(month, { month, covers });
  if (first !== firstDay(monthOfDay(first))) note(monthOfDay(first), `its days start on ${first}`);
  if (last !== lastDay(monthOfDay(last))) note(monthOfDay(last), `its days end on ${last}`);
  return [...partial.values()];
}
