import type { Reason, Recommendation } from "../engine/recommendation";
import { tablesInEnglish, type TableSentences } from "./sentences/tablesInEnglish";
import { onePeriod, type TermWords } from "./termInWords";

/** The answer in one sentence. @see docs/SPEC.md R5 */
export function headline(
  { commitment, band, discount, measures, reasons }: Recommendation,
  { each, whole }: TermWords = onePeriod,
  { answer: say }: TableSentences = tablesInEnglish,
): string {
  const covers = reasons.find((reason) => reason.kind === "covers");
  const paid = measures.paid.mean;
  if (band === null || covers === undefined) return say.signNothing(paid);
  const { listUsage, fill } = covers;
  const belowList = 1 - paid / measures.listCost;
  const { worstForfeited } = measures;
  return say.sign({ commitment, each, whole, discount, listUsage, fill, paid, belowList, worstForfeited });
}

/** The reasons, a sentence each; what the headline says already is left out. */
export function reasonsInWords(
  recommendation: Recommendation,
  words: TermWords = onePeriod,
  say: TableSentences = tablesInEnglish,
): readonly string[] {
  return recommendation.reasons.flatMap((reason) => reasonInWords(reason, recommendation, words, say));
}

function reasonInWords(
  reason: Reason,
  { commitment, exact }: Recommendation,
  { each }: TermWords,
  { answer: say }: TableSentences,
): readonly string[] {
  switch (reason.kind) {
    case "covers":
      return commitment === exact ? [] : [say.roundedDown(exact, each)];
    case "limited by confidence":
      return [say.limitedByConfidence(reason.leastCost, each, reason.saves, reason.fill)];
    case "limited by cost":
      return [say.limitedByCost];
    case "no commitment":
      return [say.noCommitment(reason.confidence)];
    case "numerical":
      return [say.numerical(reason.within)];
    case "higher band":
      return [say.higherBand({ ...reason, each })];
  }
}
