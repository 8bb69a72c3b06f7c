import { sparedByUnit } from "../../../src/engine/periodContract";
import type { SolveProgramme } from "../../../src/engine/ramp/programme";
import { ratesAt } from "../../../src/engine/ramp/ratesAt";
import { rolloverRamp } from "../../../src/engine/ramp/rolloverProgramme";
import { fraction } from "../../../src/engine/units";
import { loadSolver } from "../../../src/solver/highs";
import { terms } from "../contract";

let solve: SolveProgramme;
beforeAll(async () => {
  const loaded = await loadSolver();
  if (!("solve" in loaded)) throw new Error(loaded.unavailable);
  solve = loaded.solve;
});

/** 100 in the first period or in the second, at 10 % off. */
const eitherPeriod = [
  [100, 0],
  [0, 100],
];
const rolling = terms({ rolloverShare: fraction(1) });
const stretch = (from: number, to: number, relief = rolling) => ({
  from,
  to,
  rates: ratesAt(relief, 0.1, 2),
  relief,
});
const total = (levels: readonly number[]): number => levels.reduce((a, b) => a + b, 0);

describe("the programme of a ramp with rollover", () => {
  it("[R3] 90 in the first period serves both courses and costs 90", () => {
    const { commitments, bound } = rolloverRamp(eitherPeriod, stretch(20, Infinity), solve);
    expect(commitments[0]).toBeCloseTo(90, 9);
    expect(commitments[1]).toBeCloseTo(0, 9);
    expect(bound).toBeCloseTo(90, 9);
  });

  it("[R3] in millions it is the same in millions", () => {
    const millions = eitherPeriod.map((usage) => usage.map((u) => 1e6 * u));
    const { commitments, bound } = rolloverRamp(millions, stretch(20e6, Infinity), solve);
    expect(commitments[0]).toBeCloseTo(90e6, 2);
    expect(bound).toBeCloseTo(90e6, 2);
  });

  it("[B2, R3] it ends just below the next threshold: 50 + 100 − 50 ÷ 0.9", () => {
    const { commitments, bound } = rolloverRamp(eitherPeriod, stretch(20, 50), solve);
    expect(total(commitments)).toBeLessThan(50);
    expect(total(commitments)).toBeCloseTo(50, 7);
    expect(bound).toBeCloseTo(100 - 50 / 9, 9);
  });

  it("[B2, R3] it begins at its own threshold, to the last bits: 120 covers all and costs 120", () => {
    const { commitments, bound } = rolloverRamp(eitherPeriod, stretch(120, Infinity), solve);
    expect(total(commitments)).toBeGreaterThanOrEqual(120 * (1 - 1e-15));
    expect(bound).toBeCloseTo(120, 9);
  });

  it("[C5, R3] what can be released is", () => {
    // All of it may go, nothing rolls: 90 in each period, of which every course draws one and releases the other
    const releasing = terms({ trueDownShare: fraction(1) });
    expect(rolloverRamp(eitherPeriod, stretch(20, Infinity, releasing), solve).bound).toBeCloseTo(90, 9);
  });

  it("[C7, R3] what is carried out is worth its share and value", () => {
    // Without usage: 40 are paid, all reach the renewal, and half of their worth counts
    const carrying = terms({ carryoverShare: fraction(1), carryoverValue: fraction(0.5) });
    expect(rolloverRamp([[0, 0]], stretch(40, Infinity, carrying), solve).bound).toBeCloseTo(20, 9);
  });

  it("[C7, R3] a lot is carried out where it could still live", () => {
    // 90 in all, best in the first period: the first course draws them, the second carries them out at half their
    // worth, (90 + 45) ÷ 2, or loses them with the second period, (90 + 90) ÷ 2.
    const carrying = {
      rolloverShare: fraction(1),
      carryoverShare: fraction(1),
      carryoverValue: fraction(0.5),
    };
    const once = [
      [100, 0],
      [0, 0],
    ];
    const bound = (rolloverLife: number): number =>
      rolloverRamp(once, stretch(90, Infinity, terms({ ...carrying, rolloverLife })), solve).bound;
    expect(bound(2)).toBeCloseTo(67.5, 8);
    expect(bound(1)).toBeCloseTo(90, 8);
  });

  it("[C6, R3] a cap of a third: 30 of 90 roll", () => {
    const capped = terms({ rolloverShare: fraction(1), rolloverCap: fraction(1 / 3) });
    const shared = terms({ rolloverShare: fraction(1 / 3) });
    // Of 90 the first course draws all, the second a third later: 90 + (100 − 30 ÷ 0.9) ÷ 2 = 123.33 is
    // dearer than list, as is any such ramp; at 90 in all the least is 90 + 33.33.
    for (const relief of [capped, shared]) {
      expect(rolloverRamp(eitherPeriod, stretch(90, 90.0001, relief), solve).bound).toBeCloseTo(123.3333, 3);
    }
  });

  it("[C5, R3] of what is not drawn only the share is released", () => {
    // Nothing rolls. A unit costs 1, spares 1 ÷ 0.9 in one course and is half released in the other: 0.19 more than list
    const releasing = terms({ trueDownShare: fraction(0.5) });
    const { bound } = rolloverRamp(eitherPeriod, stretch(20, Infinity, releasing), solve);
    expect(bound).toBeCloseTo(100 + 20 * (1 - 0.5 / 0.9 - 0.25), 9);
  });

  it("[C6, R3] a third of the rest rolls, or a third of the commitment", () => {
    // 120 in all. 45 in each period are drawn in both courses; the other 30 in the first are drawn in the second course,
    // and leave 30 in the first one: 10 of them roll by the share; by the cap up to a third of 75
    const courses = [
      [50, 100],
      [100, 50],
    ];
    const boundOf = (relief: typeof rolling) =>
      rolloverRamp(courses, stretch(120, 120.0001, relief), solve).bound;
    const shared = terms({ rolloverShare: fraction(1 / 3) });
    const capped = terms({ rolloverShare: fraction(1), rolloverCap: fraction(1 / 3) });
    expect(boundOf(shared)).toBeCloseTo(150 + 120 - (90 + 120 + 10) / 2 / 0.9, 3);
    expect(boundOf(capped)).toBeCloseTo(150 + 120 - (90 + 120 + 25) / 2 / 0.9, 3);
  });

  it("[C6, R3] without a share or under a cap of 0 nothing rolls", () => {
    // Each unit spares 1 ÷ 0.9 in one of two courses: at 90 in all 90 + 100 − 50
    const none = [{}, { rolloverShare: fraction(1), rolloverCap: fraction(0) }];
    for (const relief of none) {
      const { bound } = rolloverRamp(eitherPeriod, stretch(90, 90.0001, terms(relief)), solve);
      expect(bound).toBeCloseTo(90 + 100 - 50, 3);
    }
  });

  it("[B2, R3] what a solver leaves out of a stretch is brought into it, in proportion", () => {
    const answering = (first: number, second: number): SolveProgramme => {
      return ({ cost }) => Float64Array.from(cost, (_, column) => [first, second][column] ?? 0);
    };
    const rampOf = (first: number, second: number) =>
      rolloverRamp(eitherPeriod, stretch(20, 40), answering(first, second)).commitments;
    expect(rampOf(0, 0)).toEqual([10, 10]);
    // in units of the largest usage, 100: 3 and 1 are too few, 60 and 20 too many, 15 and 15 right
    expect(rampOf(0.03, 0.01)).toEqual([expect.closeTo(15, 9), expect.closeTo(5, 9)]);
    expect(rampOf(0.6, 0.2)).toEqual([expect.closeTo(30, 6), expect.closeTo(10, 6)]);
    expect(total(rampOf(0.6, 0.2))).toBeLessThan(40);
    expect(rampOf(0.15, 0.15)).toEqual([15, 15]);
  });

  it("[C2, R3] a unit that draws nothing spares nothing", () => {
    expect(sparedByUnit({ unitDrawdown: 0, unitCash: 1, overagePrice: 1 })).toBe(0);
    expect(sparedByUnit({ unitDrawdown: 0.5, unitCash: 1, overagePrice: 1 })).toBe(2);
  });
});
