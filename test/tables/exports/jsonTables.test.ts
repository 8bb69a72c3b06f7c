import { recordTable } from "../../../src/tables/exports/recordTable";
import { isWarning } from "../../../src/tables/wording";
import { usageOn } from "../usageOn";

describe("objects as a table", () => {
  test("members are columns by their path, lists give a row an element", () => {
    const table = recordTable(
      [
        { day: 1, results: [{ a: { b: 2 } }, { a: { b: 3 }, c: "x" }] },
        { day: 4, results: [] },
        { day: 5, parts: [{ n: 6 }], tags: ["t"], metadata: { k: 7 } },
      ],
      "usage.json",
    );
    expect(table.cells).toEqual([
      ["day", "a.b", "c", "tags", "metadata", "parts.n"],
      [1, 2, "", "", "", ""],
      [1, 3, "x", "", "", ""],
      [5, "", "", '["t"]', '{"k":7}', 6],
    ]);
  });
});

const tokensOf = (value: unknown) => {
  const reading = usageOn([[JSON.stringify(value)]]);
  expect(reading.problems.filter((problem) => !isWarning(problem))).toEqual([]);
  return reading;
};

test("[U4] the analytics API: usage by group, cost with its list amount in cents", () => {
  const bucket = { starting_at: "2026-11-01T00:00:00Z", ending_at: "2026-11-02T00:00:00Z" };
  const group = { model: "claude-opus-5-5", service_tier: "batch", speed: "standard" };
  const cache_creation = { ephemeral_5m_input_tokens: 2, ephemeral_1h_input_tokens: 3 };
  const usage = {
    uncached_input_tokens: 1,
    cache_creation,
    cache_read_input_tokens: 4,
    output_tokens: 5,
    total_tokens: 15,
  };
  const read = tokensOf({ data: [{ ...bucket, group, usage }], has_more: false });
  expect(read.format).toBe("admin-usage");
  expect(read.rows[0]).toMatchObject({
    day: "2026-11-01",
    tokens: { input: 1, cacheWrite5m: 2, cacheWrite1h: 3, cacheRead: 4, output: 5 },
    tariff: { batch: true },
  });
  const cost = { amount: "85.5", list_amount: "100", currency: "USD" };
  const costs = tokensOf({ data: [{ ...bucket, group: { ...group, token_type: "output_tokens" }, cost }] });
  expect(costs.format).toBe("admin-cost");
  expect(costs.rows[0]).toMatchObject({ listCost: 1, model: "claude-opus-5-5", tokenClass: "output" });
  expect(costs.totals.reportedCost).toBe(0.855);
  expect(costs.control?.comparison?.overall.discount).toBeCloseTo(0.145, 12);
});

test("[U4] rows of BigQuery as JSON lines", () => {
  const row = {
    usage_start_time: "2026-09-01 00:00:00 UTC",
    sku: { id: "A-1", description: "Claude Opus 4.8 Output Tokens" },
    usage: { amount: 1000, unit: "count" },
    cost: 0.025,
    currency: "USD",
    labels: [{ key: "team", value: "a" }],
  };
  const reading = usageOn([
    [JSON.stringify(row)],
    [JSON.stringify({ ...row, usage: { amount: 500, unit: "count" } })],
  ]);
  expect(reading.format).toBe("vertex");
  expect(reading.totals.tokens?.output).toBe(1500);
});

test("[U4] FOCUS as JSON, its details an object", () => {
  const { totals, format } = tokensOf([
    {
      ChargePeriodStart: "2026-09-01T00:00:00Z",
      ChargeCategory: "Usage",
      ConsumedQuantity: 7,
      ConsumedUnit: "Tokens",
      EffectiveCost: 0,
      SkuPriceDetails: { ModelId: "claude-opus-4-8", TokenDirection: "Input", TokenCacheAction: "Read" },
    },
  ]);
  expect(format).toBe("focus");
  expect(totals.tokens?.cacheRead).toBe(7);
});

test("[U4] a day of ccusage without its breakdown is a cost", () => {
  const day = {
    date: "2026-09-01",
    inputTokens: 1,
    outputTokens: 2,
    totalTokens: 3,
    totalCost: 0.5,
    modelsUsed: [],
  };
  expect(tokensOf({ daily: [{ ...day, modelBreakdowns: [] }] }).totals.listCost).toBe(0.5);
});
