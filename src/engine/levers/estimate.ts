import { fraction, type Fraction } from "../units";
import type { Estimate } from "./lever";

/**
 * A draw from an estimate: the quantile of the triangular distribution from low to high with its peak at
 * likely.
 *
 * @param uniform from 0 to 1, drawn by the caller.
 * @example drawn({ low: 0.2, likely: 0.4, high: 0.6 }, 0.5) // 0.4
 * @see docs/SPEC.md U3
 */
export function drawn({ low, likely, high }: Estimate, uniform: number): Fraction {
  const width = high - low;
  if (!(width > 0)) return likely;
  const peak = (likely - low) / width;
  if (uniform <= peak) return fraction(low + Math.sqrt(uniform * width * (likely - low)));
  return fraction(high - Math.sqrt((1 - uniform) * width * (high - likely)));
}
