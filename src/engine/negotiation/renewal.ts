import { yearsPerPeriod, type Terms } from "../terms";
import type { UsageMatrix } from "../usageMatrix";
import { money, type Money } from "../units";

/**
 * What an uplift cap saves in the renewals after the term, each year's price rising from the last one's.
 *
 * @param yearlySpend at the contract's price, cash.
 * @param uplift per year; `cap` the most it may be.
 * @param renewals years after the term.
 * @see docs/SPEC.md C11
 * @example
 * // 1,000,000 a year, uplift 7 %, cap 3 %, three renewals: 40,000 + 84,000 + 132,316
 * renewalSaving(money(1_000_000), 0.07, 0.03, 3) // 256,316
 */
export function renewalSaving(yearlySpend: number, uplift: number, cap: number | null, renewals = 1): Money {
  const capped = cap === null ? uplift : Math.min(uplift, cap);
  let saved = 0;
  for (let year = 1; year <= renewals; year++) {
    saved += yearlySpend * ((1 + uplift) ** year - (1 + capped) ** year);
  }
  return money(saved);
}

/** Expected list usage of a year at the pace of the term's last year, at the signing day's prices. */
export function lastYearUsage({ usage, scenarios, periods }: UsageMatrix, terms: Terms): number {
  const years = yearsPerPeriod(terms, periods);
  const counted = Math.max(1, Math.min(periods, Math.round(1 / years)));
  let sum = 0;
  for (let s = 0; s < scenarios; s++) {
    for (let t = periods - counted; t < periods; t++) sum += usage[s * periods + t] as number;
  }
  return sum / scenarios / (counted * years);
}
