import { yearsPerPeriod } from "../terms";
import { tie } from "../tie";
import type { UsageMatrix } from "../usageMatrix";
import { firstAtMostZero } from "./crossing";
import type { Offer } from "./offer";
import { settler } from "./settler";

/** No extension beyond this is looked at. */
const mostMonths = 36;

/**
 * The fewest months that a term would have to be longer, at the same commitment and discount, for an offer to
 * be worth taking. The last period goes on at its pace, and what the offer is compared with costs more in
 * proportion to the term. Null where three years more do not help.
 *
 * @param target expected net cost of what the offer is compared with, over the term as it is.
 * @see docs/SPEC.md N1
 */
export function extraMonthsNeeded(matrix: UsageMatrix, offer: Offer, target: number): number | null {
  const { usage, scenarios, periods } = matrix;
  const monthsPerPeriod = 12 * yearsPerPeriod(offer.terms, periods);
  const longer = { ...matrix, usage: usage.slice() };
  const above = (months: number): number => {
    for (let s = 0; s < scenarios; s++) {
      const last = s * periods + periods - 1;
      longer.usage[last] = (usage[last] as number) * (1 + months / monthsPerPeriod);
    }
    const price = target * (1 + months / (monthsPerPeriod * periods));
    // A settler keeps what it sorted, so that each length needs its own.
    return settler(longer).netCost(offer) - price * (1 + tie);
  };
  return firstAtMostZero(above, 0, mostMonths, mostMonths);
}
