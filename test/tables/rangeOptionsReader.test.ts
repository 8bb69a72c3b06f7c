import { noRangeOptions } from "../../src/engine/rangeOptions";
import type { Cell, Grid } from "../../src/tables/grid";
import { rangeOptionColumns, readRangeOptions } from "../../src/tables/rangeOptionsReader";
import { describe as say } from "../../src/tables/wording";

const read = (...rows: readonly (readonly Cell[])[]) => {
  const place: Grid["place"] = { kind: "sheet", sheet: "RangeOptions", row: 3, column: 0 };
  return readRangeOptions({ cells: [[...rangeOptionColumns], ...rows], place });
};

describe("readRangeOptions", () => {
  test("[F3] growth in a word", () => {
    expect(read(["Growth", "Ramping"])).toEqual({
      options: { ...noRangeOptions, growth: { kind: "ramping" } },
      problems: [],
    });
  });

  test("[F3] the user's own growth with a ceiling, and what is blank", () => {
    const { options, problems } = read(
      ["monthly growth", "3 %", 0.01, "5 %"],
      ["", "", "", "", ""],
      ["Ceiling", 200000],
    );
    expect(problems).toEqual([]);
    expect(options.growth).toEqual({
      kind: "own",
      monthly: { low: 0.01, likely: 0.03, high: 0.05 },
      ceiling: 200000,
    });
  });

  test("[F2] own monthly usage; without low and high it is certain", () => {
    expect(read(["Own monthly usage", 50000]).options.ownMonthly).toEqual({
      low: 50000,
      likely: 50000,
      high: 50000,
    });
  });

  test("[F7] months that are left out keep their reason and their cell", () => {
    expect(
      read(["Leave out month", "2026-03", "", "", "migration"], ["Leave out month", "2026-05", "", "", "bug"])
        .options.leftOut,
    ).toEqual([
      { month: "2026-03", reason: "migration", where: "RangeOptions!B5" },
      { month: "2026-05", reason: "bug", where: "RangeOptions!B6" },
    ]);
  });

  test("an empty table says nothing", () => {
    expect(read()).toEqual({ options: noRangeOptions, problems: [] });
  });

  test.each<[string, readonly (readonly Cell[])[], string]>([
    [
      "an option that is not known",
      [["Growht", "mature"]],
      "RangeOptions!A5: expected one of Growth, Monthly growth, Ceiling, Own monthly usage, Leave out month, got Growht",
    ],
    [
      "a word that is not known",
      [["Growth", "fast"]],
      "RangeOptions!B5: expected one of by evidence, mature, growing, ramping, got fast",
    ],
    [
      "growth of −100 %",
      [["Monthly growth", -1]],
      "RangeOptions!B5: expected growth per month above −100 % and below 100 %, got -1",
    ],
    [
      "low above likely",
      [["Own monthly usage", 10, 20]],
      "RangeOptions!C5: expected at most Value, 10, got 20",
    ],
    [
      "a word beside the own growth",
      [
        ["Growth", "mature"],
        ["Monthly growth", 0.02],
      ],
      "RangeOptions!B5: expected either Growth or Monthly growth, not both, got mature",
    ],
    [
      "a ceiling of nothing",
      [["Ceiling", 5]],
      "RangeOptions!A5: expected a row Monthly growth, which the ceiling limits, got Ceiling",
    ],
    [
      "a low of a word",
      [["Growth", "mature", 1]],
      "RangeOptions!C5: expected an empty cell: Growth has no Low, got 1",
    ],
    [
      "a month without a reason",
      [["Leave out month", "2026-03"]],
      "RangeOptions!E5: expected why the month is left out, got nothing",
    ],
    [
      "no month",
      [["Leave out month", "soon", "", "", "why not"]],
      "RangeOptions!B5: expected a date such as 2026-03-31 or 2026-03, got soon",
    ],
    [
      "high below likely",
      [["Own monthly usage", 10, "", 5]],
      "RangeOptions!D5: expected at least Value, 10, got 5",
    ],
    [
      "growth of 100 %",
      [["Monthly growth", 1]],
      "RangeOptions!B5: expected growth per month above −100 % and below 100 %, got 1",
    ],
    [
      "a ceiling of 0",
      [
        ["Monthly growth", 0.1],
        ["Ceiling", 0],
      ],
      "RangeOptions!B6: expected monthly list usage above 0, got 0",
    ],
    [
      "usage below 0",
      [["Own monthly usage", -1]],
      "RangeOptions!B5: expected monthly list usage, 0 or more, got -1",
    ],
    [
      "a high of a month",
      [["Leave out month", "2026-03", "", 1, "bug"]],
      "RangeOptions!D5: expected an empty cell: Leave out month has no High, got 1",
    ],
    [
      "a high of a ceiling",
      [
        ["Monthly growth", 0.1],
        ["Ceiling", 5, "", 6],
      ],
      "RangeOptions!D6: expected an empty cell: Ceiling has no High, got 6",
    ],
    [
      "a low that is no number",
      [["Own monthly usage", 10, "x"]],
      "RangeOptions!C5: expected monthly list usage, 0 or more, got x",
    ],
    [
      "a high that is no number",
      [["Own monthly usage", 10, "", "x"]],
      "RangeOptions!D5: expected monthly list usage, 0 or more, got x",
    ],
    [
      "usage that is no number",
      [["Own monthly usage", "x", 5]],
      "RangeOptions!B5: expected monthly list usage, 0 or more, got x",
    ],
  ])("%s is refused with its cell", (_, rows, sentence) => {
    const { options, problems } = read(...rows);
    expect(problems.map(say)).toEqual([sentence]);
    expect(options).toBe(noRangeOptions);
  });

  test("the same option twice is refused", () => {
    const { problems } = read(["Growth", "mature"], ["Growth", "ramping"]);
    expect(problems).toEqual([{ code: "repeated-term", where: "RangeOptions!A6", got: "Growth" }]);
  });

  test("[F3] no growth and no usage are said as well as any other", () => {
    expect(read(["monthly GROWTH", 0, 0, 0], ["Own monthly usage", 0]).options).toEqual({
      growth: { kind: "own", monthly: { low: 0, likely: 0, high: 0 }, ceiling: null },
      ownMonthly: { low: 0, likely: 0, high: 0 },
      leftOut: [],
    });
    expect(read(["Growth", "By evidence"]).options.growth).toEqual({ kind: "by evidence" });
  });

  test("with a column missing no row is read", () => {
    const { options, problems } = readRangeOptions({
      cells: [
        ["Option", "Reason"],
        ["Growth", "x"],
      ],
      place: { kind: "sheet", sheet: "RangeOptions", row: 3, column: 0 },
    });
    expect(options).toBe(noRangeOptions);
    expect(problems.map(say)).toEqual(["RangeOptions!A4: expected a column Value, got Option, Reason"]);
  });
});
