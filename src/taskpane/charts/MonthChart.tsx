import { scalePoint } from "d3-scale";
import { area, line } from "d3-shape";
import { text } from "../text";
import { plotSides, thinned, type MoneyAxis } from "./axis";
import { Axes } from "./Axes";
import type { ChartFrameProps } from "./ChartFrame";
import { useChartLook, type Look } from "./chartLook";
import { ReadableChart } from "./ReadableChart";
import { useWidth } from "./useWidth";

/** One amount a month; null where there is none. */
export type Course = readonly (number | null)[];

export interface MonthChartProps extends Pick<ChartFrameProps, "title" | "summary" | "legend" | "tables"> {
  readonly upright: MoneyAxis;
  /** The months in words. */
  readonly months: readonly string[];
  readonly lines: readonly {
    readonly look: Extract<Look, "main" | "measured" | "dashes" | "dots">;
    readonly course: Course;
  }[];
  /** Drawn as an area where both are there. */
  readonly range: { readonly low: Course; readonly high: Course };
  /** An amount that is the same in all months; null for none. */
  readonly limit: number | null;
  /** The month at which reading begins, and the figures of a month in words. */
  readonly reading: { readonly start: number; readonly inWords: (month: number) => string };
}

/** The height of the plot, as an upright axis needs it. */
export const uprightPlace = { from: 180, to: 0, perLabel: 36, ends: "at a round number" } as const;
const top = 8;
const bottom = top + uprightPlace.from;

/** A chart of money by month: lines, a range as an area, and a limit. */
export function MonthChart(props: MonthChartProps) {
  const { upright, months, lines, range, limit, reading } = props;
  const look = useChartLook();
  const [measure, width] = useWidth();
  const { left, right } = plotSides(upright, width);
  const place = scalePoint<number>()
    .domain(months.keys())
    .range([left + 4, right - 4]);
  const at = (month: number): number => place(month) ?? left;
  const places = [...months.keys()].map(at);
  const up = (amount: number): number => top + upright.scale(amount);
  const lineOf = line<number | null>(
    (_, month) => at(month),
    (amount) => up(amount ?? 0),
  ).defined(isThere);
  const edges = range.low.map((low, month) => [low, range.high[month] ?? null] as const);
  const areaOf = area<(typeof edges)[number]>(
    (_, month) => at(month),
    ([low]) => up(low ?? 0),
    ([, high]) => up(high ?? 0),
  ).defined((both) => both.every(isThere));
  return (
    <ReadableChart
      title={props.title}
      summary={props.summary}
      yTitle={upright.title}
      xTitle={text.charts.month}
      legend={props.legend}
      tables={props.tables}
      measure={measure}
      width={width}
      bottom={bottom}
      reading={{ name: text.charts.readMonth, places, ...reading }}
    >
      {(read) => (
        <>
          <Axes
            place={{ width, left, right, top, bottom }}
            xTicks={thinned(
              months.map((label, month) => ({ at: at(month), label })),
              width,
            )}
            yTicks={upright.ticks}
          />
          {read !== null && read in places && (
            <path className={look.axis} d={`M${places[read]},${top}V${bottom}`} />
          )}
          <path className={look.range} d={areaOf(edges) ?? ""} />
          {limit !== null && <path className={look.limit} d={`M${left},${up(limit)}H${right}`} />}
          {lines.map((each) => (
            <g key={each.look}>
              <path className={look[each.look]} d={lineOf(each.course) ?? ""} />
              {each.look === "measured" &&
                each.course.map((amount, month) =>
                  amount === null ? null : (
                    <circle
                      key={month}
                      className={look.dot}
                      cx={at(month)}
                      cy={up(amount)}
                      r={dotSize(months)}
                    />
                  ),
                )}
            </g>
          ))}
        </>
      )}
    </ReadableChart>
  );
}

const isThere = (amount: number | null): boolean => amount !== null;

/** Smaller where there are many. */
const dotSize = (months: readonly string[]): number => (months.length > 30 ? 1.5 : 2.5);
