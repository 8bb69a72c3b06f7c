import { breakEvenPrepayDiscount, cashFlows, instalments, presentValue } from "../../src/engine/presentValue";
import type { Payment, Terms } from "../../src/engine/terms";
import { fraction } from "../../src/engine/units";
import { at, committedOverage, settleFlat, terms } from "./contract";

const pay = (interval: Payment["interval"], timing: Payment["timing"]): Payment => ({ interval, timing });
const million = (payment: Payment, changed: Partial<Terms> = {}) => {
  const inForce = { payment, discountRate: 0.1, ...changed };
  return { settled: settleFlat([1_500_000], 1_000_000, at(0.5), inForce), terms: terms(inForce) };
};

describe("the known answers", () => {
  it.each([
    // 83,333.33 × Σ 1.1^(−k ÷ 12), k = 1…12: × 11.400488
    [pay("monthly", "in arrears"), 950_040.65],
    // the same, k = 0…11: 950,040.65 × 1.1^(1 ÷ 12)
    [pay("monthly", "in advance"), 957_616.41],
    // 250,000 × (1 − 1 ÷ 1.1) ÷ (1.1^0.25 − 1) = 22,727.2727 ÷ 0.02411369
    [pay("quarterly", "in arrears"), 942_505.01],
    // 942,505.01 × 1.1^0.25
    [pay("quarterly", "in advance"), 965_232.28],
    [pay("annual", "in arrears"), 909_090.91], // ÷ 1.1
    [pay("annual", "in advance"), 1_000_000],
    [pay("upfront", "in arrears"), 909_090.91],
    [pay("upfront", "in advance"), 1_000_000],
  ])("[C10] 1,000,000 paid %j at 10 %% a year weighs %d", (payment, expected) => {
    const { settled, terms: inForce } = million(payment);
    const { nominal, presentValue: now } = presentValue(settled, inForce);
    expect(now).toBeCloseTo(expected, 2);
    expect(nominal).toBe(1_000_000);
  });

  it("[C10] paying everything on the signing day is worth 4.996 % against arrears, 4.238 % against advance", () => {
    const discount = (payment: Payment): number | null => {
      const { settled, terms: inForce } = million(payment);
      return breakEvenPrepayDiscount(cashFlows(settled, inForce), inForce.discountRate);
    };
    // 1 − 0.95004065, 1 − 0.95761641
    expect(discount(pay("monthly", "in arrears"))).toBeCloseTo(0.04995935, 7);
    expect(discount(pay("monthly", "in advance"))).toBeCloseTo(0.04238359, 7);
    expect(discount(pay("upfront", "in advance"))).toBe(0);
  });

  it("[C10] without anything owed there is no such discount", () => {
    expect(breakEvenPrepayDiscount(cashFlows(settleFlat([100], 0, at(0.1)), terms()), 0.1)).toBeNull();
  });
});

describe("cash in time", () => {
  it("[C10] without a discount rate it weighs what it is", () => {
    const settled = settleFlat([300, 50], 100, at(0.2), { payment: pay("quarterly", "in arrears") });
    // 200 committed, 300 − 100 ÷ 0.8 = 175 beyond
    expect(presentValue(settled, terms({ payment: pay("quarterly", "in arrears") }))).toEqual({
      nominal: 375,
      presentValue: 375,
    });
  });

  it("[C10] overage is paid at the end of its settlement period", () => {
    const paidUpfront = { payment: pay("upfront", "in advance"), discountRate: 0.21 };
    const settled = settleFlat([150, 130], 100, at(0), { ...paidUpfront, overage: committedOverage });
    expect(cashFlows(settled, terms(paidUpfront))).toEqual([
      { kind: "instalment", afterMonths: 0, amount: 200 },
      { kind: "overage", afterMonths: 12, amount: 50 },
      { kind: "overage", afterMonths: 24, amount: 30 },
    ]);
    // 200 + 50 ÷ 1.21 + 30 ÷ 1.4641
    expect(presentValue(settled, terms(paidUpfront)).presentValue).toBeCloseTo(261.812719, 5);
  });

  it("[C5, C10] what the true-down releases is never paid", () => {
    const released = { trueDownShare: fraction(0.1), payment: pay("annual", "in advance") };
    expect(cashFlows(settleFlat([50], 100, at(0), released), terms(released))).toEqual([
      { kind: "instalment", afterMonths: 0, amount: 90 },
    ]);
  });

  it("[B5, C10] in list denomination (1 − d) of the commitment is paid", () => {
    const list = { denomination: "list", payment: pay("annual", "in arrears") } as const;
    expect(cashFlows(settleFlat([100], 100, at(0.2), list), terms(list))).toEqual([
      { kind: "instalment", afterMonths: 12, amount: 80 },
    ]);
  });
});

describe("instalments", () => {
  it("[C10] a year's instalment pays for the settlement periods inside it", () => {
    // Six quarters of 10, 20, …: four in the first year, two in the half that is left
    expect(instalments([10, 20, 30, 40, 50, 60], 3, pay("annual", "in arrears"))).toMatchObject([
      { afterMonths: 12, amount: 100 },
      { afterMonths: 18, amount: 110 },
    ]);
  });

  it("[C10] a period longer than the interval is paid in equal parts", () => {
    // One period of 18 months and 90: 60 for the first year, 30 for the half
    expect(instalments([90], 18, pay("annual", "in advance"))).toMatchObject([
      { afterMonths: 0, amount: 60 },
      { afterMonths: 12, amount: 30 },
    ]);
  });

  it("[C10] a ramp is paid as it rises", () => {
    const paid = instalments([120, 240], 12, pay("monthly", "in advance")).map(({ amount }) => amount);
    expect(paid).toHaveLength(24);
    expect([paid[0], paid[11], paid[12], paid[23]]).toEqual([10, 10, 20, 20]);
  });

  it("[C10] a term whose months carry last bits has no instalment too many", () => {
    // 12 × (0.7 ÷ 3) months three times: 8.4 months
    expect(instalments([1, 1, 1], 12 * (0.7 / 3), pay("monthly", "in arrears"))).toHaveLength(9);
    expect(instalments([1, 1, 1], 12 * (1 / 3), pay("monthly", "in arrears"))).toHaveLength(12);
  });
});

describe("settlement periods shorter than a year", () => {
  it("[C4, C10] overage of a quarter is paid at its end", () => {
    // 100 a quarter at 20 % cover 125: 25 beyond in both quarters, at list, after 3 and 6 months
    const quarters = { settlement: "quarterly", payment: pay("upfront", "in advance") } as const;
    const settled = settleFlat([150, 150], 100, at(0.2), quarters);
    const overage = cashFlows(settled, terms(quarters)).filter(({ kind }) => kind === "overage");
    expect(overage.map(({ afterMonths, amount }) => [afterMonths, amount])).toEqual([
      [3, expect.closeTo(25, 9)],
      [6, expect.closeTo(25, 9)],
    ]);
  });
});
