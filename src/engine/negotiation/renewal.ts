import { yearsPerPeriod, type Terms } from "../terms";
import type { UsageMatrix } from "../usageMatrix";
import { money, type Money } from "../units";

/** By how much the contract's price rises in the year after the term. @see docs/SPEC.md C11 */
export const upliftAtRenewal = ({ renewalUplift, upliftCap }: Uplift): number =>
  upliftCap === null ? renewalUplift : Math.min(renewalUplift, upliftCap);

type Uplift = Pick<Terms, "renewalUplift" | "upliftCap">;

/**
 * What an uplift cap saves in the year after the term.
 *
 * @param yearlySpend at the contract's price, cash.
 * @see docs/SPEC.md C11
 * @example
 * // 1,000,000 a year, uplift 7 %, cap 3 %: 40,000
 * renewalSaving(1_000_000, { renewalUplift: 0.07, upliftCap: 0.03 })
 */
export const renewalSaving = (yearlySpend: number, terms: Uplift): Money =>
  money(yearlySpend * (terms.renewalUplift - upliftAtRenewal(terms)));

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
