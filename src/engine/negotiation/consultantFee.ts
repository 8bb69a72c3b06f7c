import { money, type Fraction, type Money } from "../units";

/** What a consultant is paid. */
export type FeeTerms =
  | { readonly kind: "fixed"; readonly fee: Money }
  /** A share of what the buyer saves against paying list, or against the vendor's quote. */
  | { readonly kind: "share of saving"; readonly share: Fraction; readonly against: "list" | "quote" };

/** What the recommendation is measured against: expected, over the term. */
export interface FeeBasis {
  readonly recommended: Money;
  readonly list: Money;
  /** What the vendor's quote would cost; null where there is none. */
  readonly quote: Money | null;
}

/**
 * The consultant's fee. Where nothing is saved a share of it is 0; null where it is reckoned against a quote
 * that there is not.
 *
 * @see docs/SPEC.md N6
 */
export function consultantFee(fee: FeeTerms, { recommended, list, quote }: FeeBasis): Money | null {
  switch (fee.kind) {
    case "fixed":
      return fee.fee;
    case "share of saving": {
      const basis = fee.against === "list" ? list : quote;
      return basis === null ? null : money(fee.share * Math.max(basis - recommended, 0));
    }
  }
}
