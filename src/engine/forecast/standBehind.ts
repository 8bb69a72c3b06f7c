import { quantile, sorted } from "../quantile";
import { fraction, money, type Fraction, type Money } from "../units";
import { totalsOf, type Paths } from "./pathQuantiles";

/** The list usage that is reached with a confidence: what can be stood behind. */
export interface Reached {
  readonly confidence: Fraction;
  readonly listUsage: Money;
}

/** Confidences that are shown side by side. */
export const shownConfidences = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95].map(fraction);

/**
 * "Which number can you stand behind?": for each confidence the term's list usage that at least that share
 * of the paths reaches.
 * @example reachedWith([[100], [200], [300]], [fraction(0.5)]) // 200 at 50 %
 */
export function reachedWith(paths: Paths, confidences: readonly Fraction[]): readonly Reached[] {
  const ordered = sorted(totalsOf(paths));
  return confidences.map((confidence) => ({
    confidence,
    listUsage: money(quantile(ordered, 1 - confidence)),
  }));
}
