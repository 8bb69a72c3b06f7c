import type { QuoteAdvice } from "../engine/negotiation/quoteAdvice";
import { tablesInEnglish, type TableSentences } from "./sentences/tablesInEnglish";

/** A commitment that is offered, as sentences name it. */
export interface Offered {
  readonly commitment: number;
  /** List usage that uses it up, and the most that any scenario has; per period. */
  readonly listUsageToFill: number;
  readonly highestScenario: number;
  readonly confidence: number;
}

/**
 * What to answer to a higher commitment: whether it is worth taking, and what would make it so.
 *
 * @see docs/SPEC.md N1
 */
export function moveInWords(
  advice: QuoteAdvice,
  offered: Offered,
  { moves: say }: TableSentences = tablesInEnglish,
): string {
  const { discount, fill, costChange, worthTaking, discountNeeded, highestCommitment } = advice;
  const offer = { ...offered, discount, fill, costChange };
  if (worthTaking) return fill < offered.confidence ? say.weigh(offer) : say.take(offer);
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
