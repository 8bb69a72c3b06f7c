import { coverageEvidence } from "../engine/forecast/coverageEvidence";
import type { Backtest } from "../engine/forecast/backtest";
import type { RangeEvidence } from "../engine/rangeEvidence";
import type { UsageRange } from "../engine/termRange";
import type { TriedOnPast } from "./sentences/english/range";
import { tablesInEnglish, type TableSentences } from "./sentences/tablesInEnglish";

/** What the sentence about a range is made of. */
export type RangeSaid = Pick<
  UsageRange,
  "basis" | "historyMonths" | "termMonths" | "total" | "growthShare" | "changes" | "leftOut"
>;

/** What the sentences about a range and its evidence are made of: figures that can go from one thread to another. */
export interface EvidenceSaid {
  readonly range: RangeSaid;
  /** Null where the history is too short. */
  readonly tried: TriedOnPast | null;
  readonly narrowing: RangeEvidence["narrowing"];
  readonly correlation: number | null;
  readonly scenarios: number;
  readonly seed: number;
}

/** A range without its scenarios. */
export const rangeSaid = ({
  basis,
  historyMonths,
  termMonths,
  total,
  growthShare,
  changes,
  leftOut,
}: UsageRange): RangeSaid => ({
  basis,
  historyMonths,
  termMonths,
  total,
  growthShare,
  changes,
  leftOut,
});

export const evidenceOf = (
  range: UsageRange,
  { backtest, narrowing }: Pick<RangeEvidence, "backtest" | "narrowing">,
): EvidenceSaid => ({
  range: rangeSaid(range),
  tried: triedOnPast(backtest),
  narrowing,
  correlation: range.correlation,
  scenarios: range.scenarios.length,
  seed: range.seed,
});

/** How a range came to be and how far it can be trusted, a sentence each. @see docs/SPEC.md F8, docs/accuracy.md */
export function evidenceInWords(
  { range, tried, narrowing, correlation, scenarios, seed }: EvidenceSaid,
  { range: say }: TableSentences = tablesInEnglish,
): readonly string[] {
  const published = coverageEvidence(range.historyMonths, range.termMonths);
  return [
    say.madeFrom(range),
    ...(range.basis === "own range"
      ? [say.ownWord]
      : [
          tried === null ? say.tooShort : say.tried(tried),
          published === null ? say.nothingPublished : say.published(published),
        ]),
    ...(narrowing === null ? [] : [say.waiting(narrowing)]),
    ...(correlation === null ? [] : [say.correlation(correlation)]),
    say.scenarios(scenarios, seed),
  ];
}

function triedOnPast(backtest: Backtest | null): TriedOnPast | null {
  if (backtest === null) return null;
  const { trials } = backtest;
  const worst = trials.reduce((worse, trial) => (off(trial) > off(worse) ? trial : worse));
  return {
    inside: trials.filter((trial) => trial.inside).length,
    trials: trials.length,
    months: trials[0]?.months ?? 0,
    worst: { actual: worst.actual, p50: worst.p50 },
  };
}

const off = ({ actual, p50 }: Backtest["trials"][number]): number => Math.abs(actual - p50);
