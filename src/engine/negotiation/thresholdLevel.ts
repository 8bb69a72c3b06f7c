import type { Band } from "../bands";
import { commitmentsPerPeriod, yearsPerPeriod, type Terms } from "../terms";
import { money, type Money } from "../units";

/**
 * The least commitment per period (times the ramp's shares) with which every period that has a commitment
 * is in a band.
 *
 * @see docs/SPEC.md B4
 */
export function thresholdLevel({ threshold }: Band, terms: Terms, periods: number): Money {
  const shares = commitmentsPerPeriod(1, periods, terms);
  const total = shares.reduce((sum, share) => sum + share, 0);
  switch (terms.bandBasis) {
    case "annual":
      return money((threshold * yearsPerPeriod(terms, periods) * periods) / total);
    case "total":
      return money(threshold / total);
    case "period":
      return money(threshold / Math.min(...shares.filter((share) => share > 0)));
  }
}
