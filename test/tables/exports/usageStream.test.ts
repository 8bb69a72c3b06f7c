import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parseCsv } from "hucre/csv";
import { UsageStream } from "../../../src/tables/exports/usageStream";
import type { Cell } from "../../../src/tables/grid";
import { publishedPrices } from "../../../src/tables/priceBook";
import type { UsageReading } from "../../../src/tables/usageReading";
import { describe as say } from "../../../src/tables/wording";
import { consoleHeader, usageOn } from "../usageOn";

const golden = join(__dirname, "../../golden");
const cellsOf = (name: string): readonly (readonly Cell[])[] =>
  parseCsv(readFileSync(join(golden, name), "utf8")).map((row) => row.map((cell) => String(cell ?? "")));

/** Reads rows in pieces of the given sizes, and what is left in one more. */
function streamed(
  cells: readonly (readonly Cell[])[],
  sizes: readonly number[],
  name = "usage.csv",
): UsageReading {
  const stream = new UsageStream(name, publishedPrices);
  let from = 0;
  for (const size of sizes) {
    stream.readRows(cells.slice(from, from + size));
    from += size;
  }
  stream.readRows(cells.slice(from));
  return stream.finish();
}

test.each([
  "console-tokens.csv",
  "exports/console-cost.csv",
  "exports/bedrock-marketplace.csv",
  "exports/focus-direction.csv",
])("[U4] %s in pieces of any size gives the totals of the whole", (name) => {
  const cells = cellsOf(name);
  const whole = streamed(cells, []);
  expect(whole.totals.rows).toBe(usageOn(cells).totals.rows);
  expect(whole.totals.tokens).toEqual(usageOn(cells).totals.tokens);
  expect(whole.totals.listCost).toBeCloseTo(usageOn(cells).totals.listCost ?? Number.NaN, 9);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 20 }), (sizes) => {
      expect(streamed(cells, sizes)).toEqual(whole);
    }),
    { seed: 20261121, numRuns: 25 },
  );
});

test("[U4] objects of JSON in pieces give the totals of the whole", () => {
  const lines = readFileSync(join(golden, "exports/litellm-logs.jsonl"), "utf8").trim().split("\n");
  const stream = new UsageStream("logs.jsonl", publishedPrices);
  for (const line of lines) stream.readRecords([JSON.parse(line) as Record<string, unknown>]);
  expect(stream.finish().totals.tokens).toEqual(usageOn(lines.map((line) => [line])).totals.tokens);
});

test("rows of a day, model and tariff become one, exact for tokens", () => {
  const row = (day: string, input: number, type = "standard"): readonly Cell[] => [
    ...[
      day,
      "claude-opus-4-8",
      `key ${input}`,
      "Default",
      type,
      "≤ 200k",
      input,
      0,
      0,
      0,
      1,
      0,
      "global",
      "",
    ],
  ];
  const { rows } = streamed(
    [
      consoleHeader,
      row("2026-09-01", 5),
      row("2026-09-02", 6),
      row("2026-09-01", 7),
      row("2026-09-01", 8, "batch"),
    ],
    [2, 1],
  );
  expect(
    rows.map((each) => (each.kind === "tokens" ? [each.day, each.tariff.batch, each.tokens.input] : [])),
  ).toEqual([
    ["2026-09-01", false, 12],
    ["2026-09-02", false, 6],
    ["2026-09-01", true, 8],
  ]);
});

test("problems name the row of the file, in whatever piece it stands", () => {
  const row = (day: Cell, input: Cell): readonly Cell[] => [
    ...[day, "claude-opus-4-8", "key", "Default", "standard", "≤ 200k", input, 0, 0, 0, 1, 0, "global", ""],
  ];
  const good = Array.from({ length: 20 }, (_, i) => row(`2026-09-${10 + i}`, i));
  const cells = [consoleHeader, ...good, row("2026-09-30", "x"), row("2026-09-15", 5)];
  const expected = [
    "usage.csv row 22: expected a whole number of input tokens, 0 for none, got x",
    "usage.csv row 23: 1 row of 2026-09-15 stand in an export above already, from row 7 on. Delete one of the two, or the usage counts twice",
  ];
  for (const sizes of [[], [1, 1, 1], [11, 5], [22]])
    expect(
      streamed(cells, sizes)
        .problems.map(say)
        .filter((each) => !each.includes("not in order")),
    ).toEqual(expected);
});

test("a record is named by its number", () => {
  const stream = new UsageStream("logs.jsonl", publishedPrices);
  const record = {
    startTime: "2026-09-01",
    request_id: "a",
    model: "claude-opus-4-8",
    prompt_tokens: 5,
    completion_tokens: 1,
    metadata: {},
  };
  stream.readRecords([record, { ...record, request_id: "b", prompt_tokens: -1 }]);
  expect(stream.finish().problems.map(say)).toEqual([
    "logs.jsonl row 2: expected a whole number of prompt tokens, 0 for none, got -1",
  ]);
});

test.each([
  ["nothing", [], "empty-selection"],
  ["blank rows", [[""], ["", ""]], "empty-selection"],
  [
    "no usage",
    [
      ["Employee", "Salary"],
      ["Ann", 5],
    ],
    "unknown-format",
  ],
  [
    "a column too few",
    [
      ["Month", "Model", "Input"],
      ["2026-09", "claude-opus-4-8", 5],
    ],
    "missing-column",
  ],
] as const)("%s is a problem", (_, cells, code) => {
  const reading = streamed(cells, []);
  expect(reading.problems.map((problem) => problem.code)).toEqual([code]);
  expect(reading.rows).toEqual([]);
});

test("where no header is found in the first ten rows, a later one is none", () => {
  const above = Array.from({ length: 10 }, (_, i): readonly Cell[] => [`note ${i}`]);
  const reading = streamed([...above, [...consoleHeader]], [10]);
  expect(reading.problems.map((problem) => problem.code)).toEqual(["unknown-format"]);
});

test("rows of other endpoints and eligible shares stay apart", () => {
  const header = ["Month", "Model", "Input", "Output", "Eligible share", "Endpoint"];
  const row = (share: Cell, endpoint: Cell): readonly Cell[] => [
    "2026-10",
    "claude-opus-5-5",
    1,
    0,
    share,
    endpoint,
  ];
  const { rows } = streamed([header, row(0.5, "global"), row(0.5, "regional"), row("", "regional")], []);
  expect(rows.map((each) => [each.eligibleShare, each.kind === "tokens" && each.tariff.regional])).toEqual([
    [0.5, undefined],
    [0.5, true],
    [undefined, true],
  ]);
});
