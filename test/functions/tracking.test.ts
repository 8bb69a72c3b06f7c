import { totalQuantiles } from "../../src/engine/forecast/pathQuantiles";
import { restOfTerm } from "../../src/engine/tracking/restOfTerm";
import { breakeven, settlement } from "../../src/functions/settling";
import { burndown } from "../../src/functions/tracking";
import { commitFunctions } from "../../src/workbench/commitFunctions";

beforeAll(() => commitFunctions());

const failure = (call: () => unknown): string => {
  try {
    return `returned ${JSON.stringify(call())}`;
  } catch (error) {
    const { code, message } = error as { readonly code: string; readonly message: string };
    return `${code} ${message}`;
  }
};
const column = (...numbers: readonly unknown[]): unknown[][] => numbers.map((number) => [number]);
const near = (amount: number): number => expect.closeTo(amount, 6) as number;

describe("SETTLEMENT", () => {
  it("[C3 to C8] spills a header, a row a period and the total", () => {
    // 100 a period at 10 % off, half rolls. Year 1 draws 90 × 0.9 = 81: 19 unused, 9.5 roll, 9.5 are lost.
    // Year 2 draws 180 of 9.5 + 100: 70.5 beyond, ÷ 0.9 = 78.33 of list usage at list
    expect(settlement([[90, 200]], [[100]], 0.1, [["Rollover share", 0.5]])).toEqual([
      "Period,List usage,Drawdown,Carried in,Commitment,Released,Overage usage,Overage charge,Rolled over,Forfeited,Paid".split(
        ",",
      ),
      [1, 90, 81, 0, 100, 0, 0, 0, 9.5, 9.5, 100].map((n) => near(n)),
      [2, 200, 180, 9.5, 100, 0, 78.333333, 78.333333, 0, 0, 178.333333].map((n) => near(n)),
      ["Total", ...[290, 261, 9.5, 200, 0, 78.333333, 78.333333, 9.5, 9.5, 278.333333].map((n) => near(n))],
    ]);
  });

  it("[B5, C8] forfeited is cash: 40 units of list denomination at 20 % off are 32", () => {
    const [, row] = settlement([[60]], [[100]], 0.2, [["Denomination", "list"]]);
    expect(row?.[9]).toBeCloseTo(32, 12);
    expect(row?.[10]).toBe(80);
  });

  it("errors name the argument", () => {
    expect(failure(() => settlement([[1, -2]], [[1]], 0.1))).toBe(
      "#VALUE! usage row 2: expected a number of 0 or more, got -2",
    );
  });
});

describe("BREAKEVEN", () => {
  it("[M4] 1,000,000 at 20 % off pays from 1,000,000 of usage on, a true-down of 10 % from 900,000", () => {
    expect(breakeven(1_000_000, 0.2)).toBe(1_000_000);
    expect(breakeven(1_000_000, 0.2, [["True-down share", 0.1]])).toBeCloseTo(900_000, 6);
  });

  it.each<[string, () => unknown, string]>([
    [
      "nothing committed",
      () => breakeven(0, 0.2),
      "#N/A nothing is owed without usage, so no usage is the least that breaks even",
    ],
    [
      "a negative commitment",
      () => breakeven(-1, 0.2),
      "#VALUE! commit: expected a commitment of 0 or more, got -1",
    ],
    [
      "a discount of 1",
      () => breakeven(1, 1),
      "#VALUE! discount: discount must be at least 0 and below 1, got 1; did you mean 1 %?",
    ],
    [
      "an unknown term",
      () => breakeven(1, 0.1, [["Overage", "free"]]),
      "#VALUE! terms row 1: expected Overage: list, committed, or a discount off list below 1, got free",
    ],
  ])("%s", (_, call, expected) => {
    expect(failure(call)).toBe(expected);
  });
});

