import { drawsFrom } from "../../../src/engine/forecast/draws";
import { grown, growthShare } from "../../../src/engine/forecast/growthWord";
import { lastTwelveMonthsPaths, type YearPriors } from "../../../src/engine/forecast/lastTwelveMonths";
import { logEvidence, posteriorWeights, stratified } from "../../../src/engine/forecast/marginalLikelihood";
import { monthQuantiles, periodTotals, totalQuantiles } from "../../../src/engine/forecast/pathQuantiles";
import { quantileAverage, widen } from "../../../src/engine/forecast/quantileAverage";
import { log, raw, root } from "../../../src/engine/forecast/scales";
import { settings } from "../../../src/engine/forecast/settings";
import { toSixDigits } from "../../../src/engine/forecast/significantDigits";
import { smoothingGrid } from "../../../src/engine/forecast/smoothingGrid";
import { smoothingPaths } from "../../../src/engine/forecast/smoothingPaths";
import { drawCoefficients, twoCoefficients } from "../../../src/engine/forecast/twoCoefficients";
import { correlationOf, partsOfTotal } from "../../../src/engine/forecast/workloads";
import { fakeDraws } from "./fakeDraws";

const near = (x: number): number => expect.closeTo(x, 9) as number;

describe("two coefficients", () => {
  // e = 1, 3, 2, 5 on f₀ = 1 and f₁ = 0, 1, 2, 3, a precision of 2 on the second
  const fitted = () =>
    twoCoefficients({ s00: 4, s01: 6, s11: 14, r0: 11, r1: 22, ee: 39, count: 4 }, 2, {
      degrees: 3,
      deviation: 0.1,
    });

  it("[F1] are those of the normal equations 4a + 6b = 11, 6a + 16b = 22", () => {
    const found = fitted();
    expect(found?.mean0).toBeCloseTo(44 / 28, 6);
    expect(found?.mean1).toBeCloseTo(22 / 28, 6);
    // their covariance is the inverse: 16, −6, 4 over 28
    const { root00 = NaN, root10 = NaN, root11 = NaN } = found ?? {};
    expect([root00 ** 2, root00 * root10, root10 ** 2 + root11 ** 2]).toEqual(
      [16 / 28, -6 / 28, 4 / 28].map((each) => expect.closeTo(each, 6) as number),
    );
    // 39 − 11a − 22b, and 3 × 0.1²
    const squares = 39 - (11 * 44) / 28 - (22 * 22) / 28 + 0.03;
    expect(found?.squares).toBeCloseTo(squares, 6);
    expect(found?.degrees).toBe(6);
    expect(found?.logLikelihood).toBeCloseTo(-0.5 * (6 * Math.log(squares) + Math.log(28) - Math.log(2)), 6);
  });

  it("[F1] are drawn together, noise first", () => {
    const found = fitted();
    if (found === null) throw new Error("no posterior");
    const { deviation, first, second } = drawCoefficients(found, fakeDraws([1, 2]));
    expect(deviation).toBeCloseTo(Math.sqrt(found.squares / 6), 12);
    expect(first).toBeCloseTo(found.mean0 + deviation * found.root00, 12);
    expect(second).toBeCloseTo(found.mean1 + deviation * (found.root10 + 2 * found.root11), 12);
  });
});

