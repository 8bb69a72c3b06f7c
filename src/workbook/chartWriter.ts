import { columnName, quoteSheet } from "../tables/grid";
import type { Area, ChartPlan } from "../tables/sheetPlan";

const chartTypes = {
  scatter: "XYScatterLinesNoMarkers",
  line: "Line",
  "stacked columns": "ColumnStacked",
  bars: "BarClustered",
} as const satisfies Readonly<Record<ChartPlan["kind"], string>>;

/** Queues a native chart; its series read the cells the plan names. None where the plan has no series. */
export function addChart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: ChartPlan,
): Excel.Chart | null {
  const cells = ({ sheet: name, area }: { readonly sheet: string; readonly area: Area }): Excel.Range =>
    context.workbook.worksheets
      .getItem(name)
      .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const [first] = plan.series;
  if (first === undefined) return null;
  const chart = sheet.charts.add(chartTypes[plan.kind], cells(first.y), "Columns");
  chart.name = plan.name;
  chart.title.text = plan.title;
  // A series that is not drawn would stand in it as well, and one alone is told by the title.
  if (plan.series.length > 1 && plan.series.every(({ draws }) => draws !== "nothing"))
    chart.legend.position = "Bottom";
  else chart.legend.visible = false;
  const filled = plan.kind === "stacked columns" || plan.kind === "bars";
  plan.series.forEach((series, index) => {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
    drawn.name = series.name;
    drawn.setXAxisValues(cells(series.x));
    drawn.setValues(cells(series.y));
    if (series.draws === "filled") drawn.format.fill.setSolidColor(series.color);
    else if (series.draws === "nothing") drawn.format.fill.clear();
    else drawn.format.line.color = series.color;
    if (filled) drawn.gapWidth = 40;
    if (series.draws === "point") {
      drawn.chartType = "XYScatter";
      drawn.markerStyle = "Diamond";
      drawn.markerSize = 10;
      drawn.markerBackgroundColor = series.color;
      drawn.markerForegroundColor = series.color;
    }
    if (series.draws === "dashes") drawn.format.line.lineStyle = "Dash";
  });
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.title.text = plan.xTitle;
  valueAxis.title.text = plan.yTitle;
  if (plan.kind === "scatter") categoryAxis.numberFormat = plan.format;
  valueAxis.numberFormat = plan.format;
  valueAxis.minimum = plan.yLeast;
  const { row, column, rows, columns } = plan.covers;
  chart.setPosition(`${columnName(column)}${row + 1}`, `${columnName(column + columns - 1)}${row + rows}`);
  return chart;
}

/** An absolute address on a sheet. */
export function addressIn(sheet: string, { row, column, rows, columns }: Area): string {
  const corner = (r: number, c: number): string => `$${columnName(c)}$${r + 1}`;
  const first = corner(row, column);
  const last = corner(row + rows - 1, column + columns - 1);
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}
