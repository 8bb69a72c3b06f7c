import { annualWaveEvidence, type WavePriors } from "./annualWave";
import type { CurvePriors, Regime } from "./curves";
import { growthCurves, type CurveCell } from "./growthCurves";
import { logEvidence } from "./marginalLikelihood";
import { noiseConstant } from "./noisePrior";
import { smoothingGrid, type SmoothingPriors } from "./smoothingGrid";

const regimes: readonly Regime[] = ["log-linear", "linear", "logistic"];

/** How much is needed to believe in growth. */
export interface EvidencePriors {
  /** Prior odds of each regime against none. */
  readonly odds: Readonly<Record<Regime, number>>;
  /** A season that is not yet taken out explains a rise as well: its prior odds, and what it looks like. */
  readonly waveOdds: number;
  readonly wave: WavePriors;
  /** Power of the likelihood: 1 is Bayes' theorem. */
  readonly power: number;
  /** The last months that are looked at. */
  readonly window: number;
  /** Fewer months than `leastCurve` fit no curve; fewer than `leastEvidence` are no evidence of growth. */
  readonly leastCurve: number;
  readonly leastEvidence: number;
  /** A history longer than this has outlived its ramp: only the user's word makes it grow. */
  readonly mostEvidence: number;
}

export interface Growth {
  readonly regime: Regime;
  readonly cells: readonly CurveCell[];
  /** Posterior odds against no growth. */
  readonly odds: number;
  /** Posterior probability; what is left is the probability of no growth. */
  readonly probability: number;
}

const mostLogOdds = 50;

/**
 * The probability of each growth regime by its marginal likelihood, against smoothing without any growth and
 * against a yearly season around a level.
 *
 * @param ratios months ÷ their typical size, without season.
 * @returns one row a regime; none where months are not positive or too few.
 * @see Kass and Raftery (1995), Bayes factors
 */
export function growthEvidence(
  ratios: readonly number[],
  priors: EvidencePriors,
  curves: CurvePriors,
  smoothing: SmoothingPriors,
): readonly Growth[] {
  const window = ratios.slice(-priors.window);
  if (window.length < priors.leastCurve || window.some((ratio) => ratio <= 0)) return [];
  const logs = window.map(Math.log);
  const n = window.length;
  const still =
    logEvidence(smoothingGrid(window, withoutGrowth(smoothing))) + noiseConstant(smoothing.noise, n);
  const posteriorOdds = (logLikelihood: number, prior: number): number => {
    const logOdds = priors.power * (logLikelihood - still) + Math.log(prior);
    return Math.exp(Math.max(-mostLogOdds, Math.min(mostLogOdds, logOdds)));
  };
  const waves = posteriorOdds(
    annualWaveEvidence(logs, priors.wave) + noiseConstant(priors.wave.noise, n),
    priors.waveOdds,
  );
  const curveConstant = noiseConstant(curves.noise, n);
  const fitted = regimes.map((regime) => {
    const cells = growthCurves(regime, logs, curves);
    return { regime, cells, odds: posteriorOdds(logEvidence(cells) + curveConstant, priors.odds[regime]) };
  });
  const known = n >= priors.leastEvidence && ratios.length <= priors.mostEvidence;
  const total = 1 + waves + fitted.reduce((sum, { odds }) => sum + odds, 0);
  return fitted.map((each) => ({ ...each, probability: known ? each.odds / total : 0 }));
}

/** Smoothing that lets the level wander and nothing else. */
const withoutGrowth = (priors: SmoothingPriors): SmoothingPriors => ({
  ...priors,
  trend: [{ at: 0, weight: 1 }],
  startTrend: [{ at: 0.005, weight: 1 }],
});
