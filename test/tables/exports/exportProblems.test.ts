import type { Cell } from "../../../src/tables/grid";
import { describe as say, isWarning } from "../../../src/tables/wording";
import { usageOn } from "../usageOn";

const errors = (cells: readonly (readonly Cell[])[]): readonly string[] =>
  usageOn(cells)
    .problems.filter((problem) => !isWarning(problem))
    .map(say);

/** A good row of a format with one cell changed, by the heading of its column. */
function changed(rows: readonly [readonly string[], readonly Cell[]], heading: string, cell: Cell) {
  const [header, good] = rows;
  return errors([header, good.map((each, i) => (header[i] === heading ? cell : each))]);
}

const table = (header: string, ...good: Cell[]): readonly [readonly string[], readonly Cell[]] => [
  header.split(","),
  good,
];

const formats = {
  "console-cost": table(
    "usage_date_utc,model,token_type,cost_usd,list_price_usd",
    ...["2026-09-01", "Claude Opus 4.8", "output", 0.9, 1],
  ),
  "admin-usage": table(
    "starting_at,model,service_tier,context_window,inference_geo,uncached_input_tokens,cache_read_input_tokens,output_tokens",
    ...["2026-09-01T00:00:00Z", "claude-opus-4-8", "standard", "0-200k", "global", 1, 2, 3],
  ),
  "admin-cost": table(
    "starting_at,model,token_type,amount,currency",
    "2026-09-01",
    "claude-opus-4-8",
    "output_tokens",
    "12.5",
    "USD",
  ),
  "claude-code": table(
    "date,customer_type,model_breakdown.model,model_breakdown.tokens.input,model_breakdown.tokens.output,model_breakdown.estimated_cost.amount",
    ...["2026-09-01", "api", "claude-opus-4-8", 1, 2, 3],
  ),
  bedrock: table(
    "date,line_item_usage_type,line_item_usage_amount,line_item_unblended_cost",
    ...["2026-09-01", "USE1-Claude4.8Opus-input-tokens", 1.5, 0.0075],
  ),
  vertex: table(
    "usage_start_time,sku.description,usage.amount,usage.unit,cost,currency,currency_conversion_rate",
    ...["2026-09-01", "Claude Opus 4.8 Input Tokens", 1000, "count", 0.005, "EUR", 0.9],
  ),
  focus: table(
    "ChargePeriodStart,ChargeCategory,SkuPriceDetails,SkuMeter,ConsumedQuantity,ConsumedUnit,EffectiveCost",
    ...[
      "2026-09-01",
      "Usage",
      '{"ModelId":"claude-opus-4-8","TokenDirection":"Output"}',
      "Output Tokens",
      10,
      "Tokens",
      1,
    ],
  ),
  "litellm-logs": table(
    "startTime,request_id,model,prompt_tokens,completion_tokens,spend,metadata",
    ...[
      "2026-09-01T10:00:00",
      "r1",
      "claude-opus-4-8",
      10,
      2,
      0.1,
      '{"usage_object":{"cache_read_input_tokens":4}}',
    ],
  ),
  openrouter: table(
    "Date,Slug,Usage,BYOK Usage,Prompt Tokens,Completion Tokens",
    ...["2026-09-01", "anthropic/claude-opus-4.8", 1, 0, 10, 2],
  ),
  ccusage: table(
    "date,modelBreakdowns.modelName,modelBreakdowns.inputTokens,modelBreakdowns.outputTokens,modelBreakdowns.cost",
    ...["2026-09-01", "claude-opus-4-8", 10, 2, 0.1],
  ),
  "class-rows": table("Month,Model,Token type,Tokens", "2026-09", "claude-opus-4-8", "output", 10),
} as const;

test.each(Object.entries(formats))("[U4] a good row of %s has no problem", (format, [header, good]) => {
  expect(errors([header, good])).toEqual([]);
  expect(usageOn([header, good]).format).toBe(format);
});

const date = "a date such as 2026-03-31 or 2026-03";
const model = "a model such as claude-opus-5-5";
const cost = "an amount of money, 0 or more";

