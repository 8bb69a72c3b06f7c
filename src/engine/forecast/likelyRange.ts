/** What someone expects: in the middle, and as low or as high as one time in ten (P10 and P90). */
export interface LikelyRange {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** P90 of a standard normal. */
const z90 = 1.2815515655446004;

/**
 * The amount at `z` standard deviations from the likely one: a normal whose two halves have their own width,
 * so that low, likely and high are met exactly at P10, P50 and P90.
 * @see Wallis (2014), The two-piece normal, binormal, or double Gaussian distribution
 * @example amountAt({ low: 80, likely: 100, high: 150 }, 1.2815515655446004) // 150
 */
export const amountAt = ({ low, likely, high }: LikelyRange, z: number): number =>
  likely + (z / z90) * (z < 0 ? likely - low : high - likely);
