import {
  categoriesAtLeft,
  categoriesBelow,
  LABEL_SIZE,
  numbersBelow,
  type Plot,
  tickTexts,
  valueAxisAtLeft,
  widest,
  wraps,
} from "./axes";
import { columnOfLegend, legendEntries, rowsOfLegend } from "./legend";
import { areaMarks, columnMarks, lineMarks, pieMarks, scatterMarks } from "./marks";
import { axisText, type PlottedChart } from "./plottedChart";
import { categoryScale, numberScale, valueScale } from "./scales";
import { CHART_FONT, label, svg } from "./svg";

const EDGE = 12;
const TITLE_SIZE = 17;
/** Room for what stands below the plot, in one line or, where few names are long, in two. */
const ONE_LINE = 24;
const TWO_LINES = 38;
const AXIS_TITLE = 20;
const PART_COLORS = ["#0F6C6D", "#4F6BED", "#C43E1C", "#8A8886", "#79B4B4", "#B4A0FF"];

/** A chart as a picture of this size, in the manner of Excel's own: title, legend, axes with titles, marks. */
export function drawChart(chart: PlottedChart, width: number, height: number): SVGSVGElement {
  const picture = svg("svg", {
    width,
    height,
    viewBox: `0 0 ${String(width)} ${String(height)}`,
    "font-family": CHART_FONT,
    "font-size": LABEL_SIZE,
    fill: "#595959",
  });
  const whole = svg("rect", {
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: height - 1,
    fill: "#FFFFFF",
    stroke: "#D1D1D1",
  });
  picture.append(whole);
  const inside = { left: EDGE, top: EDGE, right: width - EDGE, bottom: height - EDGE };
  if (chart.title !== null) {
    const at = { x: width / 2, y: inside.top + TITLE_SIZE };
    picture.append(label(chart.title, at, "middle", { "font-size": TITLE_SIZE, fill: "#404040" }));
    inside.top += TITLE_SIZE + 14;
  }
  placeLegend(chart, picture, inside, width);
  picture.append(...(chart.kind === "pie" ? wholePie(chart, inside) : withAxes(chart, inside)));
  return picture;
}

/** Draws the legend at its side and takes its room away from `inside`. */
function placeLegend(
  chart: PlottedChart,
  picture: SVGElement,
  inside: { -readonly [Side in keyof Plot]: number },
  width: number,
): void {
  const entries = legendEntries(chart, PART_COLORS);
  switch (chart.legend) {
    case "bottom":
    case "top": {
      const rows = rowsOfLegend(entries, width);
      if (chart.legend === "top") {
        picture.append(...rows.draw(inside.top));
        inside.top += rows.height + 6;
      } else {
        inside.bottom -= rows.height;
        picture.append(...rows.draw(inside.bottom + 4));
        inside.bottom -= 4;
      }
      return;
    }
    case "left":
    case "right": {
      const column = columnOfLegend(entries);
      const middle = (inside.top + inside.bottom) / 2;
      if (chart.legend === "left") {
        picture.append(...column.draw(inside.left, middle));
        inside.left += column.width + EDGE;
      } else {
        inside.right -= column.width;
        picture.append(...column.draw(inside.right, middle));
        inside.right -= EDGE;
      }
      return;
    }
    case null:
      return;
  }
}

function wholePie(chart: PlottedChart, { left, top, right, bottom }: Plot): readonly SVGElement[] {
  const radius = Math.max(Math.min(right - left, bottom - top) / 2, 1);
  const middle = `translate(${String((left + right) / 2)} ${String((top + bottom) / 2)})`;
  return [svg("g", { transform: middle }, ...pieMarks(chart, radius, PART_COLORS))];
}

