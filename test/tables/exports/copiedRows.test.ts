import type { Day, Month } from "../../../src/engine/units";
import { CopiedRows } from "../../../src/tables/exports/copiedRows";
import type { Cell } from "../../../src/tables/grid";
import type { DateRead } from "../../../src/tables/readCell";
import { usageOn } from "../usageOn";

const september = (day: number): string => `2026-09-${String(day).padStart(2, "0")}`;
type Table = readonly (readonly Cell[])[];
/** A header and a row a day of September. */
const dailyRows = (header: string, row: (day: string, i: number) => readonly Cell[], days = 30): Table => [
  header.split(","),
  ...Array.from({ length: days }, (_, i) => row(september(i + 1), i + 1)),
];

const layouts: Readonly<Record<string, Table>> = {
  "admin-usage": dailyRows(
    "starting_at,model,uncached_input_tokens,cache_read_input_tokens,output_tokens",
    (day) => [`${day}T00:00:00Z`, "claude-opus-5", 1_000_000, 0, 0],
  ),
  "admin-cost": dailyRows("starting_at,model,token_type,amount,list_amount,currency", (day) => [
    ...[`${day}T00:00:00Z`, "claude-opus-5", "output_tokens", "500", "500", "USD"],
  ]),
  "claude-code": dailyRows(
    "date,customer_type,model_breakdown.model,model_breakdown.tokens.input,model_breakdown.tokens.output",
    (day) => [`${day}T00:00:00Z`, "api", "claude-opus-5", 1_000_000, 5],
  ),
  bedrock: dailyRows("line_item_usage_start_date,line_item_usage_type,line_item_usage_amount", (day) => [
    ...[`${day} 00:00:00`, "USE1-Claude4.6Opus-input-tokens", 1000],
  ]),
  vertex: dailyRows("usage_start_time,sku.description,usage.amount,usage.unit,cost", (day) => [
    ...[`${day} 00:00:00 UTC`, "Claude Opus 4.6 Input Tokens", 1000, "count", 0.005],
  ]),
  focus: dailyRows("ChargePeriodStart,SkuPriceDetails,ConsumedQuantity,ConsumedUnit,EffectiveCost", (day) => [
    ...[`${day}T00:00:00Z`, '{"ModelId":"claude-opus-4-8","TokenDirection":"Output"}', 10, "Tokens", 1],
  ]),
  openrouter: dailyRows("Date,Slug,Usage,BYOK Usage,Prompt Tokens,Completion Tokens", (day) => [
    ...[`${day} 00:00:00`, "anthropic/claude-opus-4.7", 1, 0, 10, 2],
  ]),
  ccusage: dailyRows(
    "date,modelBreakdowns.modelName,modelBreakdowns.inputTokens,modelBreakdowns.outputTokens",
    (day) => [day, "claude-opus-5", 10, 2],
  ),
  "litellm-daily": dailyRows(
    "id,date,model,prompt_tokens,completion_tokens,cache_read_input_tokens,cache_creation_input_tokens,spend",
    (day, i) => [`id${i}`, day, "claude-opus-5", 10, 2, 0, 0, 1],
  ),
};

const overlaps = (cells: Table) =>
  usageOn(cells).problems.filter(({ code }) => code === "overlapping-exports" || code === "day-again");
const overlapOn = (cells: Table) => overlaps(cells).map(({ where, got, expected }) => [where, got, expected]);

describe.each(Object.entries(layouts))("[U5] %s appended to itself", (format, once) => {
  const [header = [], ...rows] = once;
  const column = format === "litellm-daily" ? "B" : "A";

  test("once is no problem", () => {
    const { format: read, problems, totals } = usageOn(once);
    expect(read).toBe(format);
    expect(problems.filter(({ code }) => code !== "assumed")).toEqual([]);
    expect(totals.rows).toBe(30);
  });

  test("with its header again is one overlap, at its first row", () => {
    // The header is row 1, its 30 rows are 2 to 31, the header again 32: the copy begins at 33
    expect(overlapOn([...once, header, ...rows])).toEqual([
      [`Usage!${column}33`, "30 rows of 2026-09-01 to 2026-09-30", "row 2"],
    ]);
    expect(usageOn([...once, header, ...rows]).rows).toEqual([]);
  });

  test("without its header, and its last six days alone, are overlaps too", () => {
    expect(overlapOn([...once, ...rows])).toEqual([
      [`Usage!${column}32`, "30 rows of 2026-09-01 to 2026-09-30", "row 2"],
    ]);
    expect(overlapOn([...once, ...rows.slice(-6)])).toEqual([
      [`Usage!${column}32`, "6 rows of 2026-09-25 to 2026-09-30", "row 26"],
    ]);
  });

  test("the newest day first makes no difference", () => {
    const turned = [...rows].reverse();
    expect(overlapOn([header, ...turned])).toEqual([]);
    expect(overlapOn([header, ...turned, ...turned])).toEqual([
      [`Usage!${column}32`, "30 rows of 2026-09-01 to 2026-09-30", "row 2"],
    ]);
  });
});

