import type { NoisePrior } from "./noisePrior";
import type { Prior } from "./smoothingGrid";

/** How usage can grow. */
export type Regime = "log-linear" | "linear" | "logistic";

/** A curve of log usage over months, 0 being the last one observed. */
export interface Curve {
  readonly regime: Regime;
  /** Share of the prior within its regime. */
  readonly prior: number;
  log(month: number): number;
  /** Derivative of `log` by the one parameter that is estimated around the grid's point. */
  tangent(month: number): number;
  /** Prior deviation of that parameter around the grid's point. */
  readonly reach: number;
}

/** What is believed about growth before the history is seen. */
export interface CurvePriors {
  /** Monthly log growth of log-linear growth, and how far it may be from there, as a share of it. */
  readonly growth: readonly Prior[];
  readonly growthReach: number;
  /** First month ÷ last month of linear growth, and how far it may be from there. */
  readonly startRatios: readonly number[];
  readonly startReach: number;
  /** A line that rises by less than this share of the last month a month is no ramp: smoothing follows it. */
  readonly leastSlope: number;
  /** Logistic growth: months from the last one to the middle, pace in months, usage before ÷ gain. */
  readonly middles: readonly number[];
  readonly paces: readonly number[];
  readonly floors: readonly number[];
  /** Half the distance between the middles, months. */
  readonly middleReach: number;
  /** A logistic curve that rose by less than this (in logs) is no growth. */
  readonly leastRise: number;
  /** How fast the prior falls with the log of what is still to be gained, and the most that can be. */
  readonly ceilingDecay: number;
  readonly mostGain: number;
  /** A curve whose last two months hold more than this share of its rise hangs on too little. */
  readonly mostLate: number;
  /** Share of a surprise that stays. */
  readonly level: readonly Prior[];
  readonly noise: NoisePrior;
}

/** The curves of one regime over a history of `observed` months. */
export function curvesOf(regime: Regime, observed: number, priors: CurvePriors): readonly Curve[] {
  switch (regime) {
    case "log-linear":
      return logLinearCurves(priors);
    case "linear":
      return linearCurves(observed - 1, priors);
    case "logistic":
      return logisticCurves(observed - 1, priors);
  }
}

function logLinearCurves({ growth, growthReach }: CurvePriors): readonly Curve[] {
  return growth.map(({ at: rate, weight }) => ({
    regime: "log-linear",
    prior: weight,
    log: (month) => rate * month,
    tangent: (month) => month,
    reach: growthReach * rate,
  }));
}

function linearCurves(span: number, priors: CurvePriors): readonly Curve[] {
  const slopeOf = (ratio: number): number => (1 - ratio) / span;
  const ratios = priors.startRatios.filter((ratio) => slopeOf(ratio) >= priors.leastSlope);
  return ratios.map((ratio) => {
    const slope = slopeOf(ratio);
    const height = (month: number): number => Math.max(ratio / 2, 1 + slope * month);
    return {
      regime: "linear",
      prior: 1 / ratios.length,
      log: (month) => Math.log(height(month)),
      tangent: (month) => -month / span / height(month),
      reach: priors.startReach,
    };
  });
}

/** A base, and on top of it a logistic curve towards a ceiling; the prior falls with the ceiling's distance. */
function logisticCurves(span: number, priors: CurvePriors): readonly Curve[] {
  const curves: Curve[] = [];
  for (const middle of priors.middles) {
    for (const pace of priors.paces) {
      for (const floor of priors.floors) {
        const share = (month: number): number => 1 / (1 + Math.exp((middle - month) / pace));
        const log = (month: number): number => Math.log(floor + share(month));
        const gain = Math.log(floor + 1) - log(0);
        const rise = log(0) - log(-span);
        const late = log(0) - log(-2);
        if (rise < priors.leastRise || late > priors.mostLate * rise || gain > priors.mostGain) continue;
        curves.push({
          regime: "logistic",
          prior: Math.exp(-priors.ceilingDecay * gain),
          log,
          tangent: (month) => (-share(month) * (1 - share(month))) / pace / (floor + share(month)),
          reach: priors.middleReach,
        });
      }
    }
  }
  const total = curves.reduce((sum, { prior }) => sum + prior, 0);
  return curves.map((curve) => ({ ...curve, prior: curve.prior / total }));
}
