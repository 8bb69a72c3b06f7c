import type { Cell } from "../../../src/tables/grid";
import { describe as say, isWarning } from "../../../src/tables/wording";
import { consoleHeader, usageOn } from "../usageOn";

type Table = readonly (readonly Cell[])[];
const row = (day: string, input: number, key = "prod"): readonly Cell[] => [
  ...[day, "claude-opus-5", key, "Default", "standard", "≤ 200k", input, 0, 0, 0, 10, 0, "global", ""],
];
const days = (month: string, from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `${month}-${String(from + i).padStart(2, "0")}`);
const september = days("2026-09", 1, 30).map((day) => row(day, 1_000_000));
const october = days("2026-10", 1, 20).map((day) => row(day, 1_000_000));
const said = (...cells: Table): readonly string[] => usageOn([consoleHeader, ...cells]).problems.map(say);

describe("[U5] a day on which two exports met without a header between them", () => {
  test("is said with both rows, where it stands again with another number", () => {
    // 30 days stand in rows 2 to 31, the last of them again in row 32
    const reading = usageOn([consoleHeader, ...september, row("2026-09-30", 500_000), ...october]);
    expect(reading.problems).toEqual([
      { code: "day-again", where: "Usage!A32", got: "1 row of 2026-09-30", expected: "row 31" },
    ]);
    expect(reading.problems.every(isWarning)).toBe(true);
    expect(reading.problems.map(say)).toEqual([
      "Usage!A32: 1 row of 2026-09-30 for the same model, key and so on as from row 31 on, as on no other day; both count. If two exports meet on that day, delete one of the two",
    ]);
    // 51 rows at 5 a million, the one of half a million at 2.50: 50 × 5 + 2.5, and 10 tokens of output at 25 each
    expect(reading.totals.listCost).toBeCloseTo(252.5 + (51 * 10 * 25) / 1e6, 9);
  });

  test("two keys of one name, which share more days than one, are none", () => {
    const twice = september.flatMap((each, i) => (i > 27 ? [each, row(`2026-09-${i + 1}`, 5)] : [each]));
    expect(said(...twice, ...october)).toEqual([]);
  });

  test("one key of many that stands twice is none", () => {
    const keys = ["a", "b", "c"].map((key) => row("2026-09-30", 1, key));
    expect(said(...september, ...keys, row("2026-09-30", 2, "a"), ...october)).toEqual([]);
    expect(said(...september, ...keys, row("2026-09-30", 2, "a"), row("2026-09-30", 2, "b"))).toHaveLength(1);
  });

  test("a week at least tells the day from the others", () => {
    expect(said(...september.slice(-6), row("2026-09-30", 5))).toEqual([]);
    expect(said(...september.slice(-7), row("2026-09-30", 5))).toHaveLength(1);
  });
});

test("[U5] the day that two bills share, with the header between them, is said too", () => {
  const header = ["line_item_usage_start_date", "line_item_usage_type", "line_item_usage_amount"];
  const line = (day: string, amount: number): readonly Cell[] => [
    day,
    "USE1-Claude4.6Opus-input-tokens",
    amount,
  ];
  const first = days("2026-09", 1, 30).map((day, i) => line(day, i + 1));
  const second = days("2026-10", 1, 9).map((day, i) => line(day, i + 1));
  const { problems } = usageOn([header, ...first, header, line("2026-09-30", 77), ...second]);
  expect(problems.filter(({ code }) => code !== "assumed")).toEqual([
    { code: "day-again", where: "Usage!A33", got: "1 row of 2026-09-30", expected: "row 31" },
  ]);
});
