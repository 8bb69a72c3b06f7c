import { minimiseConvex } from "../../../src/engine/optimum/convexSearch";
import { minimiseBounded } from "../../../src/engine/optimum/numericalSearch";
import { costsOf, objectiveOf, tailMean } from "../../../src/engine/optimum/policy";
import { newPass } from "../../../src/engine/optimum/sizing";
import type { Terms } from "../../../src/engine/terms";
import { fraction } from "../../../src/engine/units";
import { terms } from "../contract";

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

describe("how many levels a convex search asks for", () => {
  const counted = (of: (level: number) => number) => {
    let asked = 0;
    const counting = (level: number): number => {
      asked++;
      return of(level);
    };
    return { of: counting, asked: () => asked };
  };

  it("one where there is one level, a few at an end", () => {
    const point = counted((level) => level);
    expect(minimiseConvex(point.of, 5, 5)).toEqual({ level: 5, cost: 5 });
    expect(point.asked()).toBe(1);
    const rising = counted((level) => level);
    minimiseConvex(rising.of, 3, 9);
    expect(rising.asked()).toBe(2);
    const falling = counted((level) => -level);
    expect(minimiseConvex(falling.of, 3, 9)).toEqual({ level: 9, cost: -9 });
    expect(falling.asked()).toBeLessThanOrEqual(7);
  });

  it("a dozen for a corner, a few dozen for a bowl", () => {
    const corner = counted((level) => Math.max(7 - level, 3 * (level - 7)) + 1);
    expect(minimiseConvex(corner.of, 0, 20).level).toBeCloseTo(7, 9);
    expect(corner.asked()).toBeLessThanOrEqual(12);
    for (const bottom of [0.01, 3, 7.77, 19.99]) {
      const bowl = counted((level) => (level - bottom) ** 2 + 1);
      const found = minimiseConvex(bowl.of, 0, 20);
      expect(found.level).toBeCloseTo(bottom, 4);
      expect(found.cost - 1).toBeLessThan(1e-9);
      expect(bowl.asked()).toBeLessThanOrEqual(60);
    }
    // much steeper on one side than on the other: least at 5
    const steep = counted((level) => Math.exp(level - 5) - level);
    expect(minimiseConvex(steep.of, 0, 12).level).toBeCloseTo(5, 4);
    expect(steep.asked()).toBeLessThanOrEqual(120);
  });

  it("each bracket that it tells of holds the least, and they get narrower", () => {
    const brackets: (readonly [number, number])[] = [];
    minimiseConvex(
      (level) => Math.abs(level - 7.3) + Math.abs(level - 7.4) / 2,
      0,
      20,
      (low, high) => brackets.push([low, high]),
    );
    expect(brackets.length).toBeGreaterThan(0);
    for (const [low, high] of brackets) {
      expect(low).toBeLessThanOrEqual(7.3 + 1e-9);
      expect(high).toBeGreaterThanOrEqual(7.3 - 1e-9);
    }
    const widths = brackets.map(([low, high]) => high - low);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
  });

  it("no level is asked for outside the bracket that was told of last, where the least is level but for a last bit", () => {
    // Level from 3.3 on; from 500 on lower by what rounding may do. The first step from 1 lies at 63, on the level.
    let bracket: readonly [number, number] = [1, 1000];
    const outside: number[] = [];
    const { level } = minimiseConvex(
      (at) => {
        if (at < bracket[0] || at > bracket[1]) outside.push(at);
        return (at < 500 ? 7 * (1 + Number.EPSILON) : 7) + Math.max(3.3 - at, 0);
      },
      1,
      1000,
      (low, high) => (bracket = [low, high]),
    );
    expect(level).toBeCloseTo(3.3, 9);
    expect(outside).toEqual([]);
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

  it("polishes what poor bounds leave open", () => {
    // A parabola with a bound ten times too low: a few levels find the neighbourhood, smaller and smaller steps the bottom
    let asked = 0;
    const poor = (level: number, half: number) => {
      asked++;
      const cost = (level - 1 / 3) ** 2;
      return { cost, lowest: cost - 10 * half };
    };
    const found = minimiseBounded(poor, -1, 5, 200);
    expect(found?.level).toBeCloseTo(1 / 3, 5);
    expect(found?.cost).toBeLessThan(1e-10);
    // what is stated is what the intervals left open, not more than the whole range was at first
    expect(found?.within).toBeGreaterThan(0.01);
    expect(found?.within).toBeLessThan(30);
    expect(asked).toBeLessThanOrEqual(200 + 64);
    expect(asked).toBeGreaterThan(150);
    // at an end of the range the steps stop there
    const end = minimiseBounded((level, half) => ({ cost: level, lowest: level - 3 * half }), 2, 5, 100);
    expect(end?.level).toBe(2);
    const top = minimiseBounded((level, half) => ({ cost: -level, lowest: -level - 3 * half }), 2, 5, 100);
    expect(top?.level).toBe(5);
  });

  it("ends where the bound is the cost, and states 0", () => {
    let asked = 0;
    const tight = (level: number, half: number) => {
      asked++;
      return { cost: level, lowest: level - half };
    };
    expect(minimiseBounded(tight, 0, 8, 10_000)).toEqual({ level: 0, cost: 0, within: 0 });
    expect(asked).toBeLessThan(100);
    // a function that jumps can be bounded no better than that
    const jump = (level: number, half: number) => ({
      cost: level < 3 ? 5 : level,
      lowest: level - half < 3 && level + half >= 3 ? 3 : level < 3 ? 5 : level - half,
    });
    const found = minimiseBounded(jump, 0, 8, 400);
    expect(found?.cost).toBeCloseTo(3, 6);
    expect(found?.within).toBeCloseTo(0, 6);
  });

  it("finds nothing where nothing is allowed", () => {
    expect(minimiseBounded(() => ({ cost: Infinity, lowest: Infinity }), 0, 1, 100)).toBeNull();
  });
});

describe("what a policy makes least", () => {
  const costs = Float64Array.of(10, 40, 25);
  const yardsticks = {
    leastCosts: () => Float64Array.of(10, 28, 20),
    listCosts: () => Float64Array.of(16, 42, 21),
  };
  const of = (policy: Terms["policy"], changed = {}) =>
    objectiveOf(terms({ policy, ...changed }), yardsticks)(Float64Array.from(costs));

  it("[R1] cost is the mean, regret the greatest excess over the least", () => {
    expect([of("floor"), of("least cost")]).toEqual([25, 25]);
    expect(of("least regret")).toBe(12); // 0, 12, 5
  });

  it("[M6, R1] mean-CVaR is of what is paid above list: −6, −2 and 4", () => {
    const weighed = (riskWeight: number) =>
      of("mean-cvar", { confidence: fraction(0.5), riskWeight: fraction(riskWeight) });
    expect(weighed(0)).toBeCloseTo(-4 / 3, 12);
    expect(weighed(1)).toBeCloseTo((4 + 0.5 * -2) / 1.5, 12); // the worst 1.5 of 3
    expect(weighed(0.25)).toBeCloseTo(0.75 * (-4 / 3) + 0.25 * 2, 12);
    const pass = newPass({ usage: new Float64Array(1), scenarios: 1, periods: 1 });
    expect(costsOf("mean-cvar", pass)).toBe(pass.paid);
    expect(costsOf("least regret", pass)).toBe(pass.netCosts);
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
