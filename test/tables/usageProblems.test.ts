import type { Problem } from "../../src/engine/problem";
import type { Cell } from "../../src/tables/grid";
import { readUsage } from "../../src/tables/usageReader";
import { publishedPrices } from "../../src/tables/priceBook";
import { describe as say } from "../../src/tables/wording";
import { consoleHeader, plainHeader, sentences, usageOn } from "./usageOn";

const good: readonly Cell[] = ["2026-09", "claude-opus-4-8", 100, 20, 5, 800, 30];
const alsoGood: readonly Cell[] = ["2026-08", "claude-opus-4-8", 100, 20, 5, 800, 30];
const with_ = (column: number, cell: Cell, row = good): readonly Cell[] =>
  row.map((each, i) => (i === column ? cell : each));

interface BadCell {
  readonly title: string;
  readonly column: number;
  readonly cell: Cell;
  readonly problem: Problem;
  readonly sentence: string;
}

const output = "a whole number of output tokens, 0 for none";
const date = "a date such as 2026-03-31 or 2026-03";
const badCells: readonly BadCell[] = [
  {
    title: "text where a number is due",
    column: 6,
    cell: "many",
    problem: { code: "not-a-number", where: "Usage!G3", got: "many", expected: output },
    sentence: `Usage!G3: expected ${output}, got many`,
  },
  {
    title: "a logical value where a number is due",
    column: 6,
    cell: true,
    problem: { code: "not-a-number", where: "Usage!G3", got: "true", expected: output },
    sentence: `Usage!G3: expected ${output}, got true`,
  },
  {
    title: "negative tokens",
    column: 6,
    cell: -1,
    problem: { code: "negative", where: "Usage!G3", got: "-1", expected: output },
    sentence: `Usage!G3: expected ${output}, got -1`,
  },
  {
    title: "half a token",
    column: 6,
    cell: 10.5,
    problem: { code: "not-whole", where: "Usage!G3", got: "10.5", expected: output },
    sentence: `Usage!G3: expected ${output}, got 10.5`,
  },
  {
    title: "more tokens than a number can count",
    column: 6,
    cell: 1e300,
    problem: { code: "out-of-range", where: "Usage!G3", got: "1e+300", expected: output },
    sentence: `Usage!G3: expected ${output}, got 1e+300`,
  },
  {
    title: "an error value among the tokens",
    column: 6,
    cell: "#N/A",
    problem: { code: "error-cell", where: "Usage!G3", got: "#N/A", expected: output },
    sentence: `Usage!G3: expected ${output}, got the error #N/A; mend the formula behind it`,
  },
  {
    title: "a blank among the tokens",
    column: 5,
    cell: "",
    problem: {
      code: "blank",
      where: "Usage!F3",
      got: "",
      expected: "a whole number of cache read tokens, 0 for none",
    },
    sentence: "Usage!F3: expected a whole number of cache read tokens, 0 for none, got nothing",
  },
  {
    title: "a blank date",
    column: 0,
    cell: "",
    problem: { code: "blank", where: "Usage!A3", got: "", expected: date },
    sentence: `Usage!A3: expected ${date}, got nothing`,
  },
  {
    title: "a date that is none",
    column: 0,
    cell: "2026-13",
    problem: { code: "not-a-date", where: "Usage!A3", got: "2026-13", expected: date },
    sentence: `Usage!A3: expected ${date}, got 2026-13`,
  },
  {
    title: "a bare year, which is no serial",
    column: 0,
    cell: 2026,
    problem: { code: "not-a-date", where: "Usage!A3", got: "2026", expected: date },
    sentence: `Usage!A3: expected ${date}, got 2026`,
  },
  {
    title: "a month run together, which is no serial",
    column: 0,
    cell: 202609,
    problem: { code: "not-a-date", where: "Usage!A3", got: "202609", expected: date },
    sentence: `Usage!A3: expected ${date}, got 202609`,
  },
  {
    title: "a date that means two days",
    column: 0,
    cell: "03/04/2026",
    problem: { code: "ambiguous-date", where: "Usage!A3", got: "03/04/2026", expected: date },
    sentence: `Usage!A3: expected ${date}, got 03/04/2026, which is two different days in different countries`,
  },
  {
    title: "a date that is one day, in an order that is not everyone's",
    column: 0,
    cell: "31.01.2026",
    problem: { code: "ambiguous-date", where: "Usage!A3", got: "31.01.2026", expected: date },
    sentence: `Usage!A3: expected ${date}, got 31.01.2026, where the order of day and month differs between countries`,
  },
  {
    title: "a blank model",
    column: 1,
    cell: " ",
    problem: { code: "blank", where: "Usage!B3", got: "", expected: "a model such as claude-opus-5-5" },
    sentence: "Usage!B3: expected a model such as claude-opus-5-5, got nothing",
  },
  {
    title: "a model the price book does not know",
    column: 1,
    cell: "claude-opus-4-9",
    problem: {
      code: "unknown-model",
      where: "Usage!B3",
      got: "claude-opus-4-9",
      expected: "claude-opus-4-8, claude-opus-4-7, claude-opus-4-6",
    },
    sentence:
      "Usage!B3: expected a model of the price book, got claude-opus-4-9; the nearest are claude-opus-4-8, claude-opus-4-7, claude-opus-4-6. Add it to the Prices table or correct the name",
  },
  {
    title: "a model without a price at the time",
    column: 0,
    cell: "2026-04",
    problem: { code: "no-price", where: "Usage!A3", got: "claude-opus-4-8", expected: "on 2026-04-30" },
    sentence:
      "Usage!A3: expected a list price for claude-opus-4-8, and the price book has none (on 2026-04-30). Add a row to the Prices table",
  },
];