describe("BURNDOWN", () => {
  const actuals = column(42_000, 42_000, 47_000, 47_000, 47_000);
  const header = [
    "Month",
    "Drawn to date",
    "Even pace",
    "Left",
    "P10 of the rest",
    "P50 of the rest",
    "P90 of the rest",
  ];

  /** P10, P50 and P90 of the first months after a history, list usage. */
  const coming = (observed: readonly number[], months: number, count: number): readonly number[] =>
    totalQuantiles(
      restOfTerm(observed, months).map((path) => path.slice(0, count)),
      [0.1, 0.5, 0.9],
    );

  it("[T1] spills a row a month: what was drawn, then the range of the rest", () => {
    const rows = burndown(actuals, 585_000, 0.1);
    expect(rows).toHaveLength(13);
    expect(rows[0]).toEqual(header);
    // 0.9 × 225,000 drawn of 585,000; even pace 5 ÷ 12
    expect(rows[5]).toEqual([5, near(202_500), 243_750, near(382_500), "", "", ""]);
    expect(rows[6]?.slice(0, 4)).toEqual([6, "", 292_500, ""]);
    // What comes in the seven months after the five, at 0.9
    const rest = coming([42_000, 42_000, 47_000, 47_000, 47_000], 7, 7);
    expect(rows[12]?.slice(4)).toEqual(rest.map((usage) => near(202_500 + 0.9 * usage)));
  });

  it("[T1] the rest is forecast from the history before signing too", () => {
    const [, first] = burndown([[30]], 1200, 0, [[90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90]]).slice(1);
    const observed = [...new Array<number>(12).fill(90), 30];
    expect(first?.slice(4)).toEqual(coming(observed, 11, 1).map((usage) => near(30 + usage)));
  });

  it("[T1] without months yet the history alone says where it will go", () => {
    const rows = burndown([[""], [""]], 1200, 0.5, [[100, 100]]);
    const half = (months: number) => coming([100, 100], 12, months).map((usage) => near(0.5 * usage));
    expect(rows[1]).toEqual([1, "", 100, "", ...half(1)]);
    expect(rows[12]).toEqual([12, "", 1200, "", ...half(12)]);
  });

  it("[T1] months with dates are named", () => {
    // 46,204 is 2026-07-01 as a serial
    const dated = [
      ["Month", "List usage"],
      [46_204, 100],
      ["2026-08", 100],
      ["2026-09", ""],
    ];
    const rows = burndown(dated, 1200, 0);
    expect(rows.slice(1).map(([month]) => month)).toEqual(
      "2026-07 2026-08 2026-09 2026-10 2026-11 2026-12 2027-01 2027-02 2027-03 2027-04 2027-05 2027-06".split(
        " ",
      ),
    );
    const third = coming([100, 100], 10, 1).map((usage) => near(200 + usage));
    expect(rows[3]?.slice(1)).toEqual(["", 300, "", ...third]);
    // Dates of the history alone put the term after it
    const history = [
      ["2026-05", 100],
      ["2026-06", 100],
    ];
    expect(burndown([[100]], 1200, 0, history)[1]?.[0]).toBe("2026-07");
  });

  it("[R3, T1] the term lasts as long as Term years or the Ramp say, in its settlement periods", () => {
    const years = [
      ["Term years", 2],
      ["Ramp", 0.5, 1.5],
    ];
    const rows = burndown([[10, 10]], 2400, 0, undefined, years);
    expect(rows).toHaveLength(25);
    // 600 in the first year, 1,800 in the second
    expect([rows[12]?.[2], rows[13]?.[2], rows[24]?.[2]]).toEqual([600, 750, 2400]);
    expect(burndown([[10, 10]], 2400, 0, undefined, years.slice(1))).toHaveLength(25);
    expect(burndown([[10, 10]], 2400, 0, undefined, [["Settlement", "monthly"]])).toHaveLength(13);
    const half = [
      ["Settlement", "term"],
      ["Term years", 0.5],
    ];
    expect(burndown([[10, 10]], 2400, 0, undefined, half)).toHaveLength(7);
  });

  it("[T1] a term that is over has no rest", () => {
    const rows = burndown([[1, 2, 3]], 6, 0, null as never, [
      ["Settlement", "term"],
      ["Term years", 0.25],
    ]);
    expect(rows[3]).toEqual([3, 6, 6, 0, "", "", ""]);
  });

  it.each<[string, () => unknown, string]>([
    [
      "text among the actuals",
      () => burndown(column(1, "much"), 1, 0),
      "#VALUE! actuals row 2: expected a number of 0 or more, got much",
    ],
    [
      "a blank month inside",
      () => burndown(column(1, "", 1), 1, 0),
      "#VALUE! actuals row 2: expected a number of 0 or more, got nothing",
    ],
    [
      "three columns",
      () =>
        burndown(
          [
            [1, 2, 3],
            [1, 2, 3],
          ],
          1,
          0,
        ),
      "#VALUE! actuals: expected one row or one column, got 2 × 3 cells",
    ],
    [
      "months out of step",
      () =>
        burndown(
          [
            ["2026-01", 1],
            ["2026-03", 1],
          ],
          1,
          0,
        ),
      "#VALUE! actuals row 2: expected 2026-02, the month after the one above, got 2026-03",
    ],
    [
      "no month",
      () =>
        burndown(
          [
            ["2026-01", 1],
            ["soon", 1],
          ],
          1,
          0,
        ),
      "#VALUE! actuals row 2: expected a date such as 2026-03-31 or 2026-03, got soon",
    ],
    [
      "more months than the term",
      () => burndown([Array.from({ length: 13 }, () => 1)], 1, 0),
      "#VALUE! actuals: expected at most 12 months, the term, got 13 months",
    ],
    [
      "history that overlaps",
      () =>
        burndown(
          [
            ["2026-01", 1],
            ["2026-02", 1],
          ],
          1,
          0,
          [
            ["2025-12", 1],
            ["2026-01", 1],
          ],
        ),
      "#VALUE! history: expected months before 2026-01, the first of the actuals, got 2026-01 as its last",
    ],
    [
      "one month alone",
      () => burndown([[1]], 1, 0),
      "#VALUE! history: expected at least two whole months together with the actuals, got 1 month",
    ],
    [
      "no month at all",
      () => burndown([[""]], 1, 0),
      "#VALUE! history: expected at least two whole months together with the actuals, got none",
    ],
    [
      "a commitment a period",
      () => burndown([[1, 1]], "each", 0),
      "#VALUE! commit: expected a commitment of 0 or more, got each",
    ],
    [
      "a term of broken months",
      () =>
        burndown([[1, 1]], 1, 0, undefined, [
          ["Settlement", "term"],
          ["Term years", 1.3],
        ]),
      "#VALUE! Term years: expected a term of whole months, got 1.3",
    ],
    [
      "half a period",
      () => burndown([[1, 1]], 1, 0, undefined, [["Term years", 1.5]]),
      "#VALUE! terms row 1: expected 2, the length of 2 annual periods, got 1.5",
    ],
    [
      "several at once",
      () => burndown([[-1]], -1, 2, [["x"]]),
      "#VALUE! actuals row 1: expected a number of 0 or more, got -1; commit: expected a commitment of 0 or more, got -1; discount: discount must be at least 0 and below 1, got 2; did you mean 2 %?; history row 1: expected a number of 0 or more, got x",
    ],
  ])("%s", (_, call, expected) => {
    expect(failure(call)).toBe(expected);
  });
});
