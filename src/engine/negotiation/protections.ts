import type { Bands } from "../bands";
import type { Scenarios } from "../measures";
import { optimum } from "../optimum";
import type { Terms } from "../terms";
import { usageMatrix } from "../usageMatrix";
import { fraction, money, type Fraction, type Money } from "../units";
import { crossing } from "./crossing";
import { discountOf, offerAt, pricesOf, withAddedDiscount, type Contract, type Offer } from "./offer";
import { capSaving, protectionCombinations } from "./protectionCombinations";
import { protectionsIn, withoutProtections, type ProtectionKind } from "./protectionTerms";
import { settler, type Settler } from "./settler";
import { shapleyShares } from "./shapley";

/** What one protection of a contract is worth: expected net cost, cash. */
export interface Protection {
  readonly kind: ProtectionKind;
  /** Least cost without it, less that with it: each time at the best commitment. */
  readonly value: Money;
  /** The same at the recommended commitment. */
  readonly valueAtRecommended: Money;
  /** Its part of what all together are worth, over all orders in which they could be added. */
  readonly shapleyShare: Money;
  /** The extra discount that would be worth as much at the recommended commitment; null where none is. */
  readonly discountWorth: Fraction | null;
}

/** A contract's protections, each alone and all together. */
export interface Protections {
  /** The commitment per period that "at recommended" means. */
  readonly recommended: Money;
  readonly protections: readonly Protection[];
  /** Least cost without any, less that with all; the shares sum to it. */
  readonly valueOfAll: Money;
  /** How far a re-optimised value can be off; 0 where every optimum is exact (R2). */
  readonly within: Money;
}

/**
 * What each protection is worth. The value of an uplift cap is what it saves in the year after the term (C11)
 * at the commitment in question; it moves no commitment.
 *
 * @param scenarios rows of list usage, one column a period; not empty.
 * @param commitment per period, that the values "at recommended" are for; where left out the best one under
 *   the policy of the terms. Give it for terms that are only asked for: they would move the best one.
 * @see docs/SPEC.md N2, N3
 */
export function protections(
  scenarios: Scenarios,
  bands: Bands,
  terms: Terms,
  commitment: number = optimum(scenarios, bands, terms).commitment,
): Protections {
  const settled = settler(usageMatrix(scenarios));
  const contract: Contract = { bands, terms };
  const kinds = protectionsIn(bands, terms);
  const { worth, within } = protectionCombinations(scenarios, settled.matrix, contract, kinds);
  const all = worth.length - 1;
  const shares = shapleyShares(worth, kinds.length);
  return {
    recommended: money(commitment),
    protections: kinds.map((kind, i) => ({
      kind,
      value: money((worth[all] as number) - (worth[all & ~(1 << i)] as number)),
      shapleyShare: money(shares[i] as number),
      ...protectionAt(settled, contract, kind, commitment),
    })),
    valueOfAll: money(worth[all] as number),
    within: money(within),
  };
}

/**
 * What one protection of a contract is worth at a commitment, the others left as they are: much less work than
 * all combinations of them.
 *
 * @see docs/SPEC.md N2, N3
 */
export function protectionAt(
  settled: Settler,
  contract: Contract,
  kind: ProtectionKind,
  commitment: number,
): Pick<Protection, "valueAtRecommended" | "discountWorth"> {
  const offer = offerAt(contract, commitment);
  const without = offerAt(withoutProtections(contract, [kind]), commitment);
  const valueAtRecommended =
    kind === "uplift cap"
      ? capSaving(settled.matrix, offer)
      : money(settled.netCost(without) - settled.netCost(offer));
  return { valueAtRecommended, discountWorth: discountWorth(settled, without, valueAtRecommended) };
}

/** Worths closer to 0 than this, relative to the cost, are 0. */
const nothing = 1e-12;
const mostDiscount = 1 - 1e-9;

/** The discount on top of an offer's own that lowers its expected net cost by `worth`. */
function discountWorth({ netCost, matrix }: Settler, offer: Offer, worth: number): Fraction | null {
  const { periods } = matrix;
  if (!pricesOf(offer, periods).some((price) => price.contracted)) return null;
  const own = discountOf(offer, periods);
  const cost = netCost(offer);
  if (Math.abs(worth) <= nothing * Math.abs(cost)) return fraction(0);
  const above = (discount: number): number =>
    netCost(withAddedDiscount(offer, discount - own, periods)) - (cost - worth);
  // Steps away from the own discount: what most protections are worth is near.
  for (let [near, step] = [own as number, 0.04]; ; step *= 2) {
    const far = Math.min(Math.max(near + Math.sign(worth) * step, 0), mostDiscount);
    if (far === near) return null;
    if (worth > 0 ? above(far) <= 0 : above(far) > 0) {
      return fraction((worth > 0 ? crossing(above, near, far) : crossing(above, far, near)) - own);
    }
    near = far;
  }
}