describe("smoothing with a damped trend", () => {
  const one = (at: number, weight = 1) => [{ at, weight }];
  const priors = {
    ...settings.smoothing,
    level: one(0.5, 0.5),
    trend: one(0.5, 0.4),
    damping: one(0.8, 0.3),
    startTrend: one(0.02, 0.2),
    scales: [{ ...raw, weight: 0.1 }],
  };

  it("[F1] of two months, by hand", () => {
    // α = ½, β = ¼, φ = 0.8 on 1, 2. Errors 1 and 2 − (0.5 + 0.8 × 0.25) = 1.3; by level 1, 0.5 − 0.8 × 0.25 = 0.3; by trend 0.8,
    // 0.4 + 0.8 × 0.6 = 0.88
    const [cell, ...others] = smoothingGrid([1, 2], priors);
    expect(others).toEqual([]);
    const sums = { s00: 1.09, s01: 1.064, s11: 1.4144, r0: 1.39, r1: 1.944, ee: 2.69, count: 2 };
    const posterior = twoCoefficients(sums, (priors.noise.deviation / 0.02) ** 2, priors.noise);
    for (const [name, value] of Object.entries(posterior ?? {})) {
      expect(cell?.posterior[name as keyof typeof posterior]).toBeCloseTo(value as number, 9);
    }
    expect(cell?.end).toEqual({
      level: near(1.35),
      trend: near(0.525),
      levelByLevel: near(0.15),
      trendByLevel: near(-0.275),
      levelByTrend: near(0.44),
      trendByTrend: near(0.26),
    });
    // the prior of the point is the product of its weights
    const prior = 0.5 * 0.4 * 0.3 * 0.2 * 0.1;
    expect(cell?.logWeight).toBeCloseTo((posterior?.logLikelihood ?? NaN) + Math.log(prior), 9);
  });

  it("[F1] on another scale counts the density of usage, not of its scale", () => {
    const at = (scale: typeof raw) =>
      smoothingGrid([1, 2], { ...priors, scales: [{ ...scale, weight: 1 }] })[0];
    const logs = at(log);
    // 1 ÷ u at 1 and 2
    expect((logs?.logWeight ?? 0) - (logs?.posterior.logLikelihood ?? 0)).toBeCloseTo(
      Math.log(0.012) - Math.log(2),
      9,
    );
    const roots = at(root);
    // 1 ÷ √u
    expect((roots?.logWeight ?? 0) - (roots?.posterior.logLikelihood ?? 0)).toBeCloseTo(
      Math.log(0.012) - Math.log(2) / 2,
      9,
    );
  });

  it("[F1] goes on from its level and trend; a surprise stays in part", () => {
    const [cell] = smoothingGrid([1, 2], priors);
    if (cell === undefined) throw new Error("no cell");
    const { mean0, mean1, squares, degrees, root00, root10, root11 } = cell.posterior;
    const level = 1.35 + 0.15 * mean0 + 0.44 * mean1;
    const trend = 0.525 - 0.275 * mean0 + 0.26 * mean1;
    const paths = (normals: readonly number[], changed = {}) =>
      smoothingPaths([cell], 3, 1, { mostDamping: 1, mostTrend: 10, ...changed }, fakeDraws(normals))[0];
    expect(paths([])).toEqual([0.8, 0.8 + 0.64, 0.8 + 0.64 + 0.512].map((sum) => near(level + sum * trend)));
    // damped by half, with a trend of 0.1 at most
    expect(paths([], { mostDamping: 0.5, mostTrend: 0.1 })).toEqual(
      [0.5, 0.75, 0.875].map((sum) => near(level + sum * 0.1)),
    );
    // one deviation above in the first month: half stays in the level, a quarter in the trend
    const s = Math.sqrt(squares / degrees);
    expect(paths([0, 0, 1])).toEqual([
      near(level + 0.8 * trend + s),
      near(level + 1.44 * trend + s * (0.5 + 0.8 * 0.25)),
      near(level + 1.952 * trend + s * (0.5 + 1.44 * 0.25)),
    ]);
    // level and trend at the start move together
    const first = s * root00;
    const second = s * (root10 + root11);
    const moved = level + 0.15 * first + 0.44 * second + 0.8 * (trend - 0.275 * first + 0.26 * second);
    expect(paths([1, 1])?.[0]).toEqual(near(moved));
  });

  it("[F1] a falling trend is cut like a rising one", () => {
    const [cell] = smoothingGrid([2, 1], priors);
    if (cell === undefined) throw new Error("no cell");
    const steps = (mostTrend: number) => {
      const [path = []] = smoothingPaths([cell], 2, 1, { mostDamping: 1, mostTrend }, fakeDraws());
      return (path[1] ?? 0) - (path[0] ?? 0);
    };
    expect(steps(10)).toBeLessThan(-0.01);
    expect(steps(0.001)).toBeCloseTo(-0.64 * 0.001, 9);
  });
});