describe("[U5] rows with an id of their own", () => {
  const header = "request_id,startTime,model,prompt_tokens,completion_tokens,spend,metadata".split(",");
  const request = (id: string, tokens: number): readonly Cell[] => [
    ...[id, "2026-09-30T10:00:00", "claude-opus-5", tokens, 2, 0.1, "{}"],
  ];

  test("are the same by that alone, on the day that two logs share and with other numbers", () => {
    expect(overlapOn([header, request("a", 5), request("b", 5), request("b", 7)])).toEqual([
      ["Usage!B4", "1 row of 2026-09-30", "row 3"],
    ]);
    expect(overlapOn([header, request("a", 5), request("b", 5), request("c", 5)])).toEqual([]);
  });

  test("that is blank tell nothing", () => {
    expect(overlapOn([header, request("", 5), request("", 5)])).toEqual([]);
  });
});

describe("[U5] equal rows of a bill that was cut down are usage of their own", () => {
  const [header = []] = layouts.bedrock ?? [];
  const line = (day: number, amount: number): readonly Cell[] => [
    ...[`${september(day)} 00:00:00`, "USE1-Claude4.6Opus-input-tokens", amount],
  ];

  test("where the hours of a day have the same amount", () => {
    const hours = Array.from({ length: 10 }, (_, day) => Array.from({ length: 24 }, () => line(day + 1, 5)));
    expect(overlapOn([header, ...hours.flat()])).toEqual([]);
  });

  test("where a few of many rows in no order are equal", () => {
    // Days 1 to 28 in steps of 5, which is no order; every amount differs, but for those of row 40 and row 3
    const rows = Array.from({ length: 60 }, (_, i) => line(((i * 5) % 28) + 1, i + 1));
    expect(overlapOn([header, ...rows, rows[2] ?? [], line(1, 99)])).toEqual([]);
  });

  test("where a second team used as much on one of its days", () => {
    const team = (amount: number) => Array.from({ length: 20 }, (_, i) => line(i + 1, amount + i));
    // The second team's amounts are its own, but for the seventh
    const second = team(100).map((row, i) => (i === 6 ? (team(1)[6] ?? []) : row));
    expect(overlapOn([header, ...team(1), ...second])).toEqual([]);
  });
});

describe("[U5] copied rows, row by row", () => {
  const dated = (day: number): DateRead => ({ month: "2026-09" as Month, day: september(day) as Day });
  const copies = (rows: readonly ("header" | readonly [day: number, same: number | null])[]) => {
    const copied = new CopiedRows(false);
    rows.forEach((each, r) => {
      if (each === "header") copied.repeatedHeader();
      else copied.take(each[1], r, dated(each[0]));
    });
    return copied.problems(String, String).map(({ row, problem: { got, expected } }) => [row, got, expected]);
  };
  const news = (count: number): readonly (readonly [number, null])[] =>
    Array.from({ length: count }, (_, i) => [i + 1, null] as const);

  test("a single row below a header is a copy where nothing else stands there", () => {
    expect(copies([...news(5), "header", [5, 4]])).toEqual([[6, "1 row of 2026-09-05", "4"]]);
    expect(copies([...news(5), "header", [5, 4], [6, null]])).toEqual([]);
  });

  test("rows in another order than above are none", () => {
    expect(copies([...news(4), [1, 0], [2, 1]])).toEqual([[4, "2 rows of 2026-09-01 to 2026-09-02", "0"]]);
    expect(copies([...news(4), [2, 1], [1, 0]])).toEqual([]);
  });

  test("two of many rows are a chance, three after the only step back are none", () => {
    expect(copies([...news(25), [1, 0], [2, 1], [26, null]])).toEqual([]);
    expect(copies([...news(25), [1, 0], [2, 1], [3, 2], [26, null]])).toEqual([
      [25, "3 rows of 2026-09-01 to 2026-09-03", "0"],
    ]);
  });

  test("several stretches are one problem, with all of their rows and days", () => {
    const first = [1, 2, 3].map((day) => [day, day - 1] as const);
    const second = [7, 8, 9].map((day) => [day, day - 1] as const);
    expect(copies([...news(25), "header", ...first, [26, null], "header", ...second])).toEqual([
      [26, "6 rows of 2026-09-01 to 2026-09-09", "0"],
    ]);
  });
});
