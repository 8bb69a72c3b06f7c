import { mean } from "../quantile";
import { contractPrices } from "../pricing";
import { justBelow, type LevelStretch } from "../stretches";
import { commitmentsPerPeriod } from "../terms";
import { boundedCosts } from "./boundedCosts";
import { minimiseConvex } from "./convexSearch";
import { curvatureOf } from "./curvature";
import { highestFilledLevel } from "./highestFilledLevel";
import { highestLevel } from "./highestLevel";
import { minimiseBounded, type Found } from "./numericalSearch";
import { costsOf, type Objective } from "./policy";
import { shrinkingMean } from "./shrinkingMean";
import { newPass, settleAll, signedAt, type Sizing } from "./sizing";

/** The best level of a stretch under the policy. */
export interface BestLevel extends Found {
  readonly expectedNetCost: number;
}

/** Settled periods that a numerical search may use in a stretch, and the fewest and most levels of it. */
const settlements = 2_000_000;
const fewest = 64;
const most = 800;

/**
 * The best level of a stretch of levels whose periods keep their bands, or null where the policy allows
 * none of it.
 *
 * @see docs/SPEC.md R1, R2
 */
export function bestOfStretch(sizing: Sizing, objective: Objective, stretch: LevelStretch): BestLevel | null {
  const { matrix, bands, terms } = sizing;
  const { from } = stretch;
  const pass = newPass(matrix);
  const costAt = (level: number): number => {
    settleAll(sizing, level, pass);
    return objective(costsOf(terms.policy, pass));
  };
  const netCostAt = (level: number): number => {
    settleAll(sizing, level, pass);
    return mean(pass.netCosts);
  };

  const prices = contractPrices(
    commitmentsPerPeriod(from, matrix.periods, terms),
    { kind: "bands", bands },
    terms,
  );
  const curvature = curvatureOf(prices, signedAt(sizing, from).contract, terms.policy !== "mean-cvar");
  const { level: end, beyond } = highestLevel(sizing, stretch);
  const to = Math.max(from, Math.min(justBelow(stretch.to), end));

  if (curvature === "unknown") {
    const affordable = Math.floor(settlements / (matrix.scenarios * matrix.periods));
    const passes = sizing.passes ?? Math.max(fewest, Math.min(most, affordable));
    // Who says how many levels may be tried asks for the cost alone.
    const passesForEqual = sizing.passes === undefined ? fewest : 0;
    const sample = boundedCosts(sizing, objective, from, to);
    const found = minimiseBounded(sample, from, to, passes, passesForEqual);
    if (found === null) return null;
    const tail = beyond === null ? Infinity : objective(usageAt(beyond, sizing));
    const within = Math.max(found.within, found.cost - tail);
    return { ...found, within, expectedNetCost: netCostAt(found.level) };
  }
  const highest = terms.policy === "floor" ? highestFilledLevel(sizing, from, to) : to;
  if (highest === null) return null;
  if (curvature === "rising") {
    return { level: from, cost: costAt(from), within: 0, expectedNetCost: netCostAt(from) };
  }
  if (terms.policy === "floor" || terms.policy === "least cost") {
    const shrinking = shrinkingMean(sizing);
    const best = minimiseConvex(shrinking.costAt, from, highest, shrinking.narrow);
    return { ...best, within: 0, expectedNetCost: best.cost };
  }
  const best = minimiseConvex(costAt, from, highest);
  return { ...best, within: 0, expectedNetCost: netCostAt(best.level) };
}

/** Each scenario's usage at one price. */
function usageAt(price: number, { matrix }: Sizing): Float64Array {
  const costs = new Float64Array(matrix.scenarios);
  matrix.usage.forEach((listUsage, i) => {
    const s = Math.floor(i / matrix.periods);
    costs[s] = (costs[s] as number) + price * listUsage;
  });
  return costs;
}
