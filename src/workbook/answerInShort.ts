import type { Answer } from "../engine/analyse";
import type { Terms } from "../engine/terms";
import type { EvidenceSaid } from "../tables/rangeInWords";
import { headline, reasonsInWords } from "../tables/recommendationInWords";
import { tablesInEnglish, type TableSentences } from "../tables/sentences/tablesInEnglish";
import { termInWords } from "../tables/termInWords";
import type { KeyFigure, Recommended } from "./forPane";

/** The answer without what it was compared with. */
export type ShortAnswer =
  | Pick<Answer & { readonly kind: "recommendation" }, "kind" | "recommendation">
  | (Answer & { readonly kind: "floors" });

/** What the sentences of an answer are made of: figures that can go from one thread to another. */
export interface AnswerSaid {
  readonly answer: ShortAnswer;
  readonly range: EvidenceSaid["range"];
  readonly terms: Terms;
}

/** An answer in words. */
export type AnswerWords = Pick<
  Recommended & { readonly written: true },
  "headline" | "reasons" | "keyFigures"
>;

/** The answer as the pane shows it, in its language. */
export function answerInShort(
  { answer, range, terms }: AnswerSaid,
  say: TableSentences = tablesInEnglish,
): AnswerWords {
  const labels = say.answer.keyFigures;
  if (answer.kind === "floors") {
    return {
      headline: say.answer.floors(answer.floors, terms.confidence),
      reasons: [say.range.madeFrom(range)],
      keyFigures: answer.floors.map(({ discount, commitment }) => money(labels.floor(discount), commitment)),
    };
  }
  const words = termInWords(terms, say);
  const { commitment, discount, measures } = answer.recommendation;
  const paid = measures.paid.mean;
  return {
    headline: headline(answer.recommendation, words, say),
    reasons: [...reasonsInWords(answer.recommendation, words, say), say.range.madeFrom(range)],
    keyFigures: [
      money(labels.commitment(words.each), commitment),
      share(labels.discount, discount),
      money(labels.paid, paid),
      ...(measures.listCost === 0 ? [] : [share(labels.belowList, 1 - paid / measures.listCost)]),
      share(labels.fill, measures.fill),
      money(labels.forfeited, measures.forfeited.mean),
    ],
  };
}

const money = (label: string, value: number): KeyFigure => ({ label, value, unit: "money" });
const share = (label: string, value: number): KeyFigure => ({ label, value, unit: "share" });
