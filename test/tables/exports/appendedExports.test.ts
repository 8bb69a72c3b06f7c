import type { Day, Month } from "../../../src/engine/units";
import { AppendedExports } from "../../../src/tables/exports/appendedExports";
import type { Cell } from "../../../src/tables/grid";
import type { DateRead } from "../../../src/tables/readCell";
import { describe as say } from "../../../src/tables/wording";
import { consoleHeader, usageOn } from "../usageOn";

const row = (day: string, input: number, key = "prod"): readonly Cell[] => [
  ...[day, "claude-opus-4-8", key, "Default", "standard", "≤ 200k", input, 0, 0, 0, 10, 0, "global", ""],
];
const sentences = (cells: readonly (readonly Cell[])[]): readonly string[] =>
  usageOn(cells)
    .problems.map(say)
    .filter((each) => !each.includes("dates are not in order"));

describe("[U5] exports appended month by month", () => {
  const september = [row("2026-09-01", 1), row("2026-09-30", 2)];

  test("that follow one another have no problem, with the header again or without", () => {
    const october = [row("2026-10-01", 3), row("2026-10-31", 4)];
    expect(sentences([consoleHeader, ...september, ...october])).toEqual([]);
    expect(sentences([consoleHeader, ...september, consoleHeader, ...october])).toEqual([]);
  });

  test("an overlap is one problem with its rows and days, also where the later export has more of the day", () => {
    const later = [row("2026-09-01", 1), row("2026-09-30", 5), row("2026-10-01", 3)];
    const reading = usageOn([consoleHeader, ...september, consoleHeader, ...later]);
    expect(reading.problems).toContainEqual({
      code: "overlapping-exports",
      where: "Usage!A5",
      got: "2 rows of 2026-09-01 to 2026-09-30",
      expected: "row 2",
    });
    expect(reading.rows).toEqual([]);
    expect(sentences([consoleHeader, ...september, row("2026-09-30", 5)])).toEqual([]);
    expect(sentences([consoleHeader, ...september, ...later])).toEqual([
      "Usage!A4: 2 rows of 2026-09-01 to 2026-09-30 stand in an export above already, from row 2 on. Delete one of the two, or the usage counts twice",
    ]);
  });

  test("exports of other keys over the same days do not overlap", () => {
    const other = [row("2026-09-01", 1, "test"), row("2026-09-30", 2, "test")];
    expect(sentences([consoleHeader, ...september, consoleHeader, ...other])).toEqual([]);
  });

  test("two keys of one name inside an export are no overlap", () => {
    expect(sentences([consoleHeader, row("2026-09-01", 1), row("2026-09-01", 2)])).toEqual([]);
  });

  test("a gap between two exports is said with its days; the usage is read", () => {
    const later = [row("2026-10-03", 3), row("2026-10-31", 4)];
    const reading = usageOn([consoleHeader, ...september, consoleHeader, ...later]);
    expect(reading.problems.map(say)).toEqual([
      "Usage!A5: no export covers 2026-10-01 to 2026-10-02; the usage of these days is missing",
    ]);
    expect(reading.rows).toHaveLength(4);
    const oneDay = [row("2026-10-02", 3)];
    expect(sentences([consoleHeader, ...september, consoleHeader, ...oneDay])).toEqual([
      "Usage!A5: no export covers 2026-10-01; the usage of these days is missing",
    ]);
  });

  test("the newest export may stand first", () => {
    const october = [row("2026-10-02", 3)];
    expect(sentences([consoleHeader, ...october, consoleHeader, ...september])).toEqual([
      "Usage!A2: no export covers 2026-10-01; the usage of these days is missing",
    ]);
  });
});

describe("[U5] appended exports, row by row", () => {
  const nameOf = (row: number): string => `row ${row}`;
  const dated = (text: string | null): DateRead => ({
    month: (text ?? "2026-09").slice(0, 7) as Month,
    day: text as Day | null,
  });
  /** Takes rows of a day and the first row about the same, and gives what they say; "header" stands between. */
  const taken = (...rows: readonly ("header" | readonly [string | null, number | null])[]) => {
    const exports = new AppendedExports();
    const repeated: number[] = [];
    rows.forEach((each, r) => {
      if (each === "header") exports.repeatedHeader();
      else if (exports.has(each[1], r, dated(each[0]), () => `A${r}`)) repeated.push(r);
    });
    const problems = exports
      .problems(nameOf)
      .map(({ row, problem }) => [row, problem.code, problem.got, problem.expected]);
    return { repeated, problems };
  };

  test("days that fall back begin a new export, days that stay or rise do not", () => {
    expect(
      taken(["2026-09-01", null], ["2026-09-01", null], ["2026-09-03", null], ["2026-09-02", 0]),
    ).toEqual({
      repeated: [3],
      problems: [[3, "overlapping-exports", "1 row of 2026-09-02", "row 0"]],
    });
    expect(taken(["2026-09-01", null], ["2026-09-01", 0]).repeated).toEqual([]);
  });

  test("an overlap has its first row, its rows and all of its days, in whatever order they stand", () => {
    const { repeated, problems } = taken(
      ["2026-09-01", null],
      ["2026-09-02", null],
      ["2026-09-03", null],
      "header",
      ["2026-09-02", 1],
      ["2026-09-01", 0],
      ["2026-09-03", 2],
    );
    expect(repeated).toEqual([4, 5, 6]);
    // The days fall back once more: a third export begins, which repeats two rows
    expect(problems).toEqual([
      [4, "overlapping-exports", "1 row of 2026-09-02", "row 1"],
      [5, "overlapping-exports", "2 rows of 2026-09-01 to 2026-09-03", "row 0"],
    ]);
  });

  test("rows without a day belong to the export above, and give an overlap no days", () => {
    expect(taken([null, null], [null, null], "header", [null, 0], ["2026-09-05", 1])).toEqual({
      repeated: [3, 4],
      problems: [[3, "overlapping-exports", "2 rows of 2026-09-05", "row 0"]],
    });
  });

  test("gaps are found in the order of the days, past exports that lie inside others", () => {
    // 1 to 20, 5 to 6 inside it, 23 to 24; the newest stands first
    const { problems } = taken(
      ["2026-09-23", null],
      ["2026-09-24", null],
      "header",
      ["2026-09-01", null],
      ["2026-09-20", null],
      "header",
      ["2026-09-05", null],
      ["2026-09-06", null],
      "header",
      [null, null],
    );
    expect(problems).toEqual([[0, "gap-between-exports", "2026-09-21 to 2026-09-22", undefined]]);
  });

  test("exports that touch or share their days have no gap", () => {
    expect(
      taken(["2026-09-01", null], "header", ["2026-09-01", null], "header", ["2026-09-02", null]).problems,
    ).toEqual([]);
    expect(taken(["2026-09-01", null], "header", ["2026-09-03", null]).problems).toEqual([
      [2, "gap-between-exports", "2026-09-02", undefined],
    ]);
  });
});
