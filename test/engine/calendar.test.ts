import {
  addMonths,
  dayOf,
  daysIn,
  firstDay,
  lastDay,
  monthIndex,
  monthOf,
  monthOfDay,
} from "../../src/engine/calendar";

describe("calendar", () => {
  it.each([
    [2023, 2, 28],
    [2024, 2, 29], // divisible by 4
    [1900, 2, 28], // by 100
    [2000, 2, 29], // by 400
    [2026, 4, 30],
    [2026, 6, 30],
    [2026, 9, 30],
    [2026, 11, 30],
    [2026, 12, 31],
  ])("[F6] month %d-%d has %d days", (year, month, days) => {
    expect(daysIn(monthOf(year, month))).toBe(days);
  });

  it("[F6] a day that is not in the calendar is none", () => {
    expect(dayOf(2026, 2, 29)).toBeNull();
    expect(dayOf(2026, 13, 1)).toBeNull();
    expect(dayOf(2026, 0, 1)).toBeNull();
    expect(dayOf(2026, 1, 0)).toBeNull();
    expect(dayOf(2024, 2, 29)).toBe("2024-02-29");
  });

  it.each([
    ["2026-11", 3, "2027-02"],
    ["2026-02", -3, "2025-11"],
    ["2026-01", 0, "2026-01"],
    ["2026-12", 1, "2027-01"],
  ] as const)("[F6] %s and %d months is %s", (month, count, expected) => {
    const [year = 0, number = 0] = month.split("-").map(Number);
    const from = monthOf(year, number);
    expect(addMonths(from, count)).toBe(expected);
    expect(monthIndex(addMonths(from, count)) - monthIndex(from)).toBe(count);
  });

  it("[F6] a month's ends lie in it", () => {
    const february = monthOf(2024, 2);
    expect([firstDay(february), lastDay(february)]).toEqual(["2024-02-01", "2024-02-29"]);
    expect(monthOfDay(lastDay(february))).toBe(february);
  });
});
