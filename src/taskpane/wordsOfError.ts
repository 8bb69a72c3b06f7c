import type { Problem } from "../engine/problem";
import { WorkbookError } from "../workbook/forPane";
import { text } from "./text";

/** An error as the pane shows it: a sentence to act on, and what a support mail needs. */
export interface ErrorWords {
  readonly message: string;
  readonly detail: string;
}

/** The words for anything that was thrown. Errors that are not meant for users show only in the detail. */
export function wordsOfError(error: unknown): ErrorWords {
  if (error instanceof WorkbookError) return { message: error.message, detail: error.detail };
  return {
    message: text.work.unexpected,
    detail: error instanceof Error ? String(error) : JSON.stringify(error),
  };
}

/** A problem that stopped a writing, as an error is shown. */
export const wordsOfProblem = (problem: Problem): ErrorWords => ({
  message: `${problem.where}: ${text.problems.sentence(problem)}`,
  detail: problem.code,
});

/** Whether the work stopped because the user asked for it. */
export const isCancelled = (error: unknown, signal: AbortSignal): boolean =>
  signal.aborted || (error instanceof Error && error.name === "AbortError");
