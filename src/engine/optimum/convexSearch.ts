import { cheaper, tie } from "../tie";

/** A commitment level and what it costs. */
export interface Point {
  readonly level: number;
  readonly cost: number;
}

/** A cost this near its lower bound, relatively, is the least. */
const exact = 2e-13;
/** Levels closer than this, relatively, are one level. */
const lastBits = 1e-13;
/** How near an end the slope there is looked at, relatively. */
const beside = 1e-9;
const mostSteps = 200;

/**
 * The least level with the least cost of a convex function between two levels.
 *
 * Lines through neighbouring points, extended beyond them, bound a convex function from below. The search
 * tries the level where two of them meet, on the side of the best level with the lower bound, until the
 * bound is the cost itself: on straight pieces it ends on a corner.
 *
 * @param costAt convex from `from` to `to`, finite.
 * @param narrow told of each bracket that holds the least cost.
 */
export function minimiseConvex(
  costAt: (level: number) => number,
  from: number,
  to: number,
  narrow: (low: number, high: number) => void = () => undefined,
): Point {
  const at = (level: number): Point => ({ level, cost: costAt(level) });
  const start = at(from);
  if (!(to > from)) return start;
  const part = (to - from) / 16;
  const near = Math.min(beside * to, part);
  if (at(from + near).cost >= start.cost) return start;
  const next = at(from + part);
  const end = at(to);
  const before = at(to - part);
  const points = [start, next, before, end];
  if (end.cost < before.cost && at(to - near).cost > end.cost) return leastOfFlat(at, points, end);

  let halves = 0;
  for (let step = 0; step < mostSteps; step++) {
    const k = indexOfLeast(points);
    const best = points[k] as Point;
    const [low, high] = [
      points[Math.max(k - 1, 0)] as Point,
      points[Math.min(k + 1, points.length - 1)] as Point,
    ];
    narrow(lastDearer(points, best).level, high.level);
    const sides = [boundBetween(points, k - 1), boundBetween(points, k)].filter((side) => side !== null);
    const lower = sides.reduce<Point | null>((a, b) => (a === null || b.cost < a.cost ? b : a), null);
    if (lower === null || best.cost - lower.cost <= exact * Math.abs(best.cost)) break;
    const wide = high.level - low.level;
    // Where the bounds creep towards one end, halving the wider side gets on.
    const middle =
      best.level - low.level > high.level - best.level
        ? (low.level + best.level) / 2
        : (best.level + high.level) / 2;
    const found = at(halves >= 2 ? middle : lower.level);
    points.splice(
      points.findIndex(({ level }) => level > found.level),
      0,
      found,
    );
    const then = indexOfLeast(points);
    const now =
      (points[Math.min(then + 1, points.length - 1)] as Point).level -
      (points[Math.max(then - 1, 0)] as Point).level;
    halves = now <= wide / 2 || halves >= 2 ? 0 : halves + 1;
  }
  return leastOfFlat(at, points, points[indexOfLeast(points)] as Point);
}

/** The last point before a least one that costs more than it: between the two the first least level lies. */
function lastDearer(points: readonly Point[], least: Point): Point {
  const dearer = points.filter(({ level, cost }) => level < least.level && cheaper(least.cost, cost));
  return dearer[dearer.length - 1] ?? (points[0] as Point);
}

function indexOfLeast(points: readonly Point[]): number {
  let least = 0;
  points.forEach(({ cost }, i) => {
    if (cost < (points[least] as Point).cost) least = i;
  });
  return least;
}

/** The lowest that the cost can be between two neighbours, and where; null where they are one level. */
function boundBetween(points: readonly Point[], i: number): Point | null {
  const [a, b] = [points[i], points[i + 1]];
  if (a === undefined || b === undefined || b.level - a.level <= lastBits * b.level) return null;
  const left = i > 0 ? slopeOf(points[i - 1] as Point, a) : -Infinity;
  const right = i + 2 < points.length ? slopeOf(b, points[i + 2] as Point) : Infinity;
  const meet =
    left === -Infinity || right === Infinity || !(right > left)
      ? (a.level + b.level) / 2
      : (b.cost - a.cost + left * a.level - right * b.level) / (left - right);
  const inside = Math.min(Math.max(meet, a.level), b.level);
  const level = inside <= a.level || inside >= b.level ? (a.level + b.level) / 2 : inside;
  // With a line on one side alone the bound is where that line is lowest, at the far end.
  const width = b.level - a.level;
  const fromLeft = a.cost + left * (right === Infinity ? width : inside - a.level);
  const fromRight = b.cost - right * (left === -Infinity ? width : b.level - inside);
  const cost = Math.max(fromLeft, fromRight);
  return { level, cost: Math.min(cost, a.cost, b.cost) };
}

const slopeOf = (a: Point, b: Point): number => (b.cost - a.cost) / (b.level - a.level);

/** Where the cost is flat at its least, its first level: lines from the left run into it. */
function leastOfFlat(at: (level: number) => Point, points: readonly Point[], least: Point): Point {
  const enough = least.cost + tie * Math.abs(least.cost);
  let falling = points.filter(({ level, cost }) => level < least.level && cost > enough);
  let best = points.find(({ cost }) => cost <= enough) ?? least;
  for (let step = 0; step < mostSteps; step++) {
    const b = falling[falling.length - 1];
    const a = falling[falling.length - 2];
    if (b === undefined) return best;
    // One point alone gives no line yet: halving finds another, or a smaller least.
    const level =
      a === undefined ? (b.level + best.level) / 2 : b.level - (b.cost - least.cost) / slopeOf(a, b);
    if (!(level < best.level * (1 - lastBits)) || !(level > b.level)) return best;
    const found = at(level);
    if (found.cost > enough) falling = [...falling, found];
    else best = found;
    if (found.cost <= enough && a !== undefined) return best;
  }
  return best;
}
