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

  it("[R3] ends when its step is a ten-millionth of the first", () => {
    // One period has four directions (all, and itself, up and down); 24 steps from 1,000 to 1,000 ÷ 2²³, and the start
    let asked = 0;
    const level = (): number => {
      asked++;
      return 7;
    };
    expect(descend([5], level, 1000, 10_000)).toEqual([5]);
    expect(asked).toBe(4 * 24 + 1);
    // without a step nothing is tried
    asked = 0;
    expect(descend([5], level, 0, 10_000)).toEqual([5]);
    expect(asked).toBe(1);
  });

  it("[R3] steps grow where they help: a million away in 200 costs", () => {
    const [far = 0] = descend([0], ([a = 0]) => Math.abs(a - 1e6), 1, 200);
    expect(Math.abs(far - 1e6)).toBeLessThan(100);
  });

  it("[R3] goes up and down with one period alone", () => {
    const bowl =
      (bottom: number) =>
      ([a = 0, b = 0, c = 0]: readonly number[]): number =>
        // the others must stay: a shift or a step of all costs more than it brings
        Math.abs(a - 5) * 100 + Math.abs(b - bottom) + Math.abs(c - 5) * 100;
    expect(descend([5, 5, 5], bowl(9), 1, 10_000)[1]).toBeCloseTo(9, 5);
    expect(descend([5, 5, 5], bowl(2), 1, 10_000)[1]).toBeCloseTo(2, 5);
  });

  it("[R3] shifts from a period to the next but one, both ways, and no further at once", () => {
    // The total must stay 10, and the period between must stay empty
    const between =
      (price: readonly number[]) =>
      (levels: readonly number[]): number => {
        const total = levels.reduce((sum, level) => sum + level, 0);
        const cost = levels.reduce((sum, level, t) => sum + level * (price[t] ?? 0), 0);
        return (Math.abs(total - 10) > 1e-9 ? 1e4 : 0) + cost;
      };
    expect(descend([0, 0, 10], between([1, 500, 3]), 1, 10_000)).toEqual([10, 0, 0]);
    expect(descend([10, 0, 0], between([3, 500, 1]), 1, 10_000)).toEqual([0, 0, 10]);
    // three apart, with dear ones between: it stays
    expect(descend([0, 0, 0, 10], between([1, 500, 500, 3]), 1, 10_000)).toEqual([0, 0, 0, 10]);
  });
});
