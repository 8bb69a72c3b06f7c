import { addMonths, dayOf, daysIn, firstDay, lastDay, monthOf, monthOfDay } from "../calendar";
import type { Day, Month } from "../units";

/**
 * A day as a count of days of the Gregorian calendar: differences of two of these count days.
 * Years are taken to begin in March, so that the leap day is the last of its year.
 */
export function dayNumber(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  // The months from March on last 31, 30, 31, 30, 31 days, over and over: 153 in five.
  return 365 * marchYear + leapDays + Math.floor((153 * marchMonth + 2) / 5) + date;
}

/** Days from one day to another, negative where the other lies before. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** The day `count` after a day (before it, when negative). */
export function addDays(day: Day, count: number): Day {
  const target = dayNumber(day) + count;
  const approximate = addMonths(monthOfDay(day), Math.trunc(count / 31));
  let month: Month = approximate;
  while (dayNumber(lastDay(month)) < target) month = addMonths(month, 1);
  while (dayNumber(firstDay(month)) > target) month = addMonths(month, -1);
  return addWithin(month, target - dayNumber(firstDay(month)));
}

/** The same day so many months later, or the month's last where it has no such day. */
export function addMonthsToDay(day: Day, count: number): Day {
  const month = addMonths(monthOfDay(day), count);
  return addWithin(month, Math.min(Number(day.slice(8)), daysIn(month)) - 1);
}

/** A day of a month, `after` days after its first. */
export function addWithin(month: Month, after: number): Day {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const day = dayOf(year, number, after + 1);
  if (day === null) throw new Error(`${monthOf(year, number)} has no day ${after + 1}`);
  return day;
}