describe("models weighed against each other", () => {
  const models = [Math.log(1), Math.log(3)].map((logWeight) => ({ logWeight }));

  it("[F3] weights are shares, whatever all have in common", () => {
    expect(posteriorWeights(models)).toEqual([near(0.25), near(0.75)]);
    const far = models.map(({ logWeight }) => ({ logWeight: logWeight - 5000 }));
    expect(posteriorWeights(far)).toEqual([near(0.25), near(0.75)]);
    expect(logEvidence(models)).toBeCloseTo(Math.log(4), 12);
    expect(logEvidence(far)).toBeCloseTo(Math.log(4) - 5000, 9);
    expect(logEvidence([])).toBe(-Infinity);
  });

  it("[F3] draws are stratified: one of four, then three", () => {
    const [a, b] = models;
    expect(stratified(models, 4)).toEqual([a, b, b, b]);
    expect(stratified(models, 2)).toEqual([a, b]);
    expect(stratified(models, 1)).toEqual([b]);
    expect(stratified([], 3)).toEqual([]);
  });
});

describe("averages of quantiles", () => {
  it("[F2] totals are averaged rank by rank, shapes alternate by weight", () => {
    // Totals 2, 6 and 10, 20 at a quarter: 4 in the first's shape, 9.5 in the second's
    const first = [
      [3, 3],
      [1, 1],
    ];
    const second = [
      [0, 20],
      [0, 10],
    ];
    expect(quantileAverage(first, second, 0.25)).toEqual([
      [2, 2],
      [0, 9.5],
    ]);
    expect(quantileAverage(first, second, 0)).toEqual([
      [1, 1],
      [3, 3],
    ]);
    // four ranks at a half: every other one
    const four = [1, 2, 3, 4].map((each) => [each, 0]);
    const other = [1, 2, 3, 4].map((each) => [0, each]);
    expect(quantileAverage(four, other, 0.5).map(([month = 0]) => month > 0)).toEqual([
      false,
      true,
      false,
      true,
    ]);
    // a path without usage has no shape
    expect(quantileAverage([[1, 0]], [[0, 0]], 0.5)).toEqual([[1, 0]]);
  });

  it("[F8] widening spreads totals around their median", () => {
    const spread = (totals: readonly number[], factor: number) => {
      const paths = totals.map((total) => [total / 2, total / 2]);
      widen(paths, factor);
      return paths.map(([half = 0]) => 2 * half);
    };
    // (t ÷ 2)² × 2
    expect(spread([4, 1, 2], 2)).toEqual([8, 0.5, 2].map(near));
    expect(spread([4, 1, 2], 1)).toEqual([4, 1, 2]);
    expect(spread([4, 0, 2], 3)).toEqual([16, 0, 2].map(near));
    expect(spread([4, 0, 0], 2)).toEqual([4, 0, 0]); // a median of 0
  });

  it("[F1] quantiles of totals and of months, and totals of periods", () => {
    const paths = [
      [1, 2, 3],
      [3, 2, 5],
      [2, 8, 4],
    ];
    // totals 6, 10, 14
    expect(totalQuantiles(paths, [0, 0.25, 0.5])).toEqual([6, 8, 10]);
    expect(monthQuantiles(paths, [0.5, 1])).toEqual([
      [2, 3],
      [2, 8],
      [4, 5],
    ]);
    expect(periodTotals(paths, 2)).toEqual([
      [3, 3],
      [5, 5],
      [10, 4],
    ]);
  });
});

describe("scales", () => {
  it.each([log, root, raw])(
    "[F1] $name: back is the inverse, and the density that of the derivative",
    (scale) => {
      for (const ratio of [0.2, 1, 3.7]) {
        const scaled = scale.forward(ratio);
        expect(scale.back(scaled, scaled)).toBeCloseTo(ratio, 12);
        const slope = (scale.forward(ratio + 1e-6) - scale.forward(ratio - 1e-6)) / 2e-6;
        expect(scale.logJacobian(scaled)).toBeCloseTo(Math.log(slope), 6);
      }
    },
  );

  it("[F7] none goes below 0, and noise multiplies by e⁶ at most", () => {
    expect([root.back(-1, 0), raw.back(-1, 0), root.back(0, 0)]).toEqual([0, 0, 0]);
    expect(log.back(9, 1)).toBeCloseTo(Math.exp(7), 6);
  });

  it.each([
    [123_456.7, 123_457],
    [1_234_567, 1_234_570],
    [0.000123456789, 0.000123457],
    [-1_234_567, -1_234_570],
    [999_999.6, 1_000_000],
    [0, 0],
    [1e-30, 1e-30],
    [1.2345678e-25, 1.23457e-25],
    [1.2345678e40, 1.23457e40],
    [Infinity, Infinity],
  ])("[F1] %d has the six digits of %d", (amount, rounded) => {
    expect(toSixDigits(amount)).toBe(rounded);
  });
});

