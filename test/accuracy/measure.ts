import { performance } from "node:perf_hooks";
import { forecastPaths } from "../../src/engine/forecast/forecast";
import { totalQuantiles } from "../../src/engine/forecast/pathQuantiles";
import { cut, type Series } from "./series";

export interface Accuracy {
  readonly series: number;
  readonly history: number;
  readonly months: number;
  /** Mean pinball loss of the total over P10 to P90, as % of months × mean of the last 12 months or fewer. */
  readonly pinball: number;
  /** Share of the actual totals inside P10–P90 and inside P2.5–P97.5, %. */
  readonly coverage80: number;
  readonly coverage95: number;
  /** Mean of P50 − actual, in the unit of the pinball loss. */
  readonly medianBias: number;
  readonly msPerSeries: number;
}

export const deciles = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const shown = [0.025, ...deciles, 0.975];

/** Forecasts the total of the coming months of every series, and compares it with what came. */
export function measureAccuracy(all: readonly Series[], history: number, months: number): Accuracy {
  let [pinball, inside80, inside95, bias, time] = [0, 0, 0, 0, 0];
  for (const series of all) {
    const { known, future } = cut(series, history, months);
    const start = performance.now();
    const forecast = forecastPaths(known, months);
    if (forecast === null) throw new Error(`${series.id}: the history is too short`);
    const quantiles = totalQuantiles(forecast.paths, shown);
    time += performance.now() - start;
    const [lowest = NaN, ...rest] = quantiles;
    const highest = rest.pop() ?? NaN;
    const actual = total(future);
    const unit = unitOf(known, months);
    pinball += pinballLoss(rest, actual) / unit;
    bias += ((rest[4] ?? NaN) - actual) / unit;
    if (actual >= (rest[0] ?? NaN) && actual <= (rest[8] ?? NaN)) inside80++;
    if (actual >= lowest && actual <= highest) inside95++;
  }
  const share = (sum: number, digits: number): number => Number(((100 * sum) / all.length).toFixed(digits));
  return {
    series: all.length,
    history,
    months,
    pinball: share(pinball, 4),
    coverage80: share(inside80, 2),
    coverage95: share(inside95, 2),
    medianBias: share(bias, 3),
    msPerSeries: Number((time / all.length).toFixed(2)),
  };
}

/** Mean pinball loss of the nine deciles. @see Koenker and Bassett (1978), Regression quantiles */
export function pinballLoss(quantiles: readonly number[], actual: number): number {
  const losses = quantiles.map((quantile, i) => {
    const probability = deciles[i] ?? NaN;
    return actual >= quantile ? probability * (actual - quantile) : (1 - probability) * (quantile - actual);
  });
  return total(losses) / losses.length;
}

/** Months × mean of the last twelve months, or of all where there are fewer. */
export function unitOf(known: readonly number[], months: number): number {
  const last = known.slice(-12).map(Math.abs);
  return months * Math.max(1e-9, total(last) / last.length);
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
