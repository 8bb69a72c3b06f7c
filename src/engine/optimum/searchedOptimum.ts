import { clawsBack } from "../bands";
import { mean, sorted } from "../quantile";
import { prefixSums } from "../rising";
import type { SizedOptimum } from "../optimum";
import { levelStretches, type LevelStretch } from "../stretches";
import { listCostsOf } from "../usageMatrix";
import { cheaper, tie } from "../tie";
import { money } from "../units";
import { bestOfStretch, type BestLevel } from "./bestOfStretch";
import { bestOfPiece, graduatedPieces, hasBest, type GraduatedPiece } from "./graduatedPeriod";
import { costsOf, objectiveOf, type Objective } from "./policy";
import { newPass, settleAll, type Sizing } from "./sizing";

/** Each scenario's least net cost, and how far the true ones can be below them. */
export interface LeastCosts {
  readonly leastCosts: Float64Array;
  readonly within: number;
}

/**
 * The best level, stretch by stretch.
 *
 * @param least what regret is measured from; asked for by least regret alone.
 * @see docs/SPEC.md R1, R2
 */
export function searchedOptimum(sizing: Sizing, least: () => LeastCosts): SizedOptimum {
  const { matrix, bands, terms } = sizing;
  let leastWithin = 0;
  // Differences to a yardstick can be small: added to its mean they are equal to a part of the money itself.
  let size = 0;
  const difference = objectiveOf(terms, {
    leastCosts: () => {
      const found = least();
      leastWithin = found.within;
      size = mean(found.leastCosts);
      return found.leastCosts;
    },
    listCosts: () => {
      const listCosts = listCostsOf(matrix, terms);
      size = mean(listCosts);
      return listCosts;
    },
  });
  const objective: Objective = (costs) => difference(costs) + size;
  const pass = newPass(matrix);
  settleAll(sizing, 0, pass);
  const none: BestLevel = {
    level: 0,
    cost: objective(costsOf(terms.policy, pass)),
    within: 0,
    expectedNetCost: mean(pass.netCosts),
  };
  const stretches = levelStretches(bands, terms, matrix.periods);
  const sweep = graduatedSweep(sizing, stretches);
  const found = stretches.map((stretch, j) => ({
    band: stretch.band,
    best: sweep === null ? bestOfStretch(sizing, objective, stretch) : sweep(stretch, j),
  }));
  const best = cheapest([none, ...found.map((each) => each.best)]) ?? none;
  const lowest = found.reduce(
    (bound, each) => (each.best === null ? bound : Math.min(bound, each.best.cost - each.best.within)),
    none.cost,
  );
  return {
    commitment: money(best.level),
    expectedNetCost: money(best.expectedNetCost),
    bestInBand: bands.map((band) => {
      const inBand = cheapest(found.filter((each) => each.band === band).map((each) => each.best));
      return inBand === null
        ? null
        : { commitment: money(inBand.level), expectedNetCost: money(inBand.expectedNetCost) };
    }),
    within: money(exactly(Math.max(best.cost - lowest, 0) + leastWithin, best.cost)),
  };
}

/**
 * The exact way through the bands of one graduated period, or null where it does not apply: it is for
 * expected net cost without claw-back. In a band without a best commitment it searches.
 */
function graduatedSweep(
  sizing: Sizing,
  stretches: readonly LevelStretch[],
): ((stretch: LevelStretch, j: number) => BestLevel | null) | null {
  const { matrix, bands, terms } = sizing;
  const byCost = terms.policy === "floor" || terms.policy === "least cost";
  if (matrix.periods > 1 || terms.bandKind !== "graduated" || !byCost || clawsBack(bands, terms)) return null;
  const usage = sorted(matrix.usage);
  const sums = prefixSums(usage);
  const pieces = graduatedPieces(bands, stretches, terms);
  return (stretch, j) => {
    const piece = pieces[j] as GraduatedPiece;
    if (!hasBest(piece)) return bestOfStretch(sizing, mean, stretch);
    const best = bestOfPiece(usage, sums, piece);
    return best === null ? null : { ...best, within: 0, expectedNetCost: best.cost };
  };
}

/** Differences in the last bits are none. */
const exactly = (within: number, cost: number): number => (within <= 10 * tie * Math.abs(cost) ? 0 : within);

/** The first of the least, rising levels given: ties go to the smaller commitment. */
function cheapest(candidates: readonly (BestLevel | null)[]): BestLevel | null {
  let best: BestLevel | null = null;
  for (const candidate of candidates) {
    if (candidate !== null && (best === null || cheaper(candidate.cost, best.cost))) best = candidate;
  }
  return best;
}
