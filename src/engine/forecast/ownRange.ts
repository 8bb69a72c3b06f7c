import { drawsFrom } from "./draws";
import { amountAt, type LikelyRange } from "./likelyRange";
import { toSixDigits } from "./significantDigits";

/**
 * Paths from the user's own low, likely and high monthly usage, for histories that allow no forecast (F2).
 * Every month of a path stands at the same place between low and high: what is unknown is the level.
 *
 * @returns `count` paths of `months` months, none below 0.
 */
export function ownRangePaths(own: LikelyRange, months: number, count: number, seed: number): number[][] {
  const draws = drawsFrom(seed);
  return Array.from({ length: count }, () => {
    const month = toSixDigits(Math.max(0, amountAt(own, draws.normal())));
    return new Array<number>(months).fill(month);
  });
}
