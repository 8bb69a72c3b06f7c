import { standardTariff } from "../../src/engine/usage";
import type { Cell } from "../../src/tables/grid";
import { consoleHeader, plainHeader, sentences, usageOn } from "./usageOn";

/** Opus 5.5 at 4 / 5 / 8 / 0.20 / 20 a million: 4 + 10 + 4 + 1.6 + 6 = 25.60. */
const known = [1e6, 2e6, 0.5e6, 8e6, 0.3e6] as const;
const knownCost = 25.6;
const consoleRow: readonly Cell[] = [
  "2026-10-01",
  "claude-opus-5-5",
  "key",
  "Default",
  "standard",
  "≤ 200k",
  ...known,
  0,
  "global",
  "",
];

/** The columns of a header and row at the given places. */
const only = (
  places: readonly number[],
  ...rows: readonly (readonly Cell[])[]
): readonly (readonly Cell[])[] => rows.map((row) => places.map((place) => row[place] ?? ""));

describe("[U1] token exports of the Console", () => {
  test("the present columns: 1M + 2M + 0.5M + 8M + 0.3M tokens of Opus 5.5 cost 25.60", () => {
    const reading = usageOn([consoleHeader, consoleRow]);
    expect(reading.problems).toEqual([]);
    expect(reading.format).toBe("console-tokens");
    expect(reading.address).toBe("Usage!A1:N2");
    expect(reading.totals.listCost).toBeCloseTo(knownCost, 12);
    expect(reading.rows).toEqual([
      {
        kind: "tokens",
        month: "2026-10",
        day: "2026-10-01",
        model: "claude-opus-5-5",
        tokens: { input: 1e6, cacheWrite5m: 2e6, cacheWrite1h: 0.5e6, cacheRead: 8e6, output: 0.3e6 },
        tariff: standardTariff,
        webSearches: 0,
        where: "Usage!A2",
      },
    ]);
  });

  test("the columns of 2025, without context window, region and speed", () => {
    const cells = only([0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11], consoleHeader, consoleRow);
    expect(usageOn(cells).format).toBe("console-tokens");
    expect(usageOn(cells).totals.listCost).toBeCloseTo(knownCost, 12);
  });

  test("the oldest columns: one class of cache writes, which are those of five minutes", () => {
    const header = ["usage_date_utc", "model_version", "usage_input_tokens_no_cache"].concat([
      "usage_input_tokens_cache_write",
      "usage_input_tokens_cache_read",
      "usage_output_tokens",
    ]);
    const reading = usageOn([header, ["2026-10-01", "claude-opus-5-5", 1e6, 2e6, 8e6, 0.3e6]]);
    expect(reading.totals.tokens).toEqual({
      input: 1e6,
      cacheWrite5m: 2e6,
      cacheWrite1h: 0,
      cacheRead: 8e6,
      output: 0.3e6,
    });
    // 25.60 without the 4.00 of cache writes of an hour.
    expect(reading.totals.listCost).toBeCloseTo(21.6, 12);
  });

  test.each([
    ["batch is half", 4, "batch", knownCost / 2],
    ["US-only inference is 1.1 times", 12, "us", knownCost * 1.1],
    // 8 and 40 a million are twice the standard prices, and so are the cache classes.
    ["fast mode of Opus 5.5 is twice", 13, "fast", knownCost * 2],
    ["long context makes no difference to Opus 5.5", 5, "> 200k", knownCost],
    ["long context as the Admin API calls it", 5, "200k-1M", knownCost],
    ["seven web searches are 0.07", 11, 7, knownCost + 0.07],
  ])("%s", (_, column, cell, cost) => {
    const reading = usageOn([consoleHeader, consoleRow.map((each, i) => (i === column ? cell : each))]);
    expect(reading.problems).toEqual([]);
    expect(reading.totals.listCost).toBeCloseTo(cost, 12);
  });

  test("long context of Sonnet 4.5: 1M input and 0.3M output cost 6.00 + 6.75 instead of 3.00 + 4.50", () => {
    const row = (context: string): readonly Cell[] => [
      ...["2025-12-01", "claude-sonnet-4-5", "key", "Default", "standard", context],
      ...[1e6, 0, 0, 0, 0.3e6, 0, "not_available", ""],
    ];
    expect(usageOn([consoleHeader, row("> 200k")]).totals.listCost).toBeCloseTo(12.75, 12);
    for (const context of ["≤ 200k", "<= 200k", "0-200k", "â‰¤ 200k", ""])
      expect(usageOn([consoleHeader, row(context)]).totals.listCost).toBeCloseTo(7.5, 12);
  });

  test("dates with an hour, as text or as serials with a fraction", () => {
    // 46096 is 2026-03-15.
    for (const date of ["2026-03-15", "2026-03-15 02:00", "2026-03-15T02:00:00Z", 46096, 46096.0833]) {
      const { rows } = usageOn([consoleHeader, [date, "claude-opus-4-6", ...consoleRow.slice(2)]]);
      expect(rows[0]).toMatchObject({ month: "2026-03", day: "2026-03-15" });
    }
  });

  test("the days of an export stay days, even where all are the first of their months", () => {
    const rows = ["2026-08-01", "2026-09-01"].map((date) => [
      date,
      "claude-opus-4-8",
      ...consoleRow.slice(2),
    ]);
    expect(usageOn([consoleHeader, ...rows]).rows.map(({ day }) => day)).toEqual([
      "2026-08-01",
      "2026-09-01",
    ]);
  });
});

