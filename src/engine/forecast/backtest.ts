import { fraction, type Fraction } from "../units";
import { forecastPaths } from "./forecast";
import type { GrowthWord } from "./growthWord";
import { totalQuantiles, type Paths } from "./pathQuantiles";

/** One forecast made in the past, from what was known then, and what came. */
export interface Trial {
  /** Months that were known. */
  readonly known: number;
  /** Months after them whose total was forecast. */
  readonly months: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly actual: number;
  readonly inside: boolean;
}

export interface Backtest {
  readonly trials: readonly Trial[];
  /** Share of the trials whose total fell inside P10 to P90; 80 % is ideal. */
  readonly coverage: Fraction;
}

const leastKnown = 6;
const leastAhead = 3;
const mostTrials = 6;
const pathCount = 300;

/**
 * Forecasts the user's own past from rolling origins (F8): the horizon is the term's, or half of the months
 * where there are fewer. The trials overlap, so their coverage says less than their number suggests.
 *
 * @returns null where the history is too short for two trials; `coverageEvidence` then says what is known.
 * @see Tashman (2000), Out-of-sample tests of forecasting accuracy
 */
export function backtest(
  history: readonly number[],
  termMonths: number,
  growth: GrowthWord = { kind: "by evidence" },
): Backtest | null {
  const months = Math.min(termMonths, Math.floor((history.length - 1) / 2));
  const last = history.length - months;
  const origins = Math.min(mostTrials, last - leastKnown + 1);
  if (months < leastAhead || origins < 2) return null;
  const trials = Array.from({ length: origins }, (_, o): Trial => {
    const known = Math.round(last - ((last - leastKnown) * (origins - 1 - o)) / (origins - 1));
    const forecast = forecastPaths(history.slice(0, known), months, { count: pathCount, growth });
    const paths: Paths = forecast?.paths ?? [];
    const [p10 = 0, p50 = 0, p90 = 0] = totalQuantiles(paths, [0.1, 0.5, 0.9]);
    const actual = history.slice(known, known + months).reduce((total, month) => total + month, 0);
    return { known, months, p10, p50, p90, actual, inside: actual >= p10 && actual <= p90 };
  });
  const inside = trials.filter((trial) => trial.inside).length;
  return { trials, coverage: fraction(inside / trials.length) };
}
