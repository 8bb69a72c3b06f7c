import { tie } from "../tie";
import { fraction, money, type Fraction, type Money } from "../units";
import { crossing, firstAtMostZero } from "./crossing";
import { isClawedBack, withDiscount, type Offer } from "./offer";
import type { Settler } from "./settler";

/** The least discount at which an offer costs no more than a target. */
export type DiscountNeeded =
  | { readonly kind: "discount"; readonly discount: Fraction }
  /** A bigger discount cannot help: what is owed without any usage's price costs more than the target. */
  | { readonly kind: "none"; readonly leastCost: Money; readonly target: Money };

/** As near to 100 % off as matters. */
const mostDiscount = 1 - 1e-12;

/** Steps in which a discount is looked for where a better one can cost more. */
const steps = 100;

/**
 * The least discount at which an offer's expected net cost is at most `target`: the buyer is indifferent.
 *
 * Exact to the last bits where a better discount never costs more, which only a claw-back can undo: the least is
 * then found inside the first of 100 steps in which one is enough.
 *
 * @see docs/SPEC.md N1
 */
export function discountNeeded({ netCost, matrix }: Settler, offer: Offer, target: number): DiscountNeeded {
  const above = (discount: number): number =>
    netCost(withDiscount(offer, fraction(discount), matrix.periods)) - target * (1 + tie);
  if (above(0) <= 0) return { kind: "discount", discount: fraction(0) };
  if (isClawedBack(offer, matrix.periods)) {
    const found = firstAtMostZero(above, 0, mostDiscount, steps);
    if (found !== null) return { kind: "discount", discount: fraction(found) };
  }
  const least = above(mostDiscount);
  if (least > 0) return { kind: "none", leastCost: money(least + target), target: money(target) };
  return { kind: "discount", discount: fraction(crossing(above, 0, mostDiscount)) };
}
