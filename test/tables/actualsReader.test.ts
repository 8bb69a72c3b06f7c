import { freezePlan } from "../../src/engine/tracking/plan";
import { defaultTerms } from "../../src/engine/terms";
import { fraction, type Month } from "../../src/engine/units";
import { actualColumns, actualUsage, readActuals } from "../../src/tables/actualsReader";
import { actualsSheet } from "../../src/tables/actualsSheet";
import type { Cell } from "../../src/tables/grid";
import { describe as say } from "../../src/tables/wording";
import { gridAt, gridOf } from "./workedCase";

const read = (...rows: readonly (readonly Cell[])[]) =>
  readActuals(gridAt("Actuals", [[...actualColumns], ...rows]));
const signed = {
  firstMonth: "2027-01" as Month,
  commitments: [585_000],
  pricing: { kind: "discount", discount: fraction(0.1) } as const,
  terms: defaultTerms,
  expectedUsage: null,
};
const plan = freezePlan(signed) ?? fail("a year has whole months");

test("[T1] months in order, each with list usage or with what it drew", () => {
  const { months, problems } = read(
    ["2027-01", 42_000, "", ""],
    ["Feb 2027", "", "37,800", "statement"],
    ["2027-03", "", "", "not here yet"],
  );
  expect(problems).toEqual([]);
  // 37,800 drawn at 10 % off are 42,000 of list usage
  expect(actualUsage(months, plan)).toEqual({ usage: [42_000, 42_000], problems: [] });
});

test.each<[string, readonly (readonly Cell[])[], string]>([
  [
    "both amounts",
    [["2027-01", 1, 1, ""]],
    "Actuals!C5: expected either List usage or Drawdown, not both, got 1",
  ],
  ["below 0", [["2027-01", -1, "", ""]], "Actuals!B5: expected an amount of 0 or more, got -1"],
  ["no month", [["", 1, "", ""]], "Actuals!A5: expected a date such as 2026-03-31 or 2026-03, got nothing"],
  [
    "a gap",
    [
      ["2027-01", 1, "", ""],
      ["2027-03", 1, "", ""],
    ],
    "Actuals!A6: expected 2027-02, the month after the row above, got 2027-03",
  ],
  [
    "a month of one that is typed wrong",
    [["soon", 5, "", ""]],
    "Actuals!A5: expected a date such as 2026-03-31 or 2026-03, got soon",
  ],
  [
    "an amount of one that is typed wrong",
    [["2027-01", "much", "", ""]],
    "Actuals!B5: expected an amount of 0 or more, got much",
  ],
])("[T1] bad cells are named: %s", (_, rows, expected) => {
  expect(read(...rows).problems.map(say)).toEqual([expected]);
  expect(read(...rows).months).toEqual([]);
});

test("[T1] the months are those of the plan", () => {
  const early = actualUsage(read(["2026-12", 1, "", ""]).months, plan);
  expect(early.problems.map(say)).toEqual([
    "Actuals!A5: expected 2027-01, the first month of the Plan, got 2026-12",
  ]);
  const rows = Array.from({ length: 13 }, (_, m): readonly Cell[] => [
    m < 12 ? `2027-${String(m + 1).padStart(2, "0")}` : "2028-01",
    1,
    "",
    "",
  ]);
  expect(actualUsage(read(...rows).months, plan).problems.map(say)).toEqual([
    "Actuals!A17: expected a month of the Plan, which has 12, got 2028-01",
  ]);
});

test("[T1] a month of nothing counts, by what was used or by what was drawn", () => {
  const { months, problems } = read(["2027-01", 0, "", ""], ["2027-02", "", 0, ""]);
  expect(problems).toEqual([]);
  expect(months).toEqual([
    { month: "2027-01", listUsage: 0, drawdown: null, where: "Actuals!A5" },
    { month: "2027-02", listUsage: null, drawdown: 0, where: "Actuals!A6" },
  ]);
  expect(actualUsage(months, plan)).toEqual({ usage: [0, 0], problems: [] });
});

test("[T1] a row with a note alone lacks both a month and an amount", () => {
  expect(read(["", "", "", "late"]).problems.map(say)).toEqual([
    "Actuals!A5: expected a date such as 2026-03-31 or 2026-03, got nothing",
    "Actuals!B5: expected list usage or drawdown of the month, got nothing",
  ]);
});

test("[T1] a table without the column Month is refused once, whatever its rows say", () => {
  const { months, problems } = readActuals(
    gridAt("Actuals", [
      ["Month", "Usage"],
      ["2027-01", 5],
    ]),
  );
  expect(months).toEqual([]);
  expect(problems.map(say)).toEqual([
    "Actuals!B4: expected only the columns Month, List usage, Drawdown, Note, got Usage",
  ]);
});

test("[T1] no months are no usage, and a plan without dates takes any first month", () => {
  expect(actualUsage([], plan)).toEqual({ usage: [], problems: [] });
  const undated = freezePlan({ ...signed, firstMonth: null }) ?? fail("a year has whole months");
  expect(actualUsage(read(["2031-05", 7, "", ""]).months, undated)).toEqual({ usage: [7], problems: [] });
});

test("[T1] what a month drew counts at its own period's price", () => {
  // Two years; list prices 25 % higher at a floating rate: a unit draws 0.9, then 1.125
  const floating = { ...defaultTerms, rate: "floating" as const, listPriceChange: 0.25, termYears: 2 };
  const two = freezePlan({ ...signed, commitments: [100, 100], terms: floating }) ?? fail("two years");
  const months = Array.from({ length: 13 }, (_, m): readonly Cell[] => [
    m < 12 ? `2027-${String(m + 1).padStart(2, "0")}` : "2028-01",
    "",
    9,
    "",
  ]);
  const { usage } = actualUsage(read(...months).months, two);
  expect(usage[0]).toBeCloseTo(10, 9);
  expect(usage[12]).toBeCloseTo(8, 9);
});

test("the empty table that the add-in makes has no months and no problems", () => {
  expect(readActuals(gridOf(actualsSheet([]), "Actuals"))).toEqual({ months: [], problems: [] });
});
