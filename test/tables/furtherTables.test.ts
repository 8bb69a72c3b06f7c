import type { Cell } from "../../src/tables/grid";
import { readFurtherTables } from "../../src/tables/furtherTables";
import { gridAt } from "./workedCase";

const tables = (more: { readonly [name: string]: readonly (readonly Cell[])[] }) =>
  Object.fromEntries(Object.entries(more).map(([name, cells]) => [name, gridAt(name, cells)]));
const where = (problems: readonly { readonly where: string }[]): readonly string[] =>
  problems.map((each) => each.where);
const plan: readonly (readonly Cell[])[] = [
  ["Item", "From month", "Value", "Note"],
  ["Commitment", "2027-01", 1200, ""],
  ["Discount", "", 0.1, ""],
];

test("a workbook without these tables says nothing", () => {
  expect(readFurtherTables({})).toEqual({
    asks: [],
    quotes: [],
    benchmark: [],
    plan: null,
    notices: { renewalNoticeDays: null, trueDownNoticeDays: 0 },
    actuals: [],
    problems: [],
    problemsOf: { negotiate: [], track: [] },
  });
});

test("problems are told apart: what is talked about, and what is signed", () => {
  const { problems, problemsOf } = readFurtherTables(
    tables({
      Asks: [
        ["Protection", "Wanted"],
        ["Free lunch", 1],
      ],
      Quotes: [
        ["Quote", "Commitment", "Discount"],
        ["A", "x", 0.1],
      ],
      Benchmark: [
        ["Commitment", "Discount", "Source"],
        [1, 0.1, ""],
      ],
      Plan: [...plan, ["Colour", "", "red", ""]],
      Actuals: [
        ["Month", "List usage", "Drawdown", "Note"],
        ["2027-01", -1, "", ""],
      ],
    }),
  );
  expect(where(problemsOf.negotiate)).toEqual(["Asks!A5", "Quotes!B5", "Benchmark!C5"]);
  expect(where(problemsOf.track)).toEqual(["Plan!A7", "Actuals!B5"]);
  expect(problems).toEqual([...problemsOf.negotiate, ...problemsOf.track]);
});

test("[T1] actuals that do not fit the plan are a problem of tracking; without a plan they fit anything", () => {
  const actuals = {
    Actuals: [
      ["Month", "List usage", "Drawdown", "Note"],
      ["2026-12", 5, "", ""],
    ],
  };
  const unfit = readFurtherTables(tables({ Plan: plan, ...actuals }));
  expect(unfit.plan?.commitments).toEqual([1200]);
  expect(where(unfit.problemsOf.track)).toEqual(["Actuals!A5"]);
  expect(readFurtherTables(tables(actuals)).problems).toEqual([]);
});
