import type { AxisFile, ChartFile } from "../file";
import {
  type ChartAxisRecord,
  type ChartRecord,
  type ChartSeriesRecord,
  type Corner,
  newChart,
  newSeries,
} from "./chartRecord";

type Kind = ChartFile["kind"];
type Draws = ChartFile["series"][number]["draws"];

const TYPES: Readonly<Record<Kind, string>> = {
  column: "ColumnClustered",
  bar: "BarClustered",
  line: "LineMarkers",
  area: "Area",
  scatter: "XYScatterLines",
  pie: "Pie",
};

const STACKED: Readonly<Record<Kind, string>> = { ...TYPES, column: "ColumnStacked", bar: "BarStacked" };

/** Excel.ChartType to the kinds that a file tells apart. */
function chartKind(type: string): Kind {
  if (type.startsWith("XYScatter") || type.startsWith("Bubble")) return "scatter";
  if (type.startsWith("Line") || type.startsWith("3DLine")) return "line";
  if (type.includes("Area")) return "area";
  if (type.includes("Bar")) return "bar";
  if (type.includes("Pie") || type.includes("Doughnut")) return "pie";
  return "column";
}

/** What a chart type draws of its points by itself. */
function drawnBy(type: string): Draws {
  switch (type) {
    case "XYScatter":
      return "markers";
    case "XYScatterLinesNoMarkers":
    case "XYScatterSmoothNoMarkers":
    case "Line":
    case "LineStacked":
    case "LineStacked100":
      return "line";
    default:
      return "both";
  }
}

/** A series of columns or bars that only carries the ones above it has its fill cleared. */
const filled = (type: string): boolean => type.startsWith("Column") || type.startsWith("Bar");

function seriesDraws(chart: ChartRecord, series: ChartSeriesRecord): Draws {
  if (filled(series.type ?? chart.type)) return series.kept.get("format.fill") === null ? "nothing" : "line";
  const drawn = drawnBy(series.type ?? chart.type);
  const withoutLine = series.kept.get("format.line.lineStyle") === "None";
  if (series.markers === null && !withoutLine) return drawn;
  const markers = series.markers ?? drawn !== "line";
  if (withoutLine) return "markers";
  if (drawn === "markers") return markers ? "markers" : "line";
  return markers ? "both" : "line";
}

export function chartFromFile(id: string, file: ChartFile): ChartRecord {
  const chart = newChart(id, file.name, file.stacked ? STACKED[file.kind] : TYPES[file.kind]);
  if (file.title !== null) Object.assign(chart.title, { text: file.title, visible: true });
  chart.legend.visible = file.legend !== null;
  if (file.legend !== null) chart.legend.position = capital(file.legend);
  readAxis(chart.valueAxis, file.valueAxis);
  readAxis(chart.categoryAxis, file.categoryAxis);
  chart.series = file.series.map((series) => ({
    ...newSeries(series.name, series.values, series.categories),
    type: seriesType(file.kind, series.draws),
    color: series.color,
    kept: new Map<string, unknown>([
      ...(series.dashed ? [["format.line.lineStyle", "Dash"] as const] : []),
      ...(series.draws === "nothing" ? [["format.fill", null] as const] : []),
    ]),
  }));
  chart.position = { kind: "cells", ...file.anchor };
  return chart;
}

/** The chart as a file has it; `corners` finds the cells under a chart that was placed in points. */
export function chartToFile(
  chart: ChartRecord,
  corners: (chart: ChartRecord) => { readonly from: Corner; readonly to: Corner },
): ChartFile {
  return {
    name: chart.name,
    kind: chartKind(chart.series[0]?.type ?? chart.type),
    stacked: /^(Column|Bar)Stacked$/.test(chart.type),
    title: chart.title.visible ? chart.title.text : null,
    series: chart.series.map((series) => ({
      name: series.name,
      values: series.values,
      categories: series.categories,
      color: series.color,
      draws: seriesDraws(chart, series),
      dashed: series.kept.get("format.line.lineStyle") === "Dash",
    })),
    valueAxis: writeAxis(chart.valueAxis),
    categoryAxis: writeAxis(chart.categoryAxis),
    legend: legendSide(chart),
    anchor: corners(chart),
  };
}

function seriesType(kind: Kind, draws: Draws): string | null {
  if (kind === "scatter") {
    return draws === "markers"
      ? "XYScatter"
      : draws === "line"
        ? "XYScatterLinesNoMarkers"
        : "XYScatterLines";
  }
  if (kind === "line") return draws === "line" ? "Line" : draws === "both" ? "LineMarkers" : "LineMarkers";
  return null;
}

function legendSide(chart: ChartRecord): ChartFile["legend"] {
  if (!chart.legend.visible) return null;
  const side = chart.legend.position.toLowerCase();
  return side === "top" || side === "bottom" || side === "left" ? side : "right";
}

function readAxis(axis: ChartAxisRecord, file: AxisFile): void {
  if (file.title !== null) Object.assign(axis.title, { text: file.title, visible: true });
  Object.assign(axis, { numberFormat: file.numberFormat, minimum: file.minimum, maximum: file.maximum });
}

function writeAxis(axis: ChartAxisRecord): AxisFile {
  const { numberFormat, minimum, maximum, title } = axis;
  return { title: title.visible ? title.text : null, numberFormat, minimum, maximum };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