describe("each bad cell of a sheet of tokens is one problem with its address", () => {
  test.each(badCells)("$title", ({ column, cell, problem, sentence }) => {
    const reading = usageOn([plainHeader, alsoGood, with_(column, cell)]);
    expect(reading.problems.filter(({ code }) => code !== "out-of-order")).toEqual([problem]);
    expect(say(problem)).toBe(sentence);
    expect(reading.rows).toEqual([]);
    // The row above could be read: 955 tokens.
    expect(reading.totals.rows).toBe(problem.code === "no-price" ? 2 : 1);
    expect(reading.totals.months.find(({ month }) => month === "2026-08")?.listCost).toBeCloseTo(
      // 100 × 5 + 20 × 6.25 + 5 × 10 + 800 × 0.5 + 30 × 25 = 1,825 a million
      0.001825,
      15,
    );
  });

  test("a whole number that misses by a hair is whole", () => {
    const { rows, problems } = usageOn([plainHeader, with_(6, 30.0000000001)]);
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({ tokens: { output: 30 } });
  });

  test("all of them are collected, in the order of the sheet", () => {
    const early = with_(0, "2026-04");
    const cells = [plainHeader, ["soon", "gpt", "a", -1, 0.5, "", "#REF!"], early, with_(6, "b")];
    expect(usageOn(cells).problems.map(({ where, code }) => `${where} ${code}`)).toEqual([
      "Usage!A2 not-a-date",
      "Usage!B2 unknown-model",
      "Usage!C2 not-a-number",
      "Usage!D2 negative",
      "Usage!E2 not-whole",
      "Usage!F2 blank",
      "Usage!G2 error-cell",
      "Usage!A3 no-price",
      "Usage!G4 not-a-number",
    ]);
  });
});

describe("the columns of the Console", () => {
  const row: readonly Cell[] = ["2026-05-01", "claude-opus-4-5", "k", "w", "standard", "≤ 200k"];
  const counts: readonly Cell[] = [1, 1, 1, 1, 1, 0, "global", ""];
  const with__ = (column: number, cell: Cell): readonly string[] =>
    sentences([consoleHeader, [...row, ...counts].map((each, i) => (i === column ? cell : each))]);

  test.each([
    [
      4,
      "priority",
      "Usage!E2: expected a tier that has a list price, got priority. Say which model and token class it is, or that it is left out",
    ],
    [4, "standards", "Usage!E2: expected standard or batch, got standards"],
    [5, "200k", "Usage!F2: expected ≤ 200k or > 200k, got 200k"],
    [5, "#N/A", "Usage!F2: expected ≤ 200k or > 200k, got the error #N/A; mend the formula behind it"],
    [11, 0.5, "Usage!L2: expected a whole number of web searches, 0 for none, got 0.5"],
    [12, "eu", "Usage!M2: expected global, us or not_available, got eu"],
    [13, "slow", "Usage!N2: expected standard or fast, got slow"],
    [
      12,
      "us",
      "Usage!A2: expected a list price for claude-opus-4-5, and the price book has none (for US-only inference on 2026-05-01). Add a row to the Prices table",
    ],
    [
      13,
      "fast",
      "Usage!A2: expected a list price for claude-opus-4-5, and the price book has none (for fast mode on 2026-05-01). Add a row to the Prices table",
    ],
  ])("column %i with %s", (column, cell, sentence) => {
    expect(with__(column, cell)).toEqual([sentence]);
  });
});

describe("bad cells of a sheet of costs", () => {
  const header = ["Month", "Service", "Cost"];
  test.each([
    [["2026-09", "a", ""], "Usage!C2: expected an amount of money, 0 or more, got nothing"],
    [["2026-09", "a", -5], "Usage!C2: expected an amount of money, 0 or more, got -5"],
    [["2026-09", "a", "n/a"], "Usage!C2: expected an amount of money, 0 or more, got n/a"],
    [
      ["2026-09", "a", 1e200],
      "Usage!C2: expected an amount of money, 0 or more, up to a trillion, got 1e+200",
    ],
    [["2026-09", "#NAME?", 5], "Usage!B2: expected a name, got the error #NAME?; mend the formula behind it"],
    [["", "a", 5], "Usage!A2: expected a date such as 2026-03-31 or 2026-03, got nothing"],
  ])("%j", (row, sentence) => {
    expect(sentences([header, row, ["2026-10", "b", 70]])).toEqual([sentence]);
  });
});

test("an argument of a function is named by its row", () => {
  const place = { kind: "argument", name: "usage table" } as const;
  const { problems, address } = readUsage(
    { cells: [plainHeader, good, good, with_(6, "x")], place },
    publishedPrices,
  );
  expect(address).toBe("usage table");
  expect(problems.map(({ where, expected }) => `${where}: ${expected}`)).toEqual([
    "usage table row 3: row 2",
    `usage table row 4: ${output}`,
  ]);
});

test("[U2] an eligible share may be a percentage, a cost may not", () => {
  const header = ["Month", "Cost", "Eligible share"];
  expect(usageOn([header, ["2026-01", 5, "50 %"]]).rows).toMatchObject([{ listCost: 5, eligibleShare: 0.5 }]);
  expect(sentences([header, ["2026-01", "12 %", 1]])).toEqual([
    "Usage!B2: expected an amount of money, 0 or more, got 12 %",
  ]);
});

test("[U4] a quantity of tokens is no percentage", () => {
  const rows = [
    ["Month", "Model", "Token type", "Tokens"],
    ["2026-01", "claude-opus-4-5", "input", "100 %"],
  ];
  expect(sentences(rows)).toEqual(["Usage!D2: expected a quantity of tokens, 0 or more, got 100 %"]);
});
