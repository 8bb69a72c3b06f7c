/** Above this Stirling's series is exact to 10 digits. */
const large = 10;

/**
 * Log of the gamma function.
 * @param x above 0.
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions, 6.1.15 and 6.1.41
 * @example logGamma(5) // log 24
 */
export function logGamma(x: number): number {
  if (x < large) return logGamma(x + 1) - Math.log(x);
  return (
    (x - 0.5) * Math.log(x) -
    x +
    0.5 * Math.log(2 * Math.PI) +
    1 / (12 * x) -
    1 / (360 * x ** 3) +
    1 / (1260 * x ** 5)
  );
}
