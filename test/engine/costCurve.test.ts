import { costCurve } from "../../src/engine/costCurve";
import { justBelow, onePeriodStretches } from "../../src/engine/stretches";
import { settle } from "../../src/engine/settlement";
import type { Terms } from "../../src/engine/terms";
import { fraction } from "../../src/engine/units";
import { band, committedOverage, overageAt, terms } from "./contract";

const half = fraction(0.5);
const usage = Float64Array.from([10, 55, 60, 60, 90, 125, 240]);
const bands = [band(50, 0.1), band(100, 0.2)];

describe("the curve of one period's cost", () => {
  it("[R2] by hand: its turns in each stretch, and what they cost", () => {
    const curve = costCurve(Float64Array.from([60, 100]), onePeriodStretches([band(50, 0.1)], terms(), 1));
    // none; 50, 54 and 90 at 10 %
    expect([...curve.commitments]).toEqual([0, 50, 54, 90]);
    expect(curve.starts).toEqual([0, 1, 4]);
    // list 80; 50 + (4.44 + 44.44) ÷ 2; 54 + (0 + 40) ÷ 2; 90
    const expected = [80, 50 + (160 - 100 / 0.9) / 2, 74, 90];
    expect([...curve.costs]).toEqual(expected.map((cost) => expect.closeTo(cost, 9) as number));
  });

  it("[C5, R2] with a true-down it turns at what is owed, too", () => {
    const released = terms({ trueDownShare: half });
    const curve = costCurve(Float64Array.from([60, 100]), onePeriodStretches([band(50, 0.1)], released, 1));
    // and at 54 ÷ 0.5 and 90 ÷ 0.5
    expect([...curve.commitments].slice(1)).toEqual([50, 54, 90, 108, 180]);
    // at 180 usage 60 owes 90, and so does usage 100
    expect(curve.costs[5]).toBeCloseTo(90, 9);
    expect(curve.costs[4]).toBeCloseTo((54 + 90) / 2, 9);
    // all of it may go: it turns at the drawdowns alone
    const all = terms({ trueDownShare: fraction(1) });
    const level = costCurve(Float64Array.from([60, 100]), onePeriodStretches([band(50, 0.1)], all, 1));
    expect([...level.commitments].slice(1)).toEqual([50, 54, 90]);
  });

  it("[R2] a stretch ends just below the next threshold, and a drawdown on a threshold is one point", () => {
    // 0.9 × 111.11 = 100 and 0.8 × 125 = 100
    const curve = costCurve(Float64Array.from([125]), onePeriodStretches(bands, terms(), 1));
    expect([...curve.commitments]).toEqual([0, 50, justBelow(100), 100]);
    expect(curve.starts).toEqual([0, 1, 3, 4]);
    expect(curve.costs[3]).toBeCloseTo(100, 9);
  });

  it.each([
    {},
    { denomination: "list" },
    { overage: committedOverage },
    { overage: overageAt(-0.3) },
    { trueDownShare: fraction(0.3) },
    { trueDownShare: fraction(1) },
    { carryoverShare: half, carryoverValue: fraction(0.6) },
    { denomination: "list", trueDownShare: fraction(0.3), carryoverShare: half, overage: overageAt(0.05) },
  ] satisfies Partial<Terms>[])(
    "[C8, R2] costs what is settled, and is straight between its points: %j",
    (changed) => {
      const stretches = onePeriodStretches(bands, terms(changed), 1);
      const { commitments, costs, starts } = costCurve(usage, stretches);
      const settled = (commitment: number, pricing: Parameters<typeof settle>[2]): number =>
        usage.reduce((sum, used) => sum + settle([used], [commitment], pricing, terms(changed)).netCost, 0) /
        usage.length;
      const schedule = { kind: "bands", bands } as const;
      expect(starts.at(-1)).toBe(commitments.length);
      stretches.forEach(({ from, to }, j) => {
        const points = [...commitments].slice(starts[j], starts[j + 1]);
        expect(points[0]).toBe(from);
        expect(points).toEqual([...new Set(points)].sort((a, b) => a - b));
        if (to > from && to < Infinity) expect(points.at(-1)).toBe(justBelow(to));
        points.forEach((commitment, i) => {
          const cost = costs[(starts[j] ?? 0) + i] ?? NaN;
          expect(cost).toBeCloseTo(settled(commitment, schedule), 8);
          const next = points[i + 1];
          if (next === undefined) return;
          // between two neighbours it is the line through them
          const middle = commitment + 0.3 * (next - commitment);
          const nextCost = costs[(starts[j] ?? 0) + i + 1] ?? NaN;
          expect(settled(middle, schedule)).toBeCloseTo(0.7 * cost + 0.3 * nextCost, 8);
        });
      });
    },
  );

  it("[R2] beyond all usage it has turned for the last time", () => {
    const { commitments } = costCurve(usage, onePeriodStretches([band(50, 0.1)], terms(), 1));
    expect(commitments.at(-1)).toBeCloseTo(216, 12);
    // a band above everything drawn has its threshold alone
    const { starts } = costCurve(usage, onePeriodStretches([band(500, 0.1)], terms(), 1));
    expect(starts).toEqual([0, 1, 2]);
  });
});
