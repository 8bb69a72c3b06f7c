import { overagePrice } from "./pricing";
import type { Segment } from "./segments";

/**
 * Expected net cost of one settlement period at every commitment where it can turn: each stretch's
 * first commitment and each scenario's drawdown (and drawdown ÷ (1 − true-down)) inside the stretch.
 * Between two neighbours of a stretch the cost is a straight line, so a least point is among them.
 */
export interface CostCurve {
  /** Rising within a stretch, in commitment units. */
  readonly commitments: Float64Array;
  /** Mean net cost, cash. */
  readonly costs: Float64Array;
  /** Where each stretch starts in the arrays; one more entry than stretches. */
  readonly starts: readonly number[];
}

/**
 * @param usage list usage of the scenarios, rising.
 * @param segments stretches of commitments, rising.
 * @returns O((n + m) log n) after the caller's sort: prefix sums and one sweep a stretch.
 * @see docs/SPEC.md R2
 */
export function costCurve(usage: Float64Array, segments: readonly Segment[]): CostCurve {
  const sums = prefixSums(usage);
  const starts = [0];
  const commitments = new Points();
  const costs = new Points();
  for (const segment of segments) {
    sweep(usage, sums, segment, commitments, costs);
    starts.push(commitments.length);
  }
  return { commitments: commitments.view(), costs: costs.view(), starts };
}

function sweep(
  usage: Float64Array,
  sums: Float64Array,
  segment: Segment,
  commitments: Points,
  costs: Points,
): void {
  const { discount, terms, from, to } = segment;
  const count = usage.length;
  const total = sums[count] as number;
  const unitDrawdown = terms.denomination === "net" ? 1 - discount : 1;
  const unitCash = terms.denomination === "net" ? 1 : 1 - discount;
  const overage = overagePrice(terms, 1, 1 - discount);
  const owed = 1 - terms.trueDownShare;
  const carriedWorth = terms.carryoverShare * terms.carryoverValue * unitCash;

  // `below`: scenarios whose drawdown lies under the commitment; `belowOwed`: under what is owed of it.
  let below = 0;
  let belowOwed = 0;
  const visit = (commitment: number): void => {
    while (below < count && unitDrawdown * (usage[below] as number) < commitment) below++;
    const unused = (commitment * below - unitDrawdown * (sums[below] as number)) / count;
    let rest = unused;
    if (owed < 1) {
      while (belowOwed < count && unitDrawdown * (usage[belowOwed] as number) < owed * commitment)
        belowOwed++;
      rest = (owed * commitment * belowOwed - unitDrawdown * (sums[belowOwed] as number)) / count;
    }
    const beyond = (total - (sums[below] as number) - ((count - below) * commitment) / unitDrawdown) / count;
    commitments.push(commitment);
    costs.push(unitCash * (commitment - (unused - rest)) + overage * beyond - carriedWorth * rest);
  };

  below = firstAtLeast(usage, from / unitDrawdown);
  belowOwed = firstAtLeast(usage, (owed * from) / unitDrawdown);
  while (below > 0 && unitDrawdown * (usage[below - 1] as number) >= from) below--;
  while (belowOwed > 0 && unitDrawdown * (usage[belowOwed - 1] as number) >= owed * from) belowOwed--;
  visit(from);

  let next = below;
  let nextOwed = owed > 0 && owed < 1 ? belowOwed : count;
  let last = from;
  for (;;) {
    const own = next < count ? unitDrawdown * (usage[next] as number) : Infinity;
    const reduced = nextOwed < count ? (unitDrawdown * (usage[nextOwed] as number)) / owed : Infinity;
    const commitment = own <= reduced ? own : reduced;
    if (!(commitment < to)) break;
    if (own <= reduced) next++;
    else nextOwed++;
    if (commitment > last) {
      visit(commitment);
      last = commitment;
    }
  }
}

/** Sums of the first i numbers, compensated (Neumaier). */
function prefixSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const next = sum + value;
    lost += sum >= value ? sum - next + value : value - next + sum;
    sum = next;
    sums[i + 1] = sum + lost;
  }
  return sums;
}

function firstAtLeast(rising: Float64Array, bound: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A growing list of numbers without boxing. */
class Points {
  private values = new Float64Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Float64Array(this.length * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }

  view(): Float64Array {
    return this.values.subarray(0, this.length);
  }
}
