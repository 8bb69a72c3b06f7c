import type { OutputSheets } from "./contractPlace";
import type { CurveAreas } from "./optionsSheet";
import type { Area, ChartPlan } from "./sheetPlan";

/** Expected cost against commitment, with the recommended commitment marked. Numbers stand on Options. */
export function costChart(curve: CurveAreas, sheets: OutputSheets, covers: Area): ChartPlan {
  const one: Area = { row: 5, column: 1, rows: 1, columns: 1 };
  return {
    name: "bw_CostChart",
    title: "Expected cost against commitment",
    xTitle: "Commitment",
    yTitle: "Expected net cost",
    format: "#,##0",
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