test.each([
  ["console-cost", "usage_date_utc", "", `Usage!A2: expected ${date}, got nothing`],
  ["console-cost", "list_price_usd", "", `Usage!E2: expected ${cost}, got nothing`],
  ["console-cost", "cost_usd", "-1", `Usage!D2: expected ${cost}, got -1`],
  [
    "console-cost",
    "model",
    "#REF!",
    "Usage!B2: expected a name, got the error #REF!; mend the formula behind it",
  ],
  [
    "admin-usage",
    "starting_at",
    "01/09/2026",
    `Usage!A2: expected ${date}, got 01/09/2026, which is two different days in different countries`,
  ],
  ["admin-usage", "model", "", `Usage!B2: expected ${model}, got nothing`],
  ["admin-usage", "model", "null", `Usage!B2: expected ${model}, got nothing`],
  [
    "admin-usage",
    "model",
    "#N/A",
    `Usage!B2: expected ${model}, got the error #N/A; mend the formula behind it`,
  ],
  [
    "admin-usage",
    "model",
    "claude-opus-4-9",
    "Usage!B2: expected a model of the price book, got claude-opus-4-9; the nearest are claude-opus-4-8, claude-opus-4-7, claude-opus-4-6. Add it to the Prices table or correct the name",
  ],
  [
    "admin-usage",
    "service_tier",
    "priority",
    "Usage!C2: expected a tier that has a list price, got priority. Say which model and token class it is, or that it is left out",
  ],
  ["admin-usage", "service_tier", "urgent", "Usage!C2: expected standard or batch, got urgent"],
  [
    "admin-usage",
    "output_tokens",
    1.5,
    "Usage!H2: expected a whole number of output tokens, 0 for none, got 1.5",
  ],
  [
    "admin-usage",
    "output_tokens",
    "many",
    "Usage!H2: expected a whole number of output tokens, 0 for none, got many",
  ],
  ["admin-cost", "amount", "", `Usage!D2: expected ${cost}, got nothing`],
  ["admin-cost", "amount", "12,5", `Usage!D2: expected ${cost}, got 12,5`],
  ["admin-cost", "currency", "EUR", "Usage!E2: expected USD, as the prices are, got EUR"],
  [
    "claude-code",
    "model_breakdown.tokens.input",
    -1,
    "Usage!D2: expected a whole number of input tokens, 0 for none, got -1",
  ],
  ["claude-code", "model_breakdown.estimated_cost.amount", "x", `Usage!F2: expected ${cost}, got x`],
  ["bedrock", "line_item_usage_amount", "", "Usage!C2: expected a quantity of tokens, got nothing"],
  [
    "bedrock",
    "line_item_usage_amount",
    -2,
    "Usage!C2: expected 0 or more; to leave such rows out, write Meaning, credit or correction, left out as Setting, Field and Value of the table UsageOptions, got credit or correction. Say which model and token class it is, or that it is left out",
  ],
  [
    "bedrock",
    "line_item_usage_amount",
    0.0005,
    "Usage!C2: expected a whole number of tokens at 1,000 a unit, got 0.0005",
  ],
  [
    "bedrock",
    "line_item_usage_type",
    "USE1-Claude4.9Opus-input-tokens",
    "Usage!B2: expected a model of the price book and a token class, as input is, got USE1-Claude4.9Opus-input-tokens. Say which model and token class it is, or that it is left out",
  ],
  [
    "vertex",
    "currency_conversion_rate",
    "",
    "Usage!F2: expected USD, or a conversion rate beside it, got EUR",
  ],
  [
    "vertex",
    "sku.description",
    "Claude Opus 4.8 requests",
    "Usage!B2: expected a model of the price book and a token class, got Claude Opus 4.8 requests. Say which model and token class it is, or that it is left out",
  ],
  ["focus", "SkuPriceDetails", "{ModelId", "Usage!C2: expected an object of JSON, got {ModelId"],
  [
    "focus",
    "ConsumedUnit",
    "Requests",
    "Usage!E2: a unit may be 1,000 or 1,000,000 tokens a unit, and neither its name nor its cost says which (10 of Output Tokens). Say which it is",
  ],
  [
    "litellm-logs",
    "metadata",
    "{'usage_object': 1}",
    "Usage!G2: expected an object of JSON, got {'usage_object': 1}",
  ],
  [
    "litellm-logs",
    "prompt_tokens",
    3,
    "Usage!D2: expected prompt tokens that include the 4 cached ones, got 3",
  ],
  [
    "openrouter",
    "Prompt Tokens",
    "1e999",
    "Usage!E2: expected a whole number of input tokens, 0 for none, got 1e999",
  ],
  [
    "ccusage",
    "modelBreakdowns.outputTokens",
    "#DIV/0!",
    "Usage!D2: expected a whole number of output tokens, 0 for none, got the error #DIV/0!; mend the formula behind it",
  ],
  [
    "class-rows",
    "Token type",
    "reasoning",
    "Usage!A2: expected a model of the price book and a token class, got reasoning. Say which model and token class it is, or that it is left out",
  ],
] as const)("[U4] a bad cell of %s: %s %j", (format, heading, cell, sentence) => {
  expect(changed(formats[format], heading, cell)).toEqual([sentence]);
});

