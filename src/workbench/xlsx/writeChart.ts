import type { SheetChart } from "hucre/xlsx";
import type { AxisFile, ChartFile } from "../file";
import { encode } from "./xml";

/** Office's series colours, in their order; a line needs one named, or some programs draw it in black. */
const seriesColors = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

/** Degrees by which the title of an axis at the side is turned. */
const upwards = -90;

/** A chart as the library takes it. What it has no option for is put in by `finishChart`. */
export function writeChart(chart: ChartFile): SheetChart {
  const { anchor, legend } = chart;
  const lying = chart.kind === "bar";
  const lines = chart.kind === "line" || chart.kind === "scatter";
  return {
    type: chart.kind,
    ...(chart.stacked ? { barGrouping: "stacked" as const, overlap: 100, gapWidth: 40 } : {}),
    ...(chart.title === null ? { showTitle: false, autoTitleDeleted: true } : { title: chart.title }),
    series: chart.series.map(({ name, values, categories, color, draws, dashed }, index) => ({
      name,
      values,
      ...(categories === null ? {} : { categories }),
      ...(color === null ? {} : { color: color.replace("#", "") }),
      ...(lines
        ? {
            smooth: false,
            stroke: { width: 2.25, ...(dashed ? { dash: "dash" as const } : {}) },
            marker: marker(draws, color, index),
          }
        : {}),
    })),
    legend: legend ?? false,
    // The library's end cell is the first one that the chart does not cover.
    anchor: {
      from: { row: anchor.from.row, col: anchor.from.column },
      to: { row: anchor.to.row + 1, col: anchor.to.column + 1 },
    },
    ...(chart.kind === "scatter" ? { scatterStyle: "lineMarker" as const } : {}),
    axes: {
      x: {
        ...writeAxis(chart.categoryAxis, chart.kind === "scatter"),
        axisTitleRotation: lying ? upwards : 0,
      },
      y: { ...writeAxis(chart.valueAxis, true), axisTitleRotation: lying ? 0 : upwards },
    },
  };
}

type Drawn = ChartFile["series"][number]["draws"];

function marker(draws: Drawn, color: string | null, index: number) {
  if (draws === "line") return { symbol: "none" as const };
  const fill = (color ?? seriesColors[index % seriesColors.length] ?? "").replace("#", "");
  return { symbol: "circle" as const, size: 6, fill, line: fill };
}

function writeAxis({ title, numberFormat, minimum, maximum }: AxisFile, gridlines: boolean) {
  return {
    majorTickMark: "out" as const,
    minorTickMark: "none" as const,
    ...(title === null ? {} : { title }),
    ...(numberFormat === null ? {} : { numberFormat: { formatCode: numberFormat, sourceLinked: false } }),
    ...(gridlines ? { gridlines: { major: true } } : {}),
    ...(minimum === null && maximum === null
      ? {}
      : {
          scale: {
            ...(minimum === null ? {} : { min: minimum }),
            ...(maximum === null ? {} : { max: maximum }),
          },
        }),
  };
}

/** The written chart part with light gridlines, straight lines, and no line in series of markers alone. */
export function finishChart(xml: string, chart: ChartFile): string {
  const light = xml.replaceAll("<c:majorGridlines/>", `<c:majorGridlines>${gridline}</c:majorGridlines>`);
  if (chart.kind !== "line" && chart.kind !== "scatter") return withoutFill(light, chart);
  const [head = "", ...series] = light.split("<c:ser>");
  const finished = series.map((source, index) => {
    const straight = source.includes("<c:smooth ")
      ? source
      : source.replace("</c:ser>", `${notSmooth}</c:ser>`);
    return chart.series[index]?.draws === "markers"
      ? straight.replace(/<a:ln\b[^>]*?(?:\/>|>.*?<\/a:ln>)/s, "<a:ln><a:noFill/></a:ln>")
      : straight;
  });
  return [head, ...finished].join("<c:ser>");
}

/** Series that are not drawn keep their place, with neither fill nor line. */
function withoutFill(xml: string, chart: ChartFile): string {
  const [head = "", ...series] = xml.split("<c:ser>");
  const finished = series.map((source, index) =>
    chart.series[index]?.draws === "nothing"
      ? source
          .replace(/<c:spPr>.*?<\/c:spPr>/s, "")
          .replace(/<\/c:tx>/, "</c:tx><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>")
      : source,
  );
  return [head, ...finished].join("<c:ser>");
}

/** Left out, some programs draw curves. */
const notSmooth = '<c:smooth val="0"/>';

const gridline =
  '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>';

/** The written drawing part with the charts' own names in place of `Chart 1`, `Chart 2`, … */
export const finishDrawing = (xml: string, charts: readonly ChartFile[]): string =>
  xml.replace(/ name="Chart (\d+)"/g, (written, number: string) => {
    const chart = charts[Number(number) - 1];
    return chart === undefined ? written : ` name="${encode(chart.name)}"`;
  });
