import { logGamma } from "./logGamma";

/** Prior of the noise: its variance is scaled inverse chi-squared with these degrees of freedom. */
export interface NoisePrior {
  readonly degrees: number;
  /** Noise of a month as a standard deviation, on the scale of the series. */
  readonly deviation: number;
}

/**
 * What a noise prior adds to the log marginal likelihood of `count` months with one flat coefficient: the
 * part that `twoCoefficients` leaves out, needed where models with different noise priors are compared.
 * @see Gelman et al., Bayesian Data Analysis, 3rd ed., 14.2
 */
export const noiseConstant = ({ degrees, deviation }: NoisePrior, count: number): number =>
  logGamma((degrees + count - 1) / 2) -
  logGamma(degrees / 2) +
  (degrees / 2) * Math.log(degrees * deviation ** 2);
