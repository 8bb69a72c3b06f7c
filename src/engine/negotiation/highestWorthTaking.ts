import { optimum } from "../optimum";
import type { Scenarios } from "../measures";
import { tie } from "../tie";
import { money, type Money } from "../units";
import { crossing } from "./crossing";
import { atItsDiscount, discountOf, type Offer } from "./offer";
import type { Settler } from "./settler";

/** Up to which commitment an offer's discount is worth taking. */
export type HighestCommitment =
  | { readonly kind: "up to"; readonly commitment: Money }
  /** All that is unused comes back: any commitment is. */
  | { readonly kind: "any" }
  | { readonly kind: "none" };

/**
 * The highest commitment that is worth taking at the discount and terms of an offer, whatever the schedule
 * asks for: its expected net cost is at most `target`, and above it no longer.
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
  const fixed = atItsDiscount(offer, periods);
  const above = (commitment: number): number =>
    netCost({ ...fixed, commitment: money(commitment) }) - target * (1 + tie);

  const greatest = usage.reduce((most, each) => Math.max(most, each), 0);
  if (greatest === 0) return { kind: "none" };
  // One band from next to nothing on stands for "any commitment at this discount".
  const threshold = money(greatest * 1e-9);
  const anyCommitment = { threshold, discount: discountOf(offer, periods), name: "", terms: {} };
  const best = optimum(scenarios, [anyCommitment], {
    ...fixed.terms,
    policy: "least cost",
    bandBasis: "total",
    bandKind: "all-units",
    trueDownClawBack: false,
  }).bestInBand[0];
  const from = best?.commitment ?? threshold;
  if (above(from) > 0) return { kind: "none" };
  let [low, high] = [from as number, 2 * Math.max(from, greatest)];
  for (let doubled = 0; above(high) <= 0; doubled++) {
    if (doubled === 40) return { kind: "any" };
    [low, high] = [high, 2 * high];
  }
  return { kind: "up to", commitment: money(crossing(above, high, low)) };
}
