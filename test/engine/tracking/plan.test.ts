import { withTerms } from "../../../src/engine/pricing";
import { byPeriod, freezePlan } from "../../../src/engine/tracking/plan";
import type { Month } from "../../../src/engine/units";
import { at, band, terms, under } from "../contract";
import { monthly, planOf } from "./plans";

describe("the plan frozen at signing", () => {
  it("[T1] draws every period's commitment down evenly inside it", () => {
    const plan = planOf([120, 240], at(0.1));
    expect(plan.months).toHaveLength(24);
    // 10 a month, then 20 a month
    expect([1, 12, 13, 24].map((n) => plan.months[n - 1]?.evenPace)).toEqual([10, 120, 140, 360]);
    expect(plan.months[12]).toMatchObject({ number: 13, month: "2027-01", period: 1 });
  });

  it("[T1] keeps the drawdown that was expected", () => {
    // 0.9 × 50 a month, summed
    const plan = planOf([600], at(0.1), {}, { expectedUsage: monthly(50, 12) });
    expect(plan.months.map(({ expected }) => expected)).toEqual(
      Array.from({ length: 12 }, (_, m) => expect.closeTo(45 * (m + 1), 9) as number),
    );
    expect(planOf([600], at(0.1)).months[0]?.expected).toBeNull();
  });

  it("[T1] months are numbered where no first month is known", () => {
    const plan = planOf([30], at(0), { settlement: "quarterly" }, { firstMonth: null });
    expect(plan.months.map(({ number, month }) => [number, month])).toEqual([
      [1, null],
      [2, null],
      [3, null],
    ]);
  });

  it("[T1] settlement periods of broken months have no plan", () => {
    const signed = {
      firstMonth: "2026-01" as Month,
      commitments: [100],
      pricing: at(0),
      terms: terms({ settlement: "term", termYears: 1.3 }), // 15.6 months
      expectedUsage: null,
    };
    expect(freezePlan(signed)).toBeNull();
    expect(
      freezePlan({ ...signed, terms: terms({ settlement: "term", termYears: 1.5 }) })?.months,
    ).toHaveLength(18);
  });

  it("[T1] months are summed into their settlement periods, months to come as none", () => {
    const plan = planOf([10, 10], at(0), { settlement: "quarterly" });
    expect(byPeriod([1, 2, 3, 4], plan)).toEqual([6, 4]);
  });

  it("[B1] a change of terms reaches the bands' own", () => {
    const plan = planOf([100], under(band(50, 0.1, { trueDownClawBack: true })), { trueDownClawBack: true });
    const without = withTerms(plan, { trueDownClawBack: false });
    expect(without.terms.trueDownClawBack).toBe(false);
    expect(without.pricing).toMatchObject({ bands: [{ terms: { trueDownClawBack: false } }] });
  });
});
