import { lockedPrice, overagePrice, unitCashAt, unitDrawdownAt, type PeriodPrice } from "./pricing";
import { listPriceAt } from "./terms";

/** What usage and commitment of one period are worth at its price. */
export interface PeriodRates {
  /** Drawdown of one unit of list usage (C2). */
  readonly unitDrawdown: number;
  /** Cash paid for one commitment unit (C8). */
  readonly unitCash: number;
  /** Cash for one list unit of overage (C4). */
  readonly overagePrice: number;
}

/** What the settlement of one period reads: the terms in force, as numbers at the period's commitment. */
export interface PeriodContract extends PeriodRates {
  /** Commitment units. */
  readonly commitment: number;
  /** List price relative to the signing day. */
  readonly listPrice: number;
  readonly commitmentFirst: boolean;
  /** Most that the true-down releases (C5). */
  readonly mayRelease: number;
  readonly rolloverShare: number;
  /** Most that rolls over (C6). */
  readonly mayRoll: number;
  /** Last period, from 0, in which the lot can be used. */
  readonly lotEnds: number;
  readonly carryoverShare: number;
  readonly carryoverValue: number;
}

/** Cash saved by one commitment unit that is drawn: the overage it spares. */
export const sparedByUnit = ({ unitDrawdown, overagePrice }: PeriodRates): number =>
  unitDrawdown > 0 ? overagePrice / unitDrawdown : 0;

/** The contract of each period at the signed commitments. */
export const periodContracts = (
  commitments: readonly number[],
  prices: readonly PeriodPrice[],
): readonly PeriodContract[] =>
  prices.map((price, t) => periodContract(t, prices.length, commitments[t] as number, price));

function periodContract(
  t: number,
  periods: number,
  commitment: number,
  { discount, contracted, terms }: PeriodPrice,
): PeriodContract {
  const listPrice = listPriceAt(t, terms, periods);
  const locked = contracted ? lockedPrice(terms, listPrice) : listPrice;
  return {
    commitment,
    listPrice,
    unitDrawdown: unitDrawdownAt(terms, discount, locked),
    unitCash: unitCashAt(terms, discount),
    overagePrice: contracted ? overagePrice(terms, listPrice, (1 - discount) * locked) : listPrice,
    commitmentFirst: terms.orderOfUse === "commitment first",
    mayRelease: terms.trueDownShare * commitment,
    rolloverShare: terms.rolloverShare,
    mayRoll: t === periods - 1 ? 0 : terms.rolloverCap * commitment,
    lotEnds: t + terms.rolloverLife,
    carryoverShare: terms.carryoverShare,
    carryoverValue: terms.carryoverValue,
  };
}

/** The same contract when the buyer declines every release. */
export const withoutRelease = (contract: readonly PeriodContract[]): readonly PeriodContract[] =>
  contract.map((period) => ({ ...period, mayRelease: 0 }));
