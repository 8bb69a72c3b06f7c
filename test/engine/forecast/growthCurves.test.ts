import { annualWaveEvidence } from "../../../src/engine/forecast/annualWave";
import { growthEvidence, type EvidencePriors } from "../../../src/engine/forecast/growthEvidence";
import { curvesOf, type Curve, type CurvePriors } from "../../../src/engine/forecast/curves";
import { growthCurves, growthPaths } from "../../../src/engine/forecast/growthCurves";
import { noiseConstant } from "../../../src/engine/forecast/noisePrior";
import { settings } from "../../../src/engine/forecast/settings";
import { typicalStep } from "../../../src/engine/forecast/smoothingGrid";
import { twoCoefficients } from "../../../src/engine/forecast/twoCoefficients";
import { fakeDraws } from "./fakeDraws";

/** Priors of the tests' own, in round numbers. */
const priors: CurvePriors = {
  growth: [{ at: 0.05, weight: 1 }],
  growthReach: 0.3,
  startRatios: [0.2, 0.4, 0.7],
  startReach: 0.06,
  leastSlope: 0,
  middles: [-6, -3, 0, 3, 6],
  paces: [2, 3],
  floors: [0, 0.12],
  middleReach: 1.5,
  leastRise: 0.1,
  ceilingDecay: 0.5,
  mostGain: 3.2,
  mostLate: 0.6,
  level: [0.02, 0.2, 0.5].map((at) => ({ at, weight: 1 / 3 })),
  noise: { degrees: 3, deviation: 0.06 },
};
const only = (changed: Partial<CurvePriors>): CurvePriors => ({ ...priors, ...changed });
const near = (x: number): number => expect.closeTo(x, 9) as number;
/** The derivative by the month, from both sides. */
const byMonth = ({ log }: Curve, month: number): number => (log(month + 1e-5) - log(month - 1e-5)) / 2e-5;

