import type { Band, Bands } from "./bands";
import { measure, type Measures, type Scenarios } from "./measures";
import { optimum } from "./optimum";
import { leastCosts } from "./regret";
import { earnedAtLevel, levelOfThreshold, levelStretches } from "./stretches";
import type { Terms } from "./terms";
import { cent, money, type Fraction, type Money } from "./units";

/** One commitment per period worth comparing, measured on every scenario. */
export interface Option {
  readonly commitment: Money;
  /** Null below the first band. */
  readonly band: Band | null;
  readonly discount: Fraction;
  readonly measures: Measures;
}

/** Closer commitments would look like one figure that stands twice. */
const inCents = (commitment: number): number => Math.round(commitment / cent);

/**
 * The commitments worth comparing, rising: none, every threshold, the best in each band that the policy
 * allows, and the recommended one. Each stands once, to the cent.
 *
 * Where the best of a band just does not reach the next threshold (R2), it stands a cent below it, or not
 * at all where the threshold itself is better.
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
  const starts = levelStretches(bands, terms, periods).map(({ from }) => from);
  const at = (commitment: Money): Option => optionAt(scenarios, commitment, bands, terms, least);
  const thresholds = bands.map((band) => levelOfThreshold(band, terms, periods));
  const listed = [...new Set([money(0), ...thresholds, ...also])].map(at);
  const shown = new Set(listed.map(({ commitment }) => inCents(commitment)));

  const bests = optimum(scenarios, bands, terms).bestInBand.flatMap((best): readonly Option[] => {
    if (best === null) return [];
    const next = starts.find((start) => start > best.commitment);
    const justShort = next !== undefined && inCents(next) === inCents(best.commitment);
    const option = at(justShort ? money(next - cent) : best.commitment);
    const standsAlready = shown.has(inCents(option.commitment));
    return standsAlready || (justShort && noWorse(at(money(next)), option, terms)) ? [] : [option];
  });
  return [...listed, ...bests].sort((a, b) => a.commitment - b.commitment);
}

/** Whether one option costs and regrets no more than another, and is filled as surely or surely enough. */
const noWorse = (one: Option, other: Option, terms: Terms): boolean =>
  one.measures.netCost <= other.measures.netCost &&
  one.measures.maxRegret <= other.measures.maxRegret &&
  one.measures.fill >= Math.min(other.measures.fill, terms.confidence);

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
