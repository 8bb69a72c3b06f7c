import type { Day, Month } from "./units";

/** Builds a month from its parts; `month` runs from 1. */
export function monthOf(year: number, month: number): Month {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}` as Month;
}

/** Builds a day from its parts, or null where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(monthOf(year, month))) return null;
  return `${monthOf(year, month)}-${String(day).padStart(2, "0")}` as Day;
}

/** The month a day lies in. */
export const monthOfDay = (day: Day): Month => day.slice(0, 7) as Month;

/** Months since year 0: differences of two of these count months. */
export function monthIndex(month: Month): number {
  const [year, number] = month.split("-").map(Number);
  return (year ?? 0) * 12 + (number ?? 1) - 1;
}

/** The month `count` after `month` (before it, when negative). */
export function addMonths(month: Month, count: number): Month {
  const index = monthIndex(month) + count;
  return monthOf(Math.floor(index / 12), (index % 12) + 1);
}

/** Number of days in a month of the Gregorian calendar. */
export function daysIn(month: Month): number {
  const [year = 0, number = 1] = month.split("-").map(Number);
  if (number === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return number === 4 || number === 6 || number === 9 || number === 11 ? 30 : 31;
}

export const firstDay = (month: Month): Day => `${month}-01` as Day;
export const lastDay = (month: Month): Day => `${month}-${daysIn(month)}` as Day;
