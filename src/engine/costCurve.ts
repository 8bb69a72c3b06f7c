import { firstAtLeast, prefixSums } from "./rising";
import { overagePrice, unitCashAt, unitDrawdownAt } from "./pricing";
import { justBelow, type Stretch } from "./stretches";

/**
 * Expected net cost of one settlement period at every commitment where it can turn: each stretch's
 * first commitment, its end just below the next threshold, and each scenario's drawdown (and drawdown
 * ÷ (1 − true-down)) inside the stretch.
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
 * @param stretches stretches of commitments, rising.
 * @returns O((n + m) log n) after the caller's sort: prefix sums and one sweep a stretch.
 * @see docs/SPEC.md R2
 */
export function costCurve(usage: Float64Array, stretches: readonly Stretch[]): CostCurve {
  const sums = prefixSums(usage);
  const most = stretches.reduce((points, stretch) => points + mostPoints(usage, stretch), 0);
  const commitments = new Float64Array(most);
  const costs = new Float64Array(most);
  const starts = [0];
  let end = 0;
  for (const stretch of stretches) {
    end = sweep(usage, sums, stretch, commitments, costs, end);
    starts.push(end);
  }
  return { commitments: commitments.subarray(0, end), costs: costs.subarray(0, end), starts };
}

/** An upper bound of the points of one stretch: its two ends, and one or two for each scenario inside. */
function mostPoints(usage: Float64Array, stretch: Stretch): number {
  const unitDrawdown = unitDrawdownAt(stretch.terms, stretch.discount);
  const owed = 1 - stretch.terms.trueDownShare;
  const inside = (unit: number): number =>
    firstAtLeast(usage, (stretch.to / unit) * (1 + 1e-9)) -
    firstAtLeast(usage, (stretch.from / unit) * (1 - 1e-9));
  return 2 + inside(unitDrawdown) + (owed > 0 && owed < 1 ? inside(unitDrawdown / owed) : 0);
}

/** Writes the points of one stretch, rising, from `start` on; returns where they end. */
function sweep(
  usage: Float64Array,
  sums: Float64Array,
  stretch: Stretch,
  commitments: Float64Array,
  costs: Float64Array,
  start: number,
): number {
  const { discount, terms, from, to } = stretch;
  const count = usage.length;
  const total = sums[count] as number;
  const unitDrawdown = unitDrawdownAt(terms, discount);
  const unitCash = unitCashAt(terms, discount);
  const overage = overagePrice(terms, 1, 1 - discount);
  const carriedWorth = terms.carryoverShare * terms.carryoverValue * unitCash;
  const owed = 1 - terms.trueDownShare;
  const turnsAtOwed = owed > 0 && owed < 1;
  const edge = justBelow(to);

  // `below`: scenarios whose drawdown lies under the commitment; `belowOwed`: under what is owed of it.
  let below = firstDrawing(usage, unitDrawdown, from);
  let belowOwed = firstDrawing(usage, unitDrawdown, owed * from);
  let end = start;
  let commitment = from;
  do {
    const under = owed === 1 ? below : belowOwed;
    const used = sums[below] as number;
    const usedUnder = sums[under] as number;
    // Who draws less than is owed owes that, who draws less than all owes the drawdown, the others all.
    const owing =
      under * owed * commitment + unitDrawdown * (used - usedUnder) + (count - below) * commitment;
    const rest = under * owed * commitment - unitDrawdown * usedUnder;
    const beyond = total - used - ((count - below) * commitment) / unitDrawdown;
    commitments[end] = commitment;
    costs[end] = (unitCash * owing + overage * beyond - carriedWorth * rest) / count;
    end++;

    while (below < count && unitDrawdown * (usage[below] as number) <= commitment) below++;
    let next = below < count ? unitDrawdown * (usage[below] as number) : Infinity;
    if (turnsAtOwed) {
      while (belowOwed < count && (unitDrawdown * (usage[belowOwed] as number)) / owed <= commitment)
        belowOwed++;
      if (belowOwed < count) next = Math.min(next, (unitDrawdown * (usage[belowOwed] as number)) / owed);
    }
    commitment = commitment < edge && next > edge ? edge : next;
  } while (commitment < to);
  return end;
}

/** The first scenario whose drawdown reaches a commitment, to the last bit of the product. */
function firstDrawing(usage: Float64Array, unitDrawdown: number, commitment: number): number {
  let first = firstAtLeast(usage, commitment / unitDrawdown);
  while (first > 0 && unitDrawdown * (usage[first - 1] as number) >= commitment) first--;
  while (first < usage.length && unitDrawdown * (usage[first] as number) < commitment) first++;
  return first;
}