describe("random numbers", () => {
  const moments = (draw: () => number, count = 40_000) => {
    const drawn = Array.from({ length: count }, draw);
    const mean = drawn.reduce((sum, each) => sum + each, 0) / count;
    const about = (power: number) => drawn.reduce((sum, each) => sum + (each - mean) ** power, 0) / count;
    return {
      mean,
      variance: about(2),
      third: about(3),
      fourth: about(4),
      least: Math.min(...drawn.slice(0, 9999)),
    };
  };

  it("[F1] are uniform, and normal: 40,000 know a mean to 0.5 %", () => {
    const { uniform, normal } = drawsFrom(7);
    const u = moments(uniform);
    expect(u.mean).toBeCloseTo(0.5, 2);
    expect(u.variance).toBeCloseTo(1 / 12, 2);
    expect(u.least).toBeGreaterThanOrEqual(0);
    const z = moments(normal);
    expect(Math.abs(z.mean)).toBeLessThan(0.02);
    expect(Math.abs(z.variance - 1)).toBeLessThan(0.03);
    expect(Math.abs(z.third)).toBeLessThan(0.06);
    expect(Math.abs(z.fourth - 3)).toBeLessThan(0.2);
  });

  it.each([1, 1.6, 6, 25])(
    "[F1] chi-squared with %d degrees has that mean, and twice that variance",
    (degrees) => {
      const { chiSquared } = drawsFrom(3);
      const { mean, variance, third, least } = moments(() => chiSquared(degrees));
      expect(least).toBeGreaterThan(0);
      expect(Math.abs(mean / degrees - 1)).toBeLessThan(0.03);
      expect(Math.abs(variance / (2 * degrees) - 1)).toBeLessThan(0.07);
      expect(Math.abs(third / (8 * degrees) - 1)).toBeLessThan(0.35);
    },
  );

  it("[F1] follow from their seed, and two normals of one pair are apart", () => {
    const some = (seed: number) => {
      const draws = drawsFrom(seed);
      return [draws.normal(), draws.normal(), draws.uniform()];
    };
    expect(some(5)).toEqual(some(5));
    expect(some(5)).not.toEqual(some(6));
    expect(new Set(some(5)).size).toBe(3);
    // uncorrelated
    const draws = drawsFrom(11);
    const pairs = Array.from({ length: 20_000 }, () => draws.normal() * draws.normal());
    expect(Math.abs(pairs.reduce((sum, each) => sum + each, 0) / pairs.length)).toBeLessThan(0.03);
  });
});

