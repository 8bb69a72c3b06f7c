import type { EvidencePriors } from "./growthEvidence";
import type { CurvePriors, Regime } from "./curves";
import type { YearPriors } from "./lastTwelveMonths";
import { log, raw, root } from "./scales";
import type { SeasonPriors } from "./seasonality";
import type { Prior, SmoothingPriors } from "./smoothingGrid";

/** Everything that was tuned, on public series only (docs/accuracy.md). */
export interface ForecastSettings {
  /** Months whose mean size is the unit. */
  readonly sizeMonths: number;
  readonly season: SeasonPriors;
  readonly smoothing: SmoothingPriors;
  /** The last months that are smoothed: older ones say more about what usage was than about what it is. */
  readonly smoothingMonths: number;
  readonly year: YearPriors;
  readonly curves: CurvePriors;
  readonly evidence: EvidencePriors;
  /** Beyond a year the share of a growth curve falls with this power of 12 ÷ months; the rest is smoothing's. */
  readonly growthFades: number;
  /** Factor on the log spread of growing totals. */
  readonly growthWidening: Readonly<Record<Regime, number>>;
  /** Share of the last twelve months in the term total, by months of history. */
  readonly yearWeight: (observed: number) => number;
  /** Factor on the spread of each month, by months of history. */
  readonly widening: (observed: number) => number;
}

const even = (...at: readonly number[]): readonly Prior[] =>
  at.map((each) => ({ at: each, weight: 1 / at.length }));
const weighted = (...pairs: readonly (readonly [number, number])[]): readonly Prior[] =>
  pairs.map(([at, weight]) => ({ at, weight }));

/** A share of a surprise that stays, for what is compared with growth. */
const staying = even(0.02, 0.2, 0.5);

export const settings: ForecastSettings = {
  sizeMonths: 24,
  season: { yearlyForgetting: 0.85, noise: 0.7 },
  smoothingMonths: 36,
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
    startTrend: weighted([0.003, 0.97], [0.02, 0.03]),
    scales: [
      { ...log, weight: 0.2 },
      { ...root, weight: 0.3 },
      { ...raw, weight: 0.5 },
    ],
    noise: { degrees: 3, deviation: 0.045 },
    mostDamping: 0.97,
    mostTrend: 0.15,
  },
  year: {
    carried: 0.4,
    typicalGrowth: 0.015,
    mostGrowth: 0.7,
    mostSquare: 1,
    deviation: 0.1,
    worth: 4,
    leastYearly: 0.04,
    yearlyShare: 0.4,
    tailDegrees: 6,
    monthNoise: 0.8,
  },
  curves: {
    growth: weighted([0.02, 0.3], [0.035, 0.3], [0.05, 0.2], [0.07, 0.15], [0.1, 0.05]),
    growthReach: 0.3,
    startRatios: [0.05, 0.12, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8],
    startReach: 0.06,
    leastSlope: 0.016,
    middles: [-12, -9, -6, -3, 0, 3, 6, 9, 12],
    paces: [2, 3, 4.5],
    floors: [0, 0.02, 0.05, 0.12],
    middleReach: 1.5,
    leastRise: 0.1,
    ceilingDecay: 0.5,
    mostGain: 3.2,
    mostLate: 0.6,
    level: staying,
    noise: { degrees: 8, deviation: 0.075 },
  },
  evidence: {
    odds: { "log-linear": 0.06, linear: 0.1, logistic: 0.01 },
    waveOdds: 1,
    wave: { amplitudes: [0.3, 0.15], level: staying, noise: { degrees: 3, deviation: 0.06 } },
    power: 1,
    window: 24,
    leastCurve: 6,
    leastEvidence: 10,
    mostEvidence: 30,
  },
  growthFades: 3.5,
  growthWidening: { "log-linear": 1.8, linear: 1.5, logistic: 1.7 },
  yearWeight: (observed) => (observed < 12 ? 0 : observed < 24 ? 0.8 : 0.6),
  widening: (observed) => (observed < 6 ? 1.85 : observed < 12 ? 1.27 : observed < 24 ? 1.18 : 1),
};
