import { firstAtLeast, prefixSums } from "./rising";
import { overagePrice } from "./pricing";
import { justBelow, type Segment } from "./segments";

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
 * @param segments stretches of commitments, rising.
 * @returns O((n + m) log n) after the caller's sort: prefix sums and one sweep a stretch.
 * @see docs/SPEC.md R2
 */
export function costCurve(usage: Float64Array, segments: readonly Segment[]): CostCurve {
  const sums = prefixSums(usage);
  const most = segments.reduce((points, segment) => points + mostPoints(usage, segment), 0);
  const commitments = new Float64Array(most);
  const costs = new Float64Array(most);
  const starts = [0];
  let end = 0;
  for (const segment of segments) {
    const write = segment.terms.trueDownShare === 0 ? sweepUnreleased : sweep;
    end = write(usage, sums, segment, commitments, costs, end);
    starts.push(end);
  }
  return { commitments: commitments.subarray(0, end), costs: costs.subarray(0, end), starts };
}

const drawdownPerUsage = ({ terms, discount }: Segment): number =>
  terms.denomination === "net" ? 1 - discount : 1;

/** An upper bound of the points of one stretch: its two ends, and one or two for each scenario inside. */
function mostPoints(usage: Float64Array, segment: Segment): number {
  const unitDrawdown = drawdownPerUsage(segment);
  const owed = 1 - segment.terms.trueDownShare;
  const inside = (unit: number): number =>
    firstAtLeast(usage, (segment.to / unit) * (1 + 1e-9)) -
    firstAtLeast(usage, (segment.from / unit) * (1 - 1e-9));
  return 2 + inside(unitDrawdown) + (owed > 0 && owed < 1 ? inside(unitDrawdown / owed) : 0);
}

/** Writes the points of one stretch, rising, from `start` on; returns where they end. */
function sweep(
  usage: Float64Array,
  sums: Float64Array,
  segment: Segment,
  commitments: Float64Array,
  costs: Float64Array,
  start: number,
): number {
  const { discount, terms, from, to } = segment;
  const count = usage.length;
  const total = sums[count] as number;
  const unitDrawdown = drawdownPerUsage(segment);
  const unitCash = terms.denomination === "net" ? 1 : 1 - discount;
  const overage = overagePrice(terms, 1, 1 - discount);
  const owed = 1 - terms.trueDownShare;
  const carriedWorth = terms.carryoverShare * terms.carryoverValue * unitCash;

  // `below`: scenarios whose drawdown lies under the commitment; `belowOwed`: under what is owed of it.
  let below = firstDrawing(usage, unitDrawdown, from);
  let belowOwed = firstDrawing(usage, unitDrawdown, owed * from);
  let next = below;
  let nextOwed = owed > 0 && owed < 1 ? belowOwed : count;
  let edge = justBelow(to);
  let end = start;
  let commitment = from;
  while (end === start || commitment < to) {
    if (end === start || commitment > (commitments[end - 1] as number)) {
      while (below < count && unitDrawdown * (usage[below] as number) < commitment) below++;
      const unused = commitment * below - unitDrawdown * (sums[below] as number);
      let rest = unused;
      if (owed < 1) {
        while (belowOwed < count && unitDrawdown * (usage[belowOwed] as number) < owed * commitment)
          belowOwed++;
        rest = owed * commitment * belowOwed - unitDrawdown * (sums[belowOwed] as number);
      }
      const beyond = total - (sums[below] as number) - ((count - below) * commitment) / unitDrawdown;
      const summed = overage * beyond - unitCash * (unused - rest) - carriedWorth * rest;
      commitments[end] = commitment;
      costs[end] = unitCash * commitment + summed / count;
      end++;
    }
    const own = next < count ? unitDrawdown * (usage[next] as number) : Infinity;
    const reduced = nextOwed < count ? (unitDrawdown * (usage[nextOwed] as number)) / owed : Infinity;
    commitment = Math.min(own, reduced, edge);
    if (commitment === own) next++;
    else if (commitment === reduced) nextOwed++;
    else edge = Infinity;
  }
  return end;
}

/** As `sweep`, without a true-down: then the cost turns at the drawdowns alone, and they are in order. */
function sweepUnreleased(
  usage: Float64Array,
  sums: Float64Array,
  segment: Segment,
  commitments: Float64Array,
  costs: Float64Array,
  start: number,
): number {
  const { discount, terms, from, to } = segment;
  const count = usage.length;
  const total = sums[count] as number;
  const unitDrawdown = drawdownPerUsage(segment);
  const unitCash = terms.denomination === "net" ? 1 : 1 - discount;
  const overage = overagePrice(terms, 1, 1 - discount);
  const carriedWorth = terms.carryoverShare * terms.carryoverValue * unitCash;
  const edge = justBelow(to);

  let below = firstDrawing(usage, unitDrawdown, from);
  let end = start;
  let commitment = from;
  while (end === start || commitment < to) {
    const used = sums[below] as number;
    const beyond = total - used - ((count - below) * commitment) / unitDrawdown;
    const unused = commitment * below - unitDrawdown * used;
    commitments[end] = commitment;
    costs[end] = unitCash * commitment + (overage * beyond - carriedWorth * unused) / count;
    end++;
    let next = Infinity;
    for (; below < count; below++) {
      next = unitDrawdown * (usage[below] as number);
      if (next > commitment) break;
    }
    if (below === count) next = Infinity;
    commitment = next > edge && commitment < edge ? edge : next;
  }
  return end;
}

/** The first scenario whose drawdown reaches a commitment, to the last bit of the product. */
function firstDrawing(usage: Float64Array, unitDrawdown: number, commitment: number): number {
  let first = firstAtLeast(usage, commitment / unitDrawdown);
  while (first > 0 && unitDrawdown * (usage[first - 1] as number) >= commitment) first--;
  while (first < usage.length && unitDrawdown * (usage[first] as number) < commitment) first++;
  return first;
}
