import { costOfTokens } from "../../src/engine/listCost";
import type { PriceRow } from "../../src/engine/prices";
import { noTokens } from "../../src/engine/tokens";
import { budget } from "../../src/engine/tracking/budget";
import { burnDown } from "../../src/engine/tracking/burnDown";
import { money, tokens } from "../../src/engine/units";
import { standardTariff } from "../../src/engine/usage";
import { publishedPrices } from "../../src/tables/priceBook";
import { at, settleFlat } from "./contract";
import { monthly, planOf } from "./tracking/plans";

/**
 * Examples published by the FinOps Open Cost and Usage Specification (FOCUS), and one of Microsoft's, whose
 * figures are theirs. https://github.com/FinOps-Open-Cost-and-Usage-Spec/FOCUS_Spec
 */

/** A model that costs so much per million tokens; the examples name one price for cache writes. */
const priced = (input: number, cacheWrite: number, cacheRead: number, output: number): PriceRow => ({
  ...(publishedPrices[0] as PriceRow),
  input: money(input),
  cacheWrite5m: money(cacheWrite),
  cacheWrite1h: money(cacheWrite),
  cacheRead: money(cacheRead),
  output: money(output),
});
const cost = (row: PriceRow, counts: Partial<typeof noTokens>) =>
  costOfTokens(row, { ...noTokens, ...counts }, standardTariff) ?? NaN;

describe("SaaS Spend Agreements, FOCUS 1.2, appendix", () => {
  // .../blob/v1.2/specification/appendix/saas_examples/spend_agreements.md and the CSV files it links:
  // 1,200 after discounts in 12 months from April 2025, 20 % off; list cost 60, 150, 75 in the first three.
  const usage = [60, 150, 75, ...monthly(0, 9)];

  it("[C7, T3] Scenario A1: 48, 120, 60 are used, 972 is an unused fee in the twelfth month", () => {
    const { months, accrual } = budget([usage], planOf([1200], at(0.2)));
    // EffectiveCost by billing period; 1,200 − 228
    expect(months.map((month) => month.accrual.p50)).toEqual(
      [48, 120, 60, ...monthly(0, 8), 972].map((effective) => expect.closeTo(effective, 9) as number),
    );
    expect(accrual.p50).toBeCloseTo(1200, 9);
    expect(settleFlat([285], 1200, at(0.2)).forfeited).toBeCloseTo(972, 9);
  });

  it("[C4, C7] Scenario A2: of at least 60 a month 12, 0, 0 and 60 in eight months are unused fees", () => {
    const monthlyTerms = { settlement: "monthly", overage: { kind: "committed" } } as const;
    const { periods } = settleFlat(usage, 60, at(0.2), monthlyTerms);
    const upToMonth11 = periods.slice(0, 11);
    expect(upToMonth11.map(({ forfeited }) => forfeited)).toEqual(
      [12, 0, 0, ...monthly(60, 8)].map((fee) => expect.closeTo(fee, 9) as number),
    );
    // The twelfth month's fee is what the eleven leave of 1,200: 60 + 120 + 60 + 8 × 60 = 720, and 480
    const paid = upToMonth11.reduce((sum, period) => sum + period.paid, 0);
    expect(1200 - paid).toBeCloseTo(480, 9);
  });

  it("[C10, T3] Scenario B1: prepaid, all of it is billed in the first month", () => {
    const prepaid = { payment: { interval: "upfront", timing: "in advance" } } as const;
    const { months } = budget([usage], planOf([1200], at(0.2), prepaid));
    expect(months.map(({ cash }) => cash.p50)).toEqual([1200, ...monthly(0, 11)]); // BilledCost
    expect(months[11]?.accrual.p50).toBeCloseTo(972, 9); // EffectiveCost
  });
});

describe("token spend commitment, FOCUS working draft", () => {
  // .../blob/7648f7b/specification/data/ai_billing/drawdown_via_prepayment_foundation_model_api.csv: 500,000
  // bought upfront in May 2025; 5M input at 5.00 and 1.5M output at 25.00, contracted at 4.00 and 20.00.
  const saturn = priced(5, 0, 0, 25);
  const listCost = cost(saturn, { input: tokens(5e6), output: tokens(1.5e6) });

  it("[U1, C2] list cost 25.00 + 37.50, of which 20.00 + 30.00 are drawn", () => {
    expect(listCost).toBe(62.5);
    const { months } = burnDown([listCost], [monthly(0, 11)], planOf([500_000], at(0.2)));
    expect(months[0]?.drawn).toBe(50);
    expect(months[0]?.left).toBe(499_950);
  });
});

describe("prompt caching, FOCUS working draft", () => {
  it("[U1] each cache class has its price: 1.50 + 7.50 + 2.40 of input, 22.50 of output", () => {
    // .../blob/344e5ce/specification/data/ai_prompt_caching/ai_prompt_caching_a.csv
    const pro = priced(3, 3.75, 0.3, 15);
    const input = { input: tokens(5e5), cacheWrite5m: tokens(2e6), cacheRead: tokens(8e6) };
    expect(cost(pro, input)).toBeCloseTo(11.4, 12);
    expect(cost(pro, { output: tokens(1.5e6) })).toBeCloseTo(22.5, 12);
    // All 10.5M uncached would be 31.50
    expect(cost(pro, { input: tokens(10.5e6) })).toBeCloseTo(31.5, 12);
  });
});

describe("flexible spend plan, FOCUS working draft", () => {
  it("[C2] 24.20 an hour covers 36.30 an hour of list cost: 580.80 a day, nothing beyond or unused", () => {
    // .../blob/06eed07/specification/data/commitment_discount_scenarios/
    // aura_web_flexible_spend_plan_all_upfront_overage.csv: EffectiveCost 24.20 of ListCost 36.30, 24 hours
    const day = settleFlat(monthly(36.3, 24), 24.2, at(1 / 3));
    expect(day.paid).toBeCloseTo(580.8, 9);
    expect(day.overageCharge + day.forfeited).toBeCloseTo(0, 9);
    // 211,992.00 is bought for the year's 8,760 hours
    expect(24.2 * 8760).toBeCloseTo(211_992, 6);
  });
});

describe("Azure consumption commitment (MACC), Microsoft", () => {
  it("[T1] invoices of 0.29 and 100.00 leave 9,999.71 and 9,899.71 of 10,000", () => {
    // https://learn.microsoft.com/azure/cost-management-billing/manage/track-consumption-commitment, the
    // sample answer of the events: "Balance after invoice"
    const { months } = burnDown([0.29, 100], [monthly(0, 10)], planOf([10_000], at(0)));
    expect(months.slice(0, 2).map(({ left }) => left)).toEqual([9999.71, 9899.71]);
  });
});
