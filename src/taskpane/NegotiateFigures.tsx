import type { ShownNegotiation } from "../tables/shownNegotiation";
import type { Formats } from "./formats";
import { useLayout } from "./layout";
import { NegotiateBands } from "./NegotiateBands";
import { NegotiateProtections } from "./NegotiateProtections";
import { NegotiateQuotes } from "./NegotiateQuotes";
import { Sentences } from "./Sentences";
import { text } from "./text";
import { ViewPart } from "./ViewPart";

const words = text.negotiate;

/** All figures of the negotiation, in the order in which one talks. */
export function NegotiateFigures({
  shown,
  formats,
}: {
  readonly shown: ShownNegotiation;
  readonly formats: Formats;
}) {
  const layout = useLayout();
  return (
    <>
      <p className={layout.text}>{shown.position}</p>
      {shown.firstAsks.length > 0 && (
        <ViewPart title={words.firstAsks}>
          <Sentences name={words.firstAsks} sentences={shown.firstAsks} />
        </ViewPart>
      )}
      <NegotiateProtections shown={shown} formats={formats} />
      <NegotiateBands shown={shown} formats={formats} />
      <NegotiateQuotes shown={shown} formats={formats} />
      {shown.room.length > 0 && (
        <ViewPart title={words.room} terms={[["roomToConcede", words.roomToConcede]]}>
          <Sentences name={words.room} sentences={shown.room} />
        </ViewPart>
      )}
      {shown.trap.length > 0 && (
        <ViewPart title={words.trap} terms={[["commitFirstTrap", words.commitFirstTrap]]}>
          <Sentences name={words.trap} sentences={shown.trap} />
        </ViewPart>
      )}
    </>
  );
}