function withAxes(chart: PlottedChart, inside: Plot): readonly SVGElement[] {
  const bars = chart.kind === "bar";
  const [below, atLeft] = bars
    ? [chart.valueAxis, chart.categoryAxis]
    : [chart.categoryAxis, chart.valueAxis];
  const names = bars || chart.kind === "scatter" || !namesWrap(chart, inside) ? ONE_LINE : TWO_LINES;
  const bottom = inside.bottom - (below.title === null ? 0 : AXIS_TITLE) - names;
  const start = inside.left + (atLeft.title === null ? 0 : AXIS_TITLE);
  const longest = bars
    ? Math.min(widest(chart.categories), (inside.right - start) * 0.4)
    : valueTexts(chart, inside.top, bottom);
  const plot = { left: start + longest + 10, top: inside.top + 4, right: inside.right - 10, bottom };
  return [
    ...(chart.kind === "scatter"
      ? scatter(chart, plot)
      : bars
        ? horizontal(chart, plot, longest)
        : upright(chart, plot)),
    ...axisTitles(below.title, atLeft.title, inside, plot),
  ];
}

const namesWrap = ({ categories }: PlottedChart, { left, right }: Plot): boolean =>
  wraps(categories, (right - left - 60) / categories.length);

function valueTexts(chart: PlottedChart, top: number, bottom: number): number {
  const scale =
    chart.kind === "scatter" ? scatterScale(chart, [bottom, top]) : valueScale(chart, [bottom, top]);
  return widest(scale.ticks().map((value) => axisText(value, chart.valueAxis)));
}

const scatterScale = (
  chart: PlottedChart,
  range: readonly [number, number],
): ReturnType<typeof numberScale> =>
  numberScale(
    chart.series.flatMap(({ values }) => values),
    chart.valueAxis,
    range,
  );

function scatter(chart: PlottedChart, plot: Plot): readonly SVGElement[] {
  const y = scatterScale(chart, [plot.bottom, plot.top]);
  const x = numberScale(
    chart.series.flatMap(({ places }) => places),
    chart.categoryAxis,
    [plot.left, plot.right],
  );
  return [
    ...valueAxisAtLeft(tickTexts(y, chart.valueAxis), plot),
    ...numbersBelow(tickTexts(x, chart.categoryAxis, 90), plot, false),
    clipped(plot, scatterMarks(chart, x, y)),
  ];
}

function upright(chart: PlottedChart, plot: Plot): readonly SVGElement[] {
  const y = valueScale(chart, [plot.bottom, plot.top]);
  const x = categoryScale(chart, [plot.left, plot.right]);
  const marks = chart.kind === "line" ? lineMarks : chart.kind === "area" ? areaMarks : columnMarks;
  const zero = Math.min(Math.max(y(0), plot.top), plot.bottom);
  return [
    ...valueAxisAtLeft(tickTexts(y, chart.valueAxis), plot),
    clipped(plot, marks(chart, x, y)),
    ...categoriesBelow(chart.categories, x, plot, zero),
  ];
}

function horizontal(chart: PlottedChart, plot: Plot, room: number): readonly SVGElement[] {
  const x = valueScale(chart, [plot.left, plot.right]);
  const y = categoryScale(chart, [plot.bottom, plot.top]);
  return [
    ...numbersBelow(tickTexts(x, chart.valueAxis, 90), plot, true),
    clipped(plot, columnMarks(chart, y, x)),
    ...categoriesAtLeft(chart.categories, y, plot, room),
  ];
}

/** Marks beyond a given minimum or maximum are cut off, with room for a marker at the edge. */
function clipped({ left, top, right, bottom }: Plot, marks: readonly SVGElement[]): SVGElement {
  const [x, y, width, height] = [left - 5, top - 5, right - left + 10, bottom - top + 10];
  const viewBox = [x, y, Math.max(width, 0), Math.max(height, 0)].join(" ");
  return svg("svg", { x, y, width: Math.max(width, 0), height: Math.max(height, 0), viewBox }, ...marks);
}

function axisTitles(
  below: string | null,
  atLeft: string | null,
  inside: Plot,
  plot: Plot,
): readonly SVGElement[] {
  const drawn: SVGElement[] = [];
  if (below !== null) {
    drawn.push(label(below, { x: (plot.left + plot.right) / 2, y: inside.bottom - 6 }, "middle"));
  }
  if (atLeft !== null) {
    const at = { x: inside.left + 10, y: (plot.top + plot.bottom) / 2 };
    drawn.push(label(atLeft, at, "middle", { transform: `rotate(-90 ${String(at.x)} ${String(at.y)})` }));
  }
  return drawn;
}
