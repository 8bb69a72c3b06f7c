import { type ChartRecord, type ChartSeriesRecord, newSeries } from "../../model/chartRecord";
import { absoluteReference } from "../../model/names";
import type { Sheet } from "../../model/sheet";
import { color, isMissing, oneOf, text, whole } from "../arguments";
import { collection } from "../collection";
import { ExcelObject, type Scalar } from "../excelObject";
import { invalidArgument } from "../hostError";
import type { HostContext } from "../hostContext";
import { chartFill, keptScalar } from "./chartParts";
import { isChartType } from "./chartType";
import { areaFrom } from "./worksheet";

const MARKERS = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
] as const;
const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
] as const;

export function chartSeriesCollection(context: HostContext, sheet: Sheet, chart: ChartRecord): ExcelObject {
  return collection({
    type: "ChartSeriesCollection",
    items: () => chart.series.map((series) => chartSeries(context, sheet, chart, series)),
    methods: {
      Add: (name, index) => {
        context.assertWritable(sheet);
        const given = isMissing(name) ? `Series${String(chart.series.length + 1)}` : text(name);
        const series = newSeries(given, "", null);
        const at = isMissing(index) ? chart.series.length : whole(index);
        chart.series = [...chart.series.slice(0, at), series, ...chart.series.slice(at)];
        return chartSeries(context, sheet, chart, series);
      },
    },
  });
}

function chartSeries(
  context: HostContext,
  sheet: Sheet,
  chart: ChartRecord,
  series: ChartSeriesRecord,
): ExcelObject {
  const address = (source: unknown): string => {
    const from = areaFrom(context, sheet, source);
    return absoluteReference(from.sheet, from.box);
  };
  return new ExcelObject({
    type: "ChartSeries",
    scalars: {
      Name: {
        get: () => series.name,
        set: (value) => {
          series.name = text(value);
        },
      },
      ChartType: {
        get: () => series.type ?? chart.type,
        set: (value) => {
          if (!isChartType(text(value))) throw invalidArgument();
          series.type = text(value);
        },
      },
      MarkerStyle: {
        get: () => (series.kept.get("markerStyle") as string | undefined) ?? "Automatic",
        set: (value) => {
          const style = oneOf(value, MARKERS);
          series.kept.set("markerStyle", style);
          series.markers = style === "Automatic" ? null : style !== "None";
        },
      },
      ...keptScalar(series.kept, "MarkerSize", 5),
      ...keptScalar(series.kept, "MarkerBackgroundColor", ""),
      ...keptScalar(series.kept, "MarkerForegroundColor", ""),
      ...keptScalar(series.kept, "Smooth", false),
      ...keptScalar(series.kept, "GapWidth", 150),
      ...keptScalar(series.kept, "Overlap", 0),
      ...keptScalar(series.kept, "HasDataLabels", false),
      ...keptScalar(series.kept, "AxisGroup", "Primary"),
    },
    links: { Format: () => seriesFormat(series) },
    methods: {
      SetValues: (source) => {
        series.values = address(source);
      },
      SetXAxisValues: (source) => {
        series.categories = address(source);
      },
      GetDimensionDataSourceString: (dimension) => {
        const source = ["Values", "YValues"].includes(text(dimension)) ? series.values : series.categories;
        if (source === null || source === "") throw invalidArgument();
        return source;
      },
      Delete: () => {
        context.assertWritable(sheet);
        chart.series = chart.series.filter((other) => other !== series);
      },
    },
  });
}

function seriesFormat(series: ChartSeriesRecord): ExcelObject {
  return new ExcelObject({
    type: "ChartSeriesFormat",
    links: {
      Fill: () =>
        chartFill(series.kept, "format.fill", (given) => {
          series.color = given === null ? null : color(given);
        }),
      Line: () => new ExcelObject({ type: "ChartLineFormat", scalars: seriesLine(series) }),
    },
  });
}

function seriesLine(series: ChartSeriesRecord): Readonly<Record<string, Scalar>> {
  return {
    Color: {
      get: () => series.color ?? "",
      set: (value) => {
        series.color = color(value);
      },
    },
    LineStyle: {
      get: () => (series.kept.get("format.line.lineStyle") as string | undefined) ?? "Continuous",
      set: (value) => {
        series.kept.set("format.line.lineStyle", oneOf(value, LINE_STYLES));
      },
    },
    ...keptScalar(series.kept, "Weight", 2.25, "format.line"),
  };
}
