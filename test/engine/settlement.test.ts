import { settle } from "../../src/engine/settlement";
import { savingsRate, utilization } from "../../src/engine/measures";
import { fraction } from "../../src/engine/units";
import { at, band, committedOverage, overageAt, settleFlat, terms, under } from "./contract";

const carriesAll = { rolloverShare: fraction(1) };
const carriesHalf = { rolloverShare: fraction(0.5) };
const commitmentFirst = { orderOfUse: "commitment first" } as const;

describe("one period", () => {
  it("[C7] what is not drawn down is forfeited and paid for", () => {
    // 1,000,000 − 700,000
    const settled = settleFlat([700_000 / 0.9], 1_000_000, at(0.1));
    expect(settled.forfeited).toBeCloseTo(300_000, 6);
    expect(settled.paid).toBe(1_000_000);
    expect(utilization(settled)).toBeCloseTo(0.7, 12);
  });

  it.each([
    [0.1, -0.28571], // 1 − 1,000,000 ÷ (700,000 ÷ 0.9) = 1 − 0.9 ÷ 0.7
    [0.2, -0.14286], // 1 − 0.8 ÷ 0.7
    [0.3, 0], // 1 − 0.7 ÷ 0.7: break-even utilization is 1 − d
  ])("[M2, M4] at a discount of %d the savings rate of that is %d", (discount, rate) => {
    const settled = settleFlat([700_000 / (1 - discount)], 1_000_000, at(discount));
    expect(savingsRate(settled)).toBeCloseTo(rate, 5);
  });

  it("[C4] overage at list, at the committed rate, at an agreed discount, at a premium", () => {
    // Covered: 1,000,000 ÷ 0.9 = 1,111,111.11 list; beyond: 88,888.89 list
    const paid = (overage: Parameters<typeof terms>[0]) =>
      settleFlat([1_200_000], 1_000_000, at(0.1), overage).paid;
    expect(paid({})).toBeCloseTo(1_088_888.89, 2);
    expect(paid({ overage: committedOverage })).toBeCloseTo(1_080_000, 6); // 0.9 × 1,200,000
    expect(paid({ overage: overageAt(0.05) })).toBeCloseTo(1_084_444.44, 2); // 0.95 × 88,888.89 = 84,444.44
    expect(paid({ overage: overageAt(-0.1) })).toBeCloseTo(1_097_777.78, 2); // 1.1 × 88,888.89 = 97,777.78
  });

  it("[C2] a commitment that covers the usage is all that is paid", () => {
    // 1,000,000 ÷ 0.8 = 1,250,000 list > 1,200,000
    const settled = settleFlat([1_200_000], 1_000_000, at(0.2));
    expect(settled.paid).toBe(1_000_000);
    expect(settled.overageCharge).toBe(0);
    expect(settled.forfeited).toBeCloseTo(40_000, 6); // 1,000,000 − 0.8 × 1,200,000
  });

  it("[C2] zero usage forfeits everything; its savings rate is not defined", () => {
    const settled = settleFlat([0], 100, at(0.1));
    expect(settled).toMatchObject({ forfeited: 100, paid: 100, listCost: 0 });
    expect(savingsRate(settled)).toBeNull();
  });

  it("[B5] in list denomination usage draws down at list, and (1 − d)·C is paid", () => {
    const settled = settleFlat([800], 1000, at(0.2), { denomination: "list" });
    expect(settled.periods[0]).toMatchObject({ drawdown: 800, unused: 200, forfeited: 200 });
    expect(settled.paid).toBe(800); // 0.8 × 1000
    expect(settled.forfeited).toBeCloseTo(160, 9); // 200 units at 0.8
    // 1,500 − 1,000 = 500 list beyond, at list: 800 + 500
    expect(settleFlat([1500], 1000, at(0.2), { denomination: "list" }).paid).toBe(1300);
  });

  it("[C5] the true-down releases at most its share, and what is released is not owed", () => {
    const tenth = { trueDownShare: fraction(0.1) };
    // 100 − 70 = 30 unused; 10 released, 20 forfeited
    expect(settleFlat([70], 100, at(0), tenth)).toMatchObject({ paid: 90, forfeited: 20 });
    // 100 − 95 = 5 unused, all released
    expect(settleFlat([95], 100, at(0), tenth)).toMatchObject({ paid: 95, forfeited: 0 });
    // list denomination: what is released is not paid at 0.8: 0.8 × (100 − 10)
    expect(settleFlat([70], 100, at(0.2), { ...tenth, denomination: "list" }).paid).toBeCloseTo(72, 12);
  });

  it("[C7, C8] the carryover share is no forfeiture, and counts in net cost at its worth", () => {
    const half = { carryoverShare: fraction(0.5), carryoverValue: fraction(0.8) };
    // 40 left: 20 carried out, 20 forfeited; net cost 100 − 0.8 × 20
    expect(settleFlat([60], 100, at(0), half)).toMatchObject({
      paid: 100,
      carriedOut: 20,
      forfeited: 20,
      netCost: 84,
    });
  });

  it("[B7] without a commitment there is no contract price, whatever the terms say", () => {
    expect(settleFlat([600_000], 0, at(0.1), { overage: committedOverage }).paid).toBe(600_000);
    expect(settleFlat([600_000], 0, at(0.1), { overage: overageAt(0.3) }).paid).toBe(600_000);
  });

  it("[B7] below the first band a commitment buys list usage one to one and forfeits the rest", () => {
    const bands = under(band(100, 0.2));
    const protectedTerms = { overage: committedOverage };
    // 99 < 100: 99 + 51 at list; 99 paid with 49 forfeited
    expect(settleFlat([150], 99, bands, protectedTerms)).toMatchObject({ paid: 150, forfeited: 0 });
    expect(settleFlat([50], 99, bands, protectedTerms)).toMatchObject({ paid: 99, forfeited: 49 });
  });

  it("[B7] and floats with the day's list price, though the rate is locked", () => {
    const dearer = { listPriceChange: 0.1 };
    // Second year: 110 for 100 of usage
    expect(settleFlat([100, 100], 0, under(band(100, 0.2)), dearer).paid).toBeCloseTo(210, 9);
  });
});

