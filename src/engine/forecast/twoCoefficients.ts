import type { Draws } from "./draws";
import type { NoisePrior } from "./noisePrior";

/** Sums of a regression of one-step errors e on two starting values: Σf₀², Σf₀f₁, Σf₁², Σf₀e, Σf₁e, Σe². */
export interface ErrorSums {
  readonly s00: number;
  readonly s01: number;
  readonly s11: number;
  readonly r0: number;
  readonly r1: number;
  readonly ee: number;
  readonly count: number;
}

/** The exact posterior of two coefficients and the noise, and how likely the months were under it. */
export interface TwoCoefficients {
  readonly mean0: number;
  readonly mean1: number;
  /** Lower triangle of the coefficients' covariance for a noise variance of 1 (Cholesky). */
  readonly root00: number;
  readonly root10: number;
  readonly root11: number;
  /** Posterior noise: sum of squares and degrees of freedom. */
  readonly squares: number;
  readonly degrees: number;
  /** Log marginal likelihood, up to what models of one series and one noise prior share. */
  readonly logLikelihood: number;
}

/** The first coefficient is a level, about which nothing is known before. */
const flatPrecision = 1e-8;

/**
 * Conjugate Bayesian regression with a flat prior on the first coefficient, a normal prior with mean 0 and
 * `precision` (in units of the noise) on the second and an inverse chi-squared one on the noise variance.
 *
 * @returns null where the months say nothing about the coefficients.
 * @see Gelman et al., Bayesian Data Analysis, 3rd ed., 14.2
 */
export function twoCoefficients(
  sums: ErrorSums,
  precision: number,
  noise: NoisePrior,
): TwoCoefficients | null {
  const { r0, r1, s01 } = sums;
  const s00 = sums.s00 + flatPrecision;
  const s11 = sums.s11 + precision;
  const determinant = s00 * s11 - s01 * s01;
  if (!(determinant > 1e-14)) return null;
  const mean0 = (s11 * r0 - s01 * r1) / determinant;
  const mean1 = (s00 * r1 - s01 * r0) / determinant;
  const residual = Math.max(1e-12, sums.ee - mean0 * r0 - mean1 * r1);
  const degrees = noise.degrees + sums.count - 1;
  const squares = noise.degrees * noise.deviation ** 2 + residual;
  const root00 = Math.sqrt(s11 / determinant);
  const root10 = -s01 / determinant / root00;
  return {
    mean0,
    mean1,
    root00,
    root10,
    root11: Math.sqrt(Math.max(0, s00 / determinant - root10 * root10)),
    squares,
    degrees,
    logLikelihood: -0.5 * (degrees * Math.log(squares) + Math.log(determinant) - Math.log(precision)),
  };
}

/** One draw of noise and coefficients from their posterior. */
export function drawCoefficients(
  { mean0, mean1, root00, root10, root11, squares, degrees }: TwoCoefficients,
  draws: Draws,
): { readonly deviation: number; readonly first: number; readonly second: number } {
  const deviation = Math.sqrt(squares / draws.chiSquared(degrees));
  const z0 = draws.normal();
  const z1 = draws.normal();
  return {
    deviation,
    first: mean0 + deviation * root00 * z0,
    second: mean1 + deviation * (root10 * z0 + root11 * z1),
  };
}
