import { mean, quantile, sorted } from "../quantile";
import type { Spread } from "../measures";
import { money, type Money } from "../units";

/** Mean and quantiles of one amount over the scenarios (M1). */
export function spreadOf(amounts: readonly number[]): Spread<Money> {
  const ordered = sorted(amounts);
  return {
    mean: money(mean(ordered)),
    p10: money(quantile(ordered, 0.1)),
    p50: money(quantile(ordered, 0.5)),
    p90: money(quantile(ordered, 0.9)),
  };
}
