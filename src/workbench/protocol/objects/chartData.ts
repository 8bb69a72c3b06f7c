import { type Box, oneCell } from "../../model/address";
import { type ChartSeriesRecord, newSeries } from "../../model/chartRecord";
import { absoluteReference } from "../../model/names";
import type { Area } from "../arguments";

/**
 * Series as Excel finds them: by the longer direction unless told; a first row of text names them; a
 * first column of text or dates, or in a scatter chart any first column, is what they are plotted against.
 */
export function seriesFromSource(
  { sheet, box }: Area,
  type: string,
  seriesBy: "Auto" | "Rows" | "Columns",
): ChartSeriesRecord[] {
  const byColumns = seriesBy === "Auto" ? box.rows >= box.columns : seriesBy === "Columns";
  const turned = byColumns ? box : { rows: box.columns, columns: box.rows };
  const cell = (along: number, across: number): Box =>
    oneCell(box.row + (byColumns ? along : across), box.column + (byColumns ? across : along));
  const valueAt = (along: number, across: number) => {
    const { row, column } = cell(along, across);
    return sheet.value(row, column);
  };
  const hasNames = turned.rows > 1 && typeof valueAt(0, turned.columns - 1) === "string";
  const first = hasNames ? 1 : 0;
  const scatter = type.startsWith("XYScatter");
  const hasCategories =
    turned.columns > 1 && (scatter || typeof valueAt(first, 0) === "string" || valueAt(0, 0) === null);
  const strip = (across: number): string => {
    const start = cell(first, across);
    const length = turned.rows - first;
    return absoluteReference(sheet, {
      ...start,
      rows: byColumns ? length : 1,
      columns: byColumns ? 1 : length,
    });
  };
  const series: ChartSeriesRecord[] = [];
  for (let across = hasCategories ? 1 : 0; across < turned.columns; across++) {
    const name = hasNames ? String(valueAt(0, across) ?? "") : `Series${String(series.length + 1)}`;
    series.push(newSeries(name, strip(across), hasCategories ? strip(0) : null));
  }
  return series;
}
