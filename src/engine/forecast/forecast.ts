import { seedOf } from "../seed";
import { fraction, type Fraction } from "../units";
import { boundTotals } from "./boundedTotals";
import type { GrowthWord } from "./growthWord";
import type { LikelyRange } from "./likelyRange";
import { ownRangePaths } from "./ownRange";
import type { Paths } from "./pathQuantiles";
import { settings } from "./settings";
import { toSixDigits } from "./significantDigits";
import { statisticalPaths } from "./statisticalPaths";
import { withoutMonths } from "./withoutMonths";

/** What may be said beside a history; everything has a default. */
export interface ForecastRequest {
  /** Number of paths, 1,000 by default. */
  readonly count?: number;
  /** By default taken from the history itself, so that the same history gives the same paths. */
  readonly seed?: number | null;
  readonly growth?: GrowthWord;
  /** Positions of months that the user leaves out, from 0 (F7). */
  readonly leftOut?: readonly number[];
  /** Monthly usage as the user expects it: it stands in the place of any forecast. */
  readonly own?: LikelyRange | null;
}

/**
 * On what a range rests (F2): a prior where there are 2 to 5 months, the months' own spread up to 11, the
 * last twelve months from 12, a shrunken season from 24; or the user's own word.
 */
export type Basis = "prior" | "months" | "last twelve months" | "season" | "own range";

export interface Forecast {
  /** `count` paths of `months` months of list usage, none below 0. */
  readonly paths: Paths;
  readonly basis: Basis;
  /** Share of paths that follow a growth curve. */
  readonly growthShare: Fraction;
  /** False where the user says that usage grows, and there is no growth that the word could carry on. */
  readonly wordAdds: boolean;
  readonly seed: number;
}

const defaultCount = 1000;
/** Fewer months than this allow no forecast. */
export const leastMonths = 2;

/**
 * Whole monthly paths over the months after a history. Parameter uncertainty is inside each path, so the
 * range of any sum of months comes from the paths' sums (F1).
 *
 * @param history monthly list usage, oldest first, whole months; at least 2.
 * @param months months ahead, at least 1.
 * @returns null where the history is too short for any forecast and the user gave no range of their own.
 * @see docs/SPEC.md F1 to F7
 * @example forecastPaths([100, 100, 110, 105, 120, 118], 12)?.paths.length // 1000
 */
export function forecastPaths(
  history: readonly number[],
  months: number,
  request: ForecastRequest = {},
): Forecast | null {
  const { own = null, leftOut = [], count = defaultCount } = request;
  if (history.length < leastMonths && own === null) return null;
  const used = withoutMonths(history, leftOut);
  const largest = used.reduce((most, month) => Math.max(most, Math.abs(month)), 0);
  // Relative to the largest month: another currency gets the same draws.
  const seed = request.seed ?? seedOf(largest === 0 ? used : used.map((month) => month / largest));
  if (own !== null) {
    const paths = ownRangePaths(own, months, count, seed);
    return { paths, basis: "own range", growthShare: fraction(0), wordAdds: true, seed };
  }
  const growth = request.growth ?? { kind: "by evidence" };
  const { paths, growthShare, wordAdds } = statisticalPaths(used, months, count, seed, growth, settings);
  for (const path of paths) {
    for (let h = 0; h < months; h++) path[h] = toSixDigits(Math.max(0, path[h] ?? 0));
  }
  boundTotals(paths);
  return { paths, basis: basisOf(history.length), growthShare: fraction(growthShare), wordAdds, seed };
}

/** What a forecast from so many months of history rests on. @see docs/SPEC.md F2 */
export const basisOf = (months: number): Basis =>
  months < 6 ? "prior" : months < 12 ? "months" : months < 24 ? "last twelve months" : "season";
