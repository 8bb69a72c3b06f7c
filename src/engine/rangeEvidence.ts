import { backtest, type Backtest } from "./forecast/backtest";
import { forecastPaths } from "./forecast/forecast";
import { moreHistory, type Narrowing } from "./forecast/moreHistory";
import { reachedWith, shownConfidences, type Reached } from "./forecast/standBehind";
import { withoutMonths } from "./forecast/withoutMonths";
import type { EfficientHistory } from "./levers/efficientHistory";
import { requestOf, type RangeOptions } from "./rangeOptions";
import type { UsageRange } from "./termRange";

/** How far a range can be trusted, and what can be stood behind. */
export interface RangeEvidence {
  /** Null where the history is too short to try the forecast on it. */
  readonly backtest: Backtest | null;
  /** What a quarter more of history would narrow; null where that cannot be said. */
  readonly narrowing: Narrowing | null;
  readonly reached: readonly Reached[];
}

/** Months more of history whose worth is simulated. */
const quarter = 3;

/**
 * The forecast tried on the user's own past, what waiting a quarter would tell, and the list usage that is
 * reached with each confidence.
 * @see docs/SPEC.md F8
 */
export function rangeEvidence(
  { today }: EfficientHistory,
  range: UsageRange,
  rangeOptions: RangeOptions,
): RangeEvidence {
  const { growth, own, leftOut } = requestOf(
    rangeOptions,
    today.map(({ month }) => month),
  );
  const observed = withoutMonths(
    today.map(({ listUsage }) => listUsage),
    leftOut,
  );
  const reached = reachedWith(range.paths, shownConfidences);
  // A range of the user's own is no forecast: there is nothing to try on the past.
  if (own !== null) return { backtest: null, narrowing: null, reached };
  const forecast = forecastPaths(observed, range.termMonths, { count: 300, growth });
  return {
    backtest: backtest(observed, range.termMonths, growth),
    narrowing: forecast === null ? null : moreHistory(observed, forecast, quarter, growth),
    reached,
  };
}
