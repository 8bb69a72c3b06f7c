import type { Bands } from "./bands";
import type { Scenarios } from "./measures";
import { mean, sorted } from "./quantile";
import { segmentsOf } from "./segments";
import { settle } from "./settlement";
import { commitmentsPerPeriod, yearsPerPeriod, type Terms } from "./terms";
import { money, type Money } from "./units";

/** A point of the picture "expected cost against commitment". */
export interface CostPoint {
  readonly commitment: Money;
  readonly expectedNetCost: Money;
}

/** How far below a threshold the cost without its band is shown. */
const oneCent = 0.01;

/**
 * Expected net cost at evenly spaced commitments, and on both sides of every threshold between them,
 * where the cost jumps.
 *
 * @param highest the last commitment of the picture.
 * @param count number of even steps.
 */
export function costPoints(
  scenarios: Scenarios,
  bands: Bands,
  terms: Terms,
  highest: number,
  count: number,
): readonly CostPoint[] {
  const even = Array.from({ length: count + 1 }, (_, i) => (highest * i) / count);
  const [, ...inBands] = segmentsOf(bands, terms, yearsPerPeriod(terms, 1));
  const jumps = inBands.flatMap(({ from }) => (from <= highest ? [from - oneCent, from] : []));
  return [...new Set([...even, ...jumps])]
    .sort((a, b) => a - b)
    .map((commitment) => ({
      commitment: money(commitment),
      expectedNetCost: money(expectedNetCost(scenarios, commitment, bands, terms)),
    }));
}

function expectedNetCost(scenarios: Scenarios, commitment: number, bands: Bands, terms: Terms): number {
  const costs = scenarios.map((usage) => {
    const commitments = commitmentsPerPeriod(commitment, usage.length, terms);
    return settle(usage, commitments, { kind: "bands", bands }, terms).netCost;
  });
  return mean(sorted(costs));
}
