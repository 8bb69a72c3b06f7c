import { cheaper, tie } from "../tie";
import type { Point } from "./convexSearch";
import { smallestEqual } from "./smallestEqual";

/** What a search knows of the levels no further than `half` from `level`. */
export interface Sample {
  /** What the level costs; Infinity where the policy does not allow it. */
  readonly cost: number;
  /** No level of the interval costs less. */
  readonly lowest: number;
}

export type SampleAt = (level: number, half: number) => Sample;

/** The levels no further than `half` from `level`, and what is known of them. */
export interface Interval extends Sample {
  readonly level: number;
  readonly half: number;
}

/** A level, and how far below its cost the least can be. */
export interface Found extends Point {
  readonly within: number;
}

/**
 * The least cost between two levels of a function that is bounded on intervals: the interval with the
 * lowest bound is halved until the best level found is known to be best, or the passes are used up. Of levels
 * that cost the same the smallest that is found is taken.
 *
 * @param passes number of levels tried.
 * @param passesForEqual further levels tried to find a smaller one as good; 0: the cost alone is asked for.
 * @returns null where no level tried is allowed and none can be shown to be.
 */
export function minimiseBounded(
  sample: SampleAt,
  from: number,
  to: number,
  passes: number,
  passesForEqual = 0,
): Found | null {
  const half = (to - from) / 2;
  let best: Point = { level: from, cost: Infinity };
  const tried: Point[] = [];
  const tryLevel = (level: number, reach: number): Interval => {
    const found = { ...sample(level, reach), level, half: reach };
    tried.push(found);
    if (found.cost < best.cost - tie * Math.abs(found.cost)) best = found;
    return found;
  };
  let intervals = [tryLevel(from, 0), tryLevel(to, 0), tryLevel(from + half, half)].filter(
    (interval) => interval.half > 0,
  );
  let lowestLeft = Infinity;
  const polishing = Math.ceil(passes / 4);
  let left = passes - polishing;
  while (left > 0 && intervals.length > 0) {
    const next = intervals.reduce((a, b) => (b.lowest < a.lowest ? b : a));
    if (next.lowest >= best.cost - tie * Math.abs(best.cost)) break;
    const quarter = next.half / 2;
    intervals = intervals.filter(
      (interval) => interval !== next && interval.lowest < Infinity && !cheaper(best.cost, interval.lowest),
    );
    if (next.level + quarter === next.level) {
      lowestLeft = Math.min(lowestLeft, next.lowest);
      continue;
    }
    intervals.push(tryLevel(next.level - quarter, quarter), tryLevel(next.level + quarter, quarter));
    left -= 2;
  }
  if (best.cost === Infinity) return null;
  const width = intervals.reduce((widest, interval) => Math.max(widest, interval.half), 0);
  polish(tryLevel, best.level, width, Math.min(polishing, 60), from, to);
  const lowest = intervals.reduce((least, interval) => Math.min(least, interval.lowest), lowestLeft);
  const found = passesForEqual > 0 ? smallestEqual(sample, intervals, tried, best, passesForEqual) : best;
  return { level: found.level, cost: found.cost, within: Math.max(found.cost - lowest, 0) };
}

/** Steps to both sides of the best level, smaller and smaller. */
function polish(
  tryLevel: (level: number, reach: number) => Sample,
  start: number,
  width: number,
  passes: number,
  from: number,
  to: number,
): void {
  let level = start;
  let step = width;
  let cost = tryLevel(level, 0).cost;
  for (let pass = 0; pass < passes && step > 1e-12 * level; pass += 2) {
    const sides = [Math.max(level - step, from), Math.min(level + step, to)];
    const better = sides.map((side) => ({ side, ...tryLevel(side, 0) })).find((side) => side.cost < cost);
    if (better === undefined) step /= 3;
    else [level, cost] = [better.side, better.cost];
  }
}
