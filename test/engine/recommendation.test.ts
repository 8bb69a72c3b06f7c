import { costPoints } from "../../src/engine/costPoints";
import { optionAt, options } from "../../src/engine/options";
import { recommend, type Reason } from "../../src/engine/recommendation";
import type { Terms } from "../../src/engine/terms";
import { fraction, money } from "../../src/engine/units";
import { band, committedOverage, evenSpread, onePeriod, terms } from "./contract";

const worked = onePeriod(evenSpread(618_750, 931_250, 1000));
const workedBands = [band(250_000, 0.1), band(1_000_000, 0.15)];

function reason<K extends Reason["kind"]>(reasons: readonly Reason[], kind: K): Extract<Reason, { kind: K }> {
  const found = reasons.find((each) => each.kind === kind);
  if (found === undefined) throw new Error(`no reason ${kind}`);
  return found as Extract<Reason, { kind: K }>;
}

describe("the recommendation", () => {
  const recommended = () => recommend(worked, workedBands, terms());

  it("[R4] is the optimum rounded down to the increment and settled anew", () => {
    const recommendation = recommended();
    expect(recommendation.exact).toBeCloseTo(584_859.375, 6);
    expect(recommendation.commitment).toBe(584_000);
    // Measured at the figure shown, not at the optimum
    expect(recommendation.measures).toEqual(optionAt(worked, money(584_000), workedBands, terms()).measures);
    expect(recommendation.band?.threshold).toBe(250_000);
  });

  it("[R4] never leaves its band by rounding", () => {
    // Overage at the committed rate: the threshold is best; 250,300 is no whole increment
    const committed = terms({ overage: committedOverage });
    const odd = recommend(worked, [band(250_300, 0.1)], committed);
    expect(odd.commitment).toBe(250_300);
    expect(odd.band?.threshold).toBe(250_300);
  });

  it("[R4] an optimum just below a threshold is rounded away from it", () => {
    // 90 of drawdown at 10 %, 80 at 20 %: the band from 85 cannot be filled, the best stops just short of it
    const scenarios = onePeriod([100]);
    const short = recommend(scenarios, [band(50, 0.1), band(85, 0.2)], terms({ increment: money(1) }));
    expect(short.commitment).toBe(84);
    expect(short.band?.discount).toBe(0.1);
  });

  it("[R5] says what it covers and how sure that is", () => {
    const recommendation = recommended();
    const covers = reason(recommendation.reasons, "covers");
    expect(covers.listUsage).toBeCloseTo(648_888.89, 2); // 584,000 ÷ 0.9
    expect(covers.fill).toBe(recommendation.measures.fill);
  });

  it("[R5] says what the next band would need", () => {
    const recommendation = recommended();
    const higher = reason(recommendation.reasons, "higher band");
    expect(higher.commitment).toBe(1_000_000);
    expect(higher.listUsage).toBeCloseTo(1_176_470.59, 2); // 1,000,000 ÷ 0.85
    expect(higher.highest).toBeCloseTo(931_093.75, 6); // 931,250 − ½ × 312.5
    expect(higher.fill).toBe(0);
    // 1,000,000 in every scenario, against what is expected at 584,000
    expect(higher.costChange).toBeCloseTo(1_000_000 - recommendation.measures.paid.mean, 6);
  });

  it("[R5] says that cost limits it, or how much the confidence costs", () => {
    const recommendation = recommended();
    expect(recommendation.reasons.map(({ kind }) => kind)).toContain("limited by cost");
    // At 30 % off the least cost is the 30th percentile; 90 % confidence allows only the 10th
    const sure = recommend(worked, [band(250_000, 0.3)], terms());
    const limit = reason(sure.reasons, "limited by confidence");
    expect(limit.leastCost).toBeCloseTo(0.7 * (618_750 + 299.5 * 312.5), 4);
    expect(limit.fill).toBeCloseTo(0.701, 12); // the 300th lowest fills it exactly: 701 of 1,000
    expect(limit.saves).toBeGreaterThan(0);
    expect(recommend(worked, [band(250_000, 0.3)], terms({ policy: "least cost" })).reasons[1]?.kind).toBe(
      "limited by cost",
    );
  });

  it("[R5] what the confidence costs, by hand", () => {
    // 50 or 100 at 60 % off: 40 fills the second and costs 40, 40; nine in ten fill 20: 20 + 0, 20 + 50
    const sure = recommend(onePeriod([50, 100]), [band(10, 0.6)], terms({ increment: money(1) }));
    const limit = reason(sure.reasons, "limited by confidence");
    expect(limit.leastCost).toBeCloseTo(40, 9);
    expect(limit.saves).toBeCloseTo((20 + 70) / 2 - 40, 9);
    expect(limit.fill).toBe(0.5);
    expect(sure.reasons.map(({ kind }) => kind)).toEqual(["covers", "limited by confidence"]);
    // both alike: cost limits it
    const alike = recommend(onePeriod([100, 100]), [band(10, 0.6)], terms({ increment: money(1) }));
    expect(alike.reasons.map(({ kind }) => kind)).toEqual(["covers", "limited by cost"]);
  });

  it("[R1, R5] a band that costs less is declined for what the policy asks", () => {
    // 100 or 200: 160 at 20 % off is full in one of two; on average 160 + 0, against 80, 80 + 100 at the 80 of the first
    const usage = [[100], ...Array.from({ length: 9 }, () => [200])];
    const ruledOutBy = (policy: Terms["policy"]) => {
      const found = recommend(
        usage,
        [band(10, 0.2), band(160, 0.2)],
        terms({ policy, increment: money(1), confidence: fraction(0.95) }),
      );
      return found.reasons.map((each) => (each.kind === "higher band" ? each.ruledOutBy : each.kind));
    };
    expect(ruledOutBy("floor")).toEqual(["covers", "limited by confidence", "confidence"]);
    expect(ruledOutBy("mean-cvar")).toEqual(["covers", "limited by risk", "policy"]);
    // 160 costs 160 and the first 170: it is the one recommended
    expect(ruledOutBy("least cost")).toEqual(["covers", "limited by cost"]);
  });

  it("[R5] of two years the highest scenario is its mean year, and higher bands are those of a year", () => {
    const years = [
      [80, 120],
      [60, 100],
    ];
    const found = recommend(years, [band(10, 0.1), band(200, 0.2)], terms({ increment: money(1) }));
    const higher = reason(found.reasons, "higher band");
    expect(higher.highest).toBe(100);
    expect(higher.commitment).toBe(200);
    // 400 in both scenarios, against what is expected at the one recommended
    expect(higher.costChange).toBeCloseTo(400 - found.measures.netCost, 9);
  });

  it("[R2, R5] an optimum that was searched says how far from the best it can be", () => {
    // a claw-back can make less usage cost more, so that nothing but a search is left
    const inForce = terms({
      trueDownShare: fraction(0.5),
      trueDownClawBack: true,
      increment: money(1),
      policy: "least cost",
    });
    const found = recommend([[100, 60]], [band(50, 0.1), band(100, 0.2)], inForce);
    expect(reason(found.reasons, "numerical").within).toBeGreaterThan(0);
    expect(found.reasons.map(({ kind }) => kind).slice(0, 3)).toEqual([
      "covers",
      "limited by cost",
      "numerical",
    ]);
  });

  it("[R1, R5] no band worth its commitment: nothing is signed, and said so", () => {
    const none = recommend(worked, [band(2_000_000, 0.2)], terms());
    expect(none).toMatchObject({ commitment: 0, exact: 0, band: null });
    expect(reason(none.reasons, "no commitment").confidence).toBe(0.9);
    expect(none.measures.paid.mean).toBeCloseTo(775_000, 6); // all at list
  });

  it("[B4] over several years the bands are those of a year", () => {
    const three = terms({ settlement: "term", termYears: 3 });
    const long = recommend(onePeriod([900]), [band(100, 0.1), band(400, 0.2)], {
      ...three,
      increment: money(1),
    });
    // 0.9 × 900 = 810, 270 a year: the first band
    expect(long.band?.discount).toBe(0.1);
    expect(long.commitment).toBe(810);
    expect(reason(long.reasons, "higher band").commitment).toBe(1200); // 3 × 400
  });
});

