import { drawsFrom } from "./draws";
import { amountAt, type LikelyRange } from "./likelyRange";

/** What the user says about growth (F3). */
export type GrowthWord =
  /** What the history shows. */
  | { readonly kind: "by evidence" }
  /** No growth beyond what the smoothing finds. */
  | { readonly kind: "mature" }
  /** At least half of the paths grow, none of their totals' quantiles below what the history alone gives. */
  | { readonly kind: "growing" }
  /** The same with nine of ten paths. */
  | { readonly kind: "ramping" }
  /** Monthly growth of the user's own (0.03 for 3 %), slowing down towards a ceiling where there is one. */
  | {
      readonly kind: "own";
      readonly monthly: LikelyRange;
      /** Monthly usage that is never passed by growth, list money; null for none. */
      readonly ceiling: number | null;
    };

/** Share of paths that grow, given what the history shows. */
export function growthShare(word: GrowthWord, evidence: number): number {
  switch (word.kind) {
    case "by evidence":
      return evidence;
    case "mature":
    case "own":
      return 0;
    case "growing":
      return Math.max(evidence, 0.5);
    case "ramping":
      return Math.max(evidence, 0.9);
  }
}

/**
 * Lets level paths grow by a rate drawn once a path. With a ceiling growth is logistic: it slows down in
 * proportion to the room that is left, and a path already above the ceiling does not grow.
 */
export function grown(
  paths: readonly (readonly number[])[],
  { monthly, ceiling }: Extract<GrowthWord, { kind: "own" }>,
  seed: number,
): number[][] {
  const draws = drawsFrom(seed);
  return paths.map((path) => {
    const rate = Math.max(-1, amountAt(monthly, draws.normal()));
    const start = path[0] ?? 0;
    let factor = 1;
    return path.map((month) => {
      const room = ceiling === null ? 1 : Math.max(0, 1 - (start * factor) / ceiling);
      factor *= 1 + rate * (rate > 0 ? room : 1);
      return month * factor;
    });
  });
}
