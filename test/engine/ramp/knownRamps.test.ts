import { freeRamp, needsSolver } from "../../../src/engine/ramp/freeRamp";
import { periodByPeriodRamp } from "../../../src/engine/ramp/separableRamp";
import type { Terms } from "../../../src/engine/terms";
import { fraction } from "../../../src/engine/units";
import { band, committedOverage, terms } from "../contract";

const free = (
  scenarios: readonly (readonly number[])[],
  bands: readonly ReturnType<typeof band>[],
  changed: Partial<Terms> = {},
) => freeRamp(scenarios, bands, terms(changed));
const near = (levels: readonly number[]) => levels.map((level) => expect.closeTo(level, 6) as number);

describe("free ramps by hand", () => {
  it("[B4, R3] each period in its own best band: 80 for usage 100, 27 for usage 30", () => {
    const bands = [band(20, 0.1), band(80, 0.2)];
    const found = free([[100, 30]], bands, { bandBasis: "period" });
    expect(found.commitments).toEqual(near([80, 27]));
    expect(found.expectedNetCost).toBeCloseTo(107, 9);
    expect(found.within).toBe(0);
    // its bound is the cost itself; a period that reaches no band has none, and costs list
    expect(periodByPeriodRamp([[100, 10]], bands, terms({ bandBasis: "period" }))).toEqual({
      commitments: near([80, 0]),
      bound: expect.closeTo(90, 9) as number,
    });
  });

  it("[B1, R3] a period's band has its own terms", () => {
    // From 80 on all that is unused comes back: 90 draws 80 of usage 100, and the same 80 can be had at 80
    const bands = [band(20, 0.1), band(90, 0.2, { trueDownShare: fraction(1) })];
    const found = free([[100, 30]], bands, { bandBasis: "period" });
    // usage 30 at 20 % is 24, and the rest of 90 is released
    expect(found.expectedNetCost).toBeCloseTo(80 + 24, 9);
    expect(found.commitments).toEqual(near([90, 90]));
  });

  it("[C7, R3] carryover is of the last period alone: there the larger usage is filled", () => {
    // 50 or 100 at 40 % off: beyond 30 a unit costs 1 and spares 0.83; in the last period half of what is left carries over
    const found = free(
      [
        [50, 50],
        [100, 100],
      ],
      [band(1, 0.4)],
      { carryoverShare: fraction(0.5) },
    );
    expect(found.commitments).toEqual(near([30, 60]));
    // 30 + 25, and 60 − 7.5
    expect(found.expectedNetCost).toBeCloseTo(55 + 52.5, 9);
    expect(found.within).toBe(0);
    expect(found.fill).toBe(0.5);
  });

  it("[R3] the steepest fall is taken first, up to what the total asks for", () => {
    // Usage 40 of the second year is drawn in both courses, that of the first year in one. List costs 80 and 40, on average 60
    const courses = [
      [40, 40],
      [0, 40],
    ];
    // 36 in the second year, and 4 more in the first where 40 in all are asked for: 40 + 40 − 4 ÷ 0.9, and 40
    const found = free(courses, [band(20, 0.1)]);
    expect(found.commitments).toEqual(near([4, 36]));
    expect(found.expectedNetCost).toBeCloseTo((80 - 4 / 0.9 + 40) / 2, 9);
    expect(free(courses, [band(10, 0.1)]).commitments).toEqual(near([0, 36]));
    // 50 in all would cost 50 + 40 − 14 ÷ 0.9, and 50: more than list
    expect(free(courses, [band(25, 0.1)]).commitments).toEqual([0, 0]);
  });

  it("[R1, R3] among ramps that cost the same the smaller total is taken", () => {
    // Overage at the committed rate: 90 of list 100 a year from the threshold up
    const found = free([[100, 100]], [band(20, 0.1)], { overage: committedOverage });
    expect(found.commitments.reduce((sum, level) => sum + level, 0)).toBeCloseTo(40, 6);
    expect(found.expectedNetCost).toBeCloseTo(180, 9);
  });

  it("[C6, R3] a solver is needed where any band rolls", () => {
    const rolling = { rolloverShare: fraction(0.5) };
    expect(needsSolver([band(20, 0.1), band(50, 0.2, rolling)], terms(), 2)).toBe(true);
    expect(needsSolver([band(20, 0.1, rolling), band(50, 0.2)], terms(), 2)).toBe(true);
  });

  it("[B3, R3] graduated bands are searched, and how far from the best is stated", () => {
    // each year: 20 at list, the rest at 10 %: usage 100 costs 20 + 72 = 92 at a commitment of 92
    const found = free([[100, 100]], [band(20, 0.1)], { bandKind: "graduated", bandBasis: "period" });
    expect(found.expectedNetCost).toBeLessThan(184.5);
    expect(found.expectedNetCost).toBeGreaterThanOrEqual(184 - 1e-6);
    expect(found.expectedNetCost - found.within).toBeLessThanOrEqual(184);
    expect(found.within).toBeGreaterThan(0);
  });
});
