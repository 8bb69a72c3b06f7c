import type { CostPoint } from "../engine/costPoints";
import type { OutputSheets } from "./contractPlace";
import type { ScenarioPlace } from "./scenarioPlace";
import { headerBlocks, type Area, type Block, type ChartPlan, type PlanCell } from "./sheetPlan";

/** Where the numbers behind the cost chart stand on the Options sheet. */
export interface CurveAreas extends MarkAreas {
  readonly commitment: Area;
  readonly cost: Area;
}

interface MarkAreas {
  /** Upright lines at the thresholds, and at what usage draws down at P10, P50 and P90; null where there are none. */
  readonly bands: { readonly x: Area; readonly y: Area } | null;
  readonly usage: { readonly x: Area; readonly y: Area };
  readonly foot: number;
}

/** A round number some way below, for the foot of an axis. */
function axisBelow(lowest: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(lowest * 0.3, 1)));
  return Math.floor((lowest * 0.9) / step) * step;
}

const firstColumn = 3;

/**
 * The ends of the chart's upright lines, as cells of the Options sheet beside the curve: thresholds within the
 * picture, and the drawdown of a period at P10, P50 and P90 usage.
 *
 * @param unit drawdown of one unit of list usage at the recommended commitment, as a formula.
 */
export function chartMarks(
  curve: readonly CostPoint[],
  row: number,
  place: ScenarioPlace,
  { thresholds, unit }: { readonly thresholds: readonly number[]; readonly unit: string },
): { readonly blocks: readonly Block[]; readonly areas: MarkAreas } {
  const costs = curve.map(({ expectedNetCost }) => expectedNetCost);
  const foot = axisBelow(Math.min(...costs));
  const top = Math.max(...costs);
  const highest = curve[curve.length - 1]?.commitment ?? 0;
  const inPicture = thresholds.filter((threshold) => threshold <= highest);
  const usage = (["p10", "p50", "p90"] as const).map((quantile) => ({
    formula: `=${place.totalAt(quantile)}/${place.periods}*${unit}`,
  }));
  // A blank row between two lines: the pen is lifted.
  const lines = (at: readonly PlanCell[]): readonly (readonly PlanCell[])[] =>
    at.flatMap((x, i) => [...(i === 0 ? [] : [["", ""]]), [x, foot], [x, top]]);
  const block = (column: number, heading: string, at: readonly PlanCell[]): readonly Block[] =>
    at.length === 0
      ? []
      : [
          ...headerBlocks(row - 1, column, [], [heading, "Cost axis"]),
          { row, column, cells: lines(at), role: "computed", format: "#,##0.00" },
        ];
  const areas = (column: number, count: number) => ({
    x: { row, column, rows: 3 * count - 1, columns: 1 },
    y: { row, column: column + 1, rows: 3 * count - 1, columns: 1 },
  });
  return {
    blocks: [
      ...block(firstColumn, "Usage P10, P50, P90", usage),
      ...block(firstColumn + 3, "Threshold", inPicture),
    ],
    areas: {
      usage: areas(firstColumn, usage.length),
      bands: inPicture.length === 0 ? null : areas(firstColumn + 3, inPicture.length),
      foot,
    },
  };
}

/** Expected cost against commitment, with bands, usage and the recommended commitment marked. */
export function costChart(
  curve: CurveAreas,
  sheets: OutputSheets,
  recommended: { readonly commitment: Area; readonly cost: Area },
  xTitle: string,
  covers: Area,
): ChartPlan {
  const onOptions = (area: Area) => ({ sheet: sheets.options, area });
  const marks = (name: string, { x, y }: { readonly x: Area; readonly y: Area }, color: string) =>
    ({ name, x: onOptions(x), y: onOptions(y), draws: "dashes", color }) as const;
  return {
    kind: "scatter",
    name: "bw_CostChart",
    title: "Expected cost against commitment",
    xTitle,
    yTitle: "Expected net cost",
    format: "#,##0",
    yLeast: curve.foot,
    series: [
      {
        name: "Expected net cost",
        x: onOptions(curve.commitment),
        y: onOptions(curve.cost),
        draws: "line",
        color: "#0F6C6D",
      },
      marks("Drawdown at P10, P50, P90 usage", curve.usage, "#8A8886"),
      ...(curve.bands === null ? [] : [marks("Band thresholds", curve.bands, "#4F6BED")]),
      {
        name: "Recommended",
        x: { sheet: sheets.recommendation, area: recommended.commitment },
        y: { sheet: sheets.recommendation, area: recommended.cost },
        draws: "point",
        color: "#C43E1C",
      },
    ],
    covers,
  };
}
