import { floorDiscounts, floorsWithoutBands } from "../../src/engine/floors";
import { measure } from "../../src/engine/measures";
import { highestFilled, onePeriodOptimum } from "../../src/engine/optimum/onePeriodSweep";
import { sorted } from "../../src/engine/quantile";
import { onePeriodStretches } from "../../src/engine/stretches";
import { fraction, money } from "../../src/engine/units";
import { band, committedOverage, evenSpread, onePeriod, overageAt, terms } from "./contract";

/** The worked case: 1,000 usages, midpoints of equal steps in 618,750–931,250. */
const worked = onePeriod(evenSpread(618_750, 931_250, 1000));
const workedBands = [band(250_000, 0.1), band(1_000_000, 0.15)];

describe("the worked case", () => {
  it("[R1, R2] floor of 90 %, overage at list: 584,859.375", () => {
    // The cost is flat between the 100th and the 101st drawdown: 0.9 × (618,750 + 99.5 × 312.5) = 584,859.375
    // and 0.9 × (618,750 + 100.5 × 312.5) = 585,140.625; the smaller is taken.
    expect(onePeriodOptimum(worked, workedBands, terms()).commitment).toBeCloseTo(584_859.375, 6);
  });

  it("[R1] the least cost is the same: more would be forfeited as often as it saves", () => {
    const leastCost = terms({ policy: "least cost" });
    expect(onePeriodOptimum(worked, workedBands, leastCost).commitment).toBeCloseTo(584_859.375, 6);
  });

  it("[M1, M3] at 585,000 it pays 711,562.50, forfeits 1,406.25 and is full in 90 %", () => {
    const measures = measure(worked, 585_000, workedBands, terms());
    // 585,000 covers 650,000. The 100 usages below lie 15,625 under it on average: 0.1 × 0.9 × 15,625 = 1,406.25.
    // The 900 above lie 140,625 over it: 585,000 + 0.9 × 140,625 = 711,562.50.
    expect(measures.paid.mean).toBeCloseTo(711_562.5, 6);
    expect(measures.forfeited.mean).toBeCloseTo(1_406.25, 6);
    expect(measures.fill).toBe(0.9);
    expect(measures.worstForfeited).toBeCloseTo(27_984.375, 6); // 585,000 − 0.9 × 618,906.25
    // 1 − 711,562.5 ÷ 775,000 is 8.19 % of the means; the mean of the scenarios' rates lies near it
    expect(1 - measures.paid.mean / measures.listCost).toBeCloseTo(0.0819, 4);
  });

  it("[M1] at 1,000,000 the highest scenario does not fill it", () => {
    const measures = measure(worked, 1_000_000, workedBands, terms());
    expect(measures.fill).toBe(0); // 1,000,000 ÷ 0.85 = 1,176,471 > 931,094
    expect(measures.forfeited.mean).toBeCloseTo(341_250, 6); // 1,000,000 − 0.85 × 775,000
  });
});

describe("overage at list, one low band", () => {
  it.each([0.1, 0.2, 0.3])("[R2] at %d off the best commitment is that quantile of drawdown", (discount) => {
    // One more unit saves 1 ÷ (1 − d) of list beyond it where it is filled: 1 − F = 1 − d
    const usage = evenSpread(0, 1000, 1000);
    const best = onePeriodOptimum(onePeriod(usage), [band(1, discount)], terms({ policy: "least cost" }));
    // Flat between the (1000·d)th and the next drawdown; the smaller is taken: midpoint 1000·d − 0.5
    expect(best.commitment).toBeCloseTo((1 - discount) * (1000 * discount - 0.5), 9);
  });
});

describe("overage at the committed rate", () => {
  it.each([
    [500, 500], // Usage of 600 to 800 draws more than 500 at 10 %: the threshold forfeits nothing
    [700, 0], // 0.9 × 700 = 630 < 700: paying 700 for 700 of usage in the mean saves nothing
  ])("[R2] the best is 0 or a threshold: threshold %d, best %d", (threshold, best) => {
    const committed = terms({ overage: committedOverage, policy: "least cost" });
    const usage = onePeriod(evenSpread(600, 800, 100));
    expect(onePeriodOptimum(usage, [band(threshold, 0.1)], committed).commitment).toBe(best);
  });
});

