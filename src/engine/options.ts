import { earn, testedCommitments, type Band, type Bands } from "./bands";
import { measure, type Measures, type Scenarios } from "./measures";
import { onePeriodOptimum } from "./optimum";
import { yearsPerPeriod, type Terms } from "./terms";
import { money, type Fraction, type Money } from "./units";

/** One commitment worth comparing, measured on every scenario. */
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
 */
export function options(
  scenarios: Scenarios,
  bands: Bands,
  terms: Terms,
  also: readonly Money[],
): readonly Option[] {
  const scale = terms.bandBasis === "annual" ? yearsPerPeriod(terms, 1) : 1;
  const bests = onePeriodOptimum(scenarios, bands, terms).bestInBand.flatMap(
    (best) => best?.commitment ?? [],
  );
  const thresholds = bands.map((band) => money(band.threshold * scale));
  const commitments = [...new Set([money(0), ...thresholds, ...bests, ...also])].sort((a, b) => a - b);
  return commitments.map((commitment) => optionAt(scenarios, commitment, bands, terms));
}

/** One commitment measured. */
export function optionAt(scenarios: Scenarios, commitment: Money, bands: Bands, terms: Terms): Option {
  const [tested = 0] = testedCommitments([commitment], terms);
  return {
    commitment,
    ...earn(tested, bands, terms),
    measures: measure(scenarios, commitment, bands, terms),
  };
}
