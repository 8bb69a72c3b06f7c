import type { Covered } from "../engine/covered";
import type { QuoteAdvice } from "../engine/negotiation/quoteAdvice";
import type { Terms } from "../engine/terms";
import { tablesInEnglish, type TableSentences } from "./sentences/tablesInEnglish";

/** A commitment that is offered, as sentences name it. */
export interface Offered {
  readonly commitment: number;
  readonly covered: Covered;
  /** Share of scenarios that must be full; null where the policy asks for none. */
  readonly confidence: number | null;
}

/**
 * What to answer to a higher commitment: whether it is worth taking, and what would make it so.
 *
 * @see docs/SPEC.md N1
 */
export function moveInWords(
  advice: QuoteAdvice,
  { commitment, covered, confidence }: Offered,
  { moves: say }: TableSentences = tablesInEnglish,
): string {
  const { discount, fill, costChange, worthTaking, discountNeeded, highestCommitment } = advice;
  const offer = { ...covered, commitment, fill, costChange };
  if (worthTaking)
    return confidence !== null && fill < confidence ? say.weigh(offer, confidence) : say.take(offer);
  const least = discountNeeded.kind === "none" ? null : discountNeeded.discount;
  return [
    say.decline(offer),
    say.betterDiscount(least, discount, highestCommitment),
    ...otherHelp(advice, say),
  ].join(" ");
}

function otherHelp(
  { trueDownShare, rolloverShare, extraMonths }: QuoteAdvice,
  say: TableSentences["moves"],
): readonly string[] {
  const ways = [
    ...(trueDownShare === null ? [] : [say.reduction(trueDownShare)]),
    ...(rolloverShare === null ? [] : [say.rollover(rolloverShare)]),
    ...(extraMonths === null ? [] : [say.longerTerm(extraMonths)]),
  ];
  return ways.length === 0 ? [] : [say.alone(ways)];
}

/** The share of scenarios in which an offer must be full, where the policy asks for one. @see docs/SPEC.md R1 */
export const confidenceAsked = ({ policy, confidence }: Terms): number | null =>
  policy === "floor" ? confidence : null;
