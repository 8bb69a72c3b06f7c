import type { Bands } from "../engine/bands";
import type { Scenarios } from "../engine/measures";
import { askPackages, type AskPackage } from "../engine/negotiation/askPackages";
import { offerAt } from "../engine/negotiation/offer";
import type { QuoteAdvice } from "../engine/negotiation/quoteAdvice";
import type { BandMovesFigures } from "./bandMovesFigures";
import { confidenceAsked } from "./moveInWords";
import { tablesInEnglish, type TableSentences } from "./sentences/tablesInEnglish";

/** What to ask for so that moving up to a band is worth it. */
export interface BandAsk {
  readonly band: string;
  /** Least commitment of the band, per settlement period. */
  readonly commitment: number;
  readonly advice: QuoteAdvice;
  /** Other terms at the band's own discount, each enough; empty where it is worth taking already, or none helps. */
  readonly packages: readonly AskPackage[];
  /** Null where the policy asks for none. */
  readonly confidence: number | null;
}

/** What to ask for at the threshold of each higher band. @see docs/SPEC.md N1 */
export function bandAsks(
  scenarios: Scenarios,
  { commitment, moves, terms }: BandMovesFigures,
  bands: Bands,
): readonly BandAsk[] {
  const contract = { bands, terms };
  const now = offerAt(contract, commitment);
  return moves.map(({ move, advice }) => ({
    band: move.band.name,
    commitment: move.commitment,
    advice,
    packages: askPackages(scenarios, offerAt(contract, move.commitment), now),
    confidence: confidenceAsked(terms),
  }));
}

/** "At 1,000,000 ask for at least 17.3 %, or for 15 % with overage at the committed rate and rollover of 25 %." */
export function bandAskInWords(
  { commitment, advice, packages, confidence }: BandAsk,
  { requests }: TableSentences = tablesInEnglish,
): string {
  const { discount, discountNeeded, worthTaking, costChange, fill, highestCommitment, extraMonths } = advice;
  const say = requests.atBand;
  if (worthTaking)
    return confidence !== null && fill < confidence
      ? say.enoughButSeldomFull(commitment, discount, -costChange, fill)
      : say.enough(commitment, discount, -costChange);
  const [first, ...others] = packages.map(requests.together);
  const ways = [
    ...(first === undefined ? [] : [say.discountWith(discount, first)]),
    ...others.slice(0, 2).map(say.with),
    ...(extraMonths === null ? [] : [say.longer(extraMonths)]),
  ];
  const upTo =
    highestCommitment.kind === "up to" ? say.worthUpTo(discount, highestCommitment.commitment) : "";
  if (discountNeeded.kind === "discount")
    return say.ask(commitment, [say.discount(discountNeeded.discount), ...ways]) + upTo;
  return (ways.length === 0 ? say.nothingHelps(commitment) : say.noDiscount(commitment, ways)) + upTo;
}
