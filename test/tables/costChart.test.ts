import { money } from "../../src/engine/units";
import { chartMarks, costChart } from "../../src/tables/costChart";
import { place } from "./workedCase";

/** Costs from 700 to 1,000 over commitments from 0 to 500. */
const curve = [
  { commitment: money(0), expectedNetCost: money(1000) },
  { commitment: money(300), expectedNetCost: money(700) },
  { commitment: money(500), expectedNetCost: money(900) },
];
const marksAt = (thresholds: readonly number[]) => chartMarks(curve, 9, place, { thresholds, unit: "$Z$1" });
const area = { row: 0, column: 0, rows: 1, columns: 1 };
const sheets = { recommendation: "R", options: "O", scenarios: "S" };

test("a line stands upright at each threshold within the picture, the last commitment included", () => {
  const { blocks, areas } = marksAt([100, 500, 501]);
  const lines = blocks.find(({ row, column }) => row === 9 && column === 6)?.cells;
  // 0.9 × 700 = 630, down to a round 600; a blank row lifts the pen
  expect(lines).toEqual([
    [100, 600],
    [100, 1000],
    ["", ""],
    [500, 600],
    [500, 1000],
  ]);
  expect(areas.foot).toBe(600);
  expect(areas.bands).toEqual({
    x: { row: 9, column: 6, rows: 5, columns: 1 },
    y: { row: 9, column: 7, rows: 5, columns: 1 },
  });
});

test("without a threshold within the picture there are neither cells nor a line of the chart", () => {
  for (const thresholds of [[], [501]]) {
    const { blocks, areas } = marksAt(thresholds);
    expect(blocks.some(({ column }) => column >= 6)).toBe(false);
    expect(areas.bands).toBeNull();
    const chart = costChart(
      { ...areas, commitment: area, cost: area },
      sheets,
      { commitment: area, cost: area },
      "x",
      area,
    );
    expect(chart.series.map(({ name }) => name)).toEqual([
      "Expected net cost",
      "Drawdown at P10, P50, P90 usage",
      "Recommended",
    ]);
    expect(chart.yLeast).toBe(600);
  }
});
