import {
  earnedAtLevel,
  justBelow,
  levelOfThreshold,
  levelWithAllInBand,
  levelStretches,
  onePeriodStretches,
} from "../../src/engine/stretches";
import { band, terms } from "./contract";

const bands = [band(100, 0.1), band(200, 0.2)];

describe("stretches of commitment levels", () => {
  const ends = (changed: Parameters<typeof terms>[0], periods: number) =>
    levelStretches(bands, terms(changed), periods).map(({ from, to, band: own }) => [
      from,
      to,
      own?.discount,
    ]);

  it("[B4] by the year, in total, and where any period reaches a band", () => {
    expect(ends({}, 2)).toEqual([
      [100, 200, 0.1],
      [200, Infinity, 0.2],
    ]);
    expect(ends({ bandBasis: "total" }, 2)).toEqual([
      [50, 100, 0.1],
      [100, Infinity, 0.2],
    ]);
    // shares 0.5 and 1: the second reaches 100 at 100 and 200 at 200, the first at 200 and 400
    expect(ends({ bandBasis: "period", ramp: [0.5, 1] }, 2)).toEqual([
      [100, 200, 0.1],
      [200, 400, 0.2],
      [400, Infinity, 0.2],
    ]);
  });

  it("[B4] thresholds of several periods rise, and a period without a commitment reaches none", () => {
    // 100 ÷ 3, 200 ÷ 3, 100 and 200: each once, in order of size
    expect(ends({ bandBasis: "period", ramp: [1, 0, 3] }, 3).map(([from]) => from)).toEqual([
      100 / 3,
      200 / 3,
      100,
      200,
    ]);
  });

  it("[B4] what a level earns, and the level of a threshold, are those of its highest period", () => {
    const ramped = terms({ bandBasis: "period", ramp: [0.5, 2] });
    expect(earnedAtLevel(60, bands, ramped, 2).discount).toBe(0.1); // 30 and 120
    expect(levelOfThreshold(band(200, 0.2), ramped, 2)).toBe(100);
    expect(levelWithAllInBand(band(200, 0.2), ramped, 2)).toBe(400); // 200 ÷ 0.5
  });
});

describe("stretches of one period", () => {
  it("[B4, B7] begin with no contract, and are those of the years of the period", () => {
    const ends = (changed: Parameters<typeof terms>[0], years: number) =>
      onePeriodStretches(bands, terms(changed), years).map(({ from, to, discount, terms: own }) => [
        from,
        to,
        discount,
        own.overage.kind,
      ]);
    expect(ends({ overage: { kind: "committed" } }, 3)).toEqual([
      [0, 0, 0, "list"],
      [300, 600, 0.1, "committed"],
      [600, Infinity, 0.2, "committed"],
    ]);
    expect(ends({ bandBasis: "total" }, 3).map(([from]) => from)).toEqual([0, 100, 200]);
  });

  it("[R2] ends just below the next threshold: outside the band, and no money less", () => {
    expect(justBelow(1e6)).toBeLessThan(1e6);
    expect(1e6 - justBelow(1e6)).toBeCloseTo(1e-4, 9);
  });
});