describe("several periods", () => {
  it.each([
    // Year 1: 100 unused, 50 rolls, 50 forfeited. Year 2: rolled first 50 + own 50, so 50 unused and 25 rolls,
    // 25 forfeited. Year 3: 25 + 100, 25 overage. 50 + 25
    ["rollover first", 1, [0, 100, 150], 75],
    // Year 1: the same. Year 2: own 100; the 50 die. Year 3: own 100
    ["commitment first", 1, [0, 100, 150], 100],
    // As above; the 25 of year 2 and own 100 are used up in year 3
    ["rollover first", 9, [0, 100, 250], 75],
    // The 50 live on, and are used in year 3
    ["commitment first", 9, [0, 100, 250], 50],
  ] as const)(
    "[C3, C6] half rolls over, %s, life %d, drawdown %j: forfeited %d",
    (order, life, usage, forfeited) => {
      const settled = settleFlat(usage, 100, at(0), {
        ...carriesHalf,
        orderOfUse: order,
        rolloverLife: life,
      });
      expect(settled.forfeited).toBe(forfeited);
    },
  );

  it("[C6] with everything rolling over a year's rest meets the next year's usage", () => {
    const settled = settleFlat([0, 200], 100, at(0), carriesAll);
    expect(settled).toMatchObject({ forfeited: 0, overageCharge: 0, paid: 200 });
    expect(settled.periods[1]).toMatchObject({ carriedIn: 100, unused: 0 });
  });

  it("[C6] the cap limits what rolls to a share of the period's commitment", () => {
    // 100 unused, min(1 × 100, 0.3 × 100) = 30 rolls, 70 forfeited
    const settled = settleFlat([0, 130], 100, at(0), { ...carriesAll, rolloverCap: fraction(0.3) });
    expect(settled.periods[0]).toMatchObject({ rolledOver: 30, forfeited: 70 });
    expect(settled.overageCharge).toBe(0);
  });

  it("[C6] nothing rolls out of the last period, and a lot that ends with it is forfeited, not carried", () => {
    const settled = settleFlat([0, 0], 100, at(0), { ...carriesAll, carryoverShare: fraction(1) });
    // The lot of year 1 has its one period in year 2 and ends there; the rest of year 2 is carried out
    expect(settled.periods[1]).toMatchObject({
      rolledOver: 0,
      carriedIn: 100,
      forfeited: 100,
      carriedOut: 100,
    });
  });

  it("[C7] a lot that could live on carries over at the end of the term", () => {
    const living = { ...carriesAll, rolloverLife: 2, carryoverShare: fraction(1) };
    expect(settleFlat([0, 0], 100, at(0), living)).toMatchObject({ forfeited: 0, carriedOut: 200 });
  });

  it("[C6] a lot of life 2 waits one period and is used in the next", () => {
    const patient = { ...carriesAll, ...commitmentFirst, rolloverLife: 2 };
    // Year 1 rolls 100; year 2 uses its own 100; year 3 uses 100 + the 100
    expect(settleFlat([0, 100, 200], 100, at(0), patient)).toMatchObject({ forfeited: 0, overageCharge: 0 });
  });

  it("[C3] the oldest lot is used first", () => {
    const living = { ...carriesAll, rolloverLife: 2 };
    // Years 1 and 2 roll 100 each; year 3 draws 150: the lot of year 1, which ends there, and half of that of
    // year 2. The other half and year 3's own 100 meet 300 in year 4: 300 − 150 − 100. Newest first would have
    // let 50 of the lot of year 1 end unused.
    const settled = settleFlat([0, 0, 150, 300], 100, at(0), living);
    expect(settled.periods.map((p) => p.carriedIn)).toEqual([0, 100, 200, 150]);
    expect(settled).toMatchObject({ forfeited: 0, overageCharge: 50 });
  });

  it("[C8] a lot keeps the cash that was paid for it, in list denomination", () => {
    // Bands on each period's own commitment: year 1 buys 100 units at 0.9, year 2 200 units at 0.8.
    const settled = settle(
      [0, 0],
      [100, 200],
      under(band(50, 0.1), band(150, 0.2)),
      terms({ ...carriesAll, denomination: "list", bandBasis: "period" }),
    );
    expect(settled.paid).toBeCloseTo(250, 9); // 90 + 160
    expect(settled.periods[1]?.forfeitedCash).toBeCloseTo(250, 9); // 100 × 0.9 + 200 × 0.8
    expect(settled.periods[1]?.forfeited).toBe(300);
  });

  it.each([
    // Prices fall to 0.5 in year 2: 100 of usage at list costs 50 then
    ["locked", -0.5, 100, 50], // draws 100 of 100
    ["floating", -0.5, 50, 50],
    ["lower of", -0.5, 50, 50],
    // Prices rise to 1.5
    ["locked", 0.5, 100, 150],
    ["floating", 0.5, 150, 150],
    ["lower of", 0.5, 100, 150],
  ] as const)(
    "[C1] the rate %s, list price %d a year: draws down %d, list cost %d",
    (rate, change, drawdown, list) => {
      const settled = settleFlat([100, 100], 200, at(0), { rate, listPriceChange: change });
      expect(settled.periods[1]?.drawdown).toBeCloseTo(drawdown, 12);
      expect(settled.listCost).toBeCloseTo(100 + list, 12);
    },
  );

  it("[C1, C4] overage at list floats, at the committed rate it follows the rate's lock", () => {
    const dearer = { listPriceChange: 0.5 };
    // Year 2 draws 90 of 45: 50 of list usage beyond. At list 1.5 × 50; committed and locked 0.9 × 50
    const list = settleFlat([50, 100], 45, at(0.1), dearer);
    expect(list.overageCharge).toBeCloseTo(75, 9);
    const committed = settleFlat([50, 100], 45, at(0.1), { ...dearer, overage: committedOverage });
    expect(committed.overageCharge).toBeCloseTo(45, 9);
    // Floating: 135 drawn of 45, (135 − 45) ÷ 1.35 = 66.67 of usage beyond, × 1.35
    const floating = { ...dearer, overage: committedOverage, rate: "floating" } as const;
    expect(settleFlat([50, 100], 45, at(0.1), floating).overageCharge).toBeCloseTo(90, 9);
  });

  it("[C1] list prices change with the years a period lasts", () => {
    const quarters = { settlement: "quarterly", listPriceChange: 0.21 } as const;
    // Third quarter: half a year, √1.21 = 1.1
    expect(settleFlat([0, 0, 100], 0, at(0), quarters).listCost).toBeCloseTo(110, 9);
  });
});

describe("checks", () => {
  it("[C9] three lots drawn one after the other leave no negative last bit", () => {
    const settled = settleFlat([0.3, 0.1, 0.7, 0.9], 0.6, at(0.1), {
      ...carriesAll,
      ...commitmentFirst,
      rolloverLife: 3,
    });
    for (const period of settled.periods) {
      expect(Math.min(...Object.values(period))).toBeGreaterThanOrEqual(0);
    }
  });

  it("a commitment missing for a period is our bug, and thrown", () => {
    expect(() => settle([1, 2], [1], at(0.1), terms())).toThrow("1 commitments for 2 periods");
  });
});
