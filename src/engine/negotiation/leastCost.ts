import type { Scenarios } from "../measures";
import { optimum, type Optimum } from "../optimum";
import { isSwept, optimumOfSorted } from "../optimum/onePeriodSweep";
import { sorted } from "../quantile";
import type { Terms } from "../terms";
import { money, type Money } from "../units";
import type { Contract } from "./offer";

/** The commitment with the least expected net cost, and how far below it the true least can be. */
export interface LeastCost extends Optimum {
  readonly within: Money;
}

/** Finds the least cost of many contracts on the same scenarios, which are sorted once where that is enough. */
export function leastCostFinder(scenarios: Scenarios): (contract: Contract) => LeastCost {
  const rising = scenarios[0]?.length === 1 ? sorted(scenarios.map(([usage = 0]) => usage)) : null;
  return ({ bands, terms }) => {
    const known: Terms = { ...terms, policy: "least cost" };
    return rising !== null && isSwept(1, bands, known)
      ? { ...optimumOfSorted(rising, bands, known), within: money(0) }
      : optimum(scenarios, bands, known);
  };
}
