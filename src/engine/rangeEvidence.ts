import { backtest, type Backtest } from "./forecast/backtest";
import { forecastPaths } from "./forecast/forecast";
import { moreHistory, type Narrowing } from "./forecast/moreHistory";
import { reachedWith, shownConfidences, type Reached } from "./forecast/standBehind";
import type { EfficientHistory } from "./levers/efficientHistory";
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
export function rangeEvidence({ today }: EfficientHistory, range: UsageRange): RangeEvidence {
  const observed = today.map(({ listUsage }) => listUsage);
  const forecast = forecastPaths(observed, range.termMonths, { count: 300 });
  return {
    backtest: backtest(observed, range.termMonths),
    narrowing: forecast === null ? null : moreHistory(observed, forecast, quarter),
    reached: reachedWith(range.paths, shownConfidences),
  };
}
