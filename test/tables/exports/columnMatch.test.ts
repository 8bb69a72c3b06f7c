import type { Cell } from "../../../src/tables/grid";
import { publishedPrices } from "../../../src/tables/priceBook";
import { readUsage } from "../../../src/tables/usageReader";
import type { UsageOptions } from "../../../src/tables/exports/usageOptions";
import { describe as say, isWarning } from "../../../src/tables/wording";
import { consoleHeader } from "../usageOn";

const read = (cells: readonly (readonly Cell[])[], options: UsageOptions = {}) =>
  readUsage({ cells, place: { kind: "sheet", sheet: "Usage", row: 0, column: 0 } }, publishedPrices, options);
const formatOf = (header: readonly string[]): string | null =>
  read([header, header.map(() => "")].concat([header.map(() => "x")])).format;

describe("[U4] a format is told by its columns", () => {
  test.each([
    ["console-tokens", [...consoleHeader].join()],
    [
      "console-cost",
      "usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,list_price_usd,cost_type",
    ],
    [
      "admin-usage",
      "starting_at,model,uncached_input_tokens,cache_creation_5m_input_tokens,cache_read_input_tokens,output_tokens",
    ],
    [
      "admin-usage",
      "starting_at,group.model,usage.uncached_input_tokens,usage.cache_read_input_tokens,usage.output_tokens",
    ],
    ["admin-cost", "starting_at,ending_at,amount,currency,cost_type,description,model,token_type"],
    ["admin-cost", "starting_at,group.model,cost.amount,cost.list_amount,cost.currency"],
    [
      "claude-code",
      "date,customer_type,model_breakdown.model,model_breakdown.tokens.input,model_breakdown.tokens.output",
    ],
    [
      "bedrock",
      "identity/LineItemId,lineItem/UsageStartDate,lineItem/UsageType,lineItem/UsageAmount,lineItem/UnblendedCost",
    ],
    ["bedrock", "Date,SERVICE,USAGE_TYPE,UsageQuantity,UnblendedCost"],
    ["vertex", "usage_start_time,sku_description,usage_amount,usage_unit,cost"],
    [
      "focus",
      "ChargePeriodStart,ChargeCategory,SkuPriceDetails,SkuMeter,ConsumedQuantity,ConsumedUnit,EffectiveCost",
    ],
    [
      "litellm-daily",
      "date,model,prompt_tokens,completion_tokens,cache_read_input_tokens,cache_creation_input_tokens,spend",
    ],
    ["litellm-logs", "request_id,startTime,model,prompt_tokens,completion_tokens,spend,metadata"],
    ["openrouter", "Date,Slug,Usage,BYOK Usage,Requests,Prompt Tokens,Completion Tokens,Reasoning Tokens"],
    ["class-rows", "Month,Model,Token type,Tokens"],
    ["month-columns", "Model,Token class,Jan 2026,Feb 2026"],
    ["month-columns", "Service,2026-01,2026-02,2026-03"],
    ["month-tokens", "Month,Model,Input,Output"],
    ["month-cost", "Month,Service,Cost"],
    // The result of the queries for warehouses.
    [
      "month-tokens",
      "month,model,usage_type,context_window,inference_geo,speed,input_tokens,cache_write_5m_tokens,cache_write_1h_tokens,cache_read_tokens,output_tokens,web_search_count",
    ],
  ])("%s: %s", (format, header) => {
    expect(formatOf(header.split(","))).toBe(format);
  });

  test.each(["Employee,Salary", "Name,45000,46000", "Product,2024,2025"])("%s is none", (header) => {
    expect(formatOf(header.split(","))).toBeNull();
  });

  test("months that Excel made serials of are months; amounts that look like serials are not", () => {
    // 46023, 46054 and 46082 are the first days of January to March 2026.
    const months = read([
      ["Service", 46023, 46054, 46082],
      ["search", 1, 2, 3],
    ]);
    expect(months.rows.map(({ month }) => month)).toEqual(["2026-01", "2026-02", "2026-03"]);
    expect(
      read([
        ["Service", 46023, 46113],
        ["search", 1, 2],
      ]).format,
    ).toBeNull();
  });
});

