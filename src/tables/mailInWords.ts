import type { Terms } from "../engine/terms";
import type { Ask } from "./asksReader";
import { inMoney, inPercent } from "./numbersInWords";
import type { JudgedQuote } from "./quoteAnswer";
import { askInWords } from "./termsWithAsks";
import type { TermWords } from "./termInWords";

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
  readonly words: TermWords;
}

/**
 * The answer to a quote for the vendor's eyes. It says whether the offer fits, what the buyer would sign, and what
 * is asked for; it says nothing of scenarios, of confidence, of the discount needed, or of what would still do.
 */
export function mailInWords({ quote, advice, offer }: JudgedQuote, position: OutwardPosition): Mail {
  const { words, terms } = position;
  const quoted = `${inMoney(quote.commitment)}${words.each} at ${inPercent(quote.discount)}`;
  const requests = position.asks.filter(({ wanted }) => !isGranted(wanted, offer.terms));
  const fits = advice.worthTaking && advice.fill >= terms.confidence;
  const counter =
    fits || position.offer === null || position.offer.commitment === quote.commitment
      ? []
      : [offerInWords(position.offer, words)];
  const paragraphs = [
    "Hello,",
    `thank you for your offer${named(quote.name)} of ${quoted}.`,
    fits
      ? "The commitment fits our plans, and we would like to go ahead with it on that basis."
      : "In this form the offer does not fit our plans: the commitment and its price do not match the usage we can plan for.",
    ...counter,
    ...(requests.length === 0
      ? []
      : [
          [
            fits ? "Before we sign, please include:" : "To come closer, please quote with:",
            ...requests.map(({ kind, wanted }) => `- ${askInWords(kind, wanted)}`),
          ].join("\n"),
        ]),
    "Please confirm in writing whether usage draws the commitment down at discounted or at list prices, what usage beyond it costs, and what becomes of what is left unused.",
    "Kind regards",
  ];
  return { subject: `Your offer of ${quoted}`, body: paragraphs.join("\n\n") };
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
): string =>
  `We can commit to ${inMoney(commitment)}${each}${whole} at ${inPercent(discount)}, at your own schedule.`;

/** A name on one line; nothing of it is more than text. */
const named = (name: string): string => ` (${name.replace(/\s+/g, " ")})`;

/** Whether the offer has what is asked for already. */
const isGranted = (wanted: Partial<Terms>, offered: Terms): boolean =>
  Object.entries(wanted).every(
    ([key, value]) => JSON.stringify(value) === JSON.stringify(offered[key as keyof Terms]),
  );
