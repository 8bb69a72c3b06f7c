import { evidenceInWords } from "../tables/rangeInWords";
import type { TableSentences } from "../tables/sentences/tablesInEnglish";
import { answerInShort, type AnswerWords } from "./answerInShort";
import type { AnswerPreview, PreviewFigures, RangePreview } from "./preview";

/** A preview as the pane shows it: its figures, and the sentences about them. */
export interface Preview extends Omit<PreviewFigures, "range" | "answer"> {
  readonly range:
    | (Omit<RangePreview, "evidence"> & {
        /** How it came to be and how far it can be trusted, a sentence each. */
        readonly evidence: readonly string[];
      })
    | null;
  readonly answer: ShownAnswer | null;
}

/** What would be recommended, in words. */
export type ShownAnswer = AnswerWords & Pick<AnswerPreview, "curve">;

/** Says what was computed, which a worker may have done, in the pane's language. */
export const previewInWords = (
  { range, answer, ...rest }: PreviewFigures,
  say?: TableSentences,
): Preview => ({
  ...rest,
  range: range === null ? null : { ...range, evidence: evidenceInWords(range.evidence, say) },
  answer: answer === null ? null : { ...answerInShort(answer.said, say), curve: answer.curve },
});
