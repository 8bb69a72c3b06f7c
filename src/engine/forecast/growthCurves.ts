import type { Draws } from "./draws";
import { curvesOf, type Curve, type CurvePriors, type Regime } from "./curves";
import { stratified, type Weighed } from "./marginalLikelihood";
import { typicalStep } from "./smoothingGrid";
import { drawCoefficients, twoCoefficients, type TwoCoefficients } from "./twoCoefficients";

/** One curve and one smoothing of the surprises around it, with its exact posterior. */
export interface CurveCell extends Weighed {
  readonly curve: Curve;
  readonly level: number;
  readonly posterior: TwoCoefficients;
  readonly end: { readonly level: number; readonly byLevel: number; readonly byTangent: number };
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
