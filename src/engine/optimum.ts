import type { Bands } from "./bands";
import type { Scenarios } from "./measures";
import { isSwept, onePeriodOptimum } from "./optimum/onePeriodSweep";
import { searchedOptimum } from "./optimum/searchedOptimum";
import { leastCostsOf } from "./regret";
import type { Terms } from "./terms";
import { money, type Money } from "./units";
import { usageMatrix } from "./usageMatrix";

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
  if (isSwept(scenarios[0]?.length ?? 0, bands, terms)) {
    return { ...onePeriodOptimum(scenarios, bands, terms), within: money(0) };
  }
  const sizing = { matrix: usageMatrix(scenarios), bands, terms };
  return searchedOptimum(sizing, () => leastCostsOf(sizing));
}
