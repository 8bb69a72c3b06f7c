import { burnDown } from "../../../src/engine/tracking/burnDown";
import { at, band, under } from "../contract";
import { fraction } from "../../../src/engine/units";
import { monthly, planOf } from "./plans";

/** 585,000 at 10 % for a year; five months of 225,000 list usage, the last three at 47,000. */
const actuals = [42_000, 42_000, 47_000, 47_000, 47_000];
const plan = planOf([585_000], at(0.1));

describe("burn-down against the plan", () => {
  const track = () => burnDown(actuals, [monthly(47_000, 7)], plan);

  it("[T1] month 5: 202,500 of 585,000 drawn, 34.6 %; even pace 41.7 %", () => {
    const tracked = track();
    const month = tracked.months[4];
    expect(month?.drawn).toBeCloseTo(202_500, 6); // 0.9 × 225,000
    expect(month?.left).toBeCloseTo(382_500, 6);
    expect(month?.evenPace).toBe(243_750); // 585,000 × 5 ÷ 12
    expect((month?.drawn ?? 0) / 585_000).toBeCloseTo(0.346, 3);
    expect((month?.evenPace ?? 0) / 585_000).toBeCloseTo(0.417, 3);
    expect(month?.rest).toBeNull();
  });

  it("[T1] filling it needs 60,714 of list usage a month, 29 % more than the last three months", () => {
    const tracked = track();
    // 382,500 ÷ 0.9 ÷ 7; ÷ 47,000 − 1. At that pace 585,000 − 202,500 − 7 × 42,300 is left
    expect(tracked.pace.recent).toBe(47_000);
    expect(tracked.pace.needed).toBeCloseTo(60_714.2857, 4);
    expect(tracked.pace.change).toBeCloseTo(0.29179, 5);
    expect(tracked.pace.forfeited).toBeCloseTo(86_400, 6);
    expect(tracked.pace.overageCharge).toBe(0);
  });

  it("[T1] months to come carry the range of what will have been drawn", () => {
    const rest = [monthly(40_000, 7), monthly(50_000, 7), monthly(60_000, 7)];
    const { months, projection } = burnDown(actuals, rest, plan);
    // Month 6: 202,500 + 36,000, 45,000, 54,000; P10 and P90 a fifth of a step inside (PERCENTILE.INC)
    expect(months[5]).toMatchObject({ number: 6, month: "2026-06", drawn: null, left: null });
    expect(months[5]?.rest?.p10).toBeCloseTo(240_300, 6);
    expect(months[5]?.rest?.p50).toBeCloseTo(247_500, 6);
    expect(months[5]?.rest?.p90).toBeCloseTo(254_700, 6);
    // Month 12: 202,500 + 252,000, 315,000, 378,000, so 130,500, 67,500, 4,500 are forfeited
    expect(projection.forfeited.p50).toBeCloseTo(67_500, 6);
    expect(projection.forfeited.p10).toBeCloseTo(4_500 + 0.2 * 63_000, 6);
    expect(projection.forfeited.p90).toBeCloseTo(130_500 - 0.2 * 63_000, 6);
    expect(projection.overageCharge.mean).toBe(0);
    expect(projection.paid.mean).toBe(585_000);
  });

  it("[T1] beyond the commitment nothing is left and overage is projected", () => {
    const { months, projection } = burnDown(monthly(100_000, 8), [monthly(100_000, 4)], plan);
    expect(months.map(({ left }) => left).slice(5, 8)).toEqual([
      expect.closeTo(45_000, 6), // 585,000 − 540,000
      0,
      0,
    ]);
    // 1,200,000 − 585,000 ÷ 0.9 at list
    expect(projection.overageCharge.p50).toBeCloseTo(550_000, 6);
  });

  it("[T1] before the first month the plan stands alone", () => {
    const { months, pace, position } = burnDown([], [monthly(50_000, 12)], plan);
    expect(months.every(({ drawn }) => drawn === null)).toBe(true);
    expect(position).toMatchObject({ months: 0, drawn: 0, left: 585_000 });
    expect(pace).toMatchObject({ recent: null, change: null, forfeited: null });
    expect(pace.needed).toBeCloseTo(54_166.6667, 4); // 585,000 ÷ 0.9 ÷ 12
  });

  it("[T1] after the last month nothing can be done any more", () => {
    const { actions, pace, exhaustion, projection } = burnDown(monthly(40_000, 12), [[]], plan);
    expect(actions).toEqual([]);
    expect(pace.needed).toBeNull();
    expect(exhaustion.chance).toBe(0);
    expect(projection.forfeited.mean).toBeCloseTo(153_000, 6); // 585,000 − 0.9 × 480,000
  });

  it("[T1] the recent pace is the mean of the last three months, and change needs one", () => {
    const { pace } = burnDown([10, 10, 40, 50, 60], [monthly(50, 7)], planOf([700], at(0)));
    expect(pace.recent).toBe(50);
    // 700 − 170 in seven months; at 50 a month 180 are left
    expect(pace.needed).toBeCloseTo(530 / 7, 9);
    expect(pace.change).toBeCloseTo(530 / 350 - 1, 9);
    expect(pace.forfeited).toBeCloseTo(180, 9);
    const idle = burnDown([0, 0], [monthly(0, 10)], planOf([100], at(0))).pace;
    expect(idle).toMatchObject({ recent: 0, needed: 10, change: null, forfeited: 100, overageCharge: 0 });
    const { pace: beyond } = burnDown(monthly(20, 6), [monthly(20, 6)], planOf([100], at(0)));
    expect(beyond).toMatchObject({ needed: 0, change: -1, forfeited: 0, overageCharge: 140 });
  });

  it("scenarios that do not fit the rest of the term are our bug, and thrown", () => {
    expect(() => burnDown(actuals, [monthly(1, 6)], plan)).toThrow("5 actual months do not fit a term of 12");
    expect(() => burnDown(monthly(1, 13), [[]], plan)).toThrow("13 actual months");
    expect(() => burnDown(actuals, [], plan)).toThrow("do not fit");
    expect(() => burnDown(actuals, [monthly(1, 7), monthly(1, 6)], plan)).toThrow("do not fit");
  });
});

