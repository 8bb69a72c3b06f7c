import type { Month } from "../../engine/units";
import type { Formats } from "../formats";
import { text } from "../text";
import { moneyAxis } from "./axis";
import { quantilesOf } from "./quantilesOf";
import { MonthChart, uprightPlace } from "./MonthChart";

const words = text.charts.fan;

export interface FanChartProps {
  readonly history: readonly { readonly month: Month; readonly listUsage: number }[];
  /** The months of the term. */
  readonly months: readonly {
    readonly month: Month;
    readonly p10: number;
    readonly p50: number;
    readonly p90: number;
  }[];
  readonly formats: Formats;
}

/** Monthly list usage: the months observed, then the range of the term. */
export default function FanChart({ history, months, formats }: FanChartProps) {
  const last = history[history.length - 1];
  const before = history.map(() => null);
  /** The fan opens at the last observed month. */
  const course = (quantile: "p10" | "p50" | "p90") => [
    ...before.slice(1),
    ...(last === undefined ? [] : [last.listUsage]),
    ...months.map((each) => each[quantile]),
  ];
  const observed = history.map(({ listUsage }) => listUsage);
  const upright = moneyAxis(
    words.usage,
    [0, Math.max(0, ...observed, ...months.map(({ p90 }) => p90))],
    uprightPlace,
    formats,
  );
  return (
    <MonthChart
      title={words.title}
      summary={summaryOf(last, months[months.length - 1], formats)}
      legend={[
        { look: "measured", label: words.observed },
        { look: "main", label: words.likely },
        { look: "range", label: words.between },
      ]}
      tables={[
        {
          caption: words.usage,
          columns: [
            { title: text.charts.month, align: "text" },
            { title: words.observed, align: "number" },
            { title: "P10", align: "number" },
            { title: "P50", align: "number" },
            { title: "P90", align: "number" },
          ],
          rows: [
            ...history.map(({ month, listUsage }) => [
              formats.date(month),
              formats.count(listUsage),
              "",
              "",
              "",
            ]),
            ...months.map(({ month, p10, p50, p90 }) => [
              formats.date(month),
              "",
              ...[p10, p50, p90].map(formats.count),
            ]),
          ],
        },
      ]}
      upright={upright}
      months={[...history, ...months].map(({ month }) => formats.date(month))}
      lines={[
        { look: "main", course: course("p50") },
        { look: "measured", course: [...observed, ...months.map(() => null)] },
      ]}
      range={{ low: course("p10"), high: course("p90") }}
      limit={null}
      reading={{
        start: Math.max(history.length - 1, 0),
        inWords: (at) => readingOf(history[at], months[at - history.length], formats),
      }}
    />
  );
}

function readingOf(
  observed: FanChartProps["history"][number] | undefined,
  ranged: FanChartProps["months"][number] | undefined,
  formats: Formats,
): string {
  if (observed !== undefined)
    return words.reading(formats.date(observed.month), formats.count(observed.listUsage));
  return ranged === undefined ? "" : words.reading(formats.date(ranged.month), quantilesOf(ranged, formats));
}

function summaryOf(
  last: FanChartProps["history"][number] | undefined,
  end: FanChartProps["months"][number] | undefined,
  formats: Formats,
): string {
  return [
    ...(last === undefined
      ? []
      : [words.lastObserved(formats.date(last.month), formats.count(last.listUsage))]),
    ...(end === undefined
      ? []
      : [
          words.summary(
            formats.date(end.month),
            formats.count(end.p10),
            formats.count(end.p50),
            formats.count(end.p90),
          ),
        ]),
  ].join(" ");
}
