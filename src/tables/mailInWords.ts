import type { Terms } from "../engine/terms";
import type { Ask } from "./asksReader";
import { confidenceAsked } from "./moveInWords";
import type { JudgedQuote } from "./quoteAnswer";
import { tablesInEnglish, type TableSentences } from "./sentences/tablesInEnglish";
import { termInWords, type TermWords } from "./termInWords";
import { askInWords } from "./termsWithAsks";

/** A mail to paste: plain text. */
export interface Mail {
  readonly subject: string;
  readonly body: string;
}

/** What the vendor is told besides the answer: only what the buyer is willing to sign and asks for. */
export interface OutwardPosition {
  /** What the buyer offers to sign; null where nothing is. */
  readonly offer: { readonly commitment: number; readonly discount: number } | null;
  /** Requests that are open, as they are wanted; never the least that is enough. */
  readonly asks: readonly Pick<Ask, "kind" | "wanted">[];
  readonly terms: Terms;
}

/**
 * The answer to a quote for the vendor's eyes. It says whether the offer fits, what the buyer would sign, and what
 * is asked for; it says nothing of scenarios, of confidence, of the discount needed, or of what would still do.
 */
export function mailInWords(
  { quote, advice, offer }: JudgedQuote,
  position: OutwardPosition,
  say: TableSentences = tablesInEnglish,
): Mail {
  const { terms } = position;
  const { mail } = say;
  const words = termInWords(terms, say);
  const quoted = mail.offer(quote.commitment, words.each, quote.discount);
  const requests = position.asks.filter(({ wanted }) => !isGranted(wanted, offer.terms));
  const fits = advice.worthTaking && advice.fill >= (confidenceAsked(terms) ?? 0);
  const counter =
    fits || position.offer === null || position.offer.commitment === quote.commitment
      ? []
      : [offerInWords(position.offer, words, say)];
  const paragraphs = [
    mail.hello,
    mail.thanks(onOneLine(quote.name), quoted),
    fits ? mail.fits : mail.doesNotFit,
    ...counter,
    ...(requests.length === 0
      ? []
      : [
          [
            fits ? mail.beforeWeSign : mail.toComeCloser,
            ...requests.map(({ kind, wanted }) => `- ${askInWords(kind, wanted, say)}`),
          ].join("\n"),
        ]),
    mail.confirm,
    mail.regards,
  ];
  return { subject: mail.subject(quoted), body: paragraphs.join("\n\n") };
}

/** What the vendor may read in a workbook: what we would sign, and what we ask for as it is wanted. */
export const outwardPoints = (
  offer: { readonly commitment: number; readonly discount: number },
  asks: readonly Ask[],
  words: TermWords,
): readonly string[] => [
  ...(offer.commitment > 0 ? [offerInWords(offer, words)] : []),
  ...asks
    .filter(({ status }) => status === "open")
    .map(({ kind, wanted }) => `We ask for ${askInWords(kind, wanted)}.`),
];

const offerInWords = (
  { commitment, discount }: { readonly commitment: number; readonly discount: number },
  { each, whole }: TermWords,
  { mail }: TableSentences = tablesInEnglish,
): string => mail.counter(commitment, each + whole, discount);

/** Nothing of a name is more than text. */
const onOneLine = (name: string): string => name.replace(/\s+/g, " ");

/** Whether the offer has what is asked for already. */
const isGranted = (wanted: Partial<Terms>, offered: Terms): boolean =>
  Object.entries(wanted).every(
    ([key, value]) => JSON.stringify(value) === JSON.stringify(offered[key as keyof Terms]),
  );
