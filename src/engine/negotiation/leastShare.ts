import { withTerms } from "../pricing";
import { tie } from "../tie";
import { fraction, type Fraction } from "../units";
import { firstAtMostZero } from "./crossing";
import { pricesOf, type Offer } from "./offer";
import type { Settler } from "./settler";

/** A protection that is a share of the commitment, or of what is left of it. */
export type ShareTerm = "trueDownShare" | "rolloverShare" | "carryoverShare";

/** Steps in which a share is looked for, before the crossing inside the step. */
const steps = 20;

/**
 * The least share with which an offer's expected net cost is at most `target`; null where not even the whole is
 * enough.
 *
 * Exact where the expected cost is a straight line in the share, else found to the last bits inside the first of
 * 20 steps in which it helps.
 *
 * @see docs/SPEC.md N1
 */
export function leastShare(
  { netCost, matrix }: Settler,
  offer: Offer,
  name: ShareTerm,
  target: number,
): Fraction | null {
  const terms = pricesOf(offer, matrix.periods)[0]?.terms ?? offer.terms;
  const above = (share: number): number =>
    netCost(withTerms(offer, { [name]: fraction(share) })) - target * (1 + tie);
  const found = firstAtMostZero(above, terms[name], 1, steps);
  return found === null ? null : fraction(found);
}