describe("the options", () => {
  it("[R5] none, every threshold, the best of each band and the recommended one, rising, each once", () => {
    const listed = options(worked, workedBands, terms(), [money(584_000), money(250_000)]);
    expect(listed.map(({ commitment }) => Math.round(commitment))).toEqual([
      0, 250_000, 584_000, 584_859, 1_000_000,
    ]);
    expect(listed.map(({ discount }) => discount)).toEqual([0, 0.1, 0.1, 0.1, 0.15]);
    expect(listed[0]?.band).toBeNull();
  });

  it("[R1] a band that the policy does not allow shows its threshold alone", () => {
    const listed = options(onePeriod([100, 100]), [band(50, 0.1), band(200, 0.2)], terms(), []);
    expect(listed.map(({ commitment }) => commitment)).toEqual([0, 50, 90, 200]);
  });
});

describe("the picture of cost against commitment", () => {
  it("[B2] shows the jump at a threshold between two points", () => {
    const points = costPoints(onePeriod([200]), [band(100, 0.1)], terms(), 180, 2);
    expect(points.map(({ commitment }) => commitment)).toEqual([0, 90, expect.closeTo(99.99, 9), 100, 180]);
    // List up to the threshold: 200; at 100: 100 + (200 − 100 ÷ 0.9) = 188.89; at 180: 180
    const costs = points.map(({ expectedNetCost }) => expectedNetCost);
    expect(costs[2]).toBeCloseTo(200, 9);
    expect(costs[3]).toBeCloseTo(188.89, 2);
    expect(costs[4]).toBeCloseTo(180, 9);
  });

  it("[B4] over several years the jump stands at the threshold times the years", () => {
    const three = terms({ settlement: "term", termYears: 3 });
    const points = costPoints(onePeriod([600]), [band(100, 0.1)], three, 400, 1);
    expect(points.map(({ commitment }) => commitment)).toEqual([0, expect.closeTo(299.99, 9), 300, 400]);
    expect(points[1]?.expectedNetCost).toBeCloseTo(600, 9); // still list
    expect(points[2]?.expectedNetCost).toBeCloseTo(566.67, 2); // 300 + (600 − 300 ÷ 0.9)
  });

  it("[B2] a threshold beyond the picture is not in it", () => {
    const points = costPoints(onePeriod([200]), [band(500, 0.1)], terms({ confidence: fraction(1) }), 100, 1);
    expect(points.map(({ commitment }) => commitment)).toEqual([0, 100]);
  });
});
