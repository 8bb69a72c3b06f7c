import { twoCoefficients, drawCoefficients } from "../../../src/engine/forecast/twoCoefficients";
import { smoothingGrid, typicalStep } from "../../../src/engine/forecast/smoothingGrid";
import { settings } from "../../../src/engine/forecast/settings";
import { drawsFrom } from "../../../src/engine/forecast/draws";
import { raw } from "../../../src/engine/forecast/scales";

describe("the exact posterior", () => {
  // Errors 1, 2, 3 and 4 of a level alone: f₀ = 1, f₁ = 0 for four months. Σf₀² = 4, Σf₀e = 10, Σe² = 30.
  const sums = { s00: 4, s01: 0, s11: 0, r0: 10, r1: 0, ee: 30, count: 4 };
  const fitted = () => twoCoefficients(sums, 1, { degrees: 3, deviation: 0.1 });

  it("[F1] of a level is the mean, with its variance s² ÷ n, and n − 1 degrees more than the prior", () => {
    const posterior = fitted();
    expect(posterior?.mean0).toBeCloseTo(2.5, 6);
    expect(posterior?.mean1).toBe(0);
    expect(posterior?.root00).toBeCloseTo(Math.sqrt(1 / 4), 6);
    // residual sum of squares 30 − 10² ÷ 4 = 5, and 3 × 0.1² = 0.03 from the prior; 3 + 4 − 1 degrees
    expect(posterior?.squares).toBeCloseTo(5.03, 6);
    expect(posterior?.degrees).toBe(6);
    // −½ (6 log 5.03 + log 4 − log 1)
    expect(posterior?.logLikelihood).toBeCloseTo(-0.5 * (6 * Math.log(5.03) + Math.log(4)), 6);
  });

  it("[F1] is what is drawn from", () => {
    const posterior = fitted();
    if (posterior === null) throw new Error("no posterior");
    const draws = drawsFrom(1);
    const firsts = Array.from({ length: 20_000 }, () => drawCoefficients(posterior, draws).first);
    const mean = firsts.reduce((sum, first) => sum + first, 0) / firsts.length;
    const variance = firsts.reduce((sum, first) => sum + (first - mean) ** 2, 0) / firsts.length;
    // Student t with 6 degrees: mean 2.5, variance 5.03 ÷ 6 ÷ 4 × 6 ÷ 4 = 0.314; 20,000 draws know both to 2 %
    expect(mean).toBeCloseTo(2.5, 1);
    expect(variance / (5.03 / 16)).toBeGreaterThan(0.9);
    expect(variance / (5.03 / 16)).toBeLessThan(1.1);
  });

  it("is none where the months say nothing", () => {
    expect(twoCoefficients({ ...sums, s00: 0, r0: 0 }, 0, { degrees: 3, deviation: 0.1 })).toBeNull();
  });
});

describe("the smoothing grid", () => {
  const one = (at: number) => [{ at, weight: 1 }];
  const priors = {
    ...settings.smoothing,
    level: one(0.5),
    trend: one(0),
    damping: one(1),
    startTrend: one(1e-6),
    scales: [{ ...raw, weight: 1 }],
  };

  it("[F1] smooths exponentially: α = ½ of 1, 2, 3 from a start l", () => {
    const [cell] = smoothingGrid([1, 2, 3], priors);
    if (cell === undefined) throw new Error("no cell");
    // from 0: 0.5, 1.25, 2.125; of the start ½³ is left
    expect(cell.end.level).toBeCloseTo(2.125, 12);
    expect(cell.end.levelByLevel).toBeCloseTo(0.125, 12);
    // errors e = 1, 1.5, 1.75 with f = 1, ½, ¼: l = Σfe ÷ Σf² = 2.1875 ÷ 1.3125 = 5 ÷ 3
    expect(cell.posterior.mean0).toBeCloseTo(5 / 3, 6);
  });

  it("[F7] a history with a month of 0 or below stays on the raw scale", () => {
    expect(new Set(smoothingGrid([1, 0, 2], settings.smoothing).map(({ scale }) => scale.name))).toEqual(
      new Set(["raw"]),
    );
    expect(new Set(smoothingGrid([1, 1, 2], settings.smoothing).map(({ scale }) => scale.name)).size).toBe(3);
  });

  it("[F1] its typical step is the median absolute one ÷ 0.954, a little towards the prior", () => {
    // steps 1, 2, 3: median 2; n = 4: (2 ÷ 0.954 + 0.3 × 0.1 ÷ 4) ÷ (1 + 0.3 ÷ 4)
    expect(typicalStep([0, 1, 3, 6], 0.1)).toBeCloseTo((2 / 0.954 + 0.0075) / 1.075, 12);
    expect(typicalStep([5, 9], 0.1)).toBe(0.1);
    // in whatever order; of four steps 1, 2, 4, 9 the median is 3
    expect(typicalStep([0, 9, 8, 4, 6], 0.1)).toBeCloseTo((3 / 0.954 + 0.006) / 1.06, 12);
    // of three months two: 1 and 4
    expect(typicalStep([0, 4, 5], 0.1)).toBeCloseTo((2.5 / 0.954 + 0.01) / 1.1, 12);
    expect(typicalStep([3, 3, 3, 3], 0)).toBe(1e-4);
  });
});
