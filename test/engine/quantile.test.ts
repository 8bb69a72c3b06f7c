import { mean, quantile, sorted } from "../../src/engine/quantile";

describe("quantile", () => {
  it.each([
    // PERCENTILE.INC: position (n − 1)·p from 0, linear between neighbours
    [[10, 20, 30, 40], 0.5, 25], // position 1.5
    [[10, 20, 30, 40], 0.25, 17.5], // 0.75
    [[1, 2, 3, 4], 0.3, 1.9], // 0.9; the example of Microsoft's page on PERCENTILE.INC
    [[1, 2, 3, 4], 0, 1],
    [[1, 2, 3, 4], 1, 4],
    [[7], 0.9, 7],
    [[15, 20, 35, 40, 50], 0.4, 29], // 1.6: 20 + 0.6 × 15
  ])("[M1] of %j at %d is Excel's PERCENTILE.INC: %d", (values, probability, expected) => {
    expect(quantile(values, probability)).toBeCloseTo(expected, 12);
  });

  it("[M1] of no numbers is our bug, and thrown", () => {
    expect(() => quantile([], 0.5)).toThrow("at least one number");
  });

  it("[M1] numbers are sorted as numbers, and the caller's stay as they are", () => {
    const given = [10, 9, -1, 100];
    expect([...sorted(given)]).toEqual([-1, 9, 10, 100]);
    expect(given).toEqual([10, 9, -1, 100]);
  });
});

describe("mean", () => {
  it("[M1] keeps what plain summation loses", () => {
    // 1 + 1e100 + 1 − 1e100 = 2; summed plainly it is 0
    expect(mean([1, 1e100, 1, -1e100])).toBe(0.5);
  });
});
