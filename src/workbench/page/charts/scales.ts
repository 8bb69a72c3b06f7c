import { type ScaleBand, scaleBand, type ScaleLinear, scaleLinear } from "d3-scale";
import type { AxisFile } from "../../file";
import type { PlottedChart } from "./plottedChart";
import { stackedColumns } from "./stackedColumns";

/** Pixels between two lines of a value axis, about. */
const TICK_DISTANCE = 36;

/** A numeric axis over pixels, from its start to its end, that holds every number and ends at round ones. */
export function numberScale(
  numbers: readonly (number | null)[],
  axis: AxisFile,
  [start, end]: readonly [number, number],
): ScaleLinear<number, number> {
  const known = numbers.filter((each) => each !== null);
  const [least, most] = known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)];
  // Excel's rule: an axis begins at 0 unless all of it would be squeezed into the last sixth.
  const low = least < 0 ? least : most > 0 && least > (most * 5) / 6 ? least - (most - least) / 2 : 0;
  const high = most > 0 ? most : 0;
  const [from, to] = [
    axis.minimum ?? low,
    axis.maximum ?? (high === low ? low + 1 : high + (high - low) / 40),
  ];
  const scale = scaleLinear().domain([from, to]).range([start, end]);
  const [first = from, second = to] = scale.ticks(tickCount(scale));
  // Not the scale's own nice(): with few lines it goes on rounding its own results.
  const step = second - first;
  return scale.domain([
    axis.minimum ?? Math.floor(from / step) * step,
    axis.maximum ?? Math.ceil(to / step) * step,
  ]);
}

/** How many lines there is room for. */
export function tickCount(scale: ScaleLinear<number, number>, distance = TICK_DISTANCE): number {
  const [start = 0, end = 0] = scale.range();
  return Math.max(2, Math.round(Math.abs(end - start) / distance));
}

/** The value axis of everything that stands on categories. */
export function valueScale(
  chart: PlottedChart,
  range: readonly [number, number],
): ScaleLinear<number, number> {
  const numbers = chart.stacked
    ? stackedColumns(chart.series).flatMap((columns) => columns.flatMap(({ from, to }) => [from, to]))
    : chart.series.flatMap(({ values }) => values);
  const standing = chart.kind === "line" ? numbers : [0, ...numbers];
  return numberScale(standing, chart.valueAxis, range);
}

/** One place for each category, by its index; lines run through the middle of the places. */
export function categoryScale(chart: PlottedChart, range: readonly [number, number]): ScaleBand<number> {
  return scaleBand<number>()
    .domain(chart.categories.map((_, index) => index))
    .range(range);
}