describe("curves of log usage", () => {
  it("[F3] log-linear: a growth a month, and how far it may be from there", () => {
    const rates = [
      { at: 0.02, weight: 0.4 },
      { at: 0.05, weight: 0.6 },
    ];
    const [slow, fast, ...others] = curvesOf("log-linear", 13, only({ growth: rates }));
    expect(others).toEqual([]);
    expect([slow?.log(-5), slow?.tangent(-5), slow?.tangent(3), slow?.reach, slow?.prior]).toEqual(
      [-0.1, -5, 3, 0.006, 0.4].map(near),
    );
    expect([fast?.log(12), fast?.prior]).toEqual([near(0.6), 0.6]);
  });

  it("[F3] linear: from the start ratio 12 months ago to 1 now, and on", () => {
    const [low, high] = curvesOf("linear", 13, only({ startRatios: [0.4, 0.7] }));
    // 0.05 a month
    expect([-12, -6, 0, 12].map((month) => Math.exp(low?.log(month) ?? NaN))).toEqual(
      [0.4, 0.7, 1, 1.6].map(near),
    );
    // never below half of where it began
    expect(Math.exp(low?.log(-20) ?? NaN)).toBeCloseTo(0.2, 12);
    // d log (1 + (1 − r) m ÷ 12) ÷ d r at r = 0.4, m = −6
    expect(low?.tangent(-6)).toBeCloseTo(0.5 / 0.7, 12);
    expect([high?.prior, high?.reach]).toEqual([0.5, 0.06]);
    // 0.05 and 0.025 a month: the second is no ramp where 0.03 are asked for
    const steep = curvesOf("linear", 13, only({ startRatios: [0.4, 0.7], leastSlope: 0.03 }));
    expect(steep.map(({ prior, log }) => [prior, Math.exp(log(-12))])).toEqual([[1, near(0.4)]]);
  });

  it("[F3] logistic: half way in the middle, over a floor", () => {
    const [bare] = curvesOf("logistic", 13, only({ middles: [-3], paces: [2], floors: [0] }));
    expect(Math.exp(bare?.log(-3) ?? NaN)).toBeCloseTo(0.5, 12);
    expect(Math.exp(bare?.log(1) ?? NaN)).toBeCloseTo(1 / (1 + Math.exp(-2)), 12);
    const [floored] = curvesOf("logistic", 13, only({ middles: [-3], paces: [2], floors: [0.12] }));
    expect(Math.exp(floored?.log(-3) ?? NaN)).toBeCloseTo(0.62, 12);
    // a later middle is the same curve, later: its tangent is minus the derivative by the month
    for (const month of [-8, -3, 0, 5])
      expect(floored?.tangent(month)).toBeCloseTo(-byMonth(floored as Curve, month), 6);
    expect(floored?.reach).toBe(1.5);
  });

  it("[F3] a logistic curve that hardly rose, is all in two months, or has far to go is none", () => {
    const count = (changed: Partial<CurvePriors>) =>
      curvesOf("logistic", 13, only({ middles: [0], paces: [2], floors: [0], ...changed })).length;
    expect(count({})).toBe(1);
    // 1 ÷ (1 + e⁻⁶) is the end of it: a rise of 0.07 from the middle 12 + 40 months ago
    expect(count({ middles: [-40] })).toBe(0);
    // in 12 months of history 2.1 of log (1 + e²) − log (1 + e⁻⁴), in 14 it would be 3.0
    expect(count({ middles: [-8], leastRise: 2 })).toBe(1);
    expect(count({ middles: [-8], leastRise: 2.5 })).toBe(0);
    // over a floor of 0.12 at a pace of 0.2 all of log 0.62 ÷ 0.12 comes in the last two months
    expect(count({ paces: [0.2], floors: [0.12] })).toBe(0);
    expect(count({ paces: [0.2], floors: [0.12], mostLate: 1 })).toBe(1);
    // log 2 is still to be gained at the middle; log (1 + e⁶) six paces before it
    expect(count({ mostGain: 0.69 })).toBe(0);
    expect(count({ mostGain: 0.7 })).toBe(1);
    expect(count({ middles: [12] })).toBe(0);
    expect(count({ middles: [12], mostGain: 6.1, mostLate: 0.9 })).toBe(1);
  });

  it("[F3] each curve says which regime it is of", () => {
    const regimes = (["log-linear", "linear", "logistic"] as const).map((regime) => [
      ...new Set(curvesOf(regime, 13, priors).map((curve) => curve.regime)),
    ]);
    expect(regimes).toEqual([["log-linear"], ["linear"], ["logistic"]]);
  });

  it("[F3] the prior falls with what is still to be gained, and sums to 1", () => {
    const [early, late] = curvesOf(
      "logistic",
      13,
      only({ middles: [-3, 0], paces: [2], floors: [0], ceilingDecay: 0.5 }),
    );
    expect((early?.prior ?? 0) + (late?.prior ?? 0)).toBeCloseTo(1, 12);
    // gains log (1 + e^−1.5) and log 2: odds are their ratio to the power of −½
    expect((early?.prior ?? 0) / (late?.prior ?? 1)).toBeCloseTo(Math.sqrt(2 / (1 + Math.exp(-1.5))), 12);
    const all = curvesOf("logistic", 20, priors);
    expect(all.length).toBeGreaterThan(10);
    expect(all.reduce((sum, { prior }) => sum + prior, 0)).toBeCloseTo(1, 12);
  });
});

describe("curves fitted to a history", () => {
  const level = (at: number) => [{ at, weight: 1 }];

  it("[F3] without smoothing is the regression on the curve: 0.1 a month", () => {
    const [cell] = growthCurves(
      "log-linear",
      [0, 0.1, 0.2, 0.3],
      only({ level: level(0), growthReach: 1e6 }),
    );
    // 0.05 of the grid's point, and as much around it
    expect(cell?.posterior.mean0).toBeCloseTo(0.3, 6);
    expect(cell?.posterior.mean1).toBeCloseTo(0.05, 6);
    expect(cell?.end).toEqual({ level: 0, byLevel: 1, byTangent: 0 });
  });

  it("[F3] with half of each surprise kept, by hand", () => {
    // Months −1 and 0 of a growth of 1: residuals 2 and 2. Errors 2, then 2 − 1; by level 1, ½; by tangent −1, then 0 + ½
    const half = only({
      level: [{ at: 0.5, weight: 0.25 }],
      growth: [{ at: 1, weight: 1 }],
      growthReach: 0.05,
    });
    const [cell] = growthCurves("log-linear", [1, 2], half);
    const sums = { s00: 1.25, s01: -0.75, s11: 1.25, r0: 2.5, r1: -1.5, ee: 5, count: 2 };
    const posterior = twoCoefficients(sums, (half.noise.deviation / 0.05) ** 2, half.noise);
    expect(cell?.posterior).toEqual(posterior);
    expect(cell?.end).toEqual({ level: 1.5, byLevel: 0.25, byTangent: 0.25 });
    // the density of usage is that of its log ÷ usage
    expect(cell?.logWeight).toBeCloseTo((posterior?.logLikelihood ?? NaN) - 3 + Math.log(0.25), 12);
  });

  it("[F3] a linear history is most likely linear, with its own start", () => {
    // 0.4 to 1 in 13 months
    const logs = Array.from({ length: 13 }, (_, t) => Math.log(0.4 + 0.05 * t));
    const cells = growthCurves("linear", logs, only({ level: level(0), startRatios: [0.4, 0.7] }));
    expect(cells[0]?.logWeight).toBeGreaterThan((cells[1]?.logWeight ?? 0) + 2);
    // on its own curve nothing has to move
    expect(cells[0]?.posterior.mean1).toBeCloseTo(0, 9);
    expect(cells[0]?.posterior.mean0).toBeCloseTo(0, 6);
  });
});

