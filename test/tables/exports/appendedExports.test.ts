import type { Cell } from "../../../src/tables/grid";
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
