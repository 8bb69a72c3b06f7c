import type { Draws } from "./draws";
import { yearLength } from "./seasonality";

/** What is believed about one year against the year before. */
export interface YearPriors {
  /** Share of the last year's log growth that goes on. */
  readonly carried: number;
  /** Deviation of a month's log growth over a year, before the history is seen, and how many months that is worth. */
  readonly deviation: number;
  readonly worth: number;
  /** Log deviation of a whole year's growth: a floor, and a share of the months' deviation. */
  readonly leastYearly: number;
  readonly yearlyShare: number;
}

const mostGrowth = 0.7;
const mostSquare = 1;
const monthNoise = 0.8;
const tailDegrees = 6;

/**
 * Paths in which the coming year is the last twelve months over again, times a growth drawn for each year:
 * the seasonal naive forecast with the yearly growth it needs. A season is kept without being estimated.
 *
 * @param history months of 0 or more, at least twelve.
 */
export function lastTwelveMonthsPaths(
  history: readonly number[],
  months: number,
  count: number,
  priors: YearPriors,
  draws: Draws,
): number[][] {
  const { growth, deviation } = yearOnYear(history, priors);
  const yearly = Math.sqrt(priors.leastYearly ** 2 + (priors.yearlyShare * deviation) ** 2);
  const lastYear = history.slice(-yearLength);
  return Array.from({ length: count }, () => {
    const path = new Array<number>(months);
    const stretch = Math.sqrt(tailDegrees / draws.chiSquared(tailDegrees)) * yearly;
    let change = 0;
    for (let h = 0; h < months; h++) {
      if (h % yearLength === 0) change = growth + stretch * draws.normal();
      const first = h < yearLength;
      const before = (first ? lastYear[h] : path[h - yearLength]) ?? 0;
      path[h] = before * Math.exp(change + (first ? monthNoise * deviation * draws.normal() : 0));
    }
    return path;
  });
}

/** Log growth that goes on, and the deviation of the months' growth around it. */
function yearOnYear(history: readonly number[], priors: YearPriors) {
  const n = history.length;
  const overlap = Math.min(yearLength, n - yearLength);
  let growth = 0;
  if (overlap > 0) {
    const now = total(history.slice(-overlap));
    const before = total(history.slice(-overlap - yearLength, -yearLength));
    const observed = now > 0 && before > 0 ? Math.log(now / before) : 0;
    const known = Math.min(1, overlap / 6);
    growth = Math.max(-mostGrowth, Math.min(mostGrowth, observed)) * known * priors.carried;
  }
  const ratios: number[] = [];
  for (let t = Math.max(yearLength, n - 2 * yearLength); t < n; t++) {
    const now = history[t] ?? 0;
    const before = history[t - yearLength] ?? 0;
    if (now > 0 && before > 0) ratios.push(Math.log(now / before));
  }
  const centre = ratios.length === 0 ? 0 : total(ratios) / ratios.length;
  const squares = ratios.reduce((sum, ratio) => sum + Math.min(mostSquare, (ratio - centre) ** 2), 0);
  const variance = (priors.worth * priors.deviation ** 2 + squares) / (priors.worth + ratios.length);
  return { growth, deviation: Math.sqrt(variance) };
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
