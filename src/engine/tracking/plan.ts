import { addMonths } from "../calendar";
import type { Pricing } from "../pricing";
import { yearsPerPeriod, type Terms } from "../terms";
import { money, type Money, type Month } from "../units";
import { unitDrawdowns } from "./unitDrawdown";

/** A contract as it was signed. Tracking compares with it, whatever the tables say later. */
export interface SignedContract {
  /** First month of the term; null where months are only numbered. */
  readonly firstMonth: Month | null;
  /** Commitment of each settlement period, commitment units. */
  readonly commitments: readonly number[];
  readonly pricing: Pricing;
  /** Those in force, the band's own included. */
  readonly terms: Terms;
  /** List usage by month as it was expected on the signing day; null where none was kept. */
  readonly expectedUsage: readonly number[] | null;
}

/** The plan frozen at signing. @see docs/SPEC.md T1 */
export interface Plan extends SignedContract {
  readonly monthsPerPeriod: number;
  readonly months: readonly PlanMonth[];
}

/** One month of the plan; both courses are summed from the first month on, in commitment units. */
export interface PlanMonth {
  /** From 1. */
  readonly number: number;
  readonly month: Month | null;
  /** Settlement period, from 0. */
  readonly period: number;
  /** Every settlement period's commitment drawn down evenly inside it. */
  readonly evenPace: Money;
  /** The drawdown that was expected on the signing day. */
  readonly expected: Money | null;
}

/** Whole months of one settlement period; null where it does not last whole months. */
export function wholeMonthsPerPeriod(terms: Terms, periods: number): number | null {
  const months = 12 * yearsPerPeriod(terms, periods);
  const whole = Math.round(months);
  return whole >= 1 && Math.abs(months - whole) < 1e-9 ? whole : null;
}

/**
 * Freezes what was signed into a plan by month.
 *
 * @returns null where the settlement periods do not last whole months.
 */
export function freezePlan(signed: SignedContract): Plan | null {
  const { commitments, firstMonth, expectedUsage } = signed;
  const monthsPerPeriod = wholeMonthsPerPeriod(signed.terms, commitments.length);
  if (monthsPerPeriod === null) return null;
  const unit = unitDrawdowns(signed);
  const months: PlanMonth[] = [];
  let before = 0;
  let expected = 0;
  commitments.forEach((commitment, period) => {
    for (let m = 1; m <= monthsPerPeriod; m++) {
      const passed = months.length;
      expected += (expectedUsage?.[passed] ?? 0) * (unit[period] ?? 0);
      months.push({
        number: passed + 1,
        month: firstMonth === null ? null : addMonths(firstMonth, passed),
        period,
        evenPace: money(before + (commitment * m) / monthsPerPeriod),
        expected: expectedUsage === null ? null : money(expected),
      });
    }
    before += commitment;
  });
  return { ...signed, monthsPerPeriod, months };
}

/** Monthly usage summed into the plan's settlement periods; months to come count as none. */
export function byPeriod(monthly: readonly number[], plan: Plan): readonly number[] {
  const sums = plan.commitments.map(() => 0);
  plan.months.forEach(({ period }, m) => (sums[period] = (sums[period] ?? 0) + (monthly[m] ?? 0)));
  return sums;
}