describe("[U4] months in columns", () => {
  const header = ["Model", "Token class", "2026-09", "2026-10"];
  test.each([
    [
      ["gpt-5", "input", 1, 2],
      "Usage!A2: expected a model of the price book, got gpt-5; the nearest are claude-opus-5. Add it to the Prices table or correct the name",
    ],
    [
      ["claude-opus-4-8", "thoughts", 1, 2],
      "Usage!B2: expected a token class such as input, cache read or output, got thoughts",
    ],
    [["claude-opus-4-8", "input", 1, "x"], "Usage!D2: expected a whole number of tokens, got x"],
  ])("%j", (row, sentence) => {
    expect(errors([header, row])).toEqual([sentence]);
  });

  test("a blank month is none; a row of totals is left out", () => {
    const cells = [
      ["Service", "Sep 2026", "Oct 2026"],
      ["search", "", 5],
      ["chat", 7, 8],
      ["Total", 7, 13],
    ];
    const { totals, problems } = usageOn(cells);
    expect(problems.map(say)).toContain("Usage!A4: the row is taken for a total (Total) and left out");
    expect(totals.months).toEqual([
      { month: "2026-09", listCost: 7 },
      { month: "2026-10", listCost: 13 },
    ]);
  });
});

describe("[U4] JSON in cells", () => {
  test("that is cut off is a problem, as where it is longer than a cell can hold", () => {
    expect(errors([['{"data":[{"starting_at":"2026-09-01T00:00:00Z","results":[']])).toEqual([
      'Usage!A1: expected JSON that is whole, or an object in each row, got {"data":[{"starting_at":"2026-09-01T00:…',
    ]);
  });

  test("may have its lines in rows, indented by tabs into further columns", () => {
    const cells = [
      ["{", "", ""],
      ["", '"data": [{"starting_at": "2026-09-01T00:00:00Z", "results": [', ""],
      [
        "",
        "",
        '{"model": "claude-opus-4-8", "uncached_input_tokens": 5, "output_tokens": 7, "cache_read_input_tokens": 0}',
      ],
      ["", "]}]", ""],
      ["}", "", ""],
    ];
    expect(errors(cells)).toEqual([]);
    expect(usageOn(cells).totals.tokens).toMatchObject({ input: 5, output: 7 });
  });

  test("a record is named by its number", () => {
    const record = (tokens: string) =>
      `{"starting_at":"2026-09-01","model":"claude-opus-4-8","uncached_input_tokens":${tokens},"output_tokens":1,"cache_read_input_tokens":0}`;
    expect(errors([[record("1")], [record('"x"')]])).toEqual([
      "Usage!A1:A2 row 2: expected a whole number of input tokens, 0 for none, got x",
    ]);
  });

  test.each(["{}", "[]", "[1,2]", '{"data":[]}'])("%s holds no usage", (text) => {
    expect(usageOn([[text]]).rows).toEqual([]);
    expect(errors([[text]])).toHaveLength(1);
  });
});

describe("[U4] rows that are no usage to be priced are left out, and said so once for each reason", () => {
  test("subscriptions, other models, failed requests, fees", () => {
    const [header, good] = formats["claude-code"];
    const subscription = good.map((cell) => (cell === "api" ? "subscription" : cell));
    const reading = usageOn([header, good, subscription, subscription]);
    expect(reading.totals.rows).toBe(1);
    expect(reading.problems.map(say)).toContain("Usage!A3: 2 rows left out: usage under a subscription");

    const [logHeader, log] = formats["litellm-logs"];
    const other = log.map((cell, i) => (i === 2 ? "gpt-4o" : i === 1 ? "r2" : cell));
    const failed = log.map((cell, i) => (i === 2 ? "" : i === 3 || i === 4 ? 0 : i === 1 ? "r3" : cell));
    expect(usageOn([logHeader, log, other, failed]).control?.leftOut).toEqual([
      { why: "other services and models", rows: 1 },
      { why: "requests without tokens", rows: 1 },
    ]);
  });
});

test("[U4] what is wrong in a row that is left out is no problem", () => {
  const [header, good] = formats.vertex;
  const other = ["whenever", "Cloud Storage", "", "byte-seconds", "", "EUR", ""];
  expect(errors([header, good, other])).toEqual([]);
});
