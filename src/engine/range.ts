import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Scenarios } from "./measures";
import { quantile, sorted } from "./quantile";
import { money, type Money } from "./units";

/** What usage may be over the term: whole scenarios, and how they were made. */
export interface UsageRange {
  /** How the range came to be; shown wherever the range is. */
  readonly method: "resampled";
  readonly scenarios: Scenarios;
  /** Months of history that entered, and months of the term. */
  readonly historyMonths: number;
  readonly termMonths: number;
  readonly seed: number;
  readonly total: { readonly p10: Money; readonly p50: Money; readonly p90: Money; readonly highest: Money };
}

/** Months of history that enter at most: older months say little about a growing service. */
const window = 12;

/**
 * A simple range, honest about what it is: term totals of months drawn from the last twelve observed ones.
 *
 * Each scenario first redraws the history itself (months with replacement) and then draws the term's
 * months from that, so that what twelve months cannot know about the mean is inside the range. There is
 * no growth, no season and no launch in it.
 *
 * @param history monthly list usage, oldest first, list money; at least 2 months.
 * @param termMonths length of the term in months.
 * @param count number of scenarios.
 * @returns one settlement period a scenario; the same draws for the same history, on every machine and in
 *   every currency.
 */
export function resampledRange(history: readonly number[], termMonths: number, count: number): UsageRange {
  const observed = history.slice(-window);
  const seed = seedOf(relativeToLargest(observed));
  const random = xoroshiro128plus(seed);
  const draw = (from: readonly number[]): number => from[uniformInt(random, 0, from.length - 1)] ?? 0;
  const totals = Array.from({ length: count }, () => {
    const redrawn = observed.map(() => draw(observed));
    let total = 0;
    for (let month = 0; month < termMonths; month++) total += draw(redrawn);
    return total;
  });
  const ordered = sorted(totals);
  return {
    method: "resampled",
    scenarios: totals.map((total) => [total]),
    historyMonths: observed.length,
    termMonths,
    seed,
    total: {
      p10: money(quantile(ordered, 0.1)),
      p50: money(quantile(ordered, 0.5)),
      p90: money(quantile(ordered, 0.9)),
      highest: money(quantile(ordered, 1)),
    },
  };
}

function relativeToLargest(values: readonly number[]): readonly number[] {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest === 0 ? values : values.map((value) => value / largest);
}

/** A seed from the numbers themselves (FNV-1a over six significant digits), so that no clock is needed. */
export function seedOf(values: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const value of values) {
    for (const character of value.toPrecision(6)) {
      hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
    }
    hash = Math.imul(hash ^ 0x2c, 0x01000193);
  }
  return hash >>> 0;
}