describe("several settlement periods", () => {
  const half = { rolloverShare: fraction(0.5) };

  it("[C6, T1] what rolled over is left in the next period; the rest of a period is gone", () => {
    const years = planOf([120, 120], at(0), half);
    // Year 1 draws 60: 60 unused, 30 rolls. January draws 5 of 30 + 120
    const { months, position } = burnDown([...monthly(5, 12), 5], [monthly(5, 11)], years);
    expect(months[11]).toMatchObject({ drawn: 60, left: 180, evenPace: 120 }); // 60 unused + 120 to come
    expect(months[12]).toMatchObject({ drawn: 65, left: 145, evenPace: 130 });
    expect(position).toMatchObject({ period: 1, monthsLeftInPeriod: 11, leftInPeriod: 145, left: 145 });
  });

  it("[T1] the pace needed is that of the current period", () => {
    const quarters = planOf([30, 60], at(0), { settlement: "quarterly" });
    const { pace, position } = burnDown([5], [monthly(5, 5)], quarters);
    expect(position).toMatchObject({ period: 0, leftInPeriod: 25, left: 85 });
    expect(pace.needed).toBe(12.5); // 25 in two months
    // Between the quarters the next one counts
    expect(burnDown([5, 5, 5], [monthly(5, 3)], quarters).pace.needed).toBe(20);
  });

  it("[C1, T1] a floating rate draws by the year's list price", () => {
    const years = planOf([120, 120], at(0), { rate: "floating", listPriceChange: 0.5 });
    const { months } = burnDown(monthly(10, 13), [monthly(10, 11)], years);
    expect(months[12]?.drawn).toBeCloseTo(135, 9); // 120 + 15
    expect(months[23]?.rest?.p50).toBeCloseTo(300, 9); // 120 + 12 × 15
  });

  it("[C5, T1] nothing is clawed back before the term's end; the projection claws back", () => {
    const bands = under(band(50, 0.1), band(100, 0.2));
    const clawed = { trueDownShare: fraction(0.15), trueDownClawBack: true };
    const signed = planOf([100], bands, clawed);
    const { months, projection } = burnDown(monthly(100 / 12, 6), [monthly(100 / 12, 6)], signed);
    expect(months[5]?.drawn).toBeCloseTo(40, 9); // 0.8 × 50, at the signed discount
    expect(months[5]?.left).toBeCloseTo(60, 9);
    // 15 released, 85 earns 10 %: 85 + (100 − 85 ÷ 0.9)
    expect(projection.paid.p50).toBeCloseTo(90.5556, 4);
  });
});
