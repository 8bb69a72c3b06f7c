import { cheaper } from "../tie";
import type { Point } from "./convexSearch";
import type { Interval, SampleAt } from "./numericalSearch";

/** Levels closer than this, relatively, are one level. */
const lastBits = 1e-13;
/** How far left of a corner its slope is looked at, relatively. */
const beside = 1e-6;

/**
 * The smallest level that costs as much as the best one found, as far as a search can tell: the intervals that
 * its bounds leave open are halved, the widest first, and the first level of what is level is then found to the
 * last bits.
 *
 * @param open intervals of the search that may hold another level as good.
 * @param tried what the search has tried, the best level among it.
 * @param passes number of levels tried to find a smaller one; the last bits take 50 more.
 * @see docs/SPEC.md R1
 */
export function smallestEqual(
  sample: SampleAt,
  open: readonly Interval[],
  tried: readonly Point[],
  best: Point,
  passes: number,
): Point {
  const equals = (cost: number): boolean => cost < Infinity && !cheaper(best.cost, cost);
  let smallest = best;
  let dearerBelow: readonly Point[] = [];
  const see = (point: Point): void => {
    if (!equals(point.cost)) dearerBelow = [...dearerBelow, point];
    else if (point.level < smallest.level) smallest = point;
  };
  tried.forEach(see);

  let intervals = open.filter(({ lowest }) => equals(lowest));
  for (let left = passes; left > 0; left -= 2) {
    intervals = intervals.filter(({ level, half }) => level - half < smallest.level);
    const [first] = intervals;
    if (first === undefined) break;
    const widest = intervals.reduce((a, b) => (b.half > a.half ? b : a), first);
    const half = widest.half / 2;
    intervals = intervals.filter((interval) => interval !== widest);
    if (!(half > lastBits * widest.level)) continue;
    for (const level of [widest.level - half, widest.level + half]) {
      const found = sample(level, half);
      see({ level, cost: found.cost });
      if (equals(found.lowest)) intervals.push({ ...found, level, half });
    }
  }
  const below = dearerBelow.reduce<Point | null>(
    (nearest, point) =>
      point.level < smallest.level && (nearest === null || point.level > nearest.level) ? point : nearest,
    null,
  );
  return below === null ? smallest : firstOfLevel(sample, below, smallest, best.cost, equals);
}

/** Where the cost comes down to the least between a dearer level and one as good: by halving, then by its slope. */
function firstOfLevel(
  sample: SampleAt,
  dearer: Point,
  equal: Point,
  least: number,
  equals: (cost: number) => boolean,
): Point {
  let [low, high] = [dearer.level, equal];
  while (high.level - low > lastBits * high.level) {
    const level = (low + high.level) / 2;
    if (!(level > low && level < high.level)) break;
    const { cost } = sample(level, 0);
    if (equals(cost)) high = { level, cost };
    else low = level;
  }
  // Equal is a little before the corner: the line that comes down to it says where the corner is.
  const reach = beside * high.level;
  const [far, near] = [2, 1].map((steps) => {
    const level = high.level - steps * reach;
    return { level, cost: sample(level, 0).cost };
  }) as [Point, Point];
  const fall = (far.cost - near.cost) / (near.level - far.level);
  const corner = near.level + (near.cost - least) / fall;
  if (!(fall > 0) || !(corner > dearer.level) || !(Math.abs(corner - high.level) < reach / 2)) return high;
  const { cost } = sample(corner, 0);
  return equals(cost) ? { level: corner, cost } : high;
}