describe("paths along the curves", () => {
  const fitted = () => {
    const regression = only({ level: [{ at: 0, weight: 1 }], growthReach: 1e6 });
    const [cell] = growthCurves("log-linear", [0, 0.1, 0.2, 0.3], regression);
    if (cell === undefined) throw new Error("no curve");
    return cell;
  };

  it("[F3] go on as the history went where nothing surprises", () => {
    const cell = fitted();
    const [path] = growthPaths([cell], 3, 1, fakeDraws());
    expect(path?.map(Math.log)).toEqual([0.4, 0.5, 0.6].map((log) => expect.closeTo(log, 6) as number));
  });

  it("[F3] keep their share of a surprise", () => {
    const cell = fitted();
    const { squares, degrees, mean0, mean1 } = cell.posterior;
    const deviation = Math.sqrt(squares / degrees);
    // level and growth as estimated, a surprise of one deviation in the first month, half of which stays
    const [path] = growthPaths([{ ...cell, level: 0.5 }], 3, 1, fakeDraws([0, 0, 1]));
    const expected = [1, 2, 3].map((h) => mean0 + (0.05 + mean1) * h + deviation * (h === 1 ? 1 : 0.5));
    expect(path?.map(Math.log)).toEqual(expected.map(near));
    // level and growth both move with their own draws
    const { root00, root10, root11 } = cell.posterior;
    const [moved] = growthPaths([cell], 1, 1, fakeDraws([1, 2]));
    const second = mean1 + deviation * (root10 + 2 * root11);
    expect(Math.log(moved?.[0] ?? NaN)).toBeCloseTo(mean0 + deviation * root00 + 0.05 + second, 9);
  });

  it("[F3] begin where the level ended, which both coefficients moved", () => {
    const half = only({ level: [{ at: 0.5, weight: 1 }], growth: [{ at: 1, weight: 1 }], growthReach: 0.05 });
    const [cell] = growthCurves("log-linear", [1, 3], half);
    if (cell === undefined) throw new Error("no curve");
    const { mean0, mean1 } = cell.posterior;
    // residuals 2 and 3: 1 and 1 are kept, a quarter of each coefficient; the months to come are 1 and 2 of the growth of 1 and what is around it
    const [path] = growthPaths([cell], 2, 1, fakeDraws());
    expect(path).toHaveLength(2);
    expect(Math.log(path?.[0] ?? NaN)).toBeCloseTo(2 + 0.25 * mean0 + 0.25 * mean1 + 1 + mean1, 9);
    expect(Math.abs(mean1)).toBeGreaterThan(1e-6);
  });

  it("[F3] never pass e¹² times the size", () => {
    const cell = fitted();
    const [path] = growthPaths([{ ...cell, end: { ...cell.end, level: 50 } }], 1, 1, fakeDraws());
    expect(path?.[0]).toBeCloseTo(Math.exp(12), 6);
  });
});

