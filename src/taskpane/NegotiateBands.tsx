import type { ShownNegotiation } from "../tables/shownNegotiation";
import type { Formats } from "./formats";
import { useLayout } from "./layout";
import { Sentences } from "./Sentences";
import { SmallTable, type Column } from "./SmallTable";
import { text } from "./text";
import { ViewPart } from "./ViewPart";

const words = text.negotiate.bands;

export interface NegotiateBandsProps {
  readonly shown: ShownNegotiation;
  readonly formats: Formats;
}

/** What to ask for so that each higher band is worth its commitment. */
export function NegotiateBands({ shown, formats }: NegotiateBandsProps) {
  const layout = useLayout();
  const { bands, bandSentences } = shown;
  return (
    <ViewPart title={words.title} terms={[["discountNeeded", words.least]]}>
      {bands.length === 0 && <p className={layout.muted}>{words.none}</p>}
      <Sentences name={words.title} sentences={bandSentences} />
      {bands.length > 0 && (
        <SmallTable
          caption={words.title}
          captionUnseen
          columns={columns}
          rows={bands.map(({ name, commitment, discount, least }) => [
            `${name} (${formats.discount(discount)})`,
            formats.count(commitment),
            least ?? words.noDiscount,
          ])}
        />
      )}
    </ViewPart>
  );
}

const columns: readonly Column[] = [
  { title: words.band, align: "text" },
  { title: words.commitment, align: "number" },
  { title: words.least, align: "number" },
];
