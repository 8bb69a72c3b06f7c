import { minimiseConvex } from "../../../src/engine/optimum/convexSearch";
import { minimiseBounded } from "../../../src/engine/optimum/numericalSearch";
import { tailMean } from "../../../src/engine/optimum/policy";

describe("convex search", () => {
  const corners =
    (...at: readonly number[]) =>
    (level: number): number =>
      at.reduce((sum, corner) => sum + Math.abs(level - corner), 0);

  it("ends on a corner", () => {
    // The median of 2, 7 and 11
    expect(minimiseConvex(corners(2, 7, 11), 0, 20)).toEqual({ level: 7, cost: 9 });
  });

  it("looks behind a first level that is better than all further ones tried", () => {
    // Falls to 12.5 from 12 on and rises for long
    const { level, cost } = minimiseConvex((at) => Math.abs(at - 12.5), 12, 40);
    expect(level).toBeCloseTo(12.5, 9);
    expect(cost).toBeCloseTo(0, 9);
  });

  it("takes the first level where the least is flat", () => {
    // Flat from 7 to 11
    const { level, cost } = minimiseConvex(corners(2, 7, 11, 15), 0, 20);
    expect(level).toBeCloseTo(7, 9);
    expect(cost).toBeCloseTo(17, 9);
  });

  it("stays at an end where the function runs there", () => {
    expect(minimiseConvex((level) => level, 3, 9).level).toBe(3);
    expect(minimiseConvex((level) => -level, 3, 9).level).toBe(9);
    expect(minimiseConvex(() => 5, 3, 9)).toEqual({ level: 3, cost: 5 });
  });

  it("finds the corner among thousands with few passes", () => {
    let passes = 0;
    const usage = Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 10_007);
    const { level } = minimiseConvex(
      (at) => {
        passes++;
        return usage.reduce((sum, each) => sum + at + Math.max(each - at, 0) / 0.8, 0);
      },
      0,
      10_007,
    );
    // The 20th percentile: 1 − F = 0.8; where the cost is good to its last bits the level is to seven digits
    expect(level).toBeCloseTo(usage.sort((a, b) => a - b)[1999] ?? Number.NaN, 3);
    expect(passes).toBeLessThan(40);
  });
});

describe("numerical search", () => {
  const wave = (level: number): number => Math.sin(level) + level / 10;

  it("states how far the least can be below what it found", () => {
    const bounded = (level: number, half: number) => ({
      cost: wave(level),
      lowest: wave(level) - 1.1 * half,
    });
    const found = minimiseBounded(bounded, 0, 20, 400);
    // sin x + x ÷ 10 is least at cos x = −1 ÷ 10 in the first trough: x = 4.6122, −0.99499 + 0.46122
    expect(found?.level).toBeCloseTo(4.6122, 3);
    expect(found?.cost).toBeCloseTo(-0.53377, 4);
    expect(found?.within).toBeLessThan(0.05);
    expect((found?.cost ?? 0) - (found?.within ?? 0)).toBeLessThanOrEqual(-0.53376);
  });

  it("finds nothing where nothing is allowed", () => {
    expect(minimiseBounded(() => ({ cost: Infinity, lowest: Infinity }), 0, 1, 100)).toBeNull();
  });
});

describe("the tail", () => {
  const four = Float64Array.of(1, 2, 3, 10);

  it("[R1, M6] is the mean of the worst, the last in part", () => {
    expect(tailMean(four, 0.5)).toBe(6.5); // (3 + 10) ÷ 2
    expect(tailMean(four, 0.625)).toBeCloseTo((10 + 0.5 * 3) / 1.5, 12); // 1.5 of 4 scenarios
    expect(tailMean(four, 0)).toBe(4);
    expect(tailMean(four, 1)).toBe(10);
  });
});
