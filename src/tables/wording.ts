import type { Problem, ProblemCode, WarningCode } from "../engine/problem";
import { problemsInEnglish } from "./sentences/english";
import { sentenceIn } from "./sentences/problemSentences";

const warnings: readonly WarningCode[] = [
  "totals-row",
  "blank-row",
  "out-of-order",
  "partial-month",
  "gap-in-months",
  "price-changed-in-month",
  "rollover-in-one-period",
  "no-bands",
  "illustrative-bands",
  "short-history",
  "unusual-month",
  "left-out-rows",
  "gap-between-exports",
  "day-again",
  "list-cost-differs",
  "assumed",
  "caching-costs-money",
  "least-cacheable-prompt",
  "lever-adds-nothing",
  "levers-need-tokens",
  "prompt-length-not-told",
  "begun-in-history",
  "lever-begun",
  "usage-has-fallen",
  "usage-has-risen",
  "range-too-wide",
  "growth-word-adds-nothing",
  "sheet-name-taken",
  "table-name-taken",
];

/** Whether the input can still be used, as the sentence says how. */
export const isWarning = (problem: Problem): boolean =>
  (warnings as readonly ProblemCode[]).includes(problem.code);

/** Whether nothing among the problems stops the work. */
export const usable = (problems: readonly Problem[]): boolean => problems.every(isWarning);

/** The sentence for a problem: the place, what was expected there and what was found. */
export function describe(problem: Problem): string {
  return `${problem.where}: ${sentence(problem)}`;
}

/** The sentence alone, where the place is shown beside it. The sentences are in `sentences/`, a file a language. */
export const sentence = (problem: Problem): string => sentenceIn(problemsInEnglish, problem, "nothing");
