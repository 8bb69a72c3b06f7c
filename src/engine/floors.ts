import { highestFilled } from "./optimum/onePeriodSweep";
import { sorted } from "./quantile";
import { roundDown } from "./rounding";
import type { Scenarios } from "./measures";
import { lockedPrice } from "./pricing";
import { listPriceAt, type Terms } from "./terms";
import { fraction, money, type Fraction, type Money } from "./units";

/** The most that usage fills with the wanted confidence, at one discount. */
export interface Floor {
  readonly discount: Fraction;
  readonly commitment: Money;
}

/** Discounts for which the floor is shown while there are no bands. */
export const floorDiscounts = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3].map(fraction);

/**
 * The answer before there are bands: for a row of discounts, the highest commitment that is fully used
 * in every period in at least the confidence share of scenarios, rounded down to the increment. No recommendation.
 *
 * What would roll or carry over counts as unused, and so does what a true-down of everything would release: a
 * floor is what usage fills.
 *
 * @see docs/SPEC.md R1
 */
export function floorsWithoutBands(scenarios: Scenarios, terms: Terms): readonly Floor[] {
  const counted: Terms = {
    ...terms,
    carryoverShare: fraction(0),
    trueDownShare: terms.trueDownShare < 1 ? terms.trueDownShare : fraction(0),
  };
  // What is committed in every period is full where the leanest one fills it.
  const usage = sorted(
    scenarios.map((periods) =>
      periods.reduce((least, each, t) => {
        const share = terms.ramp?.[t] ?? 1;
        const price = lockedPrice(terms, listPriceAt(t, terms, periods.length));
        return share > 0 ? Math.min(least, (price * each) / share) : least;
      }, Infinity),
    ),
  );
  return floorDiscounts.map((discount) => {
    const highest = highestFilled(usage, { discount, terms: counted }, terms.confidence);
    return { discount, commitment: roundDown(money(highest), terms.increment, money(0)) };
  });
}