describe("the last twelve months", () => {
  const priors: YearPriors = {
    carried: 0.3,
    typicalGrowth: 0.02,
    mostGrowth: 0.7,
    mostSquare: 1,
    deviation: 0.1,
    worth: 4,
    leastYearly: 0.04,
    yearlyShare: 0.5,
    tailDegrees: 6,
    monthNoise: 0.8,
  };
  const year = (month: number) => Array.from({ length: 12 }, () => month);
  const pathOf = (history: readonly number[], months: number, normals: readonly number[] = []) =>
    lastTwelveMonthsPaths(history, months, 1, priors, fakeDraws(normals))[0] ?? [];
  // Twelve equal ratios: a variance of 4 × 0.1² ÷ 16, so 0.05 a month; 0.8 of it is a month's noise, 1 in the mean
  const lowered = (0.8 * 0.05) ** 2 / 2;
  const carried = 0.3 * Math.log(1.1) + 0.7 * 0.02;

  it("[F2] come again, with 0.3 of the log growth of the year before and 0.7 of the typical one", () => {
    const path = pathOf([...year(100), ...year(110)], 14);
    expect(path.slice(0, 12)).toEqual(year(110 * Math.exp(carried - lowered)).map(near));
    // and the second year on top of the first, with 0.3 of its growth
    expect(path[12]).toBeCloseTo((path[0] ?? 0) * Math.exp(0.3 * carried + 0.7 * 0.02), 9);
    // one year alone says nothing of growth; each month comes in its place, with the noise of before
    const rising = Array.from({ length: 12 }, (_, t) => t + 1);
    const alone = Math.exp(0.02 - 0.08 ** 2 / 2);
    expect(pathOf(rising, 12)).toEqual(rising.map((month) => near(month * alone)));
  });

  it("[F2] a growth known from three months counts half, and from beyond e^0.7 no more than that", () => {
    const firstOf = (history: readonly number[]) =>
      Math.log((pathOf(history, 1)[0] ?? 0) / (history.at(-12) ?? 1));
    // the last three of fifteen, 110, against the first three, 100; three equal ratios: 0.04 ÷ 7
    const grown = [...year(100), 110, 110, 110];
    const noise = (0.64 * 0.04) / 7 / 2;
    expect(firstOf(grown)).toBeCloseTo(0.15 * Math.log(1.1) + 0.85 * 0.02 - noise, 9);
    expect(firstOf([...year(100), ...year(1000)])).toBeCloseTo(0.3 * 0.7 + 0.7 * 0.02 - lowered, 9);
    expect(firstOf([...year(1000), ...year(100)])).toBeCloseTo(-0.3 * 0.7 + 0.7 * 0.02 - lowered, 9);
    // nothing a year ago is no growth that could be known, and no ratio
    expect(firstOf([...year(0), ...year(100)])).toBeCloseTo(0.7 * 0.02 - 0.0032, 9);
  });

  it("[F2] vary by the year as a whole and, in the first year, by the month", () => {
    // of a year √(0.04² + (0.5 × 0.05)²)
    const yearly = Math.hypot(0.04, 0.025);
    const path = pathOf([...year(100), ...year(110)], 14, [1, 1, ...year(0).slice(1), 2]);
    expect(path[0]).toBeCloseTo(110 * Math.exp(carried + yearly + 0.8 * 0.05 - lowered), 9);
    expect(path[1]).toBeCloseTo(110 * Math.exp(carried + yearly - lowered), 9);
    const second = 0.3 * (carried + yearly) + 0.7 * 0.02 + 2 * yearly;
    expect(path[12]).toBeCloseTo((path[0] ?? 0) * Math.exp(second), 9);
    // ratios that differ widen it: ±0.2 around their mean are a variance of (0.04 + 12 × 0.04) ÷ 16
    const uneven = Array.from({ length: 12 }, (_, t) => 100 * Math.exp(t % 2 === 0 ? 0.2 : -0.2));
    const variance = (0.04 + 12 * 0.04) / 16;
    const growth = 0.3 * Math.log(uneven.reduce((sum, month) => sum + month, 0) / 1200) + 0.7 * 0.02;
    const [wide] = pathOf([...year(100), ...uneven], 1, [1]);
    const spread = Math.sqrt(0.04 ** 2 + 0.25 * variance);
    expect(wide).toBeCloseTo(100 * Math.exp(0.2 + growth + spread - 0.32 * variance), 9);
    // a month that is e³ times the one a year ago counts as 1 off, not as 9 × (11 ÷ 12)²
    const jump = [...year(100), ...year(100).slice(1), 100 * Math.exp(3)];
    const cut = (0.04 + 1 + 11 * 0.25 ** 2) / 16;
    const jumped = pathOf(jump, 1)[0] ?? 0;
    const total = 0.3 * Math.min(0.7, Math.log((11 + Math.exp(3)) / 12)) + 0.7 * 0.02;
    expect(jumped).toBeCloseTo(100 * Math.exp(total - 0.32 * cut), 9);
  });
});

