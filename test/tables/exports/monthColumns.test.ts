import type { Cell } from "../../../src/tables/grid";
import { monthColumnsIn } from "../../../src/tables/exports/monthColumnMapping";
import { cachedInMetadata } from "../../../src/tables/exports/litellmMetadata";
import { sentences, usageOn } from "../usageOn";

// 46266 is 2026-09-01, and 46296 2026-10-01
const months = (...header: readonly Cell[]): readonly string[] =>
  monthColumnsIn(header).map(({ month, column }) => `${column} ${month}`);

describe("[U4] columns that are months", () => {
  test.each<[string, readonly Cell[], readonly string[]]>([
    ["texts beside a name", ["Team", "2026-09", "Oct 2026"], ["1 2026-09", "2 2026-10"]],
    ["first days as Excel holds them", ["Team", 46266, 46296], ["1 2026-09", "2 2026-10"]],
    ["last days", ["Team", "2026-09-30", "2026-10-31"], ["1 2026-09", "2 2026-10"]],
    ["the newest first", ["Team", 46296, 46266], ["1 2026-10", "2 2026-09"]],
    ["months with a gap, as text", ["Team", "2026-01", "2026-09"], ["1 2026-01", "2 2026-09"]],
    [
      "with blanks and logical values between",
      ["", "Team", true, "2026-09", "2026-10"],
      ["3 2026-09", "4 2026-10"],
    ],
    ["one alone", ["Team", "2026-09"], []],
    ["the same twice", ["Team", "2026-09", "Sep 2026"], []],
    ["days in the middle of a month", ["Team", "2026-09-15", "2026-10-15"], []],
    ["serials that are months apart", ["Team", 46023, 46296], []],
    ["points in time", ["Team", "2026-09-01 00:00", "2026-10-01 00:00"], []],
    ["nothing but months", ["2026-09", "2026-10"], []],
    ["numbers beside months", [5, 46266, 46296], []],
  ])("%s", (_, header, expected) => {
    expect(months(...header)).toEqual(expected);
  });

  test("rows of costs go by their model, where it is one of the price book, else by their service", () => {
    const { rows, problems } = usageOn([
      ["Model", "Service", "2026-09", "2026-10"],
      ["Opus 4.8", "chat", 1, 2],
      ["gpt-5", "chat", 3, ""],
      ["", "chat", 4, ""],
      ["", "", 5, ""],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(["assumed"]);
    expect(rows.map(({ model, month }) => [model, month])).toEqual([
      ["claude-opus-4-8", "2026-09"],
      ["claude-opus-4-8", "2026-10"],
      ["gpt-5", "2026-09"],
      ["chat", "2026-09"],
      [null, "2026-09"],
    ]);
  });

  test("[U4] amounts without a name are usage all the same, unless they are the sums of the rows", () => {
    const rows = [
      ["Service", "2026-09", "2026-10"],
      ["chat", 1, 2],
      ["search", 3, ""],
    ];
    const unnamed = usageOn([...rows, ["", 5, 6]]);
    expect(unnamed.problems.map(({ code }) => code)).toEqual(["assumed"]);
    // 1 + 3 + 5 in September, 2 + 6 in October
    expect(unnamed.totals.months.map(({ listCost }) => listCost)).toEqual([9, 8]);
    const summed = usageOn([...rows, ["", "", ""], ["", 4, 2]]);
    expect(summed.problems.map(({ code, where }) => [code, where])).toEqual([
      ["assumed", "Usage!A1:C5"],
      ["blank-row", "Usage!A4"],
      ["totals-row", "Usage!A5"],
    ]);
    expect(summed.totals.months.map(({ listCost }) => listCost)).toEqual([4, 2]);
  });

  test("every bad cell of a row is named", () => {
    expect(
      sentences([
        ["Service", "2026-09", "2026-10"],
        ["#REF!", "x", -1],
      ]),
    ).toEqual([
      "Usage!A2: expected a name, got the error #REF!; mend the formula behind it",
      "Usage!B2: expected an amount of money, 0 or more, got x",
      "Usage!C2: expected an amount of money, 0 or more, got -1",
    ]);
    expect(
      sentences([
        ["Model", "Token class", "2026-09", "2026-10"],
        ["gpt-5", "input", 1.5, 2],
        ["claude-opus-4-8", "thoughts", 1, "y"],
      ]).map((each) => each.slice(0, each.indexOf(":"))),
    ).toEqual(["Usage!A2", "Usage!C2", "Usage!B3", "Usage!D3"]);
  });
});

test.each<[string, unknown, object]>([
  ["no object", null, {}],
  ["a text", "x", {}],
  ["no usage", {}, {}],
  [
    "counts that are no numbers, or below 0",
    { cache_read_input_tokens: "5", cache_creation_input_tokens: -1 },
    {},
  ],
  ["none", { cache_read_input_tokens: 0, prompt_tokens_details: { cached_tokens: 7 } }, {}],
  [
    "OpenAI's words",
    { prompt_tokens_details: { cached_tokens: 7, cache_creation_tokens: 2 } },
    { cacheRead: 7, cacheWrite5m: 2 },
  ],
  [
    "more of an hour than was written",
    { cache_creation_input_tokens: 2, cache_creation: { ephemeral_1h_input_tokens: 9 } },
    { cacheWrite1h: 2 },
  ],
])("[U4] cached tokens in metadata with %s", (_, usage, expected) => {
  const none = { cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0 };
  expect(cachedInMetadata({ usage_object: usage })).toEqual({ ...none, ...expected });
  expect(cachedInMetadata(usage)).toEqual(none);
});
