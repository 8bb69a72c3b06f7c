/** Costs closer than this, relatively, are the same; the smaller commitment wins. @see docs/SPEC.md R1 */
export const tie = 1e-12;

/** Whether a cost is below another by more than a tie. */
export const cheaper = (cost: number, than: number): boolean =>
  than - cost > tie * Math.max(Math.abs(than), 1);
