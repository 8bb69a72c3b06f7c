import type { Weighed } from "./marginalLikelihood";
import type { NoisePrior } from "./noisePrior";
import { raw, type Scale } from "./scales";
import { twoCoefficients, type TwoCoefficients } from "./twoCoefficients";

/** A value of a smoothing parameter and its prior weight. */
export interface Prior {
  readonly at: number;
  readonly weight: number;
}

/** What is believed about exponential smoothing before the history is seen. */
export interface SmoothingPriors {
  /** Share of a surprise that stays in the level. */
  readonly level: readonly Prior[];
  /** Share of that which enters the trend. */
  readonly trend: readonly Prior[];
  /** What is left of the trend a month later. */
  readonly damping: readonly Prior[];
  /** Standard deviation of the trend at the start, a month. */
  readonly startTrend: readonly Prior[];
  readonly scales: readonly Scale[];
  readonly noise: NoisePrior;
  /** Damping in the forecast is at most this. */
  readonly mostDamping: number;
  /** A trend beyond this a month is cut when it is carried on. */
  readonly mostTrend: number;
}

export interface Smoothing {
  readonly level: number;
  readonly trend: number;
  readonly damping: number;
}

/** One point of the grid after the history: where its level and trend stand, and its posterior. */
export interface SmoothingCell extends Smoothing, Weighed {
  readonly scale: Scale;
  readonly posterior: TwoCoefficients;
  /** Level and trend after the last month, and how both move with the two starting values. */
  readonly end: EndState;
}

export interface EndState {
  readonly level: number;
  readonly trend: number;
  readonly levelByLevel: number;
  readonly trendByLevel: number;
  readonly levelByTrend: number;
  readonly trendByTrend: number;
}

/**
 * Bayesian exponential smoothing with a damped trend: a fixed grid of smoothing parameters and scales, with
 * the starting level, the starting trend and the noise integrated exactly at each point.
 *
 * @param ratios months ÷ their typical size, oldest first; scales that need positive months are left out
 *   where one is not.
 * @see Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential Smoothing (2008), 3 and 5
 */
export function smoothingGrid(ratios: readonly number[], priors: SmoothingPriors): readonly SmoothingCell[] {
  const positive = ratios.every((ratio) => ratio > 0);
  const scales = positive ? priors.scales : [{ ...raw, weight: 1 }];
  return scales.flatMap((scale) => {
    const series = ratios.map(scale.forward);
    const jacobian = series.reduce((sum, scaled) => sum + scale.logJacobian(scaled), 0);
    const step = typicalStep(series, priors.noise.deviation);
    const cells: SmoothingCell[] = [];
    for (const level of priors.level) {
      for (const trend of priors.trend) {
        for (const damping of priors.damping) {
          const smoothing = { level: level.at, trend: level.at * trend.at, damping: damping.at };
          const { sums, end } = oneStepErrors(series, smoothing);
          for (const start of priors.startTrend) {
            const posterior = twoCoefficients(sums, (step / start.at) ** 2, priors.noise);
            if (posterior === null) continue;
            const prior = scale.weight * level.weight * trend.weight * damping.weight * start.weight;
            const logWeight = posterior.logLikelihood + jacobian + Math.log(prior);
            cells.push({
              level: level.at,
              trend: smoothing.trend,
              damping: damping.at,
              scale,
              posterior,
              end,
              logWeight,
            });
          }
        }
      }
    }
    return cells;
  });
}

/** Typical step from month to month: the median absolute one, drawn a little towards the prior noise. */
export function typicalStep(series: readonly number[], prior: number): number {
  const n = series.length;
  if (n < 3) return prior;
  const steps = series
    .slice(1)
    .map((scaled, i) => Math.abs(scaled - (series[i] ?? 0)))
    .sort((a, b) => a - b);
  const half = steps.length >> 1;
  const median =
    steps.length % 2 === 1 ? (steps[half] ?? 0) : ((steps[half - 1] ?? 0) + (steps[half] ?? 0)) / 2;
  // 0.954 is the median of |a − b| for standard normal a and b
  return Math.max(1e-4, (median / 0.954 + (0.3 * prior) / n) / (1 + 0.3 / n));
}

/** Runs the smoothing once from zero, keeping how each error depends on the two starting values. */
function oneStepErrors(series: readonly number[], { level: alpha, trend: beta, damping: phi }: Smoothing) {
  let level = 0;
  let trend = 0;
  let levelByLevel = 1;
  let trendByLevel = 0;
  let levelByTrend = 0;
  let trendByTrend = 1;
  let s00 = 0;
  let s01 = 0;
  let s11 = 0;
  let r0 = 0;
  let r1 = 0;
  let ee = 0;
  for (const month of series) {
    const expected = level + phi * trend;
    const f0 = levelByLevel + phi * trendByLevel;
    const f1 = levelByTrend + phi * trendByTrend;
    const error = month - expected;
    s00 += f0 * f0;
    s01 += f0 * f1;
    s11 += f1 * f1;
    r0 += f0 * error;
    r1 += f1 * error;
    ee += error * error;
    level = expected + alpha * error;
    trend = phi * trend + beta * error;
    levelByLevel = f0 - alpha * f0;
    trendByLevel = phi * trendByLevel - beta * f0;
    levelByTrend = f1 - alpha * f1;
    trendByTrend = phi * trendByTrend - beta * f1;
  }
  return {
    sums: { s00, s01, s11, r0, r1, ee, count: series.length },
    end: { level, trend, levelByLevel, trendByLevel, levelByTrend, trendByTrend },
  };
}
