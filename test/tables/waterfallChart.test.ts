import type { Waterfall } from "../../src/engine/levers/waterfall";
import { money } from "../../src/engine/units";
import { waterfallChart } from "../../src/tables/waterfallChart";

const at = (today: number, afterRouting: number, afterCaching: number, afterBatch: number) => ({
  today: money(today),
  afterRouting: money(afterRouting),
  afterCaching: money(afterCaching),
  afterBatch: money(afterBatch),
});
// Routing saves 20, caching costs 10, batch saves 30
const waterfall: Waterfall = {
  rows: [],
  months: [],
  total: at(100, 80, 90, 60),
  steps: [
    { kind: "routing", saving: money(20), alone: money(20) },
    { kind: "caching", saving: money(-10), alone: money(-10) },
    { kind: "batch", saving: money(30), alone: money(30) },
  ],
  levers: [],
  interaction: money(0),
};

test("[U3] each step stands on what is left, whether it saves or costs", () => {
  const { blocks, chart } = waterfallChart("Baseline", waterfall, { row: 3, column: 16 }, 10);
  const numbers = blocks.find(({ role }) => role === "computed");
  expect(numbers?.cells).toEqual([
    [0, 100, "", ""],
    [80, "", 20, ""],
    [80, "", "", 10],
    [60, "", 30, ""],
    [0, 60, "", ""],
  ]);
  expect(chart.series.map(({ name, draws }) => [name, draws])).toEqual([
    ["Below", "nothing"],
    ["List usage", "filled"],
    ["Saved", "filled"],
    ["Added", "filled"],
  ]);
  expect(chart.series[0]?.y).toEqual({
    sheet: "Baseline",
    area: { row: 4, column: 17, rows: 5, columns: 1 },
  });
});
