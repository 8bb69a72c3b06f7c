import fc from "fast-check";
import { budget } from "../../../src/engine/tracking/budget";
import { byPeriod } from "../../../src/engine/tracking/plan";
import { settle } from "../../../src/engine/settlement";
import type { Payment } from "../../../src/engine/terms";
import { fraction } from "../../../src/engine/units";
import { agree, at, under } from "../contract";
import { amount, anyTerms, numberBetween, plainBands, seeded } from "../randomContracts";
import { monthly, planOf } from "./plans";

const pay = (interval: Payment["interval"], timing: Payment["timing"]) => ({ payment: { interval, timing } });
const cashOf = (months: ReturnType<typeof budget>["months"]) => months.map(({ cash }) => cash.p50);
const accrualOf = (months: ReturnType<typeof budget>["months"]) => months.map(({ accrual }) => accrual.p50);
const zeros = (count: number) => monthly(0, count);

describe("budget by month", () => {
  it("[T3] cash follows the instalments, overage the month it arises", () => {
    // 120 for 10 months of 12 drawn; months 11 and 12 beyond, at list
    const usage = [monthly(12, 12)];
    const cash = (payment: Parameters<typeof planOf>[2]) =>
      cashOf(budget(usage, planOf([120], at(0), payment)).months);
    expect(cash(pay("annual", "in advance"))).toEqual([120, ...zeros(9), 12, 12]);
    expect(cash(pay("annual", "in arrears"))).toEqual([...zeros(10), 12, 132]);
    expect(cash(pay("quarterly", "in advance"))).toEqual([30, 0, 0, 30, 0, 0, 30, 0, 0, 30, 12, 12]);
    expect(cash(pay("monthly", "in arrears"))).toEqual([...monthly(10, 10), 22, 22]);
  });

  it("[T3] the accrual follows the drawdown, forfeiture the month that ends its period", () => {
    // 0.8 × 10 a month; 100 − 96 is forfeited in December
    const { months } = budget([monthly(10, 12)], planOf([100], at(0.2)));
    expect(accrualOf(months)).toEqual(
      [...monthly(8, 11), 12].map((cost) => expect.closeTo(cost, 9) as number),
    );
  });

  it("[T3] a year without usage costs its commitment in the month that ends it", () => {
    expect(accrualOf(budget([zeros(12)], planOf([100], at(0.2))).months)).toEqual([...zeros(11), 100]);
  });

  it("[B5, T3] in list denomination a drawn unit costs 1 − d", () => {
    const { months } = budget([monthly(10, 12)], planOf([150], at(0.2), { denomination: "list" }));
    // 8 a month; 30 units at 0.8 are forfeited
    expect(accrualOf(months)[0]).toBeCloseTo(8, 9);
    expect(accrualOf(months)[11]).toBeCloseTo(8 + 24, 9);
  });

  it("[C7, T3] what is carried out is paid, and costs nothing yet", () => {
    const { cash, accrual } = budget(
      [monthly(5, 12)],
      planOf([100], at(0), { carryoverShare: fraction(0.5) }),
    );
    expect(cash.mean).toBe(100);
    expect(accrual.mean).toBeCloseTo(80, 9); // 60 drawn, 20 forfeited, 20 carried
  });

  it("[C10, T3] the present value takes instalments at their day and overage at the end of its month", () => {
    // 120 upfront last for 10 months of 12; months 11 and 12 are beyond, at list, and 1.21^(m ÷ 12) weighs them
    const terms = { ...pay("upfront", "in advance"), discountRate: 0.21 };
    const { presentValue, prepayDiscount } = budget([monthly(12, 12)], planOf([120], at(0), terms));
    expect(presentValue.mean).toBeCloseTo(120 + 12 / 1.21 ** (11 / 12) + 12 / 1.21, 9);
    expect(prepayDiscount).toBe(0);
    // Quarterly in arrears: 30 ÷ 1.21^(k ÷ 4), k = 1…4
    const quarterly = { ...pay("quarterly", "in arrears"), discountRate: 0.21 };
    const weight = [1, 2, 3, 4].reduce((sum, k) => sum + 30 / 1.21 ** (k / 4), 0);
    expect(budget([monthly(10, 12)], planOf([120], at(0), quarterly)).prepayDiscount).toBeCloseTo(
      1 - weight / 120,
      9,
    );
  });

  it("[F1, T3] months have their own quantiles, the total that of whole scenarios", () => {
    // Overage in one half of the year or in the other: 60 in every scenario, though each month's P90 is 20
    const early = [...monthly(30, 6), ...zeros(6)];
    const late = [...zeros(6), ...monthly(30, 6)];
    const { months, cash } = budget([early, late], planOf([120], at(0), pay("upfront", "in advance")));
    expect(cash).toMatchObject({ p10: 180, p50: 180, p90: 180 });
    expect(months.map((month) => month.cash.p90)).toEqual(
      // January 120 throughout; the balance of 120 lasts four months of 30, then 30, of which P90 is 27
      [120, 0, 0, 0, 27, 27, 0, 0, 0, 0, 27, 27].map((p90) => expect.closeTo(p90, 9) as number),
    );
  });

  it("[C8, T3] under any terms cash adds up to what is paid, accrual to that less what is carried out", () => {
    fc.assert(
      fc.property(
        anyTerms.map((drawn) => ({ ...drawn, settlement: "quarterly" as const, termYears: null })),
        plainBands,
        fc.option(numberBetween(0, 0.5), { nil: null }),
        fc.array(amount, { minLength: 9, maxLength: 9 }),
        fc.array(amount, { minLength: 3, maxLength: 3 }),
        (drawn, bands, discount, usage, commitments) => {
          const pricing = discount === null ? under(...bands) : at(discount);
          const plan = planOf(commitments, pricing, drawn);
          const settled = settle(byPeriod(usage, plan), commitments, pricing, plan.terms);
          const { cash, accrual } = budget([usage], plan);
          const scale = settled.paid + 1;
          return (
            agree(cash.p50, settled.paid, 1e-9, scale) &&
            agree(accrual.p50, settled.paid - settled.carriedOut, 1e-9, scale)
          );
        },
      ),
      seeded(500),
    );
  });
});
