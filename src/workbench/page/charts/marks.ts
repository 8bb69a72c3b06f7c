import { type ScaleBand, scaleBand, type ScaleLinear } from "d3-scale";
import { arc, area, line, pie } from "d3-shape";
import type { PlottedChart, PlottedSeries } from "./plottedChart";
import { type Reach, stackedColumns } from "./stackedColumns";
import { svg } from "./svg";

type Numbers = ScaleLinear<number, number>;
type Place = readonly [x: number, y: number];

const DASHES = "6 4";
const MARKER_RADIUS = 4;
/** Excel leaves one and a half columns between two groups. */
const GAP = 1.5;

/** Points of a scatter chart, joined, marked or both. */
export function scatterMarks({ series }: PlottedChart, x: Numbers, y: Numbers): readonly SVGElement[] {
  return series.flatMap((one) =>
    jointMarks(
      one,
      one.values.map((value, index) => {
        const place = one.places[index] ?? null;
        return value === null || place === null ? null : [x(place), y(value)];
      }),
    ),
  );
}

/** Lines over categories. */
export function lineMarks({ series }: PlottedChart, x: ScaleBand<number>, y: Numbers): readonly SVGElement[] {
  return series.flatMap((one) =>
    jointMarks(
      one,
      one.values.map((value, index) => (value === null ? null : [middle(x, index), y(value)])),
    ),
  );
}

export function areaMarks(chart: PlottedChart, x: ScaleBand<number>, y: Numbers): readonly SVGElement[] {
  const reaches = chart.stacked
    ? stackedColumns(chart.series)
    : chart.series.map(({ values }) => fromZero(values));
  return chart.series.map(({ color }, index) => {
    const shape = area<Reach>()
      .x((_, place) => middle(x, place))
      .y0(({ from }) => y(from))
      .y1(({ to }) => y(to));
    return svg("path", { d: shape([...(reaches[index] ?? [])]), fill: color, "fill-opacity": 0.8 });
  });
}

/** Columns upwards, or bars to the right. */
export function columnMarks(
  chart: PlottedChart,
  along: ScaleBand<number>,
  y: Numbers,
): readonly SVGElement[] {
  const { series, stacked, kind } = chart;
  const reaches = stacked ? stackedColumns(series) : series.map(({ values }) => fromZero(values));
  const abreast = stacked ? 1 : series.length;
  const share = along.bandwidth() / (abreast + GAP);
  const inner = scaleBand<number>()
    .domain(Array.from({ length: abreast }, (_, index) => index))
    .range([(share * GAP) / 2, along.bandwidth() - (share * GAP) / 2]);
  return series.flatMap(({ color, draws, values }, index) =>
    values.flatMap((value, place) => {
      const reach = reaches[index]?.[place];
      if (value === null || draws === "nothing" || reach === undefined) return [];
      const start = (along(place) ?? 0) + (inner(stacked ? 0 : index) ?? 0);
      const [one, other] = [y(reach.from), y(reach.to)];
      const [low, length] = [Math.min(one, other), Math.abs(one - other)];
      return [
        kind === "bar"
          ? svg("rect", { x: low, y: start, width: length, height: inner.bandwidth(), fill: color })
          : svg("rect", { x: start, y: low, width: inner.bandwidth(), height: length, fill: color }),
      ];
    }),
  );
}

/** The parts of the first series; `colors` by part. */
export function pieMarks(
  { series }: PlottedChart,
  radius: number,
  colors: readonly string[],
): readonly SVGElement[] {
  const values = (series[0]?.values ?? []).map((value) => Math.max(value ?? 0, 0));
  const shape = arc<{ startAngle: number; endAngle: number }>().innerRadius(0).outerRadius(radius);
  return pie()
    .sort(null)(values)
    .map((part, index) =>
      svg("path", { d: shape(part), fill: colors[index % colors.length] ?? "#156082", stroke: "#FFFFFF" }),
    );
}

function jointMarks(one: PlottedSeries, places: readonly (Place | null)[]): readonly SVGElement[] {
  const path = line<Place | null>()
    .defined((place) => place !== null)
    .x((place) => place?.[0] ?? 0)
    .y((place) => place?.[1] ?? 0);
  const joined = svg("path", {
    d: path([...places]),
    fill: "none",
    stroke: one.color,
    "stroke-width": 2.25,
    "stroke-linejoin": "round",
    "stroke-dasharray": one.dashed ? DASHES : null,
  });
  const markers = places.flatMap((place) => (place === null ? [] : [marker(place, one.color)]));
  switch (one.draws) {
    case "line":
      return [joined];
    case "markers":
      return markers;
    case "both":
      return [joined, ...markers];
    case "nothing":
      return [];
  }
}

/** The round sign of a point. */
export function marker([x, y]: Place, color: string): SVGElement {
  return svg("circle", { cx: x, cy: y, r: MARKER_RADIUS, fill: color, stroke: "#FFFFFF" });
}

export const middle = (scale: ScaleBand<number>, index: number): number =>
  (scale(index) ?? 0) + scale.bandwidth() / 2;

const fromZero = (values: readonly (number | null)[]): readonly Reach[] =>
  values.map((value) => ({ from: 0, to: value ?? 0 }));
