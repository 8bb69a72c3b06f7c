import type { ShownNegotiation, ShownQuote } from "../tables/shownNegotiation";
import type { Day } from "../engine/units";
import type { Formats } from "./formats";
import { useLayout } from "./layout";
import { Sentences } from "./Sentences";
import { SmallTable } from "./SmallTable";
import { text } from "./text";
import { ViewPart } from "./ViewPart";

const words = text.negotiate.quotes;

export interface NegotiateQuotesProps {
  readonly shown: ShownNegotiation;
  readonly formats: Formats;
}

/** The quotes side by side: a column each, the recommended commitment first. */
export function NegotiateQuotes({ shown, formats }: NegotiateQuotesProps) {
  const layout = useLayout();
  const { quotes, quoteSentences } = shown;
  if (quotes.length === 0)
    return (
      <ViewPart title={words.title}>
        <p className={layout.muted}>{words.none}</p>
      </ViewPart>
    );
  return (
    <ViewPart title={words.title}>
      <SmallTable
        caption={words.title}
        captionUnseen
        columns={[
          { title: words.fact, align: "text" },
          ...quotes.map(({ name }) => ({ title: name ?? words.recommended, align: "number" as const })),
        ]}
        rows={facts(formats).map(([label, of]) => [label, ...quotes.map(of)])}
      />
      <details>
        <summary className={layout.summary}>{words.answers}</summary>
        <Sentences name={words.answers} sentences={quoteSentences} />
      </details>
    </ViewPart>
  );
}

const facts = (formats: Formats): readonly (readonly [string, (quote: ShownQuote) => string])[] => [
  [words.commitment, ({ commitment }) => formats.count(commitment)],
  [words.discount, ({ discount }) => formats.discount(discount)],
  [words.netCost, ({ netCost }) => formats.count(netCost)],
  [words.forfeited, ({ forfeited }) => formats.count(forfeited)],
  [words.fill, ({ fill }) => formats.percent(fill)],
  [words.rank, ({ rank }) => formats.count(rank)],
  [words.walkAway, ({ walkAway }) => (walkAway === null ? words.noWalkAway : formats.discount(walkAway))],
  [
    words.percentile,
    ({ percentile }) => (percentile === null ? words.unknown : formats.count(percentile * 100)),
  ],
  [words.validUntil, ({ validUntil }) => (validUntil === null ? "" : formats.date(validUntil as Day))],
];
