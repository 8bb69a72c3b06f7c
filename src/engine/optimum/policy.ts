import { mean } from "../quantile";
import type { Terms } from "../terms";
import type { Pass } from "./sizing";

/**
 * What a policy makes least, of one pass over the scenarios. Each is convex and rising in the scenarios'
 * costs, so that what bounds each scenario bounds it.
 */
export type Objective = (costs: Float64Array) => number;

/** What a policy needs to know of each scenario beside its cost. */
export interface Yardsticks {
  /** Least net cost at any commitment (M5); asked for by least regret alone. */
  readonly leastCosts: () => Float64Array;
  /** Usage at the day's list prices. */
  readonly listCosts: () => Float64Array;
}

/** The scenario costs that the policy looks at: tail risk is on what is paid (M6), all else on net cost. */
export const costsOf = (policy: Terms["policy"], pass: Pass): Float64Array =>
  policy === "mean-cvar" ? pass.paid : pass.netCosts;

/** @see docs/SPEC.md R1 */
export function objectiveOf(
  { policy, confidence, riskWeight }: Terms,
  { leastCosts, listCosts }: Yardsticks,
): Objective {
  switch (policy) {
    case "floor":
    case "least cost":
      return mean;
    case "least regret":
      return greatestExcess(leastCosts());
    case "mean-cvar":
      return meanAndTail(listCosts(), confidence, riskWeight);
  }
}

const greatestExcess =
  (over: Float64Array): Objective =>
  (costs) => {
    let greatest = -Infinity;
    for (let s = 0; s < costs.length; s++) {
      greatest = Math.max(greatest, (costs[s] as number) - (over[s] as number));
    }
    return greatest;
  };

function meanAndTail(listCosts: Float64Array, confidence: number, riskWeight: number): Objective {
  const excess = new Float64Array(listCosts.length);
  return (costs) => {
    for (let s = 0; s < costs.length; s++) excess[s] = (costs[s] as number) - (listCosts[s] as number);
    const average = mean(excess);
    return (1 - riskWeight) * average + riskWeight * tailMean(excess.sort(), confidence);
  };
}

/**
 * Conditional value at risk of equally likely numbers: the mean of the highest 1 − confidence of them,
 * the last one in part; at a confidence of 1 the highest.
 * @see Rockafellar and Uryasev, Optimization of Conditional Value-at-Risk (2000)
 */
export function tailMean(rising: Float64Array, confidence: number): number {
  const count = rising.length;
  const tail = (1 - confidence) * count;
  if (tail <= 1) return rising[count - 1] as number;
  let sum = 0;
  let open = tail;
  for (let i = count - 1; i >= 0 && open > 0; i--) {
    const weight = Math.min(1, open);
    sum += weight * (rising[i] as number);
    open -= weight;
  }
  return sum / tail;
}
