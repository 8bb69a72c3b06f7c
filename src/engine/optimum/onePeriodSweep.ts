import { clawsBack, type Bands } from "../bands";
import { costCurve, type CostCurve } from "../costCurve";
import { fillTolerance, type Scenarios } from "../measures";
import type { OnePeriodOptimum, Optimum } from "../optimum";
import { unitCashAt, unitDrawdownAt } from "../pricing";
import { sorted } from "../quantile";
import { onePeriodStretches, type Stretch } from "../stretches";
import { yearsPerPeriod, type Terms } from "../terms";
import { cheaper } from "../tie";
import { money } from "../units";
import { mayMiss } from "./highestFilledLevel";

/** Whether one sorted sweep decides: one all-units period, by expected net cost, without claw-back. */
export const isSwept = (periods: number, bands: Bands, terms: Terms): boolean =>
  periods === 1 &&
  terms.bandKind === "all-units" &&
  (terms.policy === "floor" || terms.policy === "least cost") &&
  !clawsBack(bands, terms);

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
  const stretches = onePeriodStretches(bands, terms, yearsPerPeriod(terms, 1));
  const curve = costCurve(usage, stretches);
  const bests = stretches.map((stretch, j) => {
    const highest = terms.policy === "floor" ? highestFilled(usage, stretch, terms.confidence) : Infinity;
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
 * The highest one-period commitment under a stretch's discount and terms that is fully used in at least
 * `confidence` of the scenarios; Infinity where any is, as nothing of it can be forfeited.
 * @param usage rising.
 */
export function highestFilled(
  usage: Float64Array,
  { terms, discount }: Pick<Stretch, "terms" | "discount">,
  confidence: number,
): number {
  const owed = 1 - terms.trueDownShare;
  const lost = (1 - terms.carryoverShare) * unitCashAt(terms, discount);
  if (owed === 0 || lost === 0) return Infinity;
  const binding = usage[mayMiss(usage.length, confidence)];
  if (binding === undefined) return Infinity;
  return (unitDrawdownAt(terms, discount) * binding + fillTolerance / lost) / owed;
}
