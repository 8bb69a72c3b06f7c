import { scalePoint } from "d3-scale";
import { area, line } from "d3-shape";
import { useState, type ComponentProps } from "react";
import { text } from "../text";
import { thinned, widthOfText, type MoneyAxis } from "./axis";
import { Axes, roomForLabels } from "./Axes";
import { ChartFrame } from "./ChartFrame";
import { useChartLook, type Look } from "./chartLook";
import { pointUnder, Reader } from "./Reader";
import { useWidth } from "./useWidth";

/** One amount a month; null where there is none. */
export type Course = readonly (number | null)[];

export interface MonthChartProps extends Pick<
  ComponentProps<typeof ChartFrame>,
  "title" | "summary" | "legend" | "tables"
> {
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
  const [read, setRead] = useState<number | null>(null);
  const left = Math.max(...upright.ticks.map(({ label }) => widthOfText(label))) + 8;
  const right = width - 8;
  const place = scalePoint<number>()
    .domain(months.keys())
    .range([left + 4, right - 4]);
  const at = (month: number): number => place(month) ?? left;
  const places = [...months.keys()].map(at);
  const isRead = read === null ? undefined : places[read];
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
    <ChartFrame
      title={props.title}
      summary={props.summary}
      yTitle={upright.title}
      xTitle={text.charts.month}
      legend={props.legend}
      tables={props.tables}
      measure={measure}
      reader={
        <Reader name={text.charts.readMonth} places={places} read={read} onRead={setRead} {...reading} />
      }
    >
      <svg
        className={look.picture}
        width={width}
        height={bottom + roomForLabels}
        onPointerMove={(event) => setRead((before) => pointUnder(event, places) ?? before)}
        aria-hidden
      >
        <Axes
          place={{ width, left, right, top, bottom }}
          xTicks={thinned(
            months.map((label, month) => ({ at: at(month), label })),
            width,
          )}
          yTicks={upright.ticks.map((tick) => ({ ...tick, at: top + tick.at }))}
        />
        {isRead !== undefined && <path className={look.axis} d={`M${isRead},${top}V${bottom}`} />}
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
      </svg>
    </ChartFrame>
  );
}

const isThere = (amount: number | null): boolean => amount !== null;

/** Smaller where there are many. */
const dotSize = (months: readonly string[]): number => (months.length > 30 ? 1.5 : 2.5);
