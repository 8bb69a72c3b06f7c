import type { Scenarios } from "../measures";
import type { Terms } from "../terms";
import { tie } from "../tie";
import { usageMatrix } from "../usageMatrix";
import { fraction, money, type Fraction, type Money } from "../units";
import { discountNeeded } from "./discountNeeded";
import { discountOf, noContract, type Offer } from "./offer";
import { settler, type Outcome } from "./settler";

/** One offer beside the others. */
export interface ComparedQuote {
  readonly offer: Offer;
  readonly discount: Fraction;
  readonly outcome: Outcome;
  /** Expected net cost above what signing nothing costs. */
  readonly aboveNoContract: Money;
  /** 1 is the least expected net cost; equals share a rank. */
  readonly rank: number;
  /**
   * Where the offer is worth as much as the best alternative, signing nothing included: at a smaller discount
   * (a higher price for a unit of list usage) the buyer walks away. Null where no discount is enough.
   */
  readonly walkAway: { readonly discount: Fraction; readonly unitPrice: Fraction } | null;
}

/**
 * Offers settled on the same scenarios, in the order given.
 *
 * @param terms what signing nothing is reckoned with (the expected change of list prices).
 * @see docs/SPEC.md N4
 */
export function compareQuotes(
  scenarios: Scenarios,
  offers: readonly Offer[],
  terms: Terms,
): readonly ComparedQuote[] {
  const settled = settler(usageMatrix(scenarios));
  const { periods } = settled.matrix;
  const nothing = settled.outcome(noContract(terms)).netCost;
  const outcomes = offers.map(settled.outcome);
  return offers.map((offer, i) => {
    const outcome = outcomes[i] as Outcome;
    const others = outcomes.filter((_, other) => other !== i).map(({ netCost }) => netCost);
    const best = Math.min(nothing, ...others);
    const needed = discountNeeded(settled, offer, best);
    return {
      offer,
      discount: discountOf(offer, periods),
      outcome,
      aboveNoContract: money(outcome.netCost - nothing),
      rank: 1 + others.filter((other) => other < outcome.netCost - tie * Math.abs(outcome.netCost)).length,
      walkAway:
        needed.kind === "none"
          ? null
          : { discount: needed.discount, unitPrice: fraction(1 - needed.discount) },
    };
  });
}
