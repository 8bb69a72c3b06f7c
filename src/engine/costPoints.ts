import type { Bands } from "./bands";
import type { Scenarios } from "./measures";
import { newPass, settleAll } from "./optimum/sizing";
import { mean, sorted } from "./quantile";
import { levelStretches } from "./stretches";
import type { Terms } from "./terms";
import { cent, money, type Money } from "./units";
import { usageMatrix } from "./usageMatrix";

/** A point of the picture "expected cost against commitment". */
export interface CostPoint {
  readonly commitment: Money;
  readonly expectedNetCost: Money;
}

/**
 * Expected net cost at evenly spaced commitments per period, and on both sides of every threshold between
 * them, where the cost can jump.
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
  const sizing = { matrix: usageMatrix(scenarios), bands, terms };
  const pass = newPass(sizing.matrix);
  const even = Array.from({ length: count + 1 }, (_, i) => (highest * i) / count);
  const jumps = levelStretches(bands, terms, sizing.matrix.periods).flatMap(({ from }) =>
    from <= highest ? [from - cent, from] : [],
  );
  return [...new Set([...even, ...jumps])]
    .sort((a, b) => a - b)
    .map((commitment) => {
      settleAll(sizing, commitment, pass);
      return { commitment: money(commitment), expectedNetCost: money(mean(sorted(pass.netCosts))) };
    });
}
