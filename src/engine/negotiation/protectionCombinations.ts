import type { Scenarios } from "../measures";
import type { UsageMatrix } from "../usageMatrix";
import { money, type Money } from "../units";
import { leastCostFinder } from "./leastCost";
import { offerAt, pricesOf, type Contract, type Offer } from "./offer";
import { withoutProtections, type ProtectionKind } from "./protectionTerms";
import { lastYearUsage, renewalSaving } from "./renewal";

/** What each combination of protections is worth above none, at the index whose bits are its protections. */
export interface Combinations {
  readonly worth: Float64Array;
  /** How far a difference of two can be off. */
  readonly within: number;
}

/** Every combination of protections, each at its own best commitment. */
export function protectionCombinations(
  scenarios: Scenarios,
  matrix: UsageMatrix,
  contract: Contract,
  kinds: readonly ProtectionKind[],
): Combinations {
  const leastCost = leastCostFinder(scenarios);
  const costs = new Float64Array(2 ** kinds.length);
  const savings = new Float64Array(costs.length);
  const cap = kinds.indexOf("uplift cap");
  let within = 0;
  for (let combination = 0; combination < costs.length; combination++) {
    const uncapped = cap < 0 ? combination : combination & ~(1 << cap);
    if (uncapped !== combination) {
      // The cap moves no commitment (C11): the best one is that of the combination without it.
      costs[combination] = (costs[uncapped] as number) - (savings[uncapped] as number);
      continue;
    }
    const missing = kinds.filter((kind, i) => (combination & (1 << i)) === 0 && kind !== "uplift cap");
    const capped = withoutProtections(contract, missing);
    const best = leastCost(capped);
    costs[combination] = best.expectedNetCost;
    savings[combination] = cap < 0 ? 0 : capSaving(matrix, offerAt(capped, best.commitment));
    within = Math.max(within, best.within);
  }
  const none = costs[0] as number;
  return { worth: costs.map((cost) => none - cost), within: 2 * within };
}

/** What an offer's uplift cap saves in the year after the term, on that year's expected usage (C11). */
export function capSaving(matrix: UsageMatrix, offer: Offer): Money {
  const last = pricesOf(offer, matrix.periods)[matrix.periods - 1];
  if (last === undefined || !last.contracted) return money(0);
  const yearlySpend = (1 - last.discount) * lastYearUsage(matrix, last.terms);
  return renewalSaving(yearlySpend, last.terms);
}
