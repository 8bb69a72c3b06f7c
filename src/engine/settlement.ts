import { contractPrices, lockedPrice, overagePrice, type PeriodPrice, type Pricing } from "./pricing";
import { listPriceAt, type Terms } from "./terms";
import { money, type Money } from "./units";

/** One period's ledger, in commitment units unless it says otherwise. */
export interface PeriodSettlement {
  /** List money. */
  readonly listUsage: Money;
  readonly drawdown: Money;
  readonly carriedIn: Money;
  readonly commitment: Money;
  readonly released: Money;
  /** Drawdown that no balance covers, and the same in list money of the signing day. */
  readonly overageDrawdown: Money;
  readonly overageUsage: Money;
  /** Cash. */
  readonly overageCharge: Money;
  readonly rolledOver: Money;
  /** Own commitment and carried-in lots that the period's usage did not draw. */
  readonly unused: Money;
  readonly forfeited: Money;
  /** Forfeited in cash, at what was paid for it. */
  readonly forfeitedCash: Money;
  readonly carriedOut: Money;
  readonly paid: Money;
}

/** A settled term. Money is cash and summed over the periods. */
export interface Settlement {
  readonly periods: readonly PeriodSettlement[];
  readonly paid: Money;
  readonly overageCharge: Money;
  readonly forfeited: Money;
  readonly carriedOut: Money;
  /** Paid less the worth of what is carried out: what every comparison uses (C8). */
  readonly netCost: Money;
  /** Usage at the day's list prices. */
  readonly listCost: Money;
}

/**
 * Settles one scenario of usage under a contract: the one place where money is computed.
 *
 * @param usage list usage per period, list money at the signing day's prices.
 * @param commitments commitment per period in commitment units, as many as `usage`.
 * @see docs/SPEC.md B7, C1 to C9
 * @example
 * // C = 1,000,000, drawdown 700,000, no protection: forfeits 300,000 and pays 1,000,000
 * settle([700_000 / 0.9], [1_000_000], { kind: "discount", discount: fraction(0.1) }, defaultTerms)
 */
export function settle(
  usage: readonly number[],
  commitments: readonly number[],
  pricing: Pricing,
  terms: Terms,
): Settlement {
  const prices = contractPrices(commitments, pricing, terms);
  const signed = settleAt(usage, commitments, prices, false);
  // A band may bring the claw-back, so the terms in force decide.
  return pricing.kind === "bands" && prices.some((price) => price.terms.trueDownClawBack)
    ? withClawBack(signed, usage, commitments, prices, pricing, terms)
    : signed;
}

/** C5: settle anew at what the reduced commitment earns, or decline the release where that costs less. */
function withClawBack(
  signed: Settlement,
  usage: readonly number[],
  commitments: readonly number[],
  before: readonly PeriodPrice[],
  pricing: Pricing & { readonly kind: "bands" },
  terms: Terms,
): Settlement {
  const reduced = signed.periods.map((period) => period.commitment - period.released);
  const after = contractPrices(reduced, pricing, terms);
  if (after.every((price, t) => price.discount >= (before[t]?.discount ?? 0))) return signed;
  const clawedBack = settleAt(usage, reduced, after, true);
  const declined = settleAt(usage, commitments, before, true);
  return declined.netCost <= clawedBack.netCost ? declined : clawedBack;
}

/** Part of an earlier period's commitment that rolled over. */
interface Lot {
  left: number;
  /** Last period, from 0, in which it can be used. */
  readonly lastPeriod: number;
  /** Cash paid for one unit. */
  readonly unitCash: number;
}

