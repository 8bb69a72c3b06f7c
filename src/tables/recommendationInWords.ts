import type { Reason, Recommendation, RuledOut } from "../engine/recommendation";
import { tablesInEnglish, type TableSentences } from "./sentences/tablesInEnglish";
import { onePeriod, type TermWords } from "./termInWords";

/** The answer in one sentence. @see docs/SPEC.md R5 */
export function headline(
  { commitment, measures, reasons }: Recommendation,
  { each, whole }: TermWords = onePeriod,
  { answer: say }: TableSentences = tablesInEnglish,
): string {
  const paid = measures.paid.mean;
  const covers = reasons.find((reason) => reason.kind === "covers");
  if (covers === undefined) {
    const none = reasons.find((reason) => reason.kind === "no commitment");
    const but = none?.cheaper === null ? null : none?.policy === "floor" ? "confidence" : "policy";
    return say.signNothing(paid, none === undefined ? null : but, none?.confidence ?? 0);
  }
  const belowList = 1 - paid / measures.listCost;
  const { worstForfeited } = measures;
  return say.sign({ ...covers, commitment, each, whole, paid, belowList, worstForfeited });
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
      return [say.limitedByConfidence({ ...reason, each, isSigned: true }, reason.fill)];
    case "limited by cost":
      return [reason.forfeits ? say.limitedByCost : say.limitedByPrice];
    case "limited by regret":
      return [byRegret(reason, each, true, say) ?? say.noLessRegret];
    case "limited by risk":
      return [byRisk(reason, each, true, say) ?? say.noLessRisk];
    case "no commitment":
      return [whyNothing(reason, each, say)];
    case "numerical":
      return [say.numerical(reason.within)];
    case "higher band":
      return [say.higherBand({ ...reason, each })];
  }
}

type Say = TableSentences["answer"];

/** Why nothing is signed: nothing costs less, or the policy rules out what does. */
function whyNothing(reason: Reason & { readonly kind: "no commitment" }, each: string, say: Say): string {
  const { policy, confidence, cheaper } = reason;
  switch (policy) {
    case "floor":
      return cheaper === null
        ? say.noCommitment(confidence)
        : say.limitedByConfidence({ ...cheaper, each, isSigned: false }, cheaper.fill);
    case "least cost":
      return say.noneCheaper;
    case "least regret":
      return byRegret(reason, each, false, say) ?? say.noneCheaper;
    case "mean-cvar":
      return byRisk(reason, each, false, say) ?? say.noneCheaper;
  }
}

const byRegret = (
  { cheaper, maxRegret }: { readonly cheaper: RuledOut | null; readonly maxRegret: number },
  each: string,
  isSigned: boolean,
  say: Say,
): string | null =>
  cheaper === null ? null : say.limitedByRegret({ ...cheaper, each, isSigned }, cheaper.maxRegret, maxRegret);

const byRisk = (
  { cheaper }: { readonly cheaper: RuledOut | null },
  each: string,
  isSigned: boolean,
  say: Say,
): string | null => (cheaper === null ? null : say.limitedByRisk({ ...cheaper, each, isSigned }));
