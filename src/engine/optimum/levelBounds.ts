import { sparedByUnit, type PeriodContract, type PeriodRates } from "../periodContract";
import { unitCashAt, type PeriodPrice } from "../pricing";
import { greatestUsage, type UsageMatrix } from "../usageMatrix";

/**
 * How much one more unit of the level can change a scenario's cost, up or down, at given discounts.
 *
 * A unit of commitment is paid for once, and covers, frees or carries out one unit once: then or in a
 * later period. So no period's share of it is worth more than the dearest of these.
 */
export function costPerLevel(contract: readonly PeriodContract[], shares: readonly number[]): number {
  let dearest = 0;
  let bound = 0;
  for (let t = contract.length - 1; t >= 0; t--) {
    const period = contract[t] as PeriodContract;
    dearest = Math.max(dearest, period.unitCash, sparedByUnit(period));
    bound += (shares[t] as number) * dearest;
  }
  return bound;
}

/**
 * A level from which on no scenario's cost falls any more, in the last stretch of all-units bands
 * without claw-back: every period's own commitment, or any one lot that reaches it, covers all usage.
 */
export function levelThatCoversAll(
  matrix: UsageMatrix,
  contract: readonly PeriodContract[],
  shares: readonly number[],
): number {
  const greatest = contract.map(({ unitDrawdown }, t) => unitDrawdown * (greatestUsage(matrix)[t] as number));
  const ownCovers = greatest.reduce(
    (level, drawdown, t) =>
      (shares[t] as number) > 0 ? Math.max(level, drawdown / (shares[t] as number)) : level,
    0,
  );
  if (shares.every((share) => share > 0)) return ownCovers;
  // Periods without a commitment of their own live on lots: each of which has to cover everything.
  const all = greatest.reduce((sum, drawdown) => sum + drawdown, 0);
  return contract.reduce((level, { commitment, rolloverShare, mayRoll }, t) => {
    const share = shares[t] as number;
    const cap = commitment > 0 ? mayRoll / commitment : 0;
    if (share === 0 || rolloverShare === 0 || cap === 0) return level;
    const rest = Math.max(all / rolloverShare, all / cap);
    return Math.max(level, ((greatest[t] as number) + rest) / share);
  }, ownCovers);
}

/**
 * The least that a unit of commitment costs whatever becomes of it: what is neither released nor worth its
 * price at the renewal. 0 where a commitment can be had for nothing.
 */
export function leastCostOfUnit(prices: readonly PeriodPrice[]): number {
  return prices.reduce((least, { discount, terms }) => {
    const owed = 1 - terms.trueDownShare;
    return Math.min(
      least,
      unitCashAt(terms, discount) * owed * (1 - terms.carryoverShare * terms.carryoverValue),
    );
  }, Infinity);
}

/** The least that a unit of list usage costs, covered or not. */
export const leastCostOfUsage = (contract: readonly PeriodRates[]): number =>
  contract.reduce(
    (least, { unitCash, unitDrawdown, overagePrice }) =>
      Math.min(least, unitCash * unitDrawdown, overagePrice),
    Infinity,
  );
