/**
 * Quantile of sorted numbers by linear interpolation between order statistics: Excel's PERCENTILE.INC.
 *
 * @param sorted rising, at least one.
 * @param probability 0 to 1.
 * @example quantile([10, 20, 30, 40], 0.5) // 25
 */
export function quantile(sorted: ArrayLike<number>, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below];
  if (low === undefined) throw new Error("a quantile needs at least one number");
  const high = sorted[below + 1] ?? low;
  return low + (high - low) * (position - below);
}

/** A sorted copy; numbers only, whatever the engine's default order. */
export const sorted = (values: ArrayLike<number>): Float64Array => new Float64Array(values).sort();

/**
 * Mean with compensated summation (Neumaier), so that the order of the numbers does not show.
 * @returns 0 for no numbers.
 */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return values.length === 0 ? 0 : (sum + lost) / values.length;
}
