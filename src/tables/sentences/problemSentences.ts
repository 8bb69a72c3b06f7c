import type { Problem, ProblemCode } from "../../engine/problem";

/** What a sentence is made of: what stands there, in words also where nothing does, and what would be right. */
export interface Said {
  readonly found: string;
  /** As in the problem: empty where nothing stands there. */
  readonly got: string;
  readonly expected: string | undefined;
}

/** The sentences of one language, one a code. */
export type ProblemSentences = Readonly<Record<ProblemCode, (said: Said) => string>>;

/** The sentence for a problem without its place; `nothing` is the word for an empty cell. */
export const sentenceIn = (
  sentences: ProblemSentences,
  { code, got, expected }: Problem,
  nothing: string,
): string => sentences[code]({ found: got === "" ? nothing : got, got, expected });

/** Figures that the engine counts in a phrase, with their thousands grouped as a language does it. */
export const grouped = (phrase: string, language: string): string =>
  phrase.replace(/(?<![\w.,-])\d{4,}(?![\w.,-])/g, (digits) => Number(digits).toLocaleString(language));

/** Whether the first two numbers of a date could both be its month. */
export const mayBeMonths = (date: string): boolean =>
  date
    .split(/\D+/)
    .slice(0, 2)
    .every((part) => Number(part) <= 12);
