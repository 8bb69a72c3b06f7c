import { sorted } from "../quantile";
import { fraction, type Fraction } from "../units";

/** What a comparable buyer gets in a band: a row of the user's own table. */
export interface Comparable {
  readonly band: string;
  readonly discount: Fraction;
}

/**
 * Where an offered discount stands among what comparable buyers get in the same band: the share of the way
 * up through them, the inverse of `PERCENTILE.INC`, in the middle of those that are equal; 0 below all of them,
 * 1 above. Null for fewer than two.
 *
 * @see docs/SPEC.md N5
 * @example
 * // 12 % among 10, 12 and 20 %: the middle one, 0.5
 */
export function benchmarkPercentile(
  offered: number,
  band: string,
  benchmark: readonly Comparable[],
): Fraction | null {
  const discounts = sorted(benchmark.filter((row) => row.band === band).map(({ discount }) => discount));
  const last = discounts.length - 1;
  if (last < 1) return null;
  const below = discounts.filter((discount) => discount < offered).length;
  const equal = discounts.filter((discount) => discount === offered).length;
  if (equal > 0) return fraction((below + (equal - 1) / 2) / last);
  if (below === 0) return fraction(0);
  if (below > last) return fraction(1);
  const [low, high] = [discounts[below - 1] as number, discounts[below] as number];
  return fraction((below - 1 + (offered - low) / (high - low)) / last);
}
