/** Steps of the three parts that a term is cut into: powers of two, so that cutting loses nothing. */
const steps = [2 ** 12, 2 ** 34, 2 ** 60] as const;

/**
 * A sum of money that is the same in whatever order its terms are added. Every term is cut into multiples of
 * 2⁻¹², 2⁻³⁴ and 2⁻⁶⁰ (what is finer is dropped), and sums of such multiples are exact for up to a trillion of
 * money and a hundred million terms.
 */
export class OrderFreeSum {
  private whole = 0;
  private middle = 0;
  private rest = 0;

  add(term: number): void {
    const whole = Math.round(term * steps[0]) / steps[0];
    const middle = Math.round((term - whole) * steps[1]) / steps[1];
    this.whole += whole;
    this.middle += middle;
    this.rest += Math.round((term - whole - middle) * steps[2]) / steps[2];
  }

  get total(): number {
    return this.whole + (this.middle + this.rest);
  }
}
