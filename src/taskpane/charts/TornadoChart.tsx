import type { Formats } from "../formats";
import { text } from "../text";
import { moneyAxis } from "./axis";
import { BarRows } from "./BarRows";
import { ChartFrame } from "./ChartFrame";
import { useWidth } from "./useWidth";

const words = text.charts.tornado;

export interface TornadoChartProps {
  /** What each is worth on average over the scenarios, cash; below 0 where it costs more than it saves. */
  readonly protections: readonly { readonly name: string; readonly worth: number }[];
  readonly formats: Formats;
}

/** What each protection is worth, the largest first. */
export default function TornadoChart({ protections, formats }: TornadoChartProps) {
  const [measure, width] = useWidth();
  const sorted = [...protections].sort((a, b) => Math.abs(b.worth) - Math.abs(a.worth));
  const amounts = sorted.map(({ worth }) => worth);
  const lying = moneyAxis(
    words.worth,
    [Math.min(0, ...amounts), Math.max(0, ...amounts)],
    { from: 1, to: width - 1, perLabel: 56, ends: "at a round number" },
    formats,
  );
  const losing = sorted.some(({ worth }) => worth < 0);
  return (
    <ChartFrame
      title={words.title}
      summary={summaryOf(sorted, formats)}
      yTitle={words.protection}
      xTitle={lying.title}
      legend={[
        { look: "full", label: words.gain },
        ...(losing ? [{ look: "hatched" as const, label: words.loss }] : []),
      ]}
      tables={[
        {
          caption: words.title,
          captionUnseen: true,
          columns: [
            { title: words.protection, align: "text" },
            { title: words.worth, align: "number" },
          ],
          rows: sorted.map(({ name, worth }) => [name, formats.money(worth)]),
        },
      ]}
      measure={measure}
    >
      <BarRows
        width={width}
        lying={lying}
        bars={sorted.map(({ name, worth }) => ({
          name,
          // Nothing is 0 and not -0.
          amount: formats.count(Math.round(worth) + 0),
          from: 0,
          to: worth,
          look: worth < 0 ? "hatched" : "full",
        }))}
      />
    </ChartFrame>
  );
}

function summaryOf(protections: TornadoChartProps["protections"], formats: Formats): string {
  const [most] = [...protections].sort((a, b) => b.worth - a.worth);
  return most === undefined || most.worth <= 0
    ? words.none
    : words.most(most.name, formats.count(most.worth));
}
