import { costCurve, type CostCurve } from "./costCurve";
import { fillTolerance, type Scenarios } from "./measures";
import { termsInBand, type Bands } from "./bands";
import { searchedOptimum } from "./optimum/searchedOptimum";
import { sorted } from "./quantile";
import { leastCostsOf } from "./regret";
import { segmentsOf, type Segment } from "./segments";
import { usageMatrix } from "./usageMatrix";
import { yearsPerPeriod, type Terms } from "./terms";
import { money, type Money } from "./units";

/** The best commitment per period and its expected net cost. */
export interface Optimum {
  readonly commitment: Money;
  readonly expectedNetCost: Money;
}

/** The exact answer of one period, and the best of each stretch of commitments on the way to it. */
export interface OnePeriodOptimum extends Optimum {
  /** One entry a band, in its order: its best commitment under the policy, or null where none is allowed. */
  readonly bestInBand: readonly (Optimum | null)[];
}

/** The best commitment of any number of periods, and how far the true least cost can be below it. */
export interface SizedOptimum extends OnePeriodOptimum {
  /** Cash; 0 where the optimum is exact (R2). */
  readonly within: Money;
}

/**
 * The commitment per period that is best under the policy of the terms, for any number of periods: a level,
 * times the ramp's shares where there is a ramp.
 *
 * Exact where `within` is 0; else no commitment is better by more than `within`.
 *
 * @param scenarios rows of list usage, one column a period; not empty.
 * @see docs/SPEC.md R1, R2
 */
export function optimum(scenarios: Scenarios, bands: Bands, terms: Terms): SizedOptimum {
  if (isSwept(scenarios, bands, terms)) {
    return { ...onePeriodOptimum(scenarios, bands, terms), within: money(0) };
  }
  const sizing = { matrix: usageMatrix(scenarios), bands, terms };
  return searchedOptimum(sizing, () => leastCostsOf(sizing));
}

/** Whether one sorted sweep decides: one all-units period, by expected net cost, without claw-back. */
function isSwept(scenarios: Scenarios, bands: Bands, terms: Terms): boolean {
  const inForce = [terms, ...bands.map((band) => termsInBand(terms, band))];
  return (
    scenarios[0]?.length === 1 &&
    terms.bandKind === "all-units" &&
    (terms.policy === "floor" || terms.policy === "least cost") &&
    !inForce.some(({ trueDownClawBack }) => trueDownClawBack)
  );
}

/** Costs closer than this, relatively, are the same; the smaller commitment wins (R1). */
const tie = 1e-12;

/**
 * The commitment of one settlement period with the least expected net cost, among all (least cost) or
 * among those that are fully used in at least the confidence share of scenarios (floor).
 *
 * Exact: the candidates are those of rule R2, not a grid.
 *
 * @param scenarios one usage a row, list money; not empty.
 * @see docs/SPEC.md R1, R2, M3
 */
export function onePeriodOptimum(scenarios: Scenarios, bands: Bands, terms: Terms): OnePeriodOptimum {
  return optimumOfSorted(sorted(scenarios.map(([usage = 0]) => usage)), bands, terms);
}

/** As `onePeriodOptimum`, for usage that is already rising. */
export function optimumOfSorted(usage: Float64Array, bands: Bands, terms: Terms): OnePeriodOptimum {
  const segments = segmentsOf(bands, terms, yearsPerPeriod(terms, 1));
  const curve = costCurve(usage, segments);
  const bests = segments.map((segment, j) => {
    const highest = terms.policy === "floor" ? highestFilled(usage, segment, terms.confidence) : Infinity;
    return leastOf(curve, curve.starts[j] ?? 0, curve.starts[j + 1] ?? 0, highest);
  });
  const best = bests.reduce((least, candidate) =>
    least === null || (candidate !== null && cheaper(candidate.expectedNetCost, least.expectedNetCost))
      ? candidate
      : least,
  );
  if (best === null || best === undefined) throw new Error("no commitment is always a candidate");
  return { ...best, bestInBand: bests.slice(1) };
}

const cheaper = (cost: number, than: number): boolean => than - cost > tie * Math.max(Math.abs(than), 1);

/** The first of the least costs of a stretch of the curve, up to the highest commitment; null where that is below it. */
function leastOf(
  { commitments, costs }: CostCurve,
  start: number,
  end: number,
  highest: number,
): Optimum | null {
  let stop = start;
  let least = Infinity;
  for (; stop < end && (commitments[stop] as number) <= highest; stop++) {
    const cost = costs[stop] as number;
    if (cost < least) least = cost;
  }
  if (stop === start) return null;
  let first = start;
  while (cheaper(least, costs[first] as number)) first++;
  return {
    commitment: money(commitments[first] as number),
    expectedNetCost: money(costs[first] as number),
  };
}

/**
 * The highest commitment of a stretch that is fully used in at least `confidence` of the scenarios.
 * @param usage rising.
 */
export function highestFilled(usage: Float64Array, segment: Segment, confidence: number): number {
  const { terms, discount } = segment;
  const unitDrawdown = terms.denomination === "net" ? 1 - discount : 1;
  const unitCash = terms.denomination === "net" ? 1 : 1 - discount;
  const owed = 1 - terms.trueDownShare;
  const lost = (1 - terms.carryoverShare) * unitCash;
  if (owed === 0 || lost === 0) return Infinity;
  const mayMiss = Math.floor(usage.length * (1 - confidence) + 1e-9);
  const binding = usage[mayMiss];
  return binding === undefined ? Infinity : (unitDrawdown * binding + fillTolerance / lost) / owed;
}
