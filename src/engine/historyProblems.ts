import { basisOf, leastMonths } from "./forecast/forecast";
import { unusualMonths } from "./forecast/unusualMonths";
import type { EfficientHistory } from "./levers/efficientHistory";
import type { Problem } from "./problem";
import type { RangeOptions } from "./rangeOptions";
import type { Month } from "./units";

/** Whether a range can rest on a history. */
export interface CheckedHistory {
  /** The last whole month; null where the problems stop the analysis. */
  readonly last: Month | null;
  /** Those of the history among them. */
  readonly problems: readonly Problem[];
}

/**
 * What has to be said about a history before a range rests on it: how long it is, which of its months look unlike
 * the others, and what the user says about months that it does not have.
 *
 * @param where what it was read from.
 * @see docs/SPEC.md F2, F7
 */
export function checkedHistory(
  history: EfficientHistory,
  rangeOptions: RangeOptions,
  where: string,
): CheckedHistory {
  const stopped = (...more: readonly Problem[]): CheckedHistory => ({
    last: null,
    problems: [...history.problems, ...more],
  });
  if (history.problems.some(({ code }) => code === "no-price")) return stopped();
  const count = history.months.length;
  const last = history.months[count - 1]?.month;
  const ownRange = rangeOptions.ownMonthly !== null;
  if (last === undefined || (count < leastMonths && !ownRange)) {
    const expected = "at least two whole months, or your Own monthly usage in the table RangeOptions";
    return stopped({ code: "history-too-short", where, got: inWords(count), expected });
  }
  const strangers = notInHistory(history, rangeOptions);
  if (strangers.length > 0) return stopped(...strangers);
  const short: readonly Problem[] =
    basisOf(count) === "prior" && !ownRange ? [{ code: "short-history", where, got: inWords(count) }] : [];
  return {
    last,
    problems: [...history.problems, ...short, ...unusual(history, rangeOptions, where)],
  };
}

/** Months that do not look like the others are said and used, unless the user leaves them out (F7). */
const unusual = ({ today }: EfficientHistory, { leftOut }: RangeOptions, where: string): readonly Problem[] =>
  unusualMonths(today.map(({ listUsage }) => listUsage))
    // A month of nothing between others is said already.
    .filter(
      ({ reason, at }) => reason !== "no usage" && !leftOut.some(({ month }) => month === today[at]?.month),
    )
    .map(({ at, reason, observed, expected }) => ({
      code: "unusual-month",
      where,
      got: `${today[at]?.month ?? ""} is ${reason}: ${Math.round(observed)}`,
      expected: `about ${Math.round(expected)}`,
    }));

/** A month to leave out that is no month of the history leaves out nothing: most likely it is mistyped. */
function notInHistory({ today }: EfficientHistory, { leftOut }: RangeOptions): readonly Problem[] {
  const months = today.map(({ month }) => month);
  const expected = `a month of the history, ${months[0] ?? ""} to ${months[months.length - 1] ?? ""}`;
  return leftOut
    .filter(({ month }) => !months.includes(month))
    .map(({ month, where }) => ({ code: "out-of-range", where, got: month, expected }));
}

const inWords = (count: number): string =>
  count === 0 ? "no whole month" : count === 1 ? "1 whole month" : `${count} whole months`;