describe("the floor", () => {
  it("[R1, M3] is the highest commitment filled in 90 % where cost would take more", () => {
    // One in ten scenarios may miss it: the 2nd lowest of ten drawdowns, 0.5 × 200; least cost wants the median
    const usage = onePeriod([100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
    const half = [band(1, 0.5)];
    expect(onePeriodOptimum(usage, half, terms()).commitment).toBe(100);
    expect(onePeriodOptimum(usage, half, terms({ policy: "least cost" })).commitment).toBe(250);
  });

  it("[C5, M3] a true-down share lets the same usage fill more", () => {
    // Filled up to drawdown ÷ (1 − θ) = 90 ÷ 0.9
    const [, stretch] = onePeriodStretches([band(1, 0.1)], terms({ trueDownShare: fraction(0.1) }), 1);
    if (stretch === undefined) throw new Error("no stretch");
    expect(highestFilled(sorted([100]), stretch, 0.9)).toBeCloseTo(100, 5);
  });

  it("[C7, M3] where everything left carries over any commitment is filled", () => {
    const [, stretch] = onePeriodStretches([band(1, 0.1)], terms({ carryoverShare: fraction(1) }), 1);
    if (stretch === undefined) throw new Error("no stretch");
    expect(highestFilled(sorted([100]), stretch, 0.9)).toBe(Infinity);
  });

  it("[R1, R2] stops just below a threshold that the usage cannot fill", () => {
    // At 10 % usage of 100 draws 90, more than the threshold of 85; at 20 % it draws 80 and leaves 5 unused.
    // Full in every scenario: anything below 85, and the more of it the less is left at list.
    const best = onePeriodOptimum(
      onePeriod([100]),
      [band(50, 0.1), band(85, 0.2)],
      terms({ confidence: fraction(1) }),
    );
    expect(best.commitment).toBeLessThan(85);
    expect(best.commitment).toBeCloseTo(85, 6);
    expect(best.expectedNetCost).toBeCloseTo(90.56, 2); // 85 + (100 − 85 ÷ 0.9)
  });
});

describe("without bands", () => {
  it("[R1, R4] the floor at each discount, rounded down to the increment, and nothing recommended", () => {
    const floors = floorsWithoutBands(worked, terms());
    expect(floors.map(({ discount }) => discount)).toEqual(floorDiscounts);
    // The 101st usage is 650,156.25: × 0.95, 0.9, 0.85 and so on
    expect(floors.map(({ commitment }) => commitment)).toEqual([
      617_000, 585_000, 552_000, 520_000, 487_000, 455_000,
    ]);
  });

  const atTen = (usage: readonly number[], changed: Parameters<typeof terms>[0]) =>
    floorsWithoutBands([usage], terms({ increment: money(1), ...changed })).find(
      ({ discount }) => discount === 0.1,
    )?.commitment;

  it("[R1, C1] every period draws at its own price: a floating one that halves fills half", () => {
    // 0.9 × 100 in the first year, 0.9 × 0.5 × 100 in the second
    expect(atTen([100, 100], { rate: "floating", listPriceChange: -0.5 })).toBe(45);
    expect(atTen([100, 100], { rate: "locked", listPriceChange: -0.5 })).toBe(90);
  });

  it("[R1] is what usage fills, even where nothing could ever be forfeited", () => {
    expect(atTen([100], { carryoverShare: fraction(1) })).toBe(90);
    expect(atTen([100], { trueDownShare: fraction(1) })).toBe(90);
    // half of a commitment may be released: 180 of which 90 is owed
    expect(atTen([100], { trueDownShare: fraction(0.5) })).toBe(180);
  });
});

describe("denominations", () => {
  it("[B4] a term of several years meets its thresholds per year", () => {
    // 600 over 3 years: annualised 200 is inside the band from 150, and the stretch begins at 450
    const three = terms({ settlement: "term", termYears: 3, policy: "least cost" });
    const best = onePeriodOptimum(onePeriod([700]), [band(150, 0.1)], three);
    expect(best.commitment).toBeCloseTo(630, 9); // 0.9 × 700
    const low = onePeriodOptimum(onePeriod([700]), [band(150, 0.1)], { ...three, overage: committedOverage });
    expect(low.commitment).toBe(450);
  });

  it("[C4] overage at the earned discount is overage at the committed rate", () => {
    const usage = onePeriod(evenSpread(600, 800, 100));
    const of = (overage: Parameters<typeof terms>[0]) =>
      onePeriodOptimum(usage, [band(500, 0.1)], terms({ ...overage, increment: money(1) })).expectedNetCost;
    expect(of({ overage: overageAt(0.1) })).toBeCloseTo(of({ overage: committedOverage }), 9);
  });
});
