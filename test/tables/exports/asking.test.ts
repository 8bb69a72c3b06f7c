import type { UsageOptions } from "../../../src/tables/exports/usageOptions";
import type { Cell } from "../../../src/tables/grid";
import { publishedPrices } from "../../../src/tables/priceBook";
import { readUsage } from "../../../src/tables/usageReader";
import type { UsageReading } from "../../../src/tables/usageReading";
import { describe as say, isWarning } from "../../../src/tables/wording";

const read = (cells: readonly (readonly Cell[])[], options: UsageOptions = {}): UsageReading =>
  readUsage({ cells, place: { kind: "sheet", sheet: "Usage", row: 0, column: 0 } }, publishedPrices, options);
const errors = ({ problems }: UsageReading): readonly string[] =>
  problems.filter((problem) => !isWarning(problem)).map(say);

describe("[U4] a unit that may be a thousand or a million tokens is asked for", () => {
  const bill = (cost: Cell): readonly (readonly Cell[])[] => [
    [
      "line_item_usage_start_date",
      "product_name",
      "line_item_usage_type",
      "line_item_usage_amount",
      "line_item_unblended_cost",
    ],
    [
      "2026-09-01",
      "Claude Sonnet 4.6 (Amazon Bedrock Edition)",
      "USE1-MP:USE1_InputTokenCount-Units",
      2.5,
      cost,
    ],
    [
      "2026-09-02",
      "Claude Sonnet 4.6 (Amazon Bedrock Edition)",
      "USE1-MP:USE1_InputTokenCount-Units",
      1,
      cost,
    ],
  ];

  test("once, with the choices", () => {
    const reading = read(bill(""));
    expect(reading.problems.filter((problem) => !isWarning(problem))).toEqual([
      {
        code: "ambiguous-unit",
        where: "Usage!D2",
        got: "2.5 of USE1-MP:USE1_InputTokenCount-Units",
        expected: "1,000 or 1,000,000 tokens a unit",
      },
    ]);
    expect(errors(reading)[0]).toBe(
      "Usage!D2: a unit may be 1,000 or 1,000,000 tokens a unit, and neither its name nor its cost says which (2.5 of USE1-MP:USE1_InputTokenCount-Units). Say which it is",
    );
    expect(reading.rows).toEqual([]);
  });

  test.each([
    [1000, 3500],
    [1_000_000, 3_500_000],
  ] as const)("%d by the answer", (tokensPerUnit, input) => {
    const reading = read(bill(""), { tokensPerUnit });
    expect(errors(reading)).toEqual([]);
    expect(reading.totals.tokens?.input).toBe(input);
  });

  test("the cost tells it: Sonnet 4.6 input is 3.00 a million, at a regional endpoint 3.30", () => {
    const priced = (cost: number): number | undefined =>
      read([...bill("").slice(0, 1), [...(bill(cost)[1] ?? [])]]).totals.tokens?.input;
    // 2.5 thousand tokens cost 0.0075, 2.5 million 8.25 with the tenth.
    expect(priced(0.0075)).toBe(2500);
    expect(priced(8.25)).toBe(2_500_000);
  });

  test("the column of units tells it", () => {
    const [header = [], row = []] = bill("");
    const named = (unit: string): number | undefined =>
      read([
        [...header, "pricing_unit"],
        [...row, unit],
      ]).totals.tokens?.input;
    expect(named("1K tokens")).toBe(2500);
    expect(named("1M tokens")).toBe(2_500_000);
  });

  test("a quantity that is no whole number of tokens is refused", () => {
    const [header = [], row = []] = bill("");
    const reading = read([header, row.map((cell, i) => (i === 3 ? 2.0005 : cell))], { tokensPerUnit: 1000 });
    expect(errors(reading)).toEqual([
      "Usage!D2: expected a whole number of tokens at 1,000 a unit, got 2.0005",
    ]);
  });
});

