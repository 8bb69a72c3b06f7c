import { descend } from "../../../src/engine/ramp/descent";

describe("the downhill search", () => {
  it("[R3] finds the bottom of a bowl, and 0 where a level would have to be negative", () => {
    const bowl = ([a = 0, b = 0]: readonly number[]): number => (a - 3) ** 2 + (b + 1) ** 2;
    const [a = NaN, b = NaN] = descend([0, 8], bowl, 1, 10_000);
    expect(a).toBeCloseTo(3, 5);
    expect(b).toBe(0);
  });

  it("[R3] shifts from one period to another where the total must stay", () => {
    // Any total but 10 costs more than every split of 10
    const cost = ([a = 0, b = 0, c = 0]: readonly number[]): number =>
      (Math.abs(a + b + c - 10) > 1e-9 ? 100 : 0) + a + 2 * b + 3 * c;
    const found = descend([0, 0, 10], cost, 1, 10_000);
    expect(found[0]).toBeCloseTo(10, 5);
  });

  it("[R3] moves all periods together where a threshold wants them to", () => {
    const cost = ([a = 0, b = 0]: readonly number[]): number => Math.abs(a - b) * 10 + Math.abs(a + b - 20);
    expect(descend([1, 1], cost, 1, 10_000).map((level) => Math.round(level * 1e4) / 1e4)).toEqual([10, 10]);
  });

  it("[R3] ends after the costs it may ask for, and never with more than it began", () => {
    let asked = 0;
    const counted = ([a = 0]: readonly number[]): number => {
      asked++;
      return Math.abs(a - 1e6);
    };
    expect(descend([5], counted, 1, 12)[0]).toBeGreaterThan(5);
    expect(asked).toBe(12);
    expect(descend([5], ([a = 0]) => (a === 5 ? 0 : 1), 1, 100)).toEqual([5]);
  });
});