describe("CSV in one column", () => {
  const line =
    '2026-10-01,claude-opus-5-5,"key, of ""A""",Default,standard,≤ 200k,1000000,2000000,500000,8000000,300000,0,global,';

  test.each([
    ["comma", ","],
    ["semicolon", ";"],
    ["tab", "\t"],
  ])("is split at the %s; problems name the one cell that holds the line", (_, separator) => {
    const lines = [`\ufeff${consoleHeader.join(",")}`, line, line.replace("300000", "x")].map((each) => [
      separator === "," ? each : each.replace("key, of", "key of").replaceAll(",", separator),
    ]);
    const reading = usageOn(lines.slice(0, 2));
    expect(reading.problems).toEqual([]);
    expect(reading.totals.listCost).toBeCloseTo(knownCost, 12);
    expect(reading.columns[0]).toEqual({ field: "date", header: "usage_date_utc", column: 0 });
    expect(sentences(lines)).toEqual([
      "Usage!A3: expected a whole number of output tokens, 0 for none, got x",
    ]);
  });

  test("in column C with blank columns around it", () => {
    const cells = [consoleHeader.join(","), line].map((each) => ["", "", each, ""]);
    const reading = usageOn(cells);
    expect(reading.problems).toEqual([]);
    expect(reading.rows[0]?.where).toBe("Usage!C2");
  });
});

describe("the header row", () => {
  const titled = (above: number): readonly (readonly Cell[])[] => [
    ...Array.from({ length: above }, () => ["Usage of Example Ltd, prepared for the board"]),
    plainHeader,
    ["2026-10", "claude-opus-5-5", ...known],
  ];

  test("stands anywhere in the first ten rows", () => {
    for (let above = 0; above < 10; above++)
      expect(usageOn(titled(above)).totals.listCost).toBeCloseTo(knownCost, 12);
    expect(usageOn(titled(10)).format).toBeNull();
  });

  test("is the one that lacks no column, where another has more", () => {
    const summary = ["Month", "Input", "Cache write 5m", "Cache read"];
    expect(usageOn([summary, ["Month", "Cost"], ["2026-10", 5]]).totals.listCost).toBe(5);
  });

  test("may begin with a byte order mark, also one read in another character set", () => {
    for (const mark of ["\ufeff", "ï»¿"]) {
      const header = consoleHeader.map((name, i) => (i === 0 ? mark + name : name));
      expect(usageOn([header, consoleRow]).columns[0]?.header).toBe("usage_date_utc");
    }
  });

  test("may stand again, where one export was pasted below another", () => {
    const later = consoleRow.map((cell, i) => (i === 0 ? "2026-10-02" : cell));
    const reading = usageOn([consoleHeader, consoleRow, consoleHeader, later]);
    expect(reading.problems).toEqual([]);
    expect(reading.totals.rows).toBe(2);
  });
});