describe("the evidence of growth", () => {
  const evidenceOf: EvidencePriors = {
    ...settings.evidence,
    odds: { "log-linear": 0.03, linear: 0.04, logistic: 0.01 },
    waveOdds: 0.5,
    power: 0,
    window: 24,
    leastCurve: 6,
    leastEvidence: 10,
    mostEvidence: 30,
  };
  const evidence = (months: number) =>
    growthEvidence(
      Array.from({ length: months }, (_, t) => 1 + 0.01 * (t % 3)),
      evidenceOf,
      priors,
      settings.smoothing,
    );

  it("[F3] without any likelihood the prior odds decide: 0.03, 0.04, 0.01, and 0.5 of a season, against 1", () => {
    const found = evidence(12);
    expect(found.map(({ regime, odds, probability }) => [regime, odds, probability])).toEqual([
      ["log-linear", near(0.03), near(0.03 / 1.58)],
      ["linear", near(0.04), near(0.04 / 1.58)],
      ["logistic", near(0.01), near(0.01 / 1.58)],
    ]);
  });

  it("[F3] from 10 to 30 months; fewer than 6 fit no curve, nor do months without usage", () => {
    const believed = (months: number) => evidence(months).map(({ probability }) => probability > 0);
    expect([believed(5), evidence(5)]).toEqual([[], []]);
    expect(believed(6)).toEqual([false, false, false]);
    expect([believed(9), believed(31)]).toEqual([
      [false, false, false],
      [false, false, false],
    ]);
    expect([believed(10), believed(30)]).toEqual([
      [true, true, true],
      [true, true, true],
    ]);
    // only the last 24 are looked at
    const late = [0, ...Array.from({ length: 24 }, (_, t) => 1 + 0.01 * (t % 3))];
    expect(growthEvidence(late, evidenceOf, priors, settings.smoothing)).toHaveLength(3);
    const empty = [1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1];
    expect(growthEvidence(empty, evidenceOf, priors, settings.smoothing)).toEqual([]);
  });

  it("[F3] of 5 % a month is growth; of level usage hardly", () => {
    const probability = (ratios: readonly number[]) =>
      growthEvidence(ratios, settings.evidence, settings.curves, settings.smoothing).reduce(
        (sum, each) => sum + each.probability,
        0,
      );
    const noise = [0.01, -0.02, 0.015, 0, -0.01, 0.02];
    const series = (rate: number) =>
      Array.from({ length: 18 }, (_, t) => Math.exp(rate * t + (noise[t % 6] ?? 0)));
    expect(probability(series(0.05))).toBeGreaterThan(0.9);
    expect(probability(series(0))).toBeLessThan(0.1);
  });
});

describe("the evidence of a season", () => {
  const noise = { degrees: 3, deviation: 0.1 };
  const level = [{ at: 0, weight: 0.5 }];

  it("[F3] without waves is that of a level: 1, 2, 3, 4 around 2.5", () => {
    // 6 degrees, 5 and 3 × 0.1² of squares, a precision of 4; usage is the exponential of its log
    const evidence = annualWaveEvidence([1, 2, 3, 4], { amplitudes: [], level, noise });
    expect(evidence).toBeCloseTo(-0.5 * (6 * Math.log(5.03) + Math.log(4)) - 10 + Math.log(0.5), 6);
  });

  it("[F3] of a wave a year, over one year", () => {
    // 2 cos: the waves are at right angles, with 12, 6 and 6 of squares; 24 of them in all, 12² ÷ (6 + p) explained
    const logs = Array.from({ length: 12 }, (_, t) => 2 * Math.cos((2 * Math.PI * t) / 12));
    const p = (typicalStep(logs, 0.1) / 0.3) ** 2;
    const squares = 24 - 144 / (6 + p) + 0.03;
    const expected = -0.5 * (14 * Math.log(squares) + Math.log(12) + 2 * Math.log(6 + p) - 2 * Math.log(p));
    expect(annualWaveEvidence(logs, { amplitudes: [0.3], level, noise })).toBeCloseTo(
      expected + Math.log(0.5),
      5,
    );
    // two waves a year are the second pair, at right angles to the first: they explain nothing here
    const q = (typicalStep(logs, 0.1) / 0.2) ** 2;
    const two = annualWaveEvidence(logs, { amplitudes: [0.3, 0.2], level, noise });
    expect(two).toBeCloseTo(expected + Math.log(0.5) - Math.log(6 + q) + Math.log(q), 5);
  });

  it("[F3] a surprise that stays is followed", () => {
    // α = ½ of 1, 2: errors 1, 1.5 with slopes 1, ½: 1.25 and 1.75, 3.25 − 1.75² ÷ 1.25 = 0.8
    const half = [{ at: 0.5, weight: 1 }];
    const evidence = annualWaveEvidence([1, 2], { amplitudes: [], level: half, noise });
    expect(evidence).toBeCloseTo(-0.5 * (4 * Math.log(0.83) + Math.log(1.25)) - 3, 6);
  });

  it("[F3] what a noise prior adds: of 3 degrees and two months log Γ(2) − log Γ(3 ÷ 2) + 3 ÷ 2 × log 0.03", () => {
    // Γ(2) = 1, Γ(3 ÷ 2) = √π ÷ 2
    expect(noiseConstant(noise, 2)).toBeCloseTo(-Math.log(Math.sqrt(Math.PI) / 2) + 1.5 * Math.log(0.03), 8);
  });
});
