import type { Area, ChartPlan } from "./sheetPlan";

/** A line over the months: its name, the column of its amounts, and how it is drawn. */
export type MonthLine = readonly [name: string, column: number, draws: "line" | "dashes", color: string];

/** What is observed, the middle of a range, and its edges. */
export const lineColors = { observed: "#242424", middle: "#0F6C6D", edge: "#79B4B4" } as const;

/**
 * Lines of money over months.
 *
 * @param area of a column's rows; the months are those of the first column.
 */
export function monthChart(
  chart: Pick<ChartPlan, "name" | "title" | "yTitle" | "format" | "covers">,
  sheet: string,
  area: (column: number) => Area,
  lines: readonly MonthLine[],
): ChartPlan {
  const x = { sheet, area: area(0) };
  return {
    ...chart,
    kind: "line",
    xTitle: "Month",
    yLeast: 0,
    series: lines.map(([name, column, draws, color]) => ({
      name,
      x,
      y: { sheet, area: area(column) },
      draws,
      color,
    })),
  };
}
