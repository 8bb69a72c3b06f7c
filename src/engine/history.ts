import { addMonths, firstDay, lastDay, monthIndex, monthOfDay } from "./calendar";
import { costOfRow } from "./listCost";
import type { PriceBook } from "./prices";
import type { Problem } from "./problem";
import { money, type Day, type Money, type Month } from "./units";
import type { UsageRow } from "./usage";

/** List usage month by month, without gaps, at the list prices of one day. */
export interface History {
  readonly months: readonly { readonly month: Month; readonly listUsage: Money }[];
  /** The day whose list prices apply: the last day of usage. */
  readonly signingDay: Day;
  readonly problems: readonly Problem[];
}

/**
 * Monthly list usage at the signing day's prices (U1), from rows that carry days or months.
 *
 * A month of daily rows that starts late or ends early is left out and said so (F6); a month between
 * others without usage counts as 0 and is said so (F7).
 *
 * @param rows at least one.
 * @param where what the rows were read from, for the problems.
 */
export function monthlyHistory(rows: readonly UsageRow[], prices: PriceBook, where: string): History {
  const byMonth = new Map<Month, number>();
  const signingDay = rows.map(lastDayOf).reduce((latest, day) => (day > latest ? day : latest));
  const problems: Problem[] = [];
  for (const row of rows) {
    // What is no longer sold on the signing day, such as a model's fast mode, keeps the price it had.
    const cost = costOfRow(row, prices, signingDay) ?? costOfRow(row, prices, null);
    if (cost === null) problems.push(noPrice(row));
    else byMonth.set(row.month, (byMonth.get(row.month) ?? 0) + cost);
  }
  for (const partial of partialMonths(rows)) {
    byMonth.delete(partial.month);
    problems.push({ code: "partial-month", where, got: partial.month, expected: partial.covers });
  }
  const months = [...byMonth.keys()].sort();
  const first = months[0];
  if (first === undefined) return { months: [], signingDay, problems };
  const span = monthIndex(months[months.length - 1] ?? first) - monthIndex(first) + 1;
  const all = Array.from({ length: span }, (_, i) => addMonths(first, i));
  for (const month of all)
    if (!byMonth.has(month)) problems.push({ code: "gap-in-months", where, got: month });
  return {
    months: all.map((month) => ({ month, listUsage: money(byMonth.get(month) ?? 0) })),
    signingDay,
    problems,
  };
}

const lastDayOf = (row: UsageRow): Day => row.day ?? lastDay(row.month);

const noPrice = (row: UsageRow): Problem => ({
  code: "no-price",
  where: row.where,
  got: row.model ?? "",
  expected: `on ${lastDayOf(row)}`,
});

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
