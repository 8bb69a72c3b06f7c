import type { ChartAxisRecord, ChartRecord } from "../../model/chartRecord";
import { flag, number, oneOf, text } from "../arguments";
import { ExcelObject, type Scalar } from "../excelObject";
import { apiNotFound } from "../hostError";
import { chartFormat, chartText, keptScalar } from "./chartParts";

const DISPLAY_UNITS = [
  "None",
  "Hundreds",
  "Thousands",
  "TenThousands",
  "HundredThousands",
  "Millions",
  "TenMillions",
  "HundredMillions",
  "Billions",
  "Trillions",
  "Custom",
] as const;

export function chartAxes(chart: ChartRecord): ExcelObject {
  const value = (): ExcelObject => chartAxis(chart.valueAxis);
  const category = (): ExcelObject => chartAxis(chart.categoryAxis);
  return new ExcelObject({
    type: "ChartAxes",
    links: { ValueAxis: value, CategoryAxis: category },
    methods: {
      GetItem: (type, group) => {
        if (group === "Secondary") throw apiNotFound("ChartAxes.getItem(…, Secondary)");
        return oneOf(type, ["Value", "Category"] as const) === "Value" ? value() : category();
      },
    },
  });
}

function chartAxis(axis: ChartAxisRecord): ExcelObject {
  // An empty text gives the bound back to Excel, which then reads as what it chose; here as empty.
  const bound = (key: "minimum" | "maximum" | "majorUnit"): Scalar => ({
    get: () => axis[key] ?? "",
    set: (value) => {
      axis[key] = value === "" ? null : number(value);
    },
  });
  return new ExcelObject({
    type: "ChartAxis",
    scalars: {
      Minimum: bound("minimum"),
      Maximum: bound("maximum"),
      MajorUnit: bound("majorUnit"),
      NumberFormat: {
        get: () => axis.numberFormat ?? "General",
        set: (value) => {
          axis.numberFormat = text(value);
        },
      },
      DisplayUnit: {
        get: () => axis.displayUnit,
        set: (value) => {
          axis.displayUnit = oneOf(value, DISPLAY_UNITS);
        },
      },
      Visible: {
        get: () => axis.visible,
        set: (value) => {
          axis.visible = flag(value);
        },
      },
      ...keptScalar(axis.kept, "ShowDisplayUnitLabel", true),
      ...keptScalar(axis.kept, "LinkNumberFormat", true),
      ...keptScalar(axis.kept, "TickLabelPosition", "NextToAxis"),
      ...keptScalar(axis.kept, "TickLabelSpacing", 1),
      ...keptScalar(axis.kept, "CategoryType", "Automatic"),
      ...keptScalar(axis.kept, "ReversePlotOrder", false),
      ...keptScalar(axis.kept, "TextOrientation", 0),
      ...keptScalar(axis.kept, "MajorTickMark", "Outside"),
      ...keptScalar(axis.kept, "MinorTickMark", "None"),
    },
    links: {
      Title: () => chartText("ChartAxisTitle", axis.title),
      Format: () => chartFormat("ChartAxisFormat", axis.kept, "format"),
      MajorGridlines: () => gridlines(axis),
    },
  });
}

function gridlines(axis: ChartAxisRecord): ExcelObject {
  return new ExcelObject({
    type: "ChartGridlines",
    scalars: {
      Visible: {
        get: () => axis.gridlines,
        set: (value) => {
          axis.gridlines = flag(value);
        },
      },
    },
    links: { Format: () => chartFormat("ChartGridlinesFormat", axis.kept, "gridlines") },
  });
}
