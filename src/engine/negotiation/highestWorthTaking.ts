import { optimum } from "../optimum";
import type { Scenarios } from "../measures";
import { tie } from "../tie";
import { money, type Money } from "../units";
import { crossing, firstAtMostZero } from "./crossing";
import { atCommitment, atItsDiscount, discountOf, isClawedBack, type Offer } from "./offer";
import type { Settler } from "./settler";

/** Up to which commitment an offer's discount is worth taking. */
export type HighestCommitment =
  | { readonly kind: "up to"; readonly commitment: Money }
  /** All that is unused comes back: any commitment is. */
  | { readonly kind: "any" }
  | { readonly kind: "none" };

/** Steps in which a commitment is looked for below the offer's own. */
const steps = 100;
const nextToNothing = 1e-9;

/**
 * The highest commitment that is worth taking at the discount and terms of an offer, whatever the schedule
 * asks for: its expected net cost is at most `target`, and above it no longer.
 *
 * Where a release can be clawed back, it is the first such commitment from the offer's own on: downwards, in steps
 * of a hundredth of it, where the offer itself is not worth taking.
 *
 * @see docs/SPEC.md N1
 */
export function highestWorthTaking(
  scenarios: Scenarios,
  { netCost, matrix }: Settler,
  offer: Offer,
  target: number,
): HighestCommitment {
  const { periods, usage } = matrix;
  const offerOf = atCommitment(offer, periods);
  const above = (commitment: number): number => netCost(offerOf(commitment)) - target * (1 + tie);

  const greatest = usage.reduce((most, each) => Math.max(most, each), 0);
  if (greatest === 0) return { kind: "none" };
  if (isClawedBack(offer, periods)) {
    if (above(offer.commitment) <= 0) return upFrom(above, offer.commitment, greatest);
    const found = firstAtMostZero(above, offer.commitment, offer.commitment * nextToNothing, steps);
    return found === null ? { kind: "none" } : { kind: "up to", commitment: money(found) };
  }
  const fixed = atItsDiscount(offer, periods);
  // One band from next to nothing on stands for "any commitment at this discount".
  const threshold = money(greatest * nextToNothing);
  const anyCommitment = { threshold, discount: discountOf(offer, periods), name: "", terms: {} };
  const best = optimum(scenarios, [anyCommitment], {
    ...fixed.terms,
    policy: "least cost",
    bandBasis: "total",
    bandKind: "all-units",
    trueDownClawBack: false,
  }).bestInBand[0];
  const from = best?.commitment ?? threshold;
  return above(from) > 0 ? { kind: "none" } : upFrom(above, from, greatest);
}

/** The first commitment upwards from which on more is not worth taking. */
function upFrom(above: (commitment: number) => number, from: number, greatest: number): HighestCommitment {
  let [low, high] = [from, 2 * Math.max(from, greatest)];
  for (let doubled = 0; above(high) <= 0; doubled++) {
    if (doubled === 40) return { kind: "any" };
    [low, high] = [high, 2 * high];
  }
  return { kind: "up to", commitment: money(crossing(above, high, low)) };
}
