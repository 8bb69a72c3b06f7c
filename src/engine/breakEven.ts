import { settle } from "./settlement";
import { listPriceAt, type Terms } from "./terms";
import { money, type Fraction, type Money } from "./units";

/** From which usage on a period's commitment costs no more than list. */
export type BreakEven =
  | { readonly kind: "from"; readonly listUsage: Money }
  /** Nothing is owed without usage, so that there is no least one: no commitment, or all of it is released. */
  | { readonly kind: "always" }
  /** Every usage costs more than list. */
  | { readonly kind: "never" };

/**
 * The least usage of one period at which what is paid is no more than list, exact: what is paid is a
 * straight line between the usage at which the true-down is spent and the one that fills the commitment,
 * and a ray beyond.
 *
 * @param commitment of one period, commitment units.
 * @param terms those in force; the discount is given, so that nothing is clawed back.
 * @param period from 0; list prices may have moved since the signing day.
 * @see docs/SPEC.md M4
 * @example
 * // 1,000,000 at 20 % off, overage at list: from 1,000,000 of list usage, a utilization of 80 %
 */
export function breakEven(commitment: number, discount: Fraction, terms: Terms, period = 0): BreakEven {
  const before = Array.from({ length: period }, () => 0);
  const price = listPriceAt(period, terms, period + 1);
  const settledAt = (usage: number) =>
    settle([...before, usage], [...before, commitment], { kind: "discount", discount }, terms).periods[
      period
    ];
  const aboveList = (usage: number): number => (settledAt(usage)?.paid ?? 0) - price * usage;

  if (aboveList(0) <= 0) return { kind: "always" };
  const unitDrawdown = settledAt(1)?.drawdown ?? 0;
  const full = commitment / unitDrawdown;
  const kinks = [0, full * (1 - terms.trueDownShare), full, 2 * full];
  for (let k = 1; k < kinks.length; k++) {
    const from = kinks[k - 1] as number;
    const to = kinks[k] as number;
    const start = aboveList(from);
    const fall = start - aboveList(to);
    const crossing = from + ((to - from) * start) / fall;
    // Beyond the last kink the line goes on for ever; a slope of last bits alone is none.
    if (fall > lastBits * price * to && (crossing <= to * (1 + lastBits) || k === kinks.length - 1))
      return { kind: "from", listUsage: money(crossing) };
  }
  return { kind: "never" };
}

/** What rounding may do: a crossing that falls on a kink can miss it, and a level line can slope. */
const lastBits = 1e-12;
