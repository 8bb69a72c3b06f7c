import { quantile, sorted } from "../quantile";
import { totalsOf } from "./pathQuantiles";
import { toSixDigits } from "./significantDigits";

/** No scenario's total is more than so many times the P90 of all. */
export const mostOfP90 = 3;

/**
 * Bounds the total of each path to three times the P90 of all totals, by cutting its largest months to one height.
 *
 * Growth compounds: beyond P90 the few steepest curves of a short history have no bound, and one of them in a
 * thousand can outweigh all others in a mean. Quantiles of the total up to P90 stay as they are, and so does every
 * range whose highest total is below the bound (winsorising).
 *
 * @param paths changed in place.
 * @see docs/SPEC.md F2
 */
export function boundTotals(paths: readonly number[][]): void {
  const totals = totalsOf(paths);
  const most = mostOfP90 * quantile(sorted(totals), 0.9);
  if (!(most > 0)) return;
  paths.forEach((path, p) => {
    if ((totals[p] ?? 0) <= most) return;
    const height = toSixDigits(heightFor(path, most));
    path.forEach((month, h) => (path[h] = Math.min(month, height)));
  });
}

/** The height to which months have to be cut for them to total so much, which is less than they do now. */
function heightFor(path: readonly number[], total: number): number {
  let left = total;
  const rising = sorted(path);
  for (const [below, month] of rising.entries()) {
    const height = left / (rising.length - below);
    if (month >= height) return height;
    left -= month;
  }
  return Infinity;
}
