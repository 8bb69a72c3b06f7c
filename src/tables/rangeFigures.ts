import { floorsWithoutBands } from "../engine/floors";
import type { Analysis } from "../engine/analyse";
import { coverageEvidence, type CoverageEvidence } from "../engine/forecast/coverageEvidence";
import type { Backtest } from "../engine/forecast/backtest";
import type { Narrowing } from "../engine/forecast/moreHistory";
import type { Terms } from "../engine/terms";
import { fraction } from "../engine/units";
import { inMoney, inPercent } from "./numbersInWords";
import type { RangeFigures } from "./rangeSheet";
import { rangeInWords } from "./recommendationInWords";

/** What the Range sheet shows of an analysis. */
export function rangeFigures(
  { history, range, evidence }: Pick<Analysis, "history" | "range" | "evidence">,
  terms: Terms,
): RangeFigures {
  return {
    history: history.today,
    months: range.months,
    total: range.total,
    models: range.models.map(({ model, months }) => ({ model: model === "" ? "no model" : model, months })),
    floors: evidence.reached.map(({ confidence, listUsage }) => ({
      confidence,
      listUsage,
      floors: floorsWithoutBands(range.scenarios, { ...terms, confidence: fraction(confidence) }),
    })),
    evidence: [
      rangeInWords(range),
      ...(range.basis === "own range"
        ? ["It is as good as your word: no history or published series says how often it holds."]
        : [
            backtestInWords(evidence.backtest),
            publishedInWords(coverageEvidence(range.historyMonths, range.termMonths)),
          ]),
      ...(evidence.narrowing === null ? [] : [narrowingInWords(evidence.narrowing)]),
      ...(range.correlation === null
        ? []
        : [
            `The models add up to the total in every scenario; they were put together with a correlation of ${range.correlation.toFixed(2)}.`,
          ]),
      `${range.scenarios.length} scenarios, seed ${range.seed}. The months' quantiles do not add up to the term's.`,
    ],
    note: `List usage at the list prices of ${history.signingDay}; P10: reached in 90 % of scenarios.`,
  };
}

function backtestInWords(backtest: Backtest | null): string {
  if (backtest === null) return "Your history is too short to try this forecast on it.";
  const { trials } = backtest;
  const inside = trials.filter((trial) => trial.inside).length;
  const worst = trials.reduce((worse, trial) => (off(trial) > off(worse) ? trial : worse));
  return (
    `Tried on your own past: in ${inside} of ${trials.length} trials the total of the ${trials[0]?.months ?? 0} months that followed fell between P10 and P90 ` +
    `(4 of 5 would be ideal; the trials overlap). Worst: ${inMoney(worst.actual)} came where P50 was ${inMoney(worst.p50)}.`
  );
}

const off = ({ actual, p50 }: Backtest["trials"][number]): number => Math.abs(actual - p50);

function narrowingInWords({ months, narrowing, narrowerIn }: Narrowing): string {
  return narrowing > 0
    ? `Waiting ${months} months would narrow the range by about ${inPercent(narrowing)} on average, and in ${inPercent(narrowerIn)} of simulated continuations at all.`
    : `Waiting ${months} months would not narrow the range on average; it would in ${inPercent(narrowerIn)} of simulated continuations.`;
}

/** @see docs/accuracy.md */
function publishedInWords(evidence: CoverageEvidence | null): string {
  if (evidence === null) return "Nothing was measured on published series for so short a history.";
  const { historyMonths, months, series, inside } = evidence;
  return `On ${series} published monthly series, with ${historyMonths} months of history, ${inside} % of the totals of the ${months} months that followed fell between P10 and P90 (80 % would be ideal).`;
}
