import { money, type Money } from "./units";

/**
 * A commitment as it is shown: down to the increment, never below its band's threshold.
 * @see docs/SPEC.md R4
 * @example roundDown(money(584_859.375), money(1000), money(250_000)) // 584,000
 */
export function roundDown(commitment: Money, increment: Money, threshold: Money): Money {
  // A commitment that is a whole number of increments but for the last bits of a search stays one.
  const steps = Math.floor((commitment / increment) * (1 + 2e-11));
  return money(Math.max(steps * increment, threshold));
}
