import type { Band, Bands } from "./bands";
import { measure, type Measures, type Scenarios } from "./measures";
import { optimum } from "./optimum";
import { leastCosts } from "./regret";
import { earnedAtLevel, levelOfThreshold } from "./segments";
import type { Terms } from "./terms";
import { money, type Fraction, type Money } from "./units";

/** One commitment per period worth comparing, measured on every scenario. */
export interface Option {
  readonly commitment: Money;
  /** Null below the first band. */
  readonly band: Band | null;
  readonly discount: Fraction;
  readonly measures: Measures;
}

/**
 * The commitments worth comparing, rising: none, every threshold, the best in each band that the policy
 * allows, and the recommended one. Each stands once.
 *
 * @param also further commitments to show, such as the recommended one after rounding.
 * @param least each scenario's least net cost (M5), where the caller has it already.
 */
export function options(
  scenarios: Scenarios,
  bands: Bands,
  terms: Terms,
  also: readonly Money[],
  least: readonly number[] = leastCosts(scenarios, bands, terms),
): readonly Option[] {
  const periods = scenarios[0]?.length ?? 1;
  const bests = optimum(scenarios, bands, terms).bestInBand.flatMap((best) => best?.commitment ?? []);
  const thresholds = bands.map((band) => levelOfThreshold(band, terms, periods));
  const commitments = [...new Set([money(0), ...thresholds, ...bests, ...also])].sort((a, b) => a - b);
  return commitments.map((commitment) => optionAt(scenarios, commitment, bands, terms, least));
}

/** One commitment per period, measured; `least` as in `measure`. */
export function optionAt(
  scenarios: Scenarios,
  commitment: Money,
  bands: Bands,
  terms: Terms,
  least?: readonly number[],
): Option {
  return {
    commitment,
    ...earnedAtLevel(commitment, bands, terms, scenarios[0]?.length ?? 1),
    measures: measure(scenarios, commitment, bands, terms, least),
  };
}