describe("growth in the user's word", () => {
  it("[F3] evidence, none, at least a half, at least nine in ten", () => {
    const shares = (evidence: number) =>
      (["by evidence", "mature", "growing", "ramping"] as const).map((kind) =>
        growthShare({ kind }, evidence),
      );
    expect(shares(0.2)).toEqual([0.2, 0, 0.5, 0.9]);
    expect(shares(0.95)).toEqual([0.95, 0, 0.95, 0.95]);
    const own = { kind: "own", monthly: { low: 0, likely: 0, high: 0 }, ceiling: null } as const;
    expect(growthShare(own, 0.4)).toBe(0);
  });

  const sure = (rate: number, ceiling: number | null = null) =>
    ({ kind: "own", monthly: { low: rate, likely: rate, high: rate }, ceiling }) as const;

  it("[F3] a rate of one's own, slowing down towards the ceiling", () => {
    expect(grown([[100, 100, 50]], sure(0.1), 1)[0]).toEqual([110, 121, 66.55].map(near));
    // room 1 − 100 ÷ 200, then 1 − 105 ÷ 200
    expect(grown([[100, 100]], sure(0.1, 200), 1)[0]).toEqual(
      [105, 105 * (1 + 0.1 * (1 - 105 / 200))].map(near),
    );
    // beyond the ceiling nothing grows; what falls needs no room
    expect(grown([[300, 300]], sure(0.1, 200), 1)[0]).toEqual([300, 300]);
    expect(grown([[300, 300]], sure(-0.1, 200), 1)[0]).toEqual([270, 243].map(near));
    expect(grown([[300, 300]], sure(-2), 1)[0]).toEqual([0, 0].map(near));
  });
});

