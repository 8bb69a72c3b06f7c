import { coverage, measure } from "../../src/engine/measures";
import { leastCosts } from "../../src/engine/regret";
import { band, committedOverage, onePeriod, settleFlat, terms, under } from "./contract";

const bands = [band(50, 0.1), band(200, 0.2)];
const usage = onePeriod([100, 200, 300]);

describe("measures of a commitment", () => {
  // At 90 and 10 % covers 100 of list: 90; 90 + 100; 90 + 200
  const measured = () => measure(usage, 90, bands, terms());

  it("[M1] means and PERCENTILE.INC quantiles over the scenarios", () => {
    const measures = measured();
    expect(measures.paid.mean).toBeCloseTo(190, 9);
    expect(measures.paid.p10).toBeCloseTo(110, 9); // position 0.2 between 90 and 190
    expect(measures.paid.p50).toBeCloseTo(190, 9);
    expect(measures.paid.p90).toBeCloseTo(270, 9); // position 1.8 between 190 and 290
    expect(measures.overageCharge.mean).toBeCloseTo(100, 9); // (0 + 100 + 200) ÷ 3
    expect(measures.forfeited.mean).toBeCloseTo(0, 9);
    expect(measures.listCost).toBe(200);
  });

  it("[M1] ratios are means of the scenarios' ratios, not ratios of means", () => {
    const measures = measured();
    expect(measures.coverage?.mean).toBeCloseTo((1 + 1 / 2 + 1 / 3) / 3, 12); // not 1 − 300 ÷ 600
    expect(measures.savingsRate?.mean).toBeCloseTo((0.1 + 0.05 + 1 / 30) / 3, 12); // 10 of 100, of 200, of 300
    expect(measures.utilization?.mean).toBeCloseTo(1, 12);
  });

  it("[M1] utilization without a commitment and coverage without usage are not defined", () => {
    expect(measure(usage, 0, bands, terms()).utilization).toBeNull();
    const idle = measure(onePeriod([0, 100]), 90, bands, terms());
    expect(idle.coverage).toBeNull();
    expect(idle.savingsRate).toBeNull();
    expect(coverage(settleFlat([0], 0, under(...bands)))).toBeNull();
  });

  it("[M3] fill is the share of scenarios that forfeit nothing", () => {
    // At 180 the first draws 90, the second exactly 180
    const fuller = measure(usage, 180, bands, terms());
    expect(fuller.fill).toBeCloseTo(2 / 3, 12);
    expect(fuller.worstForfeited).toBeCloseTo(90, 9);
  });

  it("[M3] up to 0.000001 forfeited counts as nothing", () => {
    // 90 − 0.9 × usage: half a millionth is left of the first, two millionths of the second
    const nearly = onePeriod([(90 - 5e-7) / 0.9, (90 - 2e-6) / 0.9]);
    expect(measure(nearly, 90, bands, terms()).fill).toBe(0.5);
  });

  it("[M5] regret is measured from each scenario's own best", () => {
    // Best at 10 %: 90, 180; the third is best at 20 %: 0.8 × 300 = 240. Its regret at 90 is 290 − 240
    expect(leastCosts(usage, bands, terms()).map(Math.round)).toEqual([90, 180, 240]);
    const measures = measured();
    expect(measures.maxRegret).toBeCloseTo(50, 9);
    expect(measures.expectedRegret).toBeCloseTo((0 + 10 + 50) / 3, 9);
  });

  it("[M5] a threshold beyond the drawdown can be the best there is", () => {
    // 250: 0.8 × 250 fills 200 exactly, at 10 % it costs 225. 240: 200 with 8 forfeited is less than 0.9 × 240
    expect(leastCosts(onePeriod([250, 240]), bands, terms()).map(Math.round)).toEqual([200, 200]);
  });

  it("[M5] overage at the committed rate is best from the least threshold worth it", () => {
    const committed = terms({ overage: committedOverage });
    // 40 of usage: 40 at list beats 50. 100: 90. 300: 0.8 × 300
    expect(leastCosts(onePeriod([40, 100, 300]), bands, committed).map(Math.round)).toEqual([40, 90, 240]);
  });
});
