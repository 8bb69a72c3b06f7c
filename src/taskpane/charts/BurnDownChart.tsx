import type { Terms } from "../../engine/terms";
import type { BurnDownMonth } from "../../engine/tracking/burnDown";
import type { Formats } from "../formats";
import { text } from "../text";
import { moneyAxis } from "./axis";
import { quantilesOf } from "./quantilesOf";
import { MonthChart, uprightPlace, type Course } from "./MonthChart";

const words = text.charts.burnDown;

export interface BurnDownChartProps {
  /** Those of the term, commitment units, summed since signing. */
  readonly months: readonly BurnDownMonth[];
  /** That of the whole term, commitment units. */
  readonly commitment: number;
  readonly denomination: Terms["denomination"];
  readonly formats: Formats;
}

/** What was drawn since signing against the plan, and the range of the rest against the commitment. */
export default function BurnDownChart({ months, commitment, denomination, formats }: BurnDownChartProps) {
  const drawn = months.map((each) => each.drawn);
  const passed = drawn.filter((each) => each !== null).length - 1;
  /** The range opens at the last month with actuals. */
  const rest = (quantile: "p10" | "p50" | "p90"): Course =>
    months.map((each, m) => each.rest?.[quantile] ?? (m === passed ? each.drawn : null));
  const planned = months.some(({ expected }) => expected !== null);
  const upright = moneyAxis(
    words.drawdown(denomination),
    [
      0,
      Math.max(
        commitment,
        ...months.flatMap((each) => [
          each.evenPace,
          each.expected ?? 0,
          each.drawn ?? 0,
          each.rest?.p90 ?? 0,
        ]),
      ),
    ],
    uprightPlace,
    formats,
  );
  return (
    <MonthChart
      title={words.title}
      summary={summaryOf(months, passed, commitment, formats)}
      legend={[
        { look: "limit", label: words.commitment(formats.count(commitment)) },
        ...(passed === -1 ? [] : [{ look: "measured" as const, label: words.drawn }]),
        { look: "dots", label: words.evenPace },
        ...(planned ? [{ look: "dashes" as const, label: words.expected }] : []),
        ...(passed === months.length - 1
          ? []
          : [
              { look: "main" as const, label: words.likely },
              { look: "range" as const, label: words.between },
            ]),
      ]}
      tables={[
        {
          caption: words.drawdown(denomination),
          columns: [
            { title: text.charts.month, align: "text" },
            { title: words.drawn, align: "number" },
            { title: words.evenPace, align: "number" },
            ...(planned ? [{ title: words.expected, align: "number" as const }] : []),
            { title: "P10", align: "number" },
            { title: "P50", align: "number" },
            { title: "P90", align: "number" },
          ],
          rows: months.map((each) => [
            nameOf(each, formats),
            ...[
              each.drawn,
              each.evenPace,
              ...(planned ? [each.expected] : []),
              each.rest?.p10 ?? null,
              each.rest?.p50 ?? null,
              each.rest?.p90 ?? null,
            ].map((amount) => (amount === null ? "" : formats.count(amount))),
          ]),
        },
      ]}
      upright={upright}
      months={months.map((each) => nameOf(each, formats))}
      lines={[
        { look: "dots", course: months.map(({ evenPace }) => evenPace) },
        { look: "dashes", course: months.map(({ expected }) => expected) },
        { look: "main", course: rest("p50") },
        { look: "measured", course: drawn },
      ]}
      range={{ low: rest("p10"), high: rest("p90") }}
      limit={commitment}
      reading={{ start: Math.max(passed, 0), inWords: (at) => readingOf(months[at], formats) }}
    />
  );
}

const nameOf = ({ month, number }: BurnDownMonth, formats: Formats): string =>
  month === null ? text.charts.monthNumber(formats.count(number)) : formats.date(month);

function readingOf(each: BurnDownMonth | undefined, formats: Formats): string {
  if (each === undefined) return "";
  const drawn = each.rest === null ? formats.count(each.drawn ?? 0) : quantilesOf(each.rest, formats);
  return words.reading(nameOf(each, formats), drawn, formats.count(each.evenPace));
}

function summaryOf(
  months: readonly BurnDownMonth[],
  passed: number,
  commitment: number,
  formats: Formats,
): string {
  const now = months[passed];
  const end = months[months.length - 1];
  const sentences: string[] = [];
  if (now !== undefined)
    sentences.push(
      words.drawnBy(
        nameOf(now, formats),
        formats.count(now.drawn ?? 0),
        formats.count(commitment),
        formats.count(now.evenPace),
      ),
    );
  if (end !== undefined && end.rest !== null)
    sentences.push(
      words.byTheEnd(
        nameOf(end, formats),
        formats.count(end.rest.p10),
        formats.count(end.rest.p50),
        formats.count(end.rest.p90),
      ),
    );
  return sentences.join(" ");
}
