import { tokens } from "../../../src/engine/units";
import { drawn } from "../../../src/engine/levers/estimate";
import { adopted } from "../../../src/engine/levers/adoption";
import { costRow, month, tokenRow } from "../usageRows";
import { batching, between, caching, fall, opus46, routing, sonnet46 } from "./leversOn";

// 100,000M input at 5 and 20,000M output at 25: 500,000 + 500,000
const million = tokenRow("2026-10", opus46, { input: tokens(100e9), output: tokens(20e9) });

describe("the waterfall", () => {
  // Half moves to Sonnet 4.6: saves 40 % of 500,000. Then 5/12 of all input is read from the cache at a tenth:
  // 0.9 × 5/12 of the 400,000 that input costs.
  const levers = [routing(opus46, sonnet46, 0.5), caching(5 / 12, 1)];

  it("[U3] 1,000,000 today, 650,000 after caching and routing", () => {
    const { total, steps } = fall([million], levers);
    expect(total.today).toBeCloseTo(1_000_000, 6);
    expect(total.afterRouting).toBeCloseTo(800_000, 6);
    expect(total.afterCaching).toBeCloseTo(650_000, 6);
    expect(total.afterBatch).toBeCloseTo(650_000, 6);
    expect(steps.map(({ saving }) => Math.round(saving))).toEqual([200_000, 150_000, 0]);
  });

  it("[U3] states what each lever saves alone, and the interaction", () => {
    const { levers: each, steps, interaction } = fall([million], levers);
    // Caching alone: 0.9 × 5/12 × 500,000 = 187,500; together 350,000 are 37,500 less than 200,000 + 187,500
    expect(each.map(({ alone }) => Math.round(alone))).toEqual([200_000, 187_500]);
    expect(steps.map(({ alone }) => Math.round(alone))).toEqual([200_000, 187_500, 0]);
    expect(interaction).toBeCloseTo(-37_500, 5);
  });

  it("[U3] goes by month and by the model that serves the tokens", () => {
    const { rows } = fall([million], levers);
    expect(rows.map(({ model, today, afterRouting }) => [model, today, afterRouting])).toEqual([
      [opus46, 1_000_000, 500_000],
      [sonnet46, 0, 300_000],
    ]);
  });

  it("[U3] routing, then caching, then batch, in whatever order the levers are given", () => {
    const some = [batching(0.3), caching(0.6, 0.8), routing(opus46, sonnet46, 0.4)];
    expect(fall([million], some).total).toEqual(fall([million], [...some].reverse()).total);
  });

  it("[U3] levers start in their month and grow in even steps", () => {
    const adoption = { start: month("2026-09"), monthsToFull: 2 };
    const rows = ["2026-08", "2026-09", "2026-10"].map((date) =>
      tokenRow(date, opus46, { input: tokens(1e6) }),
    );
    const lever = batching(1, { adoption });
    // 5 a month: none of it, half of it, all of it in batch
    expect(fall(rows, [lever]).months.map(({ afterBatch }) => afterBatch)).toEqual([5, 3.75, 2.5]);
    expect(fall(rows, [lever], "full").months.map(({ afterBatch }) => afterBatch)).toEqual([2.5, 2.5, 2.5]);
  });

  it("[U3] costs and web searches pass through", () => {
    const searched = { ...tokenRow("2026-10", opus46, { input: tokens(1e6) }), webSearches: 200 };
    // 5 + 2 for the searches, half of 5 saved; a cost of 10 stays
    const { total } = fall([searched, costRow("2026-10", 10)], [batching(1)]);
    expect([total.today, total.afterBatch]).toEqual([17, 14.5]);
  });

  it("[U3] without levers nothing changes", () => {
    const { total, interaction, steps } = fall([million], []);
    expect(new Set(Object.values(total)).size).toBe(1);
    expect([interaction, ...steps.map(({ saving }) => saving)]).toEqual([0, 0, 0, 0]);
  });
});

describe("estimates and adoption", () => {
  it("[U3] draws are quantiles of the triangle from low over likely to high", () => {
    const estimate = between(0, 0.2, 1);
    // F(0.2) = 0.2; F(x) = 1 − (1 − x)² ÷ 0.8 above it: F(0.6) = 0.8
    expect([0, 0.2, 0.8, 1].map((uniform) => drawn(estimate, uniform))).toEqual([
      0,
      0.2,
      expect.closeTo(0.6, 12),
      1,
    ]);
    // Below it F(x) = x² ÷ 0.2: F(0.1) = 0.05
    expect(drawn(estimate, 0.05)).toBeCloseTo(0.1, 12);
    expect(drawn(between(0.3, 0.3, 0.3), 0.9)).toBe(0.3);
    expect(drawn(between(0.1, 0.1, 0.5), 0)).toBeCloseTo(0.1, 12);
    expect(drawn(between(0.1, 0.5, 0.5), 1)).toBeCloseTo(0.5, 12);
  });

  it("[U3] a lever is used in even steps from its start to full", () => {
    const adoption = { start: month("2026-12"), monthsToFull: 4 };
    const months = ["2026-11", "2026-12", "2027-01", "2027-03", "2028-01"].map(month);
    expect(months.map((each) => adopted(adoption, each))).toEqual([0, 0.25, 0.5, 1, 1]);
    expect(adopted({ start: month("2026-12"), monthsToFull: 0 }, month("2026-12"))).toBe(1);
    expect(adopted({ start: null, monthsToFull: 6 }, month("2020-01"))).toBe(1);
  });
});
