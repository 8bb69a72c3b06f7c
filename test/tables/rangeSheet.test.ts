import { fraction, money, type Month } from "../../src/engine/units";
import { rangeSheet, type RangeFigures } from "../../src/tables/rangeSheet";
import type { PlanCell } from "../../src/tables/sheetPlan";
import { expectNoOverlap } from "./workedCase";

const at = (month: string, p10: number, p50: number, p90: number) =>
  ({ month: month as Month, p10: money(p10), p50: money(p50), p90: money(p90) }) as const;
const months = [at("2026-11", 90, 100, 120), at("2026-12", 80, 105, 140)];
const figures: RangeFigures = {
  history: [
    { month: "2026-09" as Month, listUsage: money(95) },
    { month: "2026-10" as Month, listUsage: money(98) },
  ],
  months,
  total: { p10: money(185), p50: money(205), p90: money(250) },
  models: [{ model: "claude-opus-5-5", months }],
  floors: [
    {
      confidence: 0.9,
      listUsage: money(185),
      floors: [
        { discount: fraction(0.1), commitment: money(166) },
        { discount: fraction(0.2), commitment: money(148) },
      ],
    },
  ],
  evidence: ["First sentence.", "Second sentence."],
  note: "What it is.",
};

/** What stands in a cell of the sheet; the block written last wins. */
function cell(row: number, column: number): PlanCell | undefined {
  let found: PlanCell | undefined;
  for (const block of rangeSheet("Range", figures).blocks)
    found = block.cells[row - block.row]?.[column - block.column] ?? found;
  return found;
}
const plan = rangeSheet("Range", figures);
const table = (name: string) => {
  const { row, column, rows, columns } = plan.tables.find((each) => each.name === name) ?? never();
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => cell(row + r, column + c)),
  );
};
const never = (): never => {
  throw new Error("no such table");
};

test("[F1] the term's quantiles are those of the totals, under their names", () => {
  const at = (name: string) => plan.names.find((each) => each.name === name) ?? never();
  for (const [name, expected] of [
    ["bw_RangeP10", 185],
    ["bw_RangeP50", 205],
    ["bw_RangeP90", 250],
  ] as const)
    expect(cell(at(name).row, at(name).column)).toBe(expected);
});

test("the fan opens at the last observed month, and the rest of its cells are empty", () => {
  expect(table("bw_RangeByMonth")).toEqual([
    ["Month", "Observed", "P10", "P50", "P90"],
    ["2026-09", 95, "", "", ""],
    ["2026-10", 98, 98, 98, 98],
    ["2026-11", "", 90, 100, 120],
    ["2026-12", "", 80, 105, 140],
  ]);
});

test("the long form has a row a month, model and quantile, ready to pivot", () => {
  const rows = table("bw_Range");
  expect(rows).toHaveLength(1 + 2 * 2 * 3);
  expect(rows.slice(0, 4)).toEqual([
    ["Month", "Model", "Quantile", "List usage"],
    ["2026-11", "All", "P10", 90],
    ["2026-11", "All", "P50", 100],
    ["2026-11", "All", "P90", 120],
  ]);
  expect(rows.at(-1)).toEqual(["2026-12", "claude-opus-5-5", "P90", 140]);
});

test("no two blocks write one cell, and the chart covers none that is written", () => expectNoOverlap(plan));

test("the chart's series read the months' own rows, with titles on both axes", () => {
  const [chart] = plan.charts;
  expect(chart?.xTitle && chart.yTitle && chart.title).toBeTruthy();
  const rows = plan.tables.find(({ name }) => name === "bw_RangeByMonth") ?? never();
  for (const { x, y } of chart?.series ?? []) {
    expect(x.area).toEqual({ row: rows.row + 1, column: 0, rows: 4, columns: 1 });
    expect(y.area).toMatchObject({ row: rows.row + 1, rows: 4 });
    expect(cell(rows.row, y.area.column)).toBe(chart?.series.find((each) => each.y === y)?.name);
  }
});
