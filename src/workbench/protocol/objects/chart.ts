import type { Box } from "../../model/address";
import { chartPlace } from "../../model/chartPlace";
import { type ChartRecord, newChart } from "../../model/chartRecord";
import type { Sheet } from "../../model/sheet";
import { flag, isMissing, number, oneOf, text } from "../arguments";
import { collection } from "../collection";
import { ExcelObject, type Json, readOnly, type Scalar } from "../excelObject";
import { invalidArgument } from "../hostError";
import type { HostContext } from "../hostContext";
import { chartAxes } from "./chartAxis";
import { seriesFromSource } from "./chartData";
import { chartFormat, chartText, keptScalar } from "./chartParts";
import { chartSeriesCollection } from "./chartSeries";
import { isChartType } from "./chartType";
import { areaFrom, worksheet } from "./worksheet";

export function chartCollection(context: HostContext, sheet: Sheet): ExcelObject {
  const { extras } = sheet;
  return collection({
    type: "ChartCollection",
    items: () => extras.charts.map((one) => chart(context, sheet, one)),
    find: (key) => {
      const found = extras.charts.find(
        (one) => one.id === key || one.name.toLowerCase() === key.toLowerCase(),
      );
      return found ? chart(context, sheet, found) : null;
    },
    methods: {
      Add: async (type, source, seriesBy) => {
        context.assertWritable(sheet);
        const kind = text(type);
        if (!isChartType(kind)) throw invalidArgument();
        const from = areaFrom(context, sheet, source);
        await context.model.flush();
        const made = newChart(context.model.newId(), freeName(sheet), kind);
        made.series = seriesFromSource(from, kind, readSeriesBy(seriesBy));
        extras.charts = [...extras.charts, made];
        return chart(context, sheet, made);
      },
    },
  });
}

function readSeriesBy(given: unknown): "Auto" | "Rows" | "Columns" {
  return isMissing(given) ? "Auto" : oneOf(given, ["Auto", "Rows", "Columns"] as const);
}

function freeName(sheet: Sheet): string {
  let number = sheet.extras.charts.length + 1;
  while (sheet.extras.charts.some((one) => one.name === `Chart ${String(number)}`)) number++;
  return `Chart ${String(number)}`;
}

function chart(context: HostContext, sheet: Sheet, one: ChartRecord): ExcelObject {
  const { extras } = sheet;
  return new ExcelObject({
    type: "Chart",
    identity: () => ({ Id: one.id }),
    scalars: {
      Id: readOnly(() => one.id),
      Name: {
        get: () => one.name,
        set: (value) => {
          one.name = text(value);
        },
      },
      ChartType: {
        get: () => one.type,
        set: (value) => {
          if (!isChartType(text(value))) throw invalidArgument();
          one.type = text(value);
        },
      },
      ...placeScalars(context, sheet, one),
      ...keptScalar(one.kept, "Style", 2),
      ...keptScalar(one.kept, "DisplayBlanksAs", "NotPlotted"),
      ...keptScalar(one.kept, "PlotVisibleOnly", true),
      ...keptScalar(one.kept, "PlotBy", "Columns"),
    },
    links: {
      Title: () => chartText("ChartTitle", one.title, { Overlay: false }),
      Legend: () => legend(one),
      Axes: () => chartAxes(one),
      Series: () => chartSeriesCollection(context, sheet, one),
      Worksheet: () => worksheet(context, sheet),
      Format: () => chartFormat("ChartAreaFormat", one.kept, "format"),
    },
    methods: {
      SetPosition: (start, end) => {
        context.assertWritable(sheet);
        const to = isMissing(end) ? null : areaFrom(context, sheet, end).box;
        setCells(sheet, one, areaFrom(context, sheet, start).box, to);
      },
      SetData: async (source, seriesBy) => {
        context.assertWritable(sheet);
        await context.model.flush();
        const from = areaFrom(context, sheet, source);
        one.series = seriesFromSource(from, one.type, readSeriesBy(seriesBy));
      },
      Activate: () => {
        context.model.workbook.setActiveSheet(sheet.univer);
      },
      Delete: () => {
        context.assertWritable(sheet);
        extras.charts = extras.charts.filter((other) => other.id !== one.id);
      },
    },
  });
}

/** Over the cells; with no end the chart keeps its size and moves its corner. */
function setCells(sheet: Sheet, one: ChartRecord, from: Box, to: Box | null): void {
  if (to && (to.row + to.rows <= from.row || to.column + to.columns <= from.column)) throw invalidArgument();
  const last = to ?? (from.rows * from.columns > 1 ? from : null);
  if (last) {
    one.position = {
      kind: "cells",
      from: { row: from.row, column: from.column },
      to: { row: last.row + last.rows - 1, column: last.column + last.columns - 1 },
    };
    return;
  }
  const { width, height } = chartPlace(sheet, one);
  const corner = { row: from.row, column: from.column };
  const { left, top } = chartPlace(sheet, { ...one, position: { kind: "cells", from: corner, to: corner } });
  one.position = { kind: "points", left, top, width, height };
}

function placeScalars(
  context: HostContext,
  sheet: Sheet,
  one: ChartRecord,
): Readonly<Record<string, Scalar>> {
  const side = (key: "left" | "top" | "width" | "height"): Scalar => ({
    get: () => chartPlace(sheet, one)[key],
    set: (value) => {
      context.assertWritable(sheet);
      const points = number(value);
      if (points < 0) throw invalidArgument();
      one.position = { ...chartPlace(sheet, one), kind: "points", [key]: points };
    },
  });
  return { Left: side("left"), Top: side("top"), Width: side("width"), Height: side("height") };
}

function legend(one: ChartRecord): ExcelObject {
  return new ExcelObject({
    type: "ChartLegend",
    scalars: {
      Visible: {
        get: () => one.legend.visible,
        set: (value) => {
          one.legend.visible = flag(value);
        },
      },
      Position: {
        get: (): Json => one.legend.position,
        set: (value) => {
          one.legend.position = oneOf(value, ["Top", "Bottom", "Left", "Right", "Corner", "Custom"] as const);
        },
      },
      ...keptScalar(one.kept, "Overlay", false),
    },
    links: { Format: () => chartFormat("ChartLegendFormat", one.kept, "legend.format") },
  });
}
