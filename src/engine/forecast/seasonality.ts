/** Months in a season's cycle. */
export const yearLength = 12;

/** Season as log factors by position in the cycle, shrunken, and how uncertain each is. */
export interface Seasonality {
  /** Log factor of history month t stands at t modulo 12; they sum to 0. */
  readonly logFactors: readonly number[];
  /** Variance of a factor's estimate. */
  readonly variance: number;
}

export interface SeasonPriors {
  /** A cycle ago weighs this much less. */
  readonly yearlyForgetting: number;
  /** Share of the season's own uncertainty that enters the paths. */
  readonly noise: number;
}

/** A month of a season of plain ratios is at least this much of its mean. */
const leastFactor = 0.05;

/**
 * Multiplicative season by the ratio to a centred moving average, shrunken towards none (James and Stein).
 *
 * @param history months, oldest first.
 * @returns null where there are less than two years, or months without usage in less than three.
 * @see Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3.4; Miller and Williams (2003)
 */
export function seasonality(history: readonly number[], priors: SeasonPriors): Seasonality | null {
  const n = history.length;
  if (n < 2 * yearLength) return null;
  return history.every((month) => month > 0) ? logSeasonality(history, priors) : ratioSeasonality(history);
}

function logSeasonality(history: readonly number[], { yearlyForgetting }: SeasonPriors): Seasonality {
  const n = history.length;
  const logs = history.map(Math.log);
  const detrended = ratiosToTrend(logs, (month, trend) => month - trend);
  const raw = detrended.map((ratios) => {
    let sum = 0;
    let weights = 0;
    for (const { ratio, at } of ratios) {
      const weight = Math.pow(yearlyForgetting, (n - 1 - at) / yearLength);
      sum += weight * ratio;
      weights += weight;
    }
    return weights === 0 ? 0 : sum / weights;
  });
  const residuals = detrended.flatMap((ratios, j) => ratios.map(({ ratio }) => ratio - (raw[j] ?? 0)));
  const centre = mean(raw);
  const factors = raw.map((factor) => factor - centre);
  const between = sumOfSquares(factors) / (yearLength - 1);
  if (residuals.length <= yearLength * 1.2) return shrunkenByRepetition(logs, factors, between);
  const within = sumOfSquares(residuals) / (residuals.length - yearLength);
  const variance = within / (residuals.length / yearLength);
  const keep = Math.max(0, 1 - variance / (between || 1e-9));
  return { logFactors: factors.map((factor) => factor * keep), variance };
}

/** With one ratio a month, the season is kept as far as a year repeats the one before. */
function shrunkenByRepetition(
  logs: readonly number[],
  factors: readonly number[],
  between: number,
): Seasonality {
  const n = logs.length;
  const slope = (mean(logs.slice(-yearLength)) - mean(logs.slice(0, yearLength))) / (n - yearLength);
  const flat = logs.map((month, t) => month - slope * t);
  const level = mean(flat);
  const deviations = flat.map((month) => month - level);
  const later = deviations.slice(yearLength);
  const earlier = deviations.slice(0, n - yearLength);
  const product = later.reduce((sum, deviation, i) => sum + deviation * (earlier[i] ?? 0), 0);
  const size = Math.sqrt(sumOfSquares(later) * sumOfSquares(earlier));
  const keep = Math.min(1, Math.max(0, product / (size || 1)));
  return { logFactors: factors.map((factor) => factor * keep), variance: between * (1 - keep) + 1e-6 };
}

/** Months without usage have no logarithm: plain ratios, where few of three years or more are empty. */
function ratioSeasonality(history: readonly number[]): Seasonality | null {
  const n = history.length;
  const empty = history.filter((month) => month <= 0).length;
  if (empty > 0.2 * n || n < 3 * yearLength || history.some((month) => month < 0)) return null;
  const ratios = ratiosToTrend(history, (month, trend) => (trend > 0 ? month / trend : null));
  const means = ratios.map((each) => (each.length === 0 ? 1 : mean(each.map(({ ratio }) => ratio))));
  const centre = mean(means);
  return {
    logFactors: means.map((factor) => Math.log(Math.max(leastFactor, factor / centre))),
    variance: 1e-4,
  };
}

/** Each month against the mean of the twelve months around it, by position in the cycle. */
function ratiosToTrend(
  series: readonly number[],
  against: (month: number, trend: number) => number | null,
): readonly (readonly { readonly ratio: number; readonly at: number }[])[] {
  const half = yearLength / 2;
  const byPosition: { ratio: number; at: number }[][] = Array.from({ length: yearLength }, () => []);
  for (let t = half; t < series.length - half; t++) {
    let sum = 0.5 * ((series[t - half] ?? 0) + (series[t + half] ?? 0));
    for (let k = 1 - half; k < half; k++) sum += series[t + k] ?? 0;
    const ratio = against(series[t] ?? 0, sum / yearLength);
    if (ratio !== null) byPosition[t % yearLength]?.push({ ratio, at: t });
  }
  return byPosition;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const sumOfSquares = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value * value, 0);
