import { monthOfDay } from "../../engine/calendar";
import { tokenClasses, type TokenCounts } from "../../engine/tokens";
import { money, tokens, type Day } from "../../engine/units";
import type { TokenRecord } from "./usageRecord";

/**
 * A record of the week that begins on a day, as one of each of its days: whole tokens, which add up to those of the week.
 *
 * @param isSold whether the model had a price on a day: none was used before it was there.
 */
export function daysOfWeek(
  record: TokenRecord,
  first: Day,
  isSold: (day: Day) => boolean,
): readonly TokenRecord[] {
  const all = Array.from({ length: 7 }, (_, i) => dayAfter(first, i));
  const sold = all.filter(isSold);
  const days = sold.length > 0 ? sold : [first];
  return days.map((day, i) => {
    const upTo = (whole: number, count: number): number => Math.floor((whole * count) / days.length);
    const part = (whole: number): number => upTo(whole, i + 1) - upTo(whole, i);
    const counts = Object.fromEntries(tokenClasses.map((name) => [name, tokens(part(record.tokens[name]))]));
    const { reportedCost } = record;
    return {
      ...record,
      date: { day, month: monthOfDay(day) },
      tokens: counts as TokenCounts,
      webSearches: part(record.webSearches),
      reportedCost: reportedCost === null ? null : money(reportedCost / days.length),
    };
  });
}

const dayAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10) as Day;
