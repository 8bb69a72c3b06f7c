import type { Draws } from "./draws";
import type { Weighed } from "./marginalLikelihood";
import { stratified } from "./marginalLikelihood";
import type { NoisePrior } from "./noisePrior";
import type { TwoCoefficients } from "./twoCoefficients";
import { drawCoefficients, twoCoefficients } from "./twoCoefficients";
import { typicalStep, type Prior } from "./smoothingGrid";

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

/** One curve and one smoothing of the surprises around it, with its exact posterior. */
export interface CurveCell extends Weighed {
  readonly curve: Curve;
  readonly level: number;
  readonly posterior: TwoCoefficients;
  readonly end: { readonly level: number; readonly byLevel: number; readonly byTangent: number };
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

/** Against overflow. */
const mostLogRatio = 12;

/**
 * The curves of one regime, fitted: at each point of a grid the level, the move of one parameter around the
 * grid's point and the noise are integrated exactly, as in `smoothingGrid`, so that their marginal
 * likelihoods can be compared with it.
 *
 * @param logs log months, oldest first.
 * @see Meade and Islam (2006), Modelling and forecasting the diffusion of innovation
 */
export function growthCurves(
  regime: Regime,
  logs: readonly number[],
  priors: CurvePriors,
): readonly CurveCell[] {
  const n = logs.length;
  const jacobian = -logs.reduce((sum, month) => sum + month, 0);
  const step = typicalStep(logs, priors.noise.deviation);
  const cells: CurveCell[] = [];
  for (const curve of curvesOf(regime, n, priors)) {
    const residuals = logs.map((month, i) => month - curve.log(i - n + 1));
    const tangents = logs.map((_, i) => curve.tangent(i - n + 1));
    for (const level of priors.level) {
      const { sums, end } = errors(residuals, tangents, level.at);
      const posterior = twoCoefficients(sums, (step / curve.reach) ** 2, priors.noise);
      if (posterior === null) continue;
      const logWeight = posterior.logLikelihood + jacobian + Math.log(curve.prior * level.weight);
      cells.push({ curve, level: level.at, posterior, end, logWeight });
    }
  }
  return cells;
}

/** As `oneStepErrors` of the smoothing grid, around a curve and with its tangent for the trend. */
function errors(residuals: readonly number[], tangents: readonly number[], alpha: number) {
  let level = 0;
  let byLevel = 1;
  let byTangent = 0;
  let s00 = 0;
  let s01 = 0;
  let s11 = 0;
  let r0 = 0;
  let r1 = 0;
  let ee = 0;
  for (let i = 0; i < residuals.length; i++) {
    const error = (residuals[i] ?? 0) - level;
    const f0 = byLevel;
    const f1 = byTangent + (tangents[i] ?? 0);
    s00 += f0 * f0;
    s01 += f0 * f1;
    s11 += f1 * f1;
    r0 += f0 * error;
    r1 += f1 * error;
    ee += error * error;
    level += alpha * error;
    byLevel -= alpha * f0;
    byTangent -= alpha * f1;
  }
  return {
    sums: { s00, s01, s11, r0, r1, ee, count: residuals.length },
    end: { level, byLevel, byTangent },
  };
}

/** Paths of ratios that go on along the fitted curves. */
export function growthPaths(
  cells: readonly CurveCell[],
  months: number,
  count: number,
  draws: Draws,
): number[][] {
  const tables = new Map<Curve, CurveTable>();
  return stratified(cells, count).map(({ curve, level: alpha, posterior, end }) => {
    const table = tables.get(curve) ?? tabulated(curve, months);
    tables.set(curve, table);
    const { deviation, first, second } = drawCoefficients(posterior, draws);
    let level = end.level + end.byLevel * first + end.byTangent * second;
    const path = new Array<number>(months);
    for (let h = 0; h < months; h++) {
      const surprise = deviation * draws.normal();
      const log = level + (table.log[h] ?? 0) + second * (table.tangent[h] ?? 0) + surprise;
      path[h] = Math.exp(Math.min(mostLogRatio, log));
      level += alpha * surprise;
    }
    return path;
  });
}

interface CurveTable {
  readonly log: readonly number[];
  readonly tangent: readonly number[];
}

/** A curve and its tangent at the months to come. */
function tabulated(curve: Curve, months: number): CurveTable {
  const ahead = Array.from({ length: months }, (_, h) => h + 1);
  return { log: ahead.map(curve.log), tangent: ahead.map(curve.tangent) };
}