test("[U4] the published sample of a bill costs list and a tenth: 433,893 and 31,102 tokens of Sonnet 4.5", () => {
  const reading = read([
    ["date", "line_item_usage_type", "line_item_usage_amount", "line_item_unblended_cost"],
    ["2026-03-02", "USW2-Claude4.5Sonnet-cache-write-input-token-count", 433.893, 1.789808625],
    ["2026-03-02", "USW2-Claude4.5Sonnet-output-tokens", 31.102, 0.513183],
  ]);
  expect(errors(reading)).toEqual([]);
  expect(reading.totals.tokens).toMatchObject({ cacheWrite5m: 433_893, output: 31_102 });
  // 433,893 × 3.75 and 31,102 × 15 a million, and a tenth at a regional endpoint: the bill itself.
  expect(reading.totals.listCost).toBeCloseTo(1.1 * (1.62709875 + 0.46653), 9);
  expect(reading.control?.comparison?.overall.discount).toBeCloseTo(0, 6);
});

describe("[U4] what an entry meters is asked for where its text does not say it", () => {
  const bill: readonly (readonly Cell[])[] = [
    ["usage_start_time", "sku.description", "usage.amount", "usage.unit", "cost"],
    ["2026-09-01", "Claude on Vertex, online", 1000, "count", 0.003],
    ["2026-09-02", "Claude on Vertex, online", 2000, "count", 0.006],
    ["2026-09-02", "Cloud Storage", 5, "byte-seconds", 1],
  ];

  test("once for each text; other services are left out", () => {
    const reading = read(bill);
    expect(errors(reading)).toEqual([
      "Usage!B2: expected a model and a token class, got Claude on Vertex, online. Say which model and token class it is, or that it is left out",
    ]);
    expect(reading.problems.map(say)).toContain("Usage!A4: 1 row left out: other services and models");
  });

  test("by the answer", () => {
    const meaning = { kind: "tokens", model: "claude-sonnet-4-6", tokenClass: "input" } as const;
    const reading = read(bill, { meanings: { "Claude on Vertex, online": meaning } });
    expect(errors(reading)).toEqual([]);
    expect(reading.totals.tokens?.input).toBe(3000);
    expect(reading.totals.listCost).toBeCloseTo(0.009, 12);
  });

  test("or left out", () => {
    const reading = read(bill, { meanings: { "Claude on Vertex, online": { kind: "left out" } } });
    expect(reading.control?.leftOut).toEqual([
      { why: "said to be left out", rows: 2 },
      { why: "other services and models", rows: 1 },
    ]);
  });

  test("a tier without a list price is asked for too", () => {
    const reading = read([
      ["date", "usage_type", "usage_amount"],
      ["2026-09-01", "USE1-Claude4.6Opus-input-tokens-flex", 1000],
    ]);
    expect(errors(reading)[0]).toBe(
      "Usage!B2: expected a tier that has a list price, got USE1-Claude4.6Opus-input-tokens-flex. Say which model and token class it is, or that it is left out",
    );
    const model = "claude-opus-4-6";
    const meanings = {
      "USE1-Claude4.6Opus-input-tokens-flex": { kind: "tokens", model, tokenClass: "input" },
    } as const;
    const answered = read(
      [
        ["date", "usage_type", "usage_amount"],
        ["2026-09-01", "USE1-Claude4.6Opus-input-tokens-flex", 1000],
      ],
      { meanings },
    );
    expect(errors(answered)).toEqual([]);
    expect(answered.totals.tokens?.input).toBe(1_000_000);
  });
});

describe("[U4] prompt tokens include the cached ones", () => {
  const log: readonly (readonly Cell[])[] = [
    [
      "date",
      "model",
      "prompt_tokens",
      "completion_tokens",
      "cache_read_input_tokens",
      "cache_creation_input_tokens",
      "spend",
    ],
    ["2026-09-01", "anthropic/claude-sonnet-4-6", 25_169, 10, 25_162, 0, 0.1],
  ];

  test("which are subtracted: 25,169 with 25,162 cached are 7", () => {
    expect(read(log).totals.tokens).toMatchObject({ input: 7, cacheRead: 25_162 });
  });

  test("a prompt below them is a problem that says so", () => {
    const low = log.map((row, i) => row.map((cell, j) => (i === 1 && j === 2 ? 7 : cell)));
    expect(errors(read(low))).toEqual([
      "Usage!C2: expected prompt tokens that include the 25162 cached ones, got 7",
    ]);
    expect(read(low, { promptIncludesCached: false }).totals.tokens).toMatchObject({
      input: 7,
      cacheRead: 25_162,
    });
  });
});
