import { Suspense } from "react";
import type { ShownAsk, ShownNegotiation } from "../tables/shownNegotiation";
import { TornadoChart } from "./charts/lazyCharts";
import type { Formats } from "./formats";
import { useLayout } from "./layout";
import { SmallTable, type Column } from "./SmallTable";
import { text } from "./text";
import { ViewPart } from "./ViewPart";

const words = text.negotiate.protections;

export interface NegotiateProtectionsProps {
  readonly shown: ShownNegotiation;
  readonly formats: Formats;
}

/** What is asked for with its worth and what would still do; the shares of the whole when they are asked for. */
export function NegotiateProtections({ shown, formats }: NegotiateProtectionsProps) {
  const layout = useLayout();
  const { asks, ownAsks, protections, worthTogether } = shown;
  if (asks.length === 0 && protections.length === 0)
    return (
      <ViewPart title={words.title}>
        <p className={layout.muted}>{words.none}</p>
      </ViewPart>
    );
  // The worths of the table above, where there is one.
  const drawn = asks.length > 0 ? asks : protections;
  const points = (found: number | null): string => (found === null ? words.noPoints : formats.decimal(found));
  return (
    <ViewPart
      title={words.title}
      terms={[
        ["protection", words.protection],
        ["discountPoints", words.points],
        ["walkAwayPrice", words.walkAway],
        ["shapleyShare", words.shapley],
      ]}
    >
      {!ownAsks && <p className={layout.muted}>{words.usual}</p>}
      {asks.length > 0 && (
        <SmallTable
          caption={words.title}
          captionUnseen
          columns={askColumns(ownAsks)}
          rows={asks.map((ask) => [
            requestOf(ask),
            formats.count(ask.worth),
            points(ask.points),
            ...(ownAsks
              ? [
                  text.contract.termWordInShort(ask.walkAway ?? ""),
                  ask.worthOfWalkAway === null ? "" : formats.count(ask.worthOfWalkAway),
                ]
              : []),
          ])}
        />
      )}
      {drawn.length > 1 && (
        <Suspense fallback={null}>
          <TornadoChart protections={drawn.map(({ name, worth }) => ({ name, worth }))} formats={formats} />
        </Suspense>
      )}
      {protections.length > 0 && (
        <details>
          <summary className={layout.summary}>{words.advanced}</summary>
          <div className={layout.stack}>
            <p className={layout.muted}>{words.advancedHint}</p>
            <SmallTable
              caption={words.advanced}
              captionUnseen
              columns={shareColumns}
              rows={[
                ...protections.map(({ name, isAsked, worth, shapleyShare, reoptimised }) => [
                  isAsked ? words.asked(name) : name,
                  formats.count(worth),
                  formats.count(shapleyShare),
                  formats.count(reoptimised),
                ]),
                [words.together, "", formats.count(worthTogether), ""],
              ]}
            />
          </div>
        </details>
      )}
    </ViewPart>
  );
}

const requestOf = ({ inWords, status }: ShownAsk): string =>
  status === null ? inWords : words.withStatus(inWords, words.statuses[status]);

const number = (title: string): Column => ({ title, align: "number" });

const askColumns = (own: boolean): readonly Column[] => [
  { title: own ? words.wanted : words.request, align: "text" },
  number(words.worth),
  number(words.points),
  ...(own ? [number(words.walkAway), number(words.worthOfWalkAway)] : []),
];

const shareColumns: readonly Column[] = [
  { title: words.protection, align: "text" },
  number(words.worth),
  number(words.shapley),
  number(words.reoptimised),
];
