import type { Bands } from "./bands";
import { newLedger, type Ledger, type PeriodSettlement } from "./ledger";
import { periodContracts, withoutRelease, type PeriodContract } from "./periodContract";
import { contractPrices, type PeriodPrice, type Pricing } from "./pricing";
import type { Terms } from "./terms";
import { money, type Money } from "./units";

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
 * Settles one scenario of usage under a contract.
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
  if (usage.length !== commitments.length) {
    throw new Error(`${commitments.length} commitments for ${usage.length} periods`);
  }
  const ledger = newLedger(usage.length, "periods");
  settleSigned(Float64Array.from(usage), 0, sign(commitments, pricing, terms), ledger);
  return {
    periods: ledger.periods ?? [],
    paid: money(ledger.paid),
    overageCharge: money(ledger.overageCharge),
    forfeited: money(ledger.forfeited),
    carriedOut: money(ledger.carriedOut),
    netCost: money(ledger.netCost),
    listCost: money(ledger.listCost),
  };
}

/** Commitments that are signed, ready to settle any number of scenarios. */
export interface Signed {
  readonly contract: readonly PeriodContract[];
  /** What a claw-back needs; null where no band in force has one. */
  readonly clawBack: ClawBack | null;
}

interface ClawBack {
  readonly commitments: readonly number[];
  readonly prices: readonly PeriodPrice[];
  readonly bands: Bands;
  readonly terms: Terms;
  /** The contract of a buyer who declines all release. */
  readonly declined: readonly PeriodContract[];
}

/** The contract at the discount that the commitments earn (B). */
export function sign(commitments: readonly number[], pricing: Pricing, terms: Terms): Signed {
  const prices = contractPrices(commitments, pricing, terms);
  const contract = periodContracts(commitments, prices);
  // A band may bring the claw-back, so the terms in force decide.
  const clawsBack = pricing.kind === "bands" && prices.some((price) => price.terms.trueDownClawBack);
  return {
    contract,
    clawBack: clawsBack
      ? { commitments, prices, bands: pricing.bands, terms, declined: withoutRelease(contract) }
      : null,
  };
}

/** Settles one scenario, claw-back included; see `settleTerm`. */
export function settleSigned(
  usage: Float64Array,
  first: number,
  { contract, clawBack }: Signed,
  ledger: Ledger,
): void {
  settleTerm(usage, first, contract, ledger);
  if (clawBack !== null) settleClawBack(usage, first, clawBack, ledger);
}

/** C5: settle anew at what the reduced commitment earns, or decline the release where that costs no more. */
function settleClawBack(usage: Float64Array, first: number, clawBack: ClawBack, ledger: Ledger): void {
  const { commitments, prices, bands, terms, declined } = clawBack;
  const reduced = commitments.map((commitment, t) => commitment - (ledger.released[t] as number));
  const after = contractPrices(reduced, { kind: "bands", bands }, terms);
  if (after.every((price, t) => price.discount >= (prices[t] as PeriodPrice).discount)) return;
  const clawedBack = withoutRelease(periodContracts(reduced, after));
  settleTerm(usage, first, clawedBack, ledger);
  const cost = ledger.netCost;
  settleTerm(usage, first, declined, ledger);
  if (cost < ledger.netCost) settleTerm(usage, first, clawedBack, ledger);
}

/**
 * Settles one scenario at its contract: the one place where money is computed. What it comes to stands
 * in the ledger afterwards; nothing is allocated unless the ledger shows the periods.
 *
 * @param usage list usage, list money at the signing day's prices; the term's periods begin at `first`.
 * @see docs/SPEC.md C2 to C9
 */
export function settleTerm(
  usage: Float64Array,
  first: number,
  contract: readonly PeriodContract[],
  ledger: Ledger,
): void {
  const { lots, periods } = ledger;
  if (periods !== null) periods.length = 0;
  const last = contract.length - 1;
  let paid = 0;
  let overageTotal = 0;
  let forfeitedTotal = 0;
  let carriedTotal = 0;
  let carriedWorth = 0;
  let listCost = 0;

  for (let t = 0; t <= last; t++) {
    const period = contract[t] as PeriodContract;
    const { commitment, unitCash, unitDrawdown } = period;
    const listUsage = usage[first + t] as number;
    const carriedIn = periods === null ? 0 : unitsLeft(lots, t);

    // C2, C3: lots and the period's own commitment, in the order the contract says.
    // What is still to cover, by subtraction of parts no larger than it: no last bit can make it negative.
    const drawdown = unitDrawdown * listUsage;
    const ownFirst = period.commitmentFirst ? Math.min(drawdown, commitment) : 0;
    const afterLots = drawFromLots(lots, t, drawdown - ownFirst);
    const ownThen = Math.min(afterLots, commitment - ownFirst);
    const overageDrawdown = afterLots - ownThen;

    // C4
    const overageUsage = overageDrawdown > 0 ? overageDrawdown / unitDrawdown : 0;
    const overageCharge = overageUsage * period.overagePrice;

    // C5, C6
    const ownUnused = commitment - ownFirst - ownThen;
    const released = Math.min(ownUnused, period.mayRelease);
    const rest = ownUnused - released;
    const rolledOver = Math.min(period.rolloverShare * rest, period.mayRoll);
    const unused = periods === null ? 0 : ownUnused + unitsLeft(lots, t);

    // C6, C7: what ends unused is lost; at the end of the term the carryover share of the rest is not.
    const kept = t === last ? period.carryoverShare : 0;
    let forfeited = (1 - kept) * (rest - rolledOver);
    let forfeitedCash = forfeited * unitCash;
    let carriedOut = kept * (rest - rolledOver);
    let carriedCash = carriedOut * unitCash;
    for (let born = 0; born < t; born++) {
      const left = lots[born] as number;
      const lot = contract[born] as PeriodContract;
      const ends = lot.lotEnds <= t;
      if (left === 0 || (!ends && t < last)) continue;
      const carried = ends ? 0 : kept * left;
      const lost = ends ? left : (1 - kept) * left;
      forfeited += lost;
      forfeitedCash += lost * lot.unitCash;
      carriedOut += carried;
      carriedCash += carried * lot.unitCash;
      lots[born] = 0;
    }
    lots[t] = rolledOver;
    ledger.released[t] = released;

    // C8
    const cash = unitCash * (commitment - released) + overageCharge;
    paid += cash;
    overageTotal += overageCharge;
    forfeitedTotal += forfeitedCash;
    carriedTotal += carriedCash;
    carriedWorth += period.carryoverValue * carriedCash;
    listCost += period.listPrice * listUsage;
    periods?.push({
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
  ledger.paid = paid;
  ledger.overageCharge = overageTotal;
  ledger.forfeited = forfeitedTotal;
  ledger.carriedOut = carriedTotal;
  ledger.netCost = paid - carriedWorth;
  ledger.listCost = listCost;
}

/** C3: takes from the oldest lots first; returns what of the drawdown they leave open. */
function drawFromLots(lots: Float64Array, t: number, drawdown: number): number {
  let open = drawdown;
  for (let born = 0; born < t; born++) {
    const left = lots[born] as number;
    const part = Math.min(left, open);
    lots[born] = left - part;
    open -= part;
  }
  return open;
}

function unitsLeft(lots: Float64Array, t: number): number {
  let units = 0;
  for (let born = 0; born < t; born++) units += lots[born] as number;
  return units;
}
