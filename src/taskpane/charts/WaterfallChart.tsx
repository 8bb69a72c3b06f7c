import type { LeverKind } from "../../engine/levers/lever";
import type { Formats } from "../formats";
import { text } from "../text";
import { moneyAxis } from "./axis";
import { BarRows, type Bar } from "./BarRows";
import { ChartFrame } from "./ChartFrame";
import { useWidth } from "./useWidth";

const words = text.charts.waterfall;

export interface WaterfallChartProps {
  /** List usage of the history, as it was. */
  readonly today: number;
  /** In the order the levers act; a saving below 0 is usage that is added. */
  readonly steps: readonly { readonly kind: LeverKind; readonly saving: number }[];
  /** What is left of it with all levers. */
  readonly efficient: number;
  readonly formats: Formats;
}

/** From today's list usage to the efficient one, a bar a kind of lever. */
export default function WaterfallChart({ today, steps, efficient, formats }: WaterfallChartProps) {
  const [measure, width] = useWidth();
  const moved = movedBy(today, steps);
  const lying = moneyAxis(
    words.usage,
    [0, Math.max(today, efficient, ...moved.map(({ after }) => after))],
    { from: 1, to: width - 1, perLabel: 56, ends: "at a round number" },
    formats,
  );
  const total = (name: string, amount: number): Bar => ({
    name,
    amount: formats.count(amount),
    from: 0,
    to: amount,
    look: "full",
    whole: true,
  });
  const bars: readonly Bar[] = [
    total(words.today, today),
    ...moved.map(({ kind, before, after }): Bar => ({
      name: words.levers[kind],
      amount: signed(after - before, formats),
      from: before,
      to: after,
      look: after > before ? "hatched" : "outlined",
    })),
    total(words.efficient, efficient),
  ];
  return (
    <ChartFrame
      title={words.title}
      summary={summaryOf(today, efficient, formats)}
      yTitle={words.lever}
      xTitle={lying.title}
      legend={[
        { look: "full", label: words.whole },
        { look: "outlined", label: words.saved },
        ...(moved.some(({ before, after }) => after > before)
          ? [{ look: "hatched" as const, label: words.added }]
          : []),
      ]}
      tables={[
        {
          caption: words.usage,
          columns: [
            { title: words.lever, align: "text" },
            { title: words.change, align: "number" },
            { title: words.after, align: "number" },
          ],
          rows: [
            [words.today, "", formats.count(today)],
            ...moved.map(({ kind, before, after }) => [
              words.levers[kind],
              signed(after - before, formats),
              formats.count(after),
            ]),
            [words.efficient, "", formats.count(efficient)],
          ],
        },
      ]}
      measure={measure}
    >
      <BarRows width={width} lying={lying} bars={bars} />
    </ChartFrame>
  );
}

/** Nothing is 0 and not -0. */
const signed = (change: number, formats: Formats): string => formats.count(Math.round(change) + 0);

interface Moved {
  readonly kind: LeverKind;
  readonly before: number;
  readonly after: number;
}

function movedBy(today: number, steps: WaterfallChartProps["steps"]): readonly Moved[] {
  let usage = today;
  return steps.map(({ kind, saving }) => {
    const before = usage;
    usage -= saving;
    return { kind, before, after: usage };
  });
}

function summaryOf(today: number, efficient: number, formats: Formats): string {
  const [before, after] = [formats.count(today), formats.count(efficient)];
  const share = today > 0 ? formats.discount(Math.abs(1 - efficient / today)) : "";
  if (efficient === today || share === "") return words.same(before);
  return efficient < today ? words.less(before, after, share) : words.more(before, after, share);
}
