import { money, type Fraction, type Money } from "../units";
import { discountNeeded, type DiscountNeeded } from "./discountNeeded";
import type { Offer } from "./offer";
import { payingUsage, type PayingUsage } from "./payingUsage";
import type { Outcome, Settler } from "./settler";

/** What taking an offer in place of another changes. */
export interface Move {
  /** Per period, commitment units. */
  readonly extraCommitment: Money;
  /** Expected net cost; above 0: the offer costs more. */
  readonly costChange: Money;
  /** Expected. */
  readonly extraForfeiture: Money;
  /** Of the offer. */
  readonly fill: Fraction;
  /** Usage above which the offer costs no more. */
  readonly payingUsage: PayingUsage;
  /** Discount at which the buyer is indifferent. */
  readonly discountNeeded: DiscountNeeded;
}

/**
 * What it means to take an offer in place of another.
 *
 * @param there what the other one comes to.
 * @see docs/SPEC.md N1
 */
export function moveTo(settled: Settler, offer: Offer, against: Offer, there: Outcome): Move {
  const here = settled.outcome(offer);
  return {
    extraCommitment: money(offer.commitment - against.commitment),
    costChange: money(here.netCost - there.netCost),
    extraForfeiture: money(here.forfeited - there.forfeited),
    fill: here.fill,
    payingUsage: payingUsage(settled.matrix, offer, against),
    discountNeeded: discountNeeded(settled, offer, there.netCost),
  };
}
