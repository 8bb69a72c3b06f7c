import { bandsWith, earn, termsInBand, testedCommitments, type Bands } from "./bands";
import type { Terms } from "./terms";
import type { Fraction } from "./units";

/** What sets the discount: one that is given, or a schedule that the commitment earns it from. */
export type Pricing =
  | { readonly kind: "discount"; readonly discount: Fraction }
  | { readonly kind: "bands"; readonly bands: Bands };

/** What holds in one period: the discount earned, the terms of its band, and whether there is a contract. */
export interface PeriodPrice {
  readonly discount: number;
  readonly contracted: boolean;
  readonly terms: Terms;
}

/**
 * The price of each period. A commitment that reaches no band, 0 included, earns no contract price;
 * with an explicit discount that holds when nothing is committed.
 * @see docs/SPEC.md B7
 */
export function contractPrices(
  commitments: readonly number[],
  pricing: Pricing,
  terms: Terms,
): readonly PeriodPrice[] {
  switch (pricing.kind) {
    case "discount": {
      const contracted = commitments.some((c) => c > 0);
      return commitments.map(() => ({ discount: contracted ? pricing.discount : 0, contracted, terms }));
    }
    case "bands":
      return testedCommitments(commitments, terms).map((tested) => {
        const { band, discount } = earn(tested, pricing.bands, terms);
        return { discount, contracted: band !== null, terms: termsInBand(terms, band) };
      });
  }
}

/** A contract with some of its terms changed, in its bands too. */
export const withTerms = <C extends { readonly pricing: Pricing; readonly terms: Terms }>(
  contract: C,
  changed: Partial<Terms>,
): C => ({
  ...contract,
  pricing:
    contract.pricing.kind === "discount"
      ? contract.pricing
      : { kind: "bands", bands: bandsWith(contract.pricing.bands, changed) },
  terms: { ...contract.terms, ...changed },
});

/** C1: the price of the committed rate, relative to the signing day. */
export function lockedPrice(terms: Terms, listPrice: number): number {
  switch (terms.rate) {
    case "locked":
      return 1;
    case "floating":
      return listPrice;
    case "lower of":
      return Math.min(1, listPrice);
  }
}

/** C2: commitment units that one list unit of usage draws; `locked` as `lockedPrice`, 1 on the signing day. */
export const unitDrawdownAt = (terms: Terms, discount: number, locked = 1): number =>
  terms.denomination === "net" ? (1 - discount) * locked : locked;

/** C8: cash paid for one commitment unit. */
export const unitCashAt = (terms: Terms, discount: number): number =>
  terms.denomination === "net" ? 1 : 1 - discount;

/** C4: what one list unit of overage costs. */
export function overagePrice(terms: Terms, listPrice: number, rate: number): number {
  switch (terms.overage.kind) {
    case "list":
      return listPrice;
    case "committed":
      return rate;
    case "discount":
      return (1 - terms.overage.discount) * listPrice;
  }
}
