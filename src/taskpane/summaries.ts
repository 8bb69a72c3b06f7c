import type { Problem } from "../engine/problem";
import { isWarning } from "../tables/wording";
import type { Formats } from "./formats";
import { optimiseSummary } from "./optimiseSummary";
import { steps, type PaneState, type Step } from "./paneState";
import { problemCounts } from "./problemCounts";
import { text } from "./text";

/** Each of the middle steps in a line, its errors included; null before there is anything to say. */
export function summariesOf(
  state: PaneState,
  formats: Formats,
): Readonly<Record<Exclude<Step, "usage" | "negotiate" | "track">, string | null>> {
  const { contract, preview } = state;
  const withErrors = (line: string | null, problems: readonly Problem[]): string | null => {
    const errors = problemCounts(
      problems.filter((problem) => !isWarning(problem)),
      formats,
    );
    const parts = [line ?? "", errors].filter((part) => part !== "");
    return parts.length === 0 ? null : parts.join(" · ");
  };
  const range = preview?.range ?? null;
  return {
    optimise: withErrors(optimiseSummary(preview, formats), [
      ...(contract?.problemsOf.optimise ?? []),
      ...(preview?.problems.optimise ?? []),
    ]),
    range: withErrors(
      range === null
        ? null
        : text.range.summary(
            formats.count(range.total.p10),
            formats.count(range.total.p50),
            formats.count(range.total.p90),
          ),
      [...(contract?.problemsOf.range ?? []), ...(preview?.problems.range ?? [])],
    ),
    contract: withErrors(contractSummary(state, formats), contract?.problems ?? []),
    recommend: recommendSummary(state),
  };
}

function contractSummary({ contract }: PaneState, formats: Formats): string | null {
  if (contract === null) return null;
  const drawsDownAt = contract.terms.find(({ key }) => key === "denomination")?.shown ?? "";
  const { length } = contract.bands;
  return length === 0
    ? text.contract.summaryNoBands(text.contract.termWordInShort(drawsDownAt))
    : text.contract.summary(formats.count(length), text.contract.termWordInShort(drawsDownAt));
}

function recommendSummary({ answer, answerIsOld, preview }: PaneState): string | null {
  const headline =
    preview?.answer === undefined || preview.answer === null ? null : inShort(preview.answer.headline);
  if (answer?.written === true)
    return [
      headline ?? inShort(answer.headline),
      answerIsOld ? text.recommend.summaryOld : text.recommend.summaryWritten,
    ].join(" · ");
  return answer?.written === false && !answerIsOld ? text.recommend.summaryStopped : headline;
}

/** The sentence up to its first colon: what to sign, without what it means. */
const inShort = (headline: string): string => headline.split(":")[0] ?? headline;

/** How many errors allow no answer, by the step that lists them; empty where there is an answer or nothing was read yet. */
export function stoppedBy(
  { usage, contract, preview }: PaneState,
  formats: Formats,
): readonly { readonly step: Step; readonly errors: string }[] {
  if (usage === null || contract === null || preview === null || preview.answer !== null) return [];
  const { problemsOf } = contract;
  const problems: Readonly<Partial<Record<Step, readonly Problem[]>>> = {
    usage: usage.problems,
    optimise: [...problemsOf.optimise, ...preview.problems.optimise],
    range: [...problemsOf.range, ...preview.problems.range],
    contract: [...contract.problems, ...preview.problems.contract],
    negotiate: problemsOf.negotiate,
    track: problemsOf.track,
  };
  return steps.flatMap((step) => {
    const errors = (problems[step] ?? []).filter((problem) => !isWarning(problem));
    return errors.length === 0 ? [] : [{ step, errors: problemCounts(errors, formats) }];
  });
}
