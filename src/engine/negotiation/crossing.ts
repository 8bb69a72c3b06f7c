/** Where a crossing is taken to be met, relative to the size of the numbers. */
const met = 1e-15;
const narrow = 1e-14;
const mostSteps = 200;

/**
 * Where a continuous function crosses 0, on a straight piece to the last bits: chords, and halving where a
 * chord makes too little way. Where it jumps over 0, the side on which it is 0 or below.
 *
 * @param above where the function is above 0.
 * @param below where it is 0 or below; on either side of `above`.
 */
export function crossing(of: (x: number) => number, above: number, below: number): number {
  let [a, b] = [above, below];
  let [high, low] = [of(a), of(b)];
  const enough = met * Math.max(Math.abs(high), Math.abs(low));
  for (let step = 0; step < mostSteps && low < -enough; step++) {
    if (Math.abs(a - b) <= narrow * Math.max(Math.abs(a), Math.abs(b))) break;
    // Every third step halves: a chord alone can leave one end where it is for ever.
    const x = step % 3 === 2 ? (a + b) / 2 : b + ((a - b) * low) / (low - high);
    const y = of(x);
    if (y > enough) [a, high] = [x, y];
    else [b, low] = [x, y];
  }
  return b;
}

/**
 * The first place between two where a function is 0 or below: steps from the start, then the crossing
 * inside the step. Null where no step finds one.
 */
export function firstAtMostZero(
  of: (x: number) => number,
  from: number,
  to: number,
  steps: number,
): number | null {
  if (of(from) <= 0) return from;
  let before = from;
  for (let i = 1; i <= steps; i++) {
    const here = from + ((to - from) * i) / steps;
    if (of(here) <= 0) return crossing(of, before, here);
    before = here;
  }
  return null;
}
