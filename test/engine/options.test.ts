import { optimum } from "../../src/engine/optimum";
import { highestFilled } from "../../src/engine/optimum/onePeriodSweep";
import { options } from "../../src/engine/options";
import type { Terms } from "../../src/engine/terms";
import { fraction } from "../../src/engine/units";
import { band, committedOverage, onePeriod, terms } from "./contract";

describe("the best of a band that just does not reach the next", () => {
  const listed = (
    usage: readonly number[],
    bands: readonly ReturnType<typeof band>[],
    policy: Terms["policy"],
  ) =>
    options(onePeriod(usage), bands, terms({ policy }), []).map(
      ({ commitment }) => Math.round(commitment * 100) / 100,
    );

  it("[R2, R5] is left out where the threshold itself is better", () => {
    // usage 120: just below 85 costs 85 + 120 − 94.44; 85 at 20 % 85 + 120 − 106.25, and 96 is best
    expect(listed([120], [band(50, 0.1), band(85, 0.2)], "least cost")).toEqual([0, 50, 85, 96]);
  });

  it("[R2, R5] stands a cent below it where the threshold is not filled", () => {
    // usage 100: 85 at 20 % costs 85 and draws 80; just below it costs 90.56 and is full
    expect(listed([100], [band(50, 0.1), band(85, 0.2)], "least cost")).toEqual([0, 50, 84.99, 85]);
  });

  it("[R2, R5] stands a cent below it where the threshold costs more", () => {
    // usage 300: at 85 the discount falls to 5 %; 200 at 30 % costs 214.29, and 210 is best. Just below 200 at 5 % is left out
    const bands = [band(50, 0.1), band(85, 0.05), band(200, 0.3)];
    expect(listed([300], bands, "least cost")).toEqual([0, 50, 84.99, 85, 200, 210]);
  });

  it("[R2, R5] stays where it is the best of all", () => {
    // 90 is what usage 100 draws at 10 %; at 85 the discount falls to 5 %
    expect(listed([100], [band(50, 0.1), band(85, 0.05)], "least cost")).toEqual([0, 50, 84.99, 85, 95]);
  });
});

describe("the highest commitment that is filled", () => {
  const filled = (changed: Partial<Terms>, confidence = 0.5) =>
    highestFilled(
      Float64Array.from([50, 100, 150, 200]),
      { discount: fraction(0.2), terms: terms(changed) },
      confidence,
    );

  it("[M3] half of four scenarios: the third lowest usage, and a millionth may be left", () => {
    expect(filled({})).toBeCloseTo(120 + 1e-6, 10);
    expect(filled({}, 0.75)).toBeCloseTo(80 + 1e-6, 10);
    expect(filled({}, 1)).toBeCloseTo(40 + 1e-6, 10);
    expect(filled({}, 0)).toBe(Infinity); // none has to be full
    // a share that is whole but for the last bits: 0.7 × 4 misses one of four
    expect(filled({}, 0.7)).toBeCloseTo(80 + 1e-6, 10);
  });

  it("[B5, M3] in list denomination usage draws at list, and a forfeited unit costs 0.8", () => {
    expect(filled({ denomination: "list" })).toBeCloseTo(150 + 1e-6 / 0.8, 10);
  });

  it("[C5, C7, M3] what is released or carried out is not forfeited", () => {
    expect(filled({ trueDownShare: fraction(0.5) })).toBeCloseTo((120 + 1e-6) / 0.5, 9);
    expect(filled({ carryoverShare: fraction(0.75) })).toBeCloseTo(120 + 4e-6, 10);
    expect(filled({ trueDownShare: fraction(1) })).toBe(Infinity);
    expect(filled({ carryoverShare: fraction(1) })).toBe(Infinity);
  });
});

describe("what decides between equals", () => {
  it("[R1] costs that differ by 1 part in 10¹² are equal at every size of contract", () => {
    // Overage at the committed rate: flat from the threshold up
    for (const size of [1e-3, 1, 1e9]) {
      const found = optimum(
        onePeriod([100 * size]),
        [band(50 * size, 0.1)],
        terms({ overage: committedOverage }),
      );
      expect(found.commitment).toBe(50 * size);
    }
  });
});
