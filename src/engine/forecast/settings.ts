import type { EvidencePriors } from "./growthEvidence";
import type { CurvePriors, Regime } from "./growthCurves";
import type { YearPriors } from "./lastTwelveMonths";
import { log, raw, root } from "./scales";
import type { Prior, SmoothingPriors } from "./smoothingGrid";

/** Everything that was tuned, on public series only (docs/accuracy.md). */
export interface ForecastSettings {
  readonly smoothing: SmoothingPriors;
  readonly year: YearPriors;
  readonly curves: CurvePriors;
  readonly evidence: EvidencePriors;
  /** Share of a regime's growth that is kept; the rest is smoothing's. */
  readonly growthKept: Readonly<Record<Regime, number>>;
  /** Beyond a year the kept share falls with this power of 12 ÷ months: growth slows down. */
  readonly growthFades: number;
  /** Factor on the log spread of growing totals. */
  readonly growthWidening: number;
  /** Share of the last twelve months in the term total, by months of history. */
  readonly yearWeight: (observed: number) => number;
  /** Factor on the spread of each month, by months of history. */
  readonly widening: (observed: number) => number;
}

const even = (...at: readonly number[]): readonly Prior[] =>
  at.map((each) => ({ at: each, weight: 1 / at.length }));
const weighted = (...pairs: readonly (readonly [number, number])[]): readonly Prior[] =>
  pairs.map(([at, weight]) => ({ at, weight }));

export const settings: ForecastSettings = {
  smoothing: {
    level: weighted(
      [0.02, 0.55],
      [0.1, 0.25],
      [0.2, 0.11],
      [0.3, 0.045],
      [0.45, 0.023],
      [0.6, 0.012],
      [0.8, 0.006],
      [0.98, 0.004],
    ),
    trend: weighted([0, 0.93], [0.03, 0.05], [0.1, 0.015], [0.3, 0.005]),
    damping: weighted([0.8, 0.25], [0.9, 0.3], [0.97, 0.25], [1, 0.2]),
    startTrend: weighted([0.003, 0.85], [0.02, 0.15]),
    scales: [
      { ...log, weight: 0.2 },
      { ...root, weight: 0.3 },
      { ...raw, weight: 0.5 },
    ],
    noise: { degrees: 3, deviation: 0.045 },
    mostDamping: 0.97,
    mostTrend: 0.15,
  },
  year: { carried: 0.3, deviation: 0.1, worth: 4, leastYearly: 0.04, yearlyShare: 0.5 },
  curves: {
    growth: 0.05,
    startRatios: [0.05, 0.12, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8],
    middles: [-12, -9, -6, -3, 0, 3, 6, 9, 12],
    paces: [2, 3, 4.5],
    floors: [0, 0.02, 0.05, 0.12],
    ceilingDecay: 0.5,
    mostGain: 3.2,
    mostLate: 0.6,
    level: even(0.02, 0.2, 0.5),
    noise: { degrees: 3, deviation: 0.06 },
  },
  evidence: {
    odds: { "log-linear": 0.03, linear: 0.04, logistic: 0.0003 },
    power: 1,
    window: 24,
    leastCurve: 6,
    leastEvidence: 10,
    mostEvidence: 30,
  },
  growthKept: { "log-linear": 0.8, linear: 0.8, logistic: 1 },
  growthFades: 3.5,
  growthWidening: 1.75,
  yearWeight: (observed) => (observed < 12 ? 0 : observed < 24 ? 0.8 : 0.5),
  widening: (observed) => (observed < 6 ? 1.85 : observed < 12 ? 1.25 : observed < 24 ? 1.05 : 1.08),
};
