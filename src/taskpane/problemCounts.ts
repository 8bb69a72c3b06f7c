import type { Problem } from "../engine/problem";
import { isWarning } from "../tables/wording";
import type { Formats } from "./formats";
import { text } from "./text";

/** `3 errors, 1 warning`; empty without problems. */
export function problemCounts(problems: readonly Problem[], formats: Formats): string {
  const warnings = problems.filter(isWarning).length;
  const errors = problems.length - warnings;
  const part = (count: number, words: (count: number, shown: string) => string) =>
    count === 0 ? "" : words(count, formats.count(count));
  return text.problems.title(part(errors, text.problems.errors), part(warnings, text.problems.warnings));
}
