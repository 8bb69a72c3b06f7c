import type { OutputSheets } from "./contractPlace";
import type { CurveAreas } from "./optionsSheet";
import type { Area, ChartPlan } from "./sheetPlan";

/** A round number some way below, for the foot of an axis. */
function axisBelow(lowest: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(lowest * 0.3, 1)));
  return Math.floor((lowest * 0.9) / step) * step;
}

/** Expected cost against commitment, with the recommended commitment marked. Numbers stand on Options. */
export function costChart(curve: CurveAreas, lowest: number, sheets: OutputSheets, covers: Area): ChartPlan {
  const one: Area = { row: 5, column: 1, rows: 1, columns: 1 };
  return {
    kind: "scatter",
    name: "bw_CostChart",
    title: "Expected cost against commitment",
    xTitle: "Commitment",
    yTitle: "Expected net cost",
    format: "#,##0",
    yLeast: axisBelow(lowest),
    series: [
      {
        name: "Expected net cost",
        x: { sheet: sheets.options, area: curve.commitment },
        y: { sheet: sheets.options, area: curve.cost },
        draws: "line",
        color: "#0F6C6D",
      },
      {
        name: "Recommended",
        x: { sheet: sheets.recommendation, area: one },
        y: { sheet: sheets.recommendation, area: { ...one, row: 7 } },
        draws: "point",
        color: "#C43E1C",
      },
    ],
    covers,
  };
}
