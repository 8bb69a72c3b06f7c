import { monthOf } from "../../../src/engine/calendar";
import type { Cell } from "../../../src/tables/grid";
import { meteredText } from "../../../src/tables/exports/meteredText";
import { tokenClassInWords } from "../../../src/tables/exports/tokenClassInWords";
import { tokensPerUnit, unitAtPrice } from "../../../src/tables/exports/tokensPerUnit";
import { headingKey } from "../../../src/tables/exports/headingKey";
import { RowCells } from "../../../src/tables/exports/rowCells";
import { RowFingerprint } from "../../../src/tables/exports/rowFingerprint";
import { SeenRows } from "../../../src/tables/exports/seenRows";

test.each([
  ["input_no_cache", "input", true],
  ["uncached_input_tokens", "input", true],
  ["Prompt tokens", "input", true],
  ["input_cache_read", "cacheRead", true],
  ["Cached input", "cacheRead", true],
  ["cache hit tokens", "cacheRead", true],
  ["cache_creation.ephemeral_5m_input_tokens", "cacheWrite5m", true],
  ["cache_creation.ephemeral_1h_input_tokens", "cacheWrite1h", true],
  ["CacheWrite1hInputTokenCount", "cacheWrite1h", true],
  ["cache-write-input-token-count-1-hour", "cacheWrite1h", true],
  ["cache write", "cacheWrite5m", false],
  ["OutputTokenCount", "output", true],
  ["Completion Tokens", "output", true],
  ["cacheWrite1h", "cacheWrite1h", true],
])("%s is %s", (text, tokenClass, exact) => {
  expect(tokenClassInWords(text)).toEqual({ tokenClass, exact });
});

test.each(["web_search", "requests", "Storage", ""])("%j is no token class", (text) => {
  expect(tokenClassInWords(text)).toBeNull();
});

test.each([
  ["USE1-Claude4.6Opus-input-tokens", "claude 4 6 opus", "input", {}],
  ["USE1-Claude4.6Opus-cache-read-input-token-count-batch", "claude 4 6 opus", "cacheRead", { batch: true }],
  [
    "USW2-anthropic.claude-opus-4-8-mantle-cache-write-tokens-global-standard",
    "claude opus 4 8",
    "cacheWrite5m",
    {},
  ],
  ["USE1-MP:USE1_CacheWrite1hInputTokenCount_Global_Batch-Units", null, "cacheWrite1h", { batch: true }],
  ["USE1-MP:USE1_InputTokenCount_LCtx-Units", null, "input", { longContext: true }],
  ["Claude Sonnet 4.6 (Amazon Bedrock Edition)", "claude sonnet 4 6", null, {}],
  ["Claude 3.5 Haiku Output Tokens", "claude 3 5 haiku", "output", {}],
  ["Claude Opus 4 Input Tokens - Batch", "claude opus 4", "input", { batch: true }],
])("%s", (text, model, tokenClass, tariff) => {
  const found = meteredText(text);
  expect(found.model).toBe(model);
  expect(found.tokenClass).toBe(tokenClass);
  expect(found.tariff).toMatchObject({
    batch: false,
    longContext: false,
    fast: false,
    usOnly: false,
    ...tariff,
  });
});

test.each(["-flex", "-priority"])("the tier %s has no list price", (suffix) => {
  expect(meteredText(`USE1-Claude4.6Opus-input-tokens${suffix}`).tariff).toBeNull();
});

test.each(["USE1-NovaLite-input-tokens", "BoxUsage:m5.large", "Gemini 2.5 Pro Input"])(
  "%s is not Claude",
  (text) => {
    expect(meteredText(text).claude).toBe(false);
  },
);

test.each([
  ["1K tokens", 1000],
  ["1,000 tokens", 1000],
  ["1M Tokens", 1_000_000],
  ["Tokens", 1],
  ["input tokens", 1],
  ["Units", null],
  ["", null],
])("a unit %j is %s tokens", (unit, tokens) => {
  expect(tokensPerUnit(unit)).toBe(tokens);
});

test("[U4] a unit is told by its price: 0.0033 is a thousand at 3.00 a million and a tenth more, 3.30 a million", () => {
  expect(unitAtPrice(0.0033, 3)).toBe(1000);
  expect(unitAtPrice(3.3, 3)).toBe(1_000_000);
  expect(unitAtPrice(0.000003, 3)).toBe(1);
  // Ten times the price of a thousand is none of them.
  expect(unitAtPrice(0.03, 3)).toBeNull();
});

test("headings are compared by letters and digits alone", () => {
  for (const heading of [
    "lineItem/UsageType",
    "line_item_usage_type",
    "\ufeffLine Item Usage Type",
    "ï»¿lineitemusagetype",
  ])
    expect(headingKey(heading)).toBe("lineitemusagetype");
});

/** The first row that is the same, of rows of two cells taken one after another. */
function seenIn(first: readonly number[]): (row: readonly Cell[], number: number) => number | null {
  const cells = new RowCells([]);
  const print = new RowFingerprint(cells, first, 2);
  const seen = new SeenRows();
  return (row, number) => {
    cells.at({ cells: [row], place: { kind: "argument", name: "" } }, 0, () => undefined);
    print.take();
    return seen.firstLike({ month: monthOf(2026, 9), day: null }, print.whole, number);
  };
}

test("rows are told apart by every cell, wherever the text is cut and whatever kind it is", () => {
  const rows = [
    ["a", "bc"],
    ["ab", "c"],
    ["1", 1],
    [1, "1"],
    [1, 1.5],
    [1, -1.5],
    ["", ""],
    [true, false],
    [false, true],
    ["Aa", ""],
    ["BB", ""],
  ];
  const firstLike = seenIn([1]);
  expect(rows.map(firstLike)).toEqual(rows.map(() => null));
  expect(firstLike([1, "1"], 99)).toBe(3);
});

test("a hundred thousand rows are all remembered", () => {
  const firstLike = seenIn([]);
  const keys = Array.from({ length: 100_000 }, (_, i) => i);
  expect(keys.filter((i) => firstLike([`key ${i}`, i], i) !== null)).toEqual([]);
  expect(keys.filter((i) => firstLike([`key ${i}`, i], -1) !== i)).toEqual([]);
});
