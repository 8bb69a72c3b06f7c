import { logEvidence } from "./marginalLikelihood";
import type { NoisePrior } from "./noisePrior";
import { yearLength } from "./seasonality";
import { typicalStep, type Prior } from "./smoothingGrid";

/** What is believed about a season before the history is seen. */
export interface WavePriors {
  /** Log deviation of the cosine and the sine: of one wave a year, of two, … */
  readonly amplitudes: readonly number[];
  /** Share of a surprise that stays. */
  readonly level: readonly Prior[];
  readonly noise: NoisePrior;
}

/**
 * Log marginal likelihood of a level with a smooth yearly season, in the measure of `smoothingGrid`. Within a
 * year a season rises as a ramp does; unlike a ramp it has to come back to where it was a year ago.
 *
 * @param logs log months, oldest first.
 * @see West and Harrison, Bayesian Forecasting and Dynamic Models (1997), 8.6, on seasons as harmonics
 */
export function annualWaveEvidence(logs: readonly number[], priors: WavePriors): number {
  const jacobian = -logs.reduce((sum, month) => sum + month, 0);
  const step = typicalStep(logs, priors.noise.deviation);
  const precisions = priors.amplitudes.flatMap((amplitude) =>
    new Array<number>(2).fill((step / amplitude) ** 2),
  );
  const waves = logs.map((_, month) =>
    priors.amplitudes.flatMap((_amplitude, k) => {
      const angle = (2 * Math.PI * (k + 1) * month) / yearLength;
      return [Math.cos(angle), Math.sin(angle)];
    }),
  );
  return logEvidence(
    priors.level.map((level) => ({
      logWeight:
        regressionLikelihood(logs, waves, [flatPrecision, ...precisions], level.at, priors.noise) +
        jacobian +
        Math.log(level.weight),
    })),
  );
}

/** The level, about which nothing is known before; as in `twoCoefficients`. */
const flatPrecision = 1e-8;
const leastPivot = 1e-14;

/** As `twoCoefficients` with a starting level and any number of other coefficients, by Cholesky's method. */
function regressionLikelihood(
  series: readonly number[],
  regressors: readonly (readonly number[])[],
  precisions: readonly number[],
  alpha: number,
  noise: NoisePrior,
): number {
  const matrix = precisions.map((precision, i) => precisions.map((_, j) => (i === j ? precision : 0)));
  const products = precisions.map(() => 0);
  const byCoefficient = precisions.map((_, i): number => (i === 0 ? 1 : 0));
  let level = 0;
  let squares = 0;
  series.forEach((month, t) => {
    const error = month - level;
    const slopes = byCoefficient.map((by, i) => by + (regressors[t]?.[i - 1] ?? 0));
    slopes.forEach((slope, i) => {
      products[i] = (products[i] ?? 0) + slope * error;
      const row = matrix[i] ?? [];
      slopes.forEach((other, j) => (row[j] = (row[j] ?? 0) + slope * other));
      byCoefficient[i] = (byCoefficient[i] ?? 0) - alpha * slope;
    });
    squares += error * error;
    level += alpha * error;
  });
  const { logDeterminant, explained } = solved(matrix, products);
  const [, ...informative] = precisions;
  const degrees = noise.degrees + series.length - 1;
  const residual = noise.degrees * noise.deviation ** 2 + Math.max(1e-12, squares - explained);
  const logPrecision = informative.reduce((sum, precision) => sum + Math.log(precision), 0);
  return -0.5 * (degrees * Math.log(residual) + logDeterminant - logPrecision);
}

/** Log determinant of a positive definite matrix A, and b'A⁻¹b. */
function solved(matrix: readonly (readonly number[])[], b: readonly number[]) {
  const root: number[][] = [];
  const projected: number[] = [];
  let logDeterminant = 0;
  let explained = 0;
  matrix.forEach((row, i) => {
    const mine: number[] = [];
    const without = (value: number, other: readonly number[]): number =>
      mine.reduce((rest, each, k) => rest - each * (other[k] ?? 0), value);
    root.forEach((above, j) => mine.push(without(row[j] ?? 0, above) / (above[j] ?? 1)));
    const pivot = Math.sqrt(Math.max(leastPivot, without(row[i] ?? 0, mine)));
    const projection = without(b[i] ?? 0, projected) / pivot;
    logDeterminant += 2 * Math.log(pivot);
    explained += projection * projection;
    mine.push(pivot);
    root.push(mine);
    projected.push(projection);
  });
  return { logDeterminant, explained };
}
