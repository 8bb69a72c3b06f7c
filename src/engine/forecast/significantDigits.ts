const digits = 6;
const powers = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/**
 * A number to six significant digits, halves away from zero: what stays of a simulated month, so that the
 * last bits of `Math.exp`, which differ between browsers, do not reach a sum (F1).
 * @example toSixDigits(1234.56789) // 1234.57
 */
export function toSixDigits(amount: number): number {
  if (amount < 0) return -toSixDigits(-amount);
  if (amount === 0 || !Number.isFinite(amount)) return amount;
  const shift = digits - 1 - Math.floor(Math.log10(amount));
  const power = powers[Math.abs(shift)];
  if (power === undefined) return Number(amount.toPrecision(digits));
  return shift >= 0 ? Math.round(amount * power) / power : Math.round(amount / power) * power;
}
