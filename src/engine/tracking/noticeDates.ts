import type { Terms } from "../terms";
import type { Day } from "../units";
import { addDays, addMonthsToDay, daysBetween } from "./days";
import { wholeMonthsPerPeriod } from "./plan";

/** What the contract says about its dates. */
export interface ContractDates {
  /** First day of the term. */
  readonly start: Day;
  /** Settlement periods of the term. */
  readonly periods: number;
  /** Days before the end of the term by which a renewal must be declined; null: it does not renew by itself. */
  readonly renewalNoticeDays: number | null;
  /** Days before a period's end by which the true-down must be claimed. */
  readonly trueDownNoticeDays: number;
}

/** A day by which something must be done, or be lost. */
export interface NoticeDate {
  readonly kind: "auto-renewal" | "true-down" | "rollover expiry";
  /** The settlement period it is about, from 0: the one that ends, or whose rest rolled over. */
  readonly period: number;
  readonly day: Day;
  /** From the day that was given; negative when it is past. */
  readonly daysLeft: number;
}

/** The last day of a settlement period, from 0. */
export const periodEnd = (start: Day, period: number, monthsPerPeriod: number): Day =>
  addDays(addMonthsToDay(start, (period + 1) * monthsPerPeriod), -1);

/**
 * The notice dates of a contract, in their order: declining the auto-renewal, claiming the true-down of
 * each period, and the last day of each rolled lot. Terms that give no such right give no date.
 *
 * @param on the day to count from; the engine knows no clock.
 * @returns null where the settlement periods do not last whole months.
 * @see docs/SPEC.md T2
 * @example
 * // a year from 2026-01-01, to be declined 60 days before its end: 2026-11-01
 */
export function noticeDates(terms: Terms, dates: ContractDates, on: Day): readonly NoticeDate[] | null {
  const { start, periods, renewalNoticeDays, trueDownNoticeDays } = dates;
  const months = wholeMonthsPerPeriod(terms, periods);
  if (months === null) return null;
  const end = (period: number): Day => periodEnd(start, Math.min(period, periods - 1), months);
  const notice = (kind: NoticeDate["kind"], period: number, day: Day): NoticeDate => ({
    kind,
    period,
    day,
    daysLeft: daysBetween(on, day),
  });
  const every = Array.from({ length: periods }, (_, period) => period);
  return [
    ...(renewalNoticeDays === null
      ? []
      : [notice("auto-renewal", periods - 1, addDays(end(periods - 1), -renewalNoticeDays))]),
    ...(terms.trueDownShare > 0
      ? every.map((t) => notice("true-down", t, addDays(end(t), -trueDownNoticeDays)))
      : []),
    // Nothing rolls out of the last period (C6).
    ...(terms.rolloverShare > 0
      ? every.slice(0, -1).map((t) => notice("rollover expiry", t, end(t + terms.rolloverLife)))
      : []),
  ].sort((a, b) => daysBetween(b.day, a.day) || a.period - b.period);
}
