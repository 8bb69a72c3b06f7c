import type { Argument } from "../../src/tables/arguments";
import {
  readCount,
  readForecastHistory,
  readMonths,
  readMonthsPerPeriod,
  readProbabilities,
  readSeed,
} from "../../src/tables/forecastArguments";
import { readMonthlyUsage } from "../../src/tables/monthlyUsageArgument";
import { describe as say } from "../../src/tables/wording";

const result = <T>(argument: Argument<T>): T | readonly string[] =>
  "value" in argument ? argument.value : argument.problems.map(say);

describe("[F2] whole numbers of a forecast", () => {
  test("months are from 1 to 120", () => {
    expect([1, 120, "12"].map((months) => result(readMonths(months)))).toEqual([1, 120, 12]);
    for (const months of [0, 121, 1.5, -1])
      expect(result(readMonths(months))).toEqual([
        `months: expected a whole number of months from 1 to 120, got ${months}`,
      ]);
    expect(result(readMonths("soon"))).toEqual([
      "months: expected a whole number of months from 1 to 120, got soon",
    ]);
  });

  test.each([null, undefined, "", " "])("what is left out as %j has its default", (cell) => {
    expect([readSeed(cell), readCount(cell), readMonthsPerPeriod(cell)].map(result)).toEqual([
      null,
      1000,
      12,
    ]);
  });

  test("a seed, a number of scenarios, and the months of a period have their bounds", () => {
    expect([readSeed(0), readSeed(4_294_967_295)].map(result)).toEqual([0, 4_294_967_295]);
    expect(result(readSeed(4_294_967_296))).toEqual([
      "seed: expected a whole number from 0 to 4,294,967,295, got 4294967296",
    ]);
    expect([readCount(1), readCount(10_000)].map(result)).toEqual([1, 10_000]);
    expect(result(readCount(10_001))).toEqual([
      "count: expected a whole number of scenarios from 1 to 10,000, got 10001",
    ]);
    expect([readMonthsPerPeriod(1), readMonthsPerPeriod(120)].map(result)).toEqual([1, 120]);
    expect(result(readMonthsPerPeriod(0))).toEqual([
      "months per period: expected a whole number of months from 1 to 120, got 0",
    ]);
  });
});

test("[F1] probabilities lie between 0 and 1; 10, 50 and 90 % where they are left out", () => {
  for (const cells of [null, undefined, [["", " "]]])
    expect(result(readProbabilities(cells))).toEqual([0.1, 0.5, 0.9]);
  expect(result(readProbabilities([["25 %"], [0.999]]))).toEqual([
    "probabilities row 1: expected a number of 0 or more, got 25 %",
  ]);
  expect(result(readProbabilities([[0.25, 0.999]]))).toEqual([0.25, 0.999]);
  expect(result(readProbabilities([[0, 0.5, 1]]))).toEqual([
    "probabilities row 1: expected a probability above 0 and below 1, got 0",
    "probabilities row 3: expected a probability above 0 and below 1, got 1",
  ]);
});

test("[F2] usage that no month can have is refused: its growth would end outside the numbers", () => {
  expect(result(readForecastHistory([[5], [1e300], [6]]))).toEqual([
    "history row 2: expected an amount of at most a thousand trillion, got 1e+300",
  ]);
  expect(result(readForecastHistory([[1e15], [5]]))).toEqual({ firstMonth: null, usage: [1e15, 5] });
});

test("[F2] a history has two months at least", () => {
  expect(result(readForecastHistory([[5, 6]]))).toEqual({ firstMonth: null, usage: [5, 6] });
  for (const [cells, got] of [
    [[[5]], "1 month"],
    [[[""]], ""],
  ] as const) {
    const read = readForecastHistory(cells);
    expect("problems" in read && read.problems).toEqual([
      { code: "history-too-short", where: "history", got },
    ]);
  }
  expect(result(readForecastHistory([["x", 5]]))).toEqual([
    "history row 1: expected a number of 0 or more, got x",
  ]);
});

describe("[F2] monthly usage as an argument", () => {
  const read = (cells: Parameters<typeof readMonthlyUsage>[1]) => result(readMonthlyUsage("history", cells));
  const undated = (...usage: readonly number[]) => ({ firstMonth: null, usage });

  test("a row or a column; blanks at the end are months that have not come", () => {
    expect(read([[1, 2, "", ""]])).toEqual(undated(1, 2));
    expect(read([[1], [0], [""]])).toEqual(undated(1, 0));
    expect(read([[7]])).toEqual(undated(7));
    expect(read([["", ""]])).toEqual(undated());
    expect(read([[""], [""]])).toEqual(undated());
    expect(read([[1, "", 3]])).toEqual(["history row 2: expected a number of 0 or more, got nothing"]);
  });

  test("two columns are months and usage, with a header or without; one row of two is usage", () => {
    expect(read([[1, 2]])).toEqual(undated(1, 2));
    const rows = [
      ["2026-11", 5],
      ["2026-12", 6],
      ["2027-01", ""],
    ];
    expect(read(rows)).toEqual({ firstMonth: "2026-11", usage: [5, 6] });
    expect(read([["Month", "Usage"], ...rows])).toEqual({ firstMonth: "2026-11", usage: [5, 6] });
    expect(
      read([
        ["", ""],
        ["", ""],
      ]),
    ).toEqual({ firstMonth: null, usage: [] });
  });

  test("a first row with a date or a number in it is no header, nor is one without a second word", () => {
    expect(
      read([
        ["2026-11", "none"],
        ["2026-12", 6],
      ]),
    ).toEqual(["history row 1: expected list usage of 0 or more, got none"]);
    expect(
      read([
        ["first", 5],
        ["2026-12", 6],
      ]),
    ).toEqual(["history row 1: expected a date such as 2026-03-31 or 2026-03, got first"]);
    expect(
      read([
        ["Month", ""],
        ["2026-12", 6],
      ]),
    ).toEqual([
      "history row 1: expected a date such as 2026-03-31 or 2026-03, got Month",
      "history row 1: expected list usage of 0 or more, got nothing",
    ]);
  });

  test("all that is wrong is named; months must follow one another", () => {
    expect(
      read([
        ["2026-11", 5],
        ["soon", -1],
        ["2027-05", 6],
        ["2027-07", 6],
        ["2027-09", 6],
      ]),
    ).toEqual([
      "history row 2: expected a date such as 2026-03-31 or 2026-03, got soon",
      "history row 2: expected list usage of 0 or more, got -1",
      "history row 4: expected 2027-06, the month after the one above, got 2027-07",
      "history row 5: expected 2027-08, the month after the one above, got 2027-09",
    ]);
  });

  test("nothing at all is missing", () => {
    for (const cells of [null, undefined, []])
      expect(read(cells)).toEqual([
        "history: expected a number, or one row or column of numbers, got nothing",
      ]);
  });
});
