import type { ForecastRequest } from "./forecast/forecast";
import type { GrowthWord } from "./forecast/growthWord";
import type { LikelyRange } from "./forecast/likelyRange";
import type { Month } from "./units";

/** What the user says about the range where the history alone does not do. */
export interface RangeOptions {
  readonly growth: GrowthWord;
  /** Monthly list usage of the term as the user expects it, in place of a forecast; a single month allows none (F2). */
  readonly ownMonthly: LikelyRange | null;
  readonly leftOut: readonly LeftOutMonth[];
}

/** A month of the history that says nothing about the ones to come, and why (F7). */
export interface LeftOutMonth {
  readonly month: Month;
  readonly reason: string;
  /** Where it stands, for what is said about it. */
  readonly where: string;
}

/** What holds where the user says nothing. */
export const noRangeOptions: RangeOptions = {
  growth: { kind: "by evidence" },
  ownMonthly: null,
  leftOut: [],
};

/**
 * What a forecast of a history is asked for under the options.
 *
 * @param months of the history; months that are left out and not among them change nothing.
 */
export const requestOf = (
  { growth, ownMonthly, leftOut }: RangeOptions,
  months: readonly Month[],
): Required<Pick<ForecastRequest, "growth" | "own" | "leftOut">> => ({
  growth,
  own: ownMonthly,
  leftOut: leftOut.map(({ month }) => months.indexOf(month)).filter((at) => at >= 0),
});
