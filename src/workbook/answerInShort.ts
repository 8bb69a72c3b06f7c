import type { Answer } from "../engine/analyse";
import type { UsageRange } from "../engine/termRange";
import type { Terms } from "../engine/terms";
import { inMoney, inPercent } from "../tables/numbersInWords";
import { floorsInWords, headline, rangeInWords, reasonsInWords } from "../tables/recommendationInWords";
import { termInWords } from "../tables/termInWords";
import type { Recommended } from "./forPane";

/** The answer without what it was compared with. */
export type ShortAnswer =
  | Pick<Answer & { readonly kind: "recommendation" }, "kind" | "recommendation">
  | (Answer & { readonly kind: "floors" });

/** What an answer says, for whoever says it in another language than the sheets. */
export interface AnswerSaid {
  readonly answer: ShortAnswer;
  readonly range: UsageRange;
  readonly terms: Terms;
}

/** An answer in words. */
export type AnswerWords = Pick<
  Recommended & { readonly written: true },
  "headline" | "reasons" | "keyFigures" | "said"
>;

/** The answer as the pane shows it. */
export function answerInShort(answer: ShortAnswer, range: UsageRange, terms: Terms): AnswerWords {
  return { ...inEnglish(answer, range, terms), said: { answer, range, terms } };
}

function inEnglish(answer: ShortAnswer, range: UsageRange, terms: Terms): AnswerWords {
  if (answer.kind === "floors") {
    return {
      headline: floorsInWords(answer.floors, terms.confidence),
      reasons: [rangeInWords(range)],
      keyFigures: answer.floors.map(({ discount, commitment }) => ({
        label: `Floor at ${inPercent(discount)}`,
        value: inMoney(commitment),
      })),
    };
  }
  const words = termInWords(terms);
  const { commitment, discount, measures } = answer.recommendation;
  return {
    headline: headline(answer.recommendation, words),
    reasons: [...reasonsInWords(answer.recommendation, words), rangeInWords(range)],
    keyFigures: [
      { label: `Commitment${words.each}`, value: inMoney(commitment) },
      { label: "Discount", value: inPercent(discount) },
      { label: "Expected paid", value: inMoney(measures.paid.mean) },
      ...(measures.listCost === 0
        ? []
        : [{ label: "Below list", value: inPercent(1 - measures.paid.mean / measures.listCost) }]),
      { label: "Chance fully used", value: inPercent(measures.fill) },
      { label: "Expected forfeiture", value: inMoney(measures.forfeited.mean) },
    ],
  };
}
