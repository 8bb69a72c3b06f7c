import { crossing, firstAtMostZero } from "../../../src/engine/negotiation/crossing";

/** A function, and how often it was asked. */
function counted(of: (x: number) => number) {
  let asked = 0;
  const counting = (x: number): number => {
    asked++;
    return of(x);
  };
  return { of: counting, asked: () => asked };
}

describe("where a function crosses 0", () => {
  it.each([1e-9, 1, 1e9])(
    "[N1] a straight line is met by its chord: two ends and one point, × %d",
    (scale) => {
      const line = counted((x) => scale * (3 * x - 1));
      expect(crossing(line.of, 1, 0)).toBeCloseTo(1 / 3, 15);
      expect(line.asked()).toBeLessThanOrEqual(4); // the last bits of the chord may take one more
    },
  );

  it("[N1] the end that is at 0 already is the answer, and no more is asked", () => {
    const line = counted((x) => x - 2);
    expect(crossing(line.of, 7, 2)).toBe(2);
    expect(line.asked()).toBe(2);
  });

  it("[N1] the side above 0 may be the left or the right one", () => {
    expect(crossing((x) => x - 2, 7, 1)).toBeCloseTo(2, 14);
    expect(crossing((x) => 2 - x, 1, 7)).toBeCloseTo(2, 14);
  });

  it("[N1] a curve that chords alone creep along is halved", () => {
    // x²⁰ = 0.001 at 0.001^(1/20); its chords start nearly level
    const curve = counted((x) => x ** 20 - 1e-3);
    expect(crossing(curve.of, 1, 0)).toBeCloseTo(1e-3 ** (1 / 20), 13);
    expect(curve.asked()).toBeLessThan(80);
  });

  it.each([1, 1e6])("[N1] a jump by %d: the side on which it is below 0", (height) => {
    const step = (x: number): number => (x > 0.3 ? height : -1);
    const found = crossing(step, 1, 0);
    expect(step(found)).toBe(-1);
    expect(0.3 - found).toBeLessThan(1e-13);
    // far from 0 the same, relative to where it is
    const far = crossing((x) => step(x / 1e6), 1e6, 0);
    expect(step(far / 1e6)).toBe(-1);
    expect(3e5 - far).toBeLessThan(1e-7);
  });
});

describe("the first place where a function is 0 or below", () => {
  it("[N1] is the start where it is 0 there", () => {
    expect(firstAtMostZero((x) => x, 0, 10, 10)).toBe(0);
    expect(firstAtMostZero((x) => x - 3, 2, 10, 10)).toBe(2);
  });

  it("[N1] is inside the step that ends at or below 0", () => {
    // |x − 22.5| < 0.6 from 21.9 to 23.1: the step from 21 to 22 ends inside
    expect(firstAtMostZero((x) => Math.abs(x - 22.5) - 0.6, 20, 30, 10)).toBeCloseTo(21.9, 12);
    // in the last step
    expect(firstAtMostZero((x) => 9.5 - x, 0, 10, 10)).toBeCloseTo(9.5, 12);
  });

  it("[N1] is null where no step ends there", () => {
    expect(firstAtMostZero(() => 1, 0, 10, 10)).toBeNull();
    // 22.4 to 22.6 lies between two ends
    expect(firstAtMostZero((x) => Math.abs(x - 22.5) - 0.1, 20, 30, 10)).toBeNull();
  });
});
