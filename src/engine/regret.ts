import type { Bands } from "./bands";
import type { Scenarios } from "./measures";
import { costsWithoutEnd } from "./optimum/costWithoutEnd";
import { isSwept } from "./optimum/onePeriodSweep";
import { searchedOptimum, type LeastCosts } from "./optimum/searchedOptimum";
import type { Sizing } from "./optimum/sizing";
import { unitDrawdownAt } from "./pricing";
import { justBelow, onePeriodStretches } from "./stretches";
import { settle } from "./settlement";
import { yearsPerPeriod, type Terms } from "./terms";
import { scenarioOf, usageMatrix } from "./usageMatrix";
import { money, type Money } from "./units";

/**
 * The least net cost of each scenario at any commitment of the same shape, known in advance: what regret
 * is measured from.
 * @see docs/SPEC.md M5, R2
 */
export function leastCosts(scenarios: Scenarios, bands: Bands, terms: Terms): readonly Money[] {
  return Array.from(leastCostsOf({ matrix: usageMatrix(scenarios), bands, terms }).leastCosts, money);
}

/** As `leastCosts`, for a matrix. */
export function leastCostsOf({ matrix, bands, terms }: Sizing): LeastCosts {
  const known: Terms = { ...terms, policy: "least cost" };
  const leastCosts = new Float64Array(matrix.scenarios);
  const swept = isSwept(matrix.periods, bands, known);
  const passes = Math.max(fewestPasses, Math.min(mostPasses, Math.floor(allPasses / matrix.scenarios)));
  const withoutEnd = costsWithoutEnd({ matrix, bands, terms: known });
  let within = 0;
  for (let s = 0; s < matrix.scenarios; s++) {
    if (swept) {
      leastCosts[s] = onePeriodLeastCost(matrix.usage[s] as number, bands, known);
    } else {
      const found = searchedOptimum({ matrix: scenarioOf(matrix, s), bands, terms: known, passes }, noRegret);
      const least = Math.min(found.expectedNetCost, withoutEnd?.[s] ?? Infinity);
      leastCosts[s] = least;
      within = Math.max(within, least - (found.expectedNetCost - found.within));
    }
  }
  return { leastCosts, within };
}

/** Levels that a numerical search may try for a scenario in a stretch, and for all of them together. */
const fewestPasses = 40;
const mostPasses = 800;
const allPasses = 100_000;

const noRegret = (): never => {
  throw new Error("the least cost asks for no regret");
};

/**
 * Exact for one all-units period: with the usage known, the cost turns only at 0, on both sides of the
 * thresholds and at the scenario's own drawdown in each band. From there on what is released costs nothing, and
 * what is not costs money, so that more is never better.
 */
function onePeriodLeastCost(usage: number, bands: Bands, terms: Terms): number {
  let least = Infinity;
  for (const { from, to, discount, terms: inForce } of onePeriodStretches(
    bands,
    terms,
    yearsPerPeriod(terms, 1),
  )) {
    const drawdown = usage * unitDrawdownAt(inForce, discount);
    for (const commitment of [from, drawdown, justBelow(to)]) {
      // One that lies in another band is settled there: no candidate can be wrong.
      if (commitment === Infinity) continue;
      least = Math.min(least, settle([usage], [commitment], { kind: "bands", bands }, terms).netCost);
    }
  }
  return least;
}
