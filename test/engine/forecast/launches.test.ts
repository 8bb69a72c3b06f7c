import { sCurve, withChanges, type Change } from "../../../src/engine/forecast/launches";
import { amountAt } from "../../../src/engine/forecast/likelyRange";
import { ownRangePaths } from "../../../src/engine/forecast/ownRange";
import { totalQuantiles } from "../../../src/engine/forecast/pathQuantiles";

const sure = (amount: number) => ({ low: amount, likely: amount, high: amount });
const flat = Array.from({ length: 2000 }, () => new Array<number>(12).fill(100));
const launch: Change = {
  kind: "launch",
  name: "assistant",
  starts: 4,
  monthly: sure(50),
  rampMonths: sure(0),
  probability: 1,
};

describe("launches and endings", () => {
  it("[F4] a sure launch without a ramp adds its usage from its month on", () => {
    const [path] = withChanges(flat, [launch], 1);
    expect(path).toEqual([100, 100, 100, ...new Array<number>(9).fill(150)]);
  });

  it("[F4] a launch of 40 % is in 40 % of the paths, and whole in each", () => {
    const with40 = withChanges(flat, [{ ...launch, probability: 0.4 }], 1);
    const share = with40.filter((path) => path[11] === 150).length / with40.length;
    // ± 1.1 % is one standard error of 2,000 draws
    expect(Math.abs(share - 0.4)).toBeLessThan(0.04);
    expect(with40.every((path) => path[11] === 150 || path[11] === 100)).toBe(true);
  });

  it("[F4] an ending takes its share away", () => {
    const ending: Change = {
      kind: "ending",
      name: "batch",
      starts: 7,
      share: sure(0.3),
      rampMonths: sure(0),
      probability: 1,
    };
    expect(withChanges(flat, [ending], 1)[0]).toEqual([
      ...new Array<number>(6).fill(100),
      ...new Array<number>(6).fill(70),
    ]);
  });

  it("[F4] a ramp of four months: 50 × the S-curve from the start on, rounded to six digits", () => {
    const ramped: Change = { ...launch, rampMonths: sure(4) };
    const [path = []] = withChanges(flat, [ramped], 1);
    const grown = [0, 1, 2, 3].map((month) => 100 + 50 * sCurve(month, 4));
    expect(path.slice(3, 7)).toEqual(grown.map((month) => Number(month.toPrecision(6))));
    expect(path[2]).toBe(100);
  });

  it("[F4] changes are drawn apart: two of a half each meet in a quarter of the paths", () => {
    const even = { ...launch, probability: 0.5 };
    const both = withChanges(flat, [even, { ...even, name: "other" }], 1);
    const share = both.filter((path) => path[11] === 200).length / both.length;
    // ± 1 % is one standard error
    expect(Math.abs(share - 0.25)).toBeLessThan(0.04);
  });

  it("[F4] act by date, whatever the order of their rows: an ending takes of what started before it, and of nothing later", () => {
    const ending = { kind: "ending", name: "batch", share: sure(0.5), rampMonths: sure(0) } as const;
    const likely = { ...launch, monthly: { low: 30, likely: 40, high: 60 }, probability: 0.7 };
    const last = (launched: number, ended: number) => {
      const changes: readonly Change[] = [
        { ...likely, starts: launched },
        { ...ending, starts: ended, probability: 0.8 },
        { ...likely, name: "other", starts: 2, probability: 1 },
      ];
      const paths = withChanges(flat, changes, 1);
      expect(withChanges(flat, [...changes].reverse(), 1)).toEqual(paths);
      return paths;
    };
    last(1, 6);
    last(6, 6);
    const sureOnes = (launched: number, ended: number) =>
      withChanges(
        flat,
        [
          { ...ending, starts: ended, probability: 1 },
          { ...launch, monthly: sure(40), starts: launched },
        ],
        1,
      )[0]?.[11];
    // (100 + 40) ÷ 2; 100 ÷ 2 + 40, also where both start in one month
    expect([sureOnes(4, 6), sureOnes(6, 4), sureOnes(6, 6)]).toEqual([70, 90, 90]);
  });

  it("[F4] the S-curve is half way in the middle of its ramp, 2 % at its start and 98 % at its end", () => {
    // the middle of month e stands at e + ½
    expect(sCurve(2.5, 6)).toBeCloseTo(0.5, 12);
    expect(sCurve(5.5, 6)).toBeCloseTo(0.98, 12);
    expect(sCurve(0, 6)).toBeCloseTo(1 / (1 + Math.exp((2.5 * (2 * Math.log(49))) / 6)), 12);
    expect([sCurve(-1, 6), sCurve(0, 0)]).toEqual([0, 1]);
  });
});

describe("low, likely and high", () => {
  const own = { low: 80, likely: 100, high: 150 };

  it("[F4] are met at P10, P50 and P90", () => {
    expect([-1.2815515655446004, 0, 1.2815515655446004].map((z) => amountAt(own, z))).toEqual([80, 100, 150]);
  });

  it("[F2] stand in for a forecast where there is one month", () => {
    const [p10 = NaN, p50 = NaN, p90 = NaN] = totalQuantiles(
      ownRangePaths(own, 12, 4000, 1),
      [0.1, 0.5, 0.9],
    );
    // 12 × 80, 100, 150; 4,000 draws know a quantile to about 2 %
    expect(p10 / 960).toBeCloseTo(1, 1);
    expect(p50 / 1200).toBeCloseTo(1, 1);
    expect(p90 / 1800).toBeCloseTo(1, 1);
  });
});
