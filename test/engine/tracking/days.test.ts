import { addDays, addMonthsToDay, dayNumber, daysBetween } from "../../../src/engine/tracking/days";
import type { Day } from "../../../src/engine/units";

const day = (text: string): Day => text as Day;

describe("days", () => {
  it("[T2] are counted as the calendar counts them, leap years included", () => {
    // Against JavaScript's own calendar, every day from 1999 to 2101
    const start = Date.UTC(1999, 0, 1);
    const first = dayNumber(day("1999-01-01"));
    for (let n = 0; n < 37_600; n++) {
      const text = new Date(start + n * 86_400_000).toISOString().slice(0, 10);
      if (dayNumber(day(text)) !== first + n)
        throw new Error(`${text} is day ${dayNumber(day(text)) - first}`);
    }
  });

  it.each([
    ["2026-12-31", -60, "2026-11-01"], // 30 days to December 1st, 30 more
    ["2024-02-28", 2, "2024-03-01"], // a leap year
    ["2026-01-01", 0, "2026-01-01"],
    ["2026-01-31", 400, "2027-03-07"], // 365 to 2027-01-31, 28 to 02-28, 7 more
    ["2026-03-01", -1, "2026-02-28"],
    ["2026-01-01", -1000, "2023-04-07"], // 2024 is a leap year: 731 to 2024-01-01, 269 before it
  ])("[T2] %s and %d days are %s", (from, count, to) => {
    expect(addDays(day(from), count)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(count);
  });

  it("[T2] months later is the same day, or the month's last", () => {
    expect(addMonthsToDay(day("2026-01-15"), 12)).toBe("2027-01-15");
    expect(addMonthsToDay(day("2026-01-31"), 1)).toBe("2026-02-28");
  });
});
