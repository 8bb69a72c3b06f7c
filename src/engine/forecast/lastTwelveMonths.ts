import type { Draws } from "./draws";
import { yearLength } from "./seasonality";

/** What is believed about one year against the year before. */
export interface YearPriors {
  /** Share of a year's log growth that the next one carries on, and what it is drawn towards. */
  readonly carried: number;
  readonly typicalGrowth: number;
  /** Log growth of the last year beyond this is cut, and so is a month's squared distance from it. */
  readonly mostGrowth: number;
  readonly mostSquare: number;
  /** Deviation of a month's log growth over a year, before the history is seen, and how many months that is worth. */
  readonly deviation: number;
  readonly worth: number;
  /** Log deviation of a whole year's growth: a floor, and a share of the months' deviation. */
  readonly leastYearly: number;
  readonly yearlyShare: number;
  /** Degrees of freedom of its tails. */
  readonly tailDegrees: number;
  /** A single month's noise, as a share of the months' deviation. */
  readonly monthNoise: number;
}

/** Months of both years that make the growth between them known. */
const knownMonths = 6;

/**
 * Paths in which the coming year is the last twelve months over again, times a growth drawn for each year:
 * the seasonal naive forecast with the yearly growth it needs, of which each year carries a share into the
 * next. A season is kept without being estimated. A month's noise is 1 in the mean: it widens, and does not lift.
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
  const noise = priors.monthNoise * deviation;
  const drift = (1 - priors.carried) * priors.typicalGrowth;
  return Array.from({ length: count }, () => {
    const path = new Array<number>(months);
    const stretch = Math.sqrt(priors.tailDegrees / draws.chiSquared(priors.tailDegrees)) * yearly;
    let change = 0;
    for (let h = 0; h < months; h++) {
      const first = h < yearLength;
      if (h % yearLength === 0) {
        change = (first ? growth : drift + priors.carried * change) + stretch * draws.normal();
      }
      const before = (first ? lastYear[h] : path[h - yearLength]) ?? 0;
      path[h] = before * Math.exp(change + (first ? noise * draws.normal() - noise ** 2 / 2 : 0));
    }
    return path;
  });
}

/** Log growth to expect of the first year, and the deviation of the months' growth around it. */
function yearOnYear(history: readonly number[], priors: YearPriors) {
  const n = history.length;
  const overlap = Math.min(yearLength, n - yearLength);
  let growth = priors.typicalGrowth;
  if (overlap > 0) {
    const now = total(history.slice(-overlap));
    const before = total(history.slice(-overlap - yearLength, -yearLength));
    const observed = now > 0 && before > 0 ? Math.log(now / before) : 0;
    const known = priors.carried * Math.min(1, overlap / knownMonths);
    const cut = Math.max(-priors.mostGrowth, Math.min(priors.mostGrowth, observed));
    growth = known * cut + (1 - known) * priors.typicalGrowth;
  }
  const ratios: number[] = [];
  for (let t = Math.max(yearLength, n - 2 * yearLength); t < n; t++) {
    const now = history[t] ?? 0;
    const before = history[t - yearLength] ?? 0;
    if (now > 0 && before > 0) ratios.push(Math.log(now / before));
  }
  const centre = ratios.length === 0 ? 0 : total(ratios) / ratios.length;
  const squares = ratios.reduce((sum, ratio) => sum + Math.min(priors.mostSquare, (ratio - centre) ** 2), 0);
  const variance = (priors.worth * priors.deviation ** 2 + squares) / (priors.worth + ratios.length);
  return { growth, deviation: Math.sqrt(variance) };
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
