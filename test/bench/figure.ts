import type { Bands } from "../../src/engine/bands";
import { fraction, money } from "../../src/engine/units";

/** One figure: met when ratio ≤ limit. */
export interface Figure {
  readonly name: string;
  readonly ratio: number;
  readonly limit: number;
}

/** The one in the middle, of an odd number. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** Median of the ratios of pairs run one after the other, so that a busy machine slows both. */
export function medianRatio(runs: number, measured: () => void, against: () => void): number {
  const time = (task: () => void): number => {
    const start = performance.now();
    task();
    return performance.now() - start;
  };
  return median(Array.from({ length: runs }, () => time(measured) / time(against)));
}

/** A schedule from rows of threshold and discount. */
export const schedule = (...rows: readonly (readonly [number, number])[]): Bands =>
  rows.map(([threshold, discount], i) => ({
    threshold: money(threshold),
    discount: fraction(discount),
    name: `Band ${i + 1}`,
    terms: {},
  }));
