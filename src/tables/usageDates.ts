import { firstDay, lastDay } from "../engine/calendar";
import type { Month } from "../engine/units";
import { saysMonth } from "./usageHeadings";
import type { UsageColumn, UsageFormat } from "./usageReading";
import type { ReadRow } from "./usageRows";

/**
 * Whether the days in a sheet stand for their months: Excel holds "Mar 2026" as the first of March. They do
 * where each month has one day only and the heading says so, or where all of several months' days are the
 * first or all the last. The days of Anthropic's own exports are days.
 */
export function daysAreMonths(
  { format, columns }: { readonly format: UsageFormat; readonly columns: readonly UsageColumn[] },
  rows: readonly ReadRow[],
): boolean {
  if (alwaysDays.includes(format)) return false;
  const dayOfMonth = new Map<Month, string>();
  let firsts = true;
  let lasts = true;
  for (const { usage } of rows) {
    const { month, day } = usage;
    if (day === null) continue;
    if ((dayOfMonth.get(month) ?? day) !== day) return false;
    dayOfMonth.set(month, day);
    firsts &&= day === firstDay(month);
    lasts &&= day === lastDay(month);
  }
  const heading = columns.find(({ field }) => field === "date")?.header ?? "";
  return saysMonth(heading) || (dayOfMonth.size > 1 && (firsts || lasts));
}

const alwaysDays: readonly UsageFormat[] = ["console-tokens", "console-cost", "admin-usage", "admin-cost"];

/** The rows with their days taken for their months. */
export const asMonths = (rows: readonly ReadRow[]): readonly ReadRow[] =>
  rows.map((each) => ({ ...each, usage: { ...each.usage, day: null } }));