function settleAt(
  usage: readonly number[],
  commitments: readonly number[],
  prices: readonly PeriodPrice[],
  declineRelease: boolean,
): Settlement {
  const count = usage.length;
  const periods: PeriodSettlement[] = [];
  let lots: Lot[] = [];
  let paid = 0;
  let overageTotal = 0;
  let forfeitedTotal = 0;
  let carriedTotal = 0;
  let carriedWorth = 0;
  let listCost = 0;

  for (let t = 0; t < count; t++) {
    const { discount, contracted, terms } = at(prices, t);
    const listUsage = at(usage, t);
    const commitment = at(commitments, t);
    const listPrice = listPriceAt(t, terms, count);
    const locked = contracted ? lockedPrice(terms, listPrice) : listPrice;
    const rate = (1 - discount) * locked;
    const unitDrawdown = terms.denomination === "net" ? rate : locked;
    const unitCash = terms.denomination === "net" ? 1 : 1 - discount;
    const last = t === count - 1;

    // C3: lots and the period's own commitment, in the order the contract says.
    const drawdown = unitDrawdown * listUsage;
    const carriedIn = unitsLeft(lots);
    // What is still to cover, by subtraction of parts no larger than it: no last bit can make it negative.
    const ownFirst = terms.orderOfUse === "commitment first" ? Math.min(drawdown, commitment) : 0;
    const afterLots = drawFromLots(lots, drawdown - ownFirst);
    const ownThen = Math.min(afterLots, commitment - ownFirst);
    const overageDrawdown = afterLots - ownThen;

    // C4
    const overageUsage = unitDrawdown > 0 ? overageDrawdown / unitDrawdown : 0;
    const overageCharge = overageUsage * (contracted ? overagePrice(terms, listPrice, rate) : listPrice);

    // C5 to C7
    const ownUnused = commitment - ownFirst - ownThen;
    const unused = ownUnused + unitsLeft(lots);
    const released = declineRelease ? 0 : Math.min(ownUnused, terms.trueDownShare * commitment);
    const rest = ownUnused - released;
    const rolledOver = last ? 0 : Math.min(terms.rolloverShare * rest, terms.rolloverCap * commitment);
    const ended = { units: 0, cash: 0 };
    const alive = { units: 0, cash: 0 };
    for (const lot of lots) {
      const where = lot.lastPeriod <= t ? ended : alive;
      where.units += lot.left;
      where.cash += lot.left * lot.unitCash;
    }
    const left = last
      ? { units: rest + alive.units, cash: rest * unitCash + alive.cash }
      : { units: 0, cash: 0 };
    const carriedOut = terms.carryoverShare * left.units;
    const lost = last ? left.units - carriedOut : rest - rolledOver;
    const lostCash = last ? (1 - terms.carryoverShare) * left.cash : lost * unitCash;
    const forfeited = lost + ended.units;
    const forfeitedCash = lostCash + ended.cash;
    const cash = unitCash * (commitment - released) + overageCharge;

    lots = lots.filter((lot) => lot.lastPeriod > t && lot.left > 0);
    if (rolledOver > 0) lots.push({ left: rolledOver, lastPeriod: t + terms.rolloverLife, unitCash });

    paid += cash;
    overageTotal += overageCharge;
    forfeitedTotal += forfeitedCash;
    carriedTotal += terms.carryoverShare * left.cash;
    carriedWorth += terms.carryoverValue * terms.carryoverShare * left.cash;
    listCost += listPrice * listUsage;
    periods.push({
      listUsage: money(listUsage),
      drawdown: money(drawdown),
      carriedIn: money(carriedIn),
      commitment: money(commitment),
      released: money(released),
      overageDrawdown: money(overageDrawdown),
      overageUsage: money(overageUsage),
      overageCharge: money(overageCharge),
      rolledOver: money(rolledOver),
      unused: money(unused),
      forfeited: money(forfeited),
      forfeitedCash: money(forfeitedCash),
      carriedOut: money(carriedOut),
      paid: money(cash),
    });
  }
  return {
    periods,
    paid: money(paid),
    overageCharge: money(overageTotal),
    forfeited: money(forfeitedTotal),
    carriedOut: money(carriedTotal),
    netCost: money(paid - carriedWorth),
    listCost: money(listCost),
  };
}

/** Takes from the oldest lots first; returns what of the drawdown they leave open. */
function drawFromLots(lots: readonly Lot[], drawdown: number): number {
  let open = drawdown;
  for (const lot of lots) {
    const part = Math.min(lot.left, open);
    lot.left -= part;
    open -= part;
  }
  return open;
}

const unitsLeft = (lots: readonly Lot[]): number => lots.reduce((sum, lot) => sum + lot.left, 0);

function at<T>(values: readonly T[], index: number): T {
  const found = values[index];
  if (found === undefined) throw new Error(`no period ${index + 1} among ${values.length}`);
  return found;
}