describe("[U4] the match is shown and can be corrected", () => {
  const cells: readonly (readonly Cell[])[] = [
    ["Month", "Model", "Input", "Billed input", "Output", "Team"],
    ["2026-10", "claude-opus-5-5", 9, 1_000_000, 0, "blue"],
  ];

  test("which column was taken for what, and which for nothing", () => {
    const { match } = read(cells);
    expect(match).toEqual({
      format: "month-tokens",
      columns: [
        { field: "date", header: "Month", column: 0 },
        { field: "model", header: "Model", column: 1 },
        { field: "input", header: "Input", column: 2 },
        { field: "output", header: "Output", column: 4 },
      ],
      unused: ["Billed input", "Team"],
      missing: [],
    });
  });

  test("another column for a field", () => {
    const { match, totals } = read(cells, { match: { columns: { input: "Billed input" } } });
    expect(match?.columns.find(({ field }) => field === "input")?.column).toBe(3);
    expect(totals.tokens?.input).toBe(1_000_000);
    // 1M × 4
    expect(totals.listCost).toBe(4);
  });

  test("a column that is given to another field holds that alone", () => {
    const reading = read(cells, { match: { columns: { input: "Output" } } });
    expect(reading.problems.map(say)[0]).toContain("expected a column of output tokens");
  });

  test("no column for a field that is needed is a problem", () => {
    const reading = read(cells, { match: { columns: { input: null } } });
    expect(reading.problems.map(say)[0]).toContain("expected a column of uncached input tokens");
  });

  test("a column of an export whose heading was changed", () => {
    const bill: readonly (readonly Cell[])[] = [
      ["When", "What", "usage.amount", "usage.unit"],
      ["2026-09-01", "Claude Sonnet 4.6 Input Tokens", 1000, "count"],
    ];
    expect(read(bill).format).toBeNull();
    const reading = read(bill, { match: { format: "vertex", columns: { date: "When", item: "What" } } });
    expect(reading.problems.filter((problem) => !isWarning(problem))).toEqual([]);
    expect(reading.totals.tokens?.input).toBe(1000);
  });
});

test("[U4] a column that a format cannot do without is named", () => {
  const reading = read([
    ["line_item_usage_type", "line_item_usage_amount"],
    ["USE1-Claude4.6Opus-input-tokens", 1],
  ]);
  expect(reading.format).toBe("bedrock");
  expect(reading.problems.map(({ code, expected }) => [code, expected])).toEqual([
    ["missing-column", "a column of dates, headed Month, Date or usage_date_utc"],
  ]);
});

test("[U4] a row of usage whose dates could be months is no header", () => {
  const reading = read([
    ["starting_at", "ending_at", "uncached_input_tokens", "output_tokens"],
    ["2026-08-31T00:00:00Z", "2026-09-01T00:00:00Z", 5, 7],
  ]);
  expect(reading.format).toBe("admin-usage");
  expect(reading.problems.map(({ code }) => code)).toEqual(["missing-column", "missing-column"]);
});

test("[U2] a column of eligible shares, and of endpoints, is read with the rows", () => {
  const header = ["Month", "Model", "Input", "Output", "Eligible share", "Endpoint"];
  const row = (share: Cell, endpoint: Cell, input: number): readonly Cell[] => [
    ...["2026-10", "claude-opus-5-5", input, 0, share, endpoint],
  ];
  const reading = read([header, row(0.5, "global", 1e6), row("", "Regional", 2e6)]);
  expect(reading.problems).toEqual([]);
  expect(reading.rows.map((each) => each.eligibleShare)).toEqual([0.5, undefined]);
  // 1M × 4 and 2M × 4 × 1.1
  expect(reading.totals.listCost).toBeCloseTo(4 + 8.8, 12);
  expect(read([header, row(1.5, "global", 1)]).problems.map(say)).toEqual([
    "Usage!E2: expected a share from 0 to 1, got 1.5",
  ]);
  expect(read([header, row(1, "moon", 1)]).problems.map(say)).toEqual([
    "Usage!F2: expected global or regional, got moon",
  ]);
  const costs = read([
    ["Month", "Cost", "Eligible share"],
    ["2026-10", 5, "25%"],
  ]);
  expect(costs.rows[0]?.eligibleShare).toBe(0.25);
});
