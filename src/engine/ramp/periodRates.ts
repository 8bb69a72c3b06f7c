import { lockedPrice, overagePrice } from "../pricing";
import { listPriceAt, type Terms } from "../terms";

/** What one period's usage and commitment are worth at a given discount. */
export interface PeriodRates {
  /** Commitment units that one unit of list usage draws. */
  readonly unitDrawdown: number;
  /** Cash paid for one commitment unit. */
  readonly unitCash: number;
  /** Cash for one list unit of overage. */
  readonly overage: number;
}

/**
 * The rates of every period at a discount, under the terms of its band.
 * @see docs/SPEC.md C1, C2, C4
 */
export function ratesAt(terms: Terms, discount: number, periods: number): readonly PeriodRates[] {
  return Array.from({ length: periods }, (_, t) => {
    const listPrice = listPriceAt(t, terms, periods);
    const locked = lockedPrice(terms, listPrice);
    const rate = (1 - discount) * locked;
    const net = terms.denomination === "net";
    return {
      unitDrawdown: net ? rate : locked,
      unitCash: net ? 1 : 1 - discount,
      overage: overagePrice(terms, listPrice, rate),
    };
  });
}

/** Cash saved by one commitment unit that is drawn: the overage it spares. */
export const sparedByUnit = ({ unitDrawdown, overage }: PeriodRates): number =>
  unitDrawdown > 0 ? overage / unitDrawdown : 0;