describe("parts of a total", () => {
  const wave = (phase: number) => Array.from({ length: 13 }, (_, t) => 100 * Math.exp(Math.sin(t + phase)));

  it("[F5] the correlation of monthly changes, half way to 0.3 after twelve of them", () => {
    expect(correlationOf([wave(0)])).toBe(0.3);
    expect(correlationOf([wave(0), wave(0)])).toBeCloseTo(0.5 * 1 + 0.15, 9);
    expect(correlationOf([wave(0), wave(0).map((month) => 3 * month)])).toBeCloseTo(0.65, 9);
    // opposite changes: −0.5 + 0.15 is no correlation
    expect(correlationOf([wave(0), wave(0).map((month) => 1 / month)])).toBe(0);
    // three parts: pairs of 1, ρ and ρ, by Pearson's formula over the twelve changes
    const changes = (months: readonly number[]) =>
      months.slice(1).map((month, i) => Math.log(month / (months[i] ?? 1)));
    const [a, b] = [changes(wave(0)), changes(wave(1))];
    const mean = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0) / of.length;
    const cov = (x: readonly number[], y: readonly number[]) =>
      mean(x.map((each, i) => (each - mean(x)) * ((y[i] ?? 0) - mean(y))));
    const rho = cov(a, b) / Math.sqrt(cov(a, a) * cov(b, b));
    expect(correlationOf([wave(0), wave(0), wave(1)])).toBeCloseTo(0.5 * ((1 + 2 * rho) / 3) + 0.15, 9);
    // a change from or to nothing counts as none: the pair of 1 to 2 is all there is
    expect(correlationOf([[0, 1, 2, 4], [1, 1, 2, 4]])).toBeCloseTo((3 * 1 + 12 * 0.3) / 15, 9); // prettier-ignore
    expect(correlationOf([[1, 0, 2, 4], [1, 1, 1, 2]])).toBeCloseTo((3 * 1 + 12 * 0.3) / 15, 9); // prettier-ignore
    // a part that does not change has none; many months leave 0.95 at most
    expect(correlationOf([wave(0), wave(0).map(() => 5)])).toBeCloseTo(0.15, 9);
    const long = Array.from({ length: 1000 }, (_, t) => Math.exp(Math.sin(t)));
    expect(correlationOf([long, long])).toBe(0.95);
    // of different lengths the last months count, and the shorter one's weight: 6 of 18
    expect(correlationOf([wave(0), wave(0).slice(-7)])).toBeCloseTo((6 * 1 + 12 * 0.3) / 18, 9);
  });

  it("[F5] each part keeps its share of the sum in the path of the same rank", () => {
    // one path each: 3 and 1 of 4 in the first month, 1 and 1 in the second
    const parts = [
      { name: "chat", history: [1, 2], paths: [[3, 1]] },
      { name: "code", history: [1, 2], paths: [[1, 1]] },
    ];
    const found = partsOfTotal([[8, 6]], parts, 1);
    expect(found.parts).toEqual([
      { name: "chat", paths: [[6, 3]] },
      { name: "code", paths: [[2, 3]] },
    ]);
    // months in which no part has usage are split evenly
    const idle = parts.map((part) => ({ ...part, paths: [[0, 1]] }));
    expect(partsOfTotal([[8, 6]], idle, 1).parts.map(({ paths }) => paths)).toEqual([[[4, 3]], [[4, 3]]]);
  });

  it("[F5] a part has in the total's path of each rank what it has in the sum's path of that rank", () => {
    // chat is 1 to 5 in paths of any order, code always 3: the sum of rank r has r + 1 of chat. Totals in another order
    const chat = [4, 2, 5, 1, 3].map((usage) => [usage]);
    const code = chat.map(() => [3]);
    const total = [300, 100, 500, 200, 400].map((usage) => [usage]);
    const { parts } = partsOfTotal(
      total,
      [
        { name: "chat", history: [1, 2], paths: chat },
        { name: "code", history: [1, 2], paths: code },
      ],
      7,
    );
    const shares = [3 / 6, 1 / 4, 5 / 8, 2 / 5, 4 / 7];
    expect(parts[0]?.paths).toEqual(total.map(([usage = 0], p) => [near(usage * (shares[p] ?? 0))]));
    expect(parts[1]?.paths).toEqual(total.map(([usage = 0], p) => [near(usage * (1 - (shares[p] ?? 0)))]));
  });

  it("[F5] parts meet with the stated correlation of their ranks", () => {
    // two parts of 1 to 2,000 each; 13 equal months of both are a correlation of 0.65
    const paths = Array.from({ length: 2000 }, (_, p) => [p + 1]);
    const part = (name: string) => ({ name, history: wave(0), paths });
    // a total that is the same in every path and month shows the shares, which are even where both are alike
    const spread = (history: readonly number[]) => {
      const { correlation, parts } = partsOfTotal(
        paths.map(() => [1]),
        [part("chat"), { ...part("code"), history }],
        3,
      );
      const off = (parts[0]?.paths ?? []).map(([share = 0]) => (share - 0.5) ** 2);
      return { correlation, variance: off.reduce((sum, each) => sum + each, 0) / off.length };
    };
    const alike = spread(wave(0));
    const apart = spread(wave(0).map((month) => 1 / month));
    expect([alike.correlation, apart.correlation]).toEqual([near(0.65), 0]);
    // the more they move together, the less the shares spread
    expect(alike.variance).toBeGreaterThan(0.001);
    expect(alike.variance).toBeLessThan(0.6 * apart.variance);
  });

  it("[F5] the sum's highest path is scaled to the total's highest", () => {
    // with one part the shares are 1; with two of the same ranks the order of totals is kept
    const rising = Array.from({ length: 50 }, (_, p) => [p + 1]);
    const total = [...rising].reverse().map(([month = 0]) => [10 * month]);
    const [only] = partsOfTotal(total, [{ name: "all", history: [1, 2], paths: rising }], 1).parts;
    expect(only?.paths).toEqual(total);
  });
});

describe("settings by the length of the history", () => {
  const at = (of: (observed: number) => number) => [2, 5, 6, 11, 12, 23, 24, 60].map(of);

  it("[F2] the last twelve months enter from the twelfth month on, less where a season is estimated", () => {
    const [two, five, six, eleven, twelve, twentyThree, two4, long] = at(settings.yearWeight);
    expect([two, five, six, eleven]).toEqual([0, 0, 0, 0]);
    expect(twelve).toBeGreaterThan(0);
    expect([twentyThree, long]).toEqual([twelve, two4]);
    expect(two4).toBeLessThan(twelve ?? 0);
  });

  it("[F2] the less history, the wider: 2 to 5 months, to 11, to 23, and more", () => {
    const widths = at(settings.widening);
    const steps = [0, 2, 4, 6].map((i) => widths[i] ?? 0);
    expect([1, 3, 5, 7].map((i) => widths[i])).toEqual(steps);
    for (let i = 1; i < 4; i++) expect(steps[i - 1]).toBeGreaterThan(steps[i] ?? Infinity);
  });
});
