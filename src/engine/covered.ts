import { fillTolerance, type Scenarios } from "./measures";
import { periodContracts } from "./periodContract";
import { contractPrices, unitDrawdownAt, type PeriodPrice, type Pricing } from "./pricing";
import type { Terms } from "./terms";
import { fraction, money, type Fraction, type Money } from "./units";

/** What commitments cover, and how often usage reaches it. */
export interface Covered {
  /** Settlement periods. */
  readonly periods: number;
  /** List usage that draws a period's commitment down to nothing: the mean of the periods. */
  readonly listUsage: Money;
  /** Whether that is at each period's own list prices, because the committed rate moves with them; else the signing day's. */
  readonly atOwnPrices: boolean;
  /** The one at which the whole commitment covers what it covers; the periods' lowest and highest beside it. */
  readonly discount: Fraction;
  readonly lowestDiscount: Fraction;
  readonly highestDiscount: Fraction;
  /**
   * Share of scenarios whose usage draws the commitment of every period down to nothing. It is the fill (M3) where
   * nothing unused is released, rolls over or is carried over, and never more than the fill.
   */
  readonly reached: Fraction;
  /** The most that any scenario has, a period's mean, at the same prices. */
  readonly highest: Money;
}

/**
 * What the commitments of a contract cover, as against what they forfeit.
 *
 * @param scenarios rows of list usage, one column a period; not empty.
 * @param commitments one a period, commitment units.
 * @see docs/SPEC.md C2, M3, R5
 */
export function covered(
  scenarios: Scenarios,
  commitments: readonly number[],
  pricing: Pricing,
  terms: Terms,
): Covered {
  const prices = contractPrices(commitments, pricing, terms);
  const contract = periodContracts(commitments, prices);
  const signed = prices.map(({ discount, terms: inForce }) => unitDrawdownAt(inForce, discount));
  const moved = contract.map(({ unitDrawdown }, t) => unitDrawdown / (signed[t] as number));
  const committed = prices.filter((_, t) => (commitments[t] as number) > 0);
  const discounts = committed.map(({ discount }) => discount);
  const meanOf = (of: (t: number) => number): number =>
    contract.reduce((sum, _, t) => sum + of(t), 0) / contract.length;

  let reached = 0;
  let highest = 0;
  for (const usage of scenarios) {
    const missing = contract.reduce((sum, { commitment, unitCash, unitDrawdown }, t) => {
      const drawn = Math.min(unitDrawdown * (usage[t] as number), commitment);
      return sum + (commitment - drawn) * unitCash;
    }, 0);
    if (missing <= fillTolerance) reached++;
    highest = Math.max(
      highest,
      meanOf((t) => (moved[t] as number) * (usage[t] as number)),
    );
  }
  return {
    periods: contract.length,
    listUsage: money(meanOf((t) => (commitments[t] as number) / (signed[t] as number))),
    atOwnPrices: committed.some((price) => moved[prices.indexOf(price)] !== 1),
    discount: fraction(wholeDiscount(commitments, prices)),
    lowestDiscount: fraction(Math.min(...(discounts.length === 0 ? [0] : discounts))),
    highestDiscount: fraction(Math.max(0, ...discounts)),
    reached: fraction(reached / scenarios.length),
    highest: money(highest),
  };
}

/**
 * The discount of commitments whose periods can earn different ones: net, that at which the sum covers the list
 * usage that its parts cover; in list denomination the mean that the parts weigh. 0 where nothing is committed.
 */
export function wholeDiscount(commitments: readonly number[], prices: readonly PeriodPrice[]): number {
  const parts = prices.flatMap(({ discount, terms }, t) => {
    const commitment = commitments[t] as number;
    return commitment > 0 ? [{ commitment, discount, net: terms.denomination === "net" }] : [];
  });
  const [first] = parts;
  if (first === undefined) return 0;
  if (parts.every(({ discount }) => discount === first.discount)) return first.discount;
  const sum = (of: (part: (typeof parts)[number]) => number): number =>
    parts.reduce((total, part) => total + of(part), 0);
  const total = sum(({ commitment }) => commitment);
  return first.net
    ? 1 - total / sum(({ commitment, discount }) => commitment / (1 - discount))
    : sum(({ commitment, discount }) => commitment * discount) / total;
}
