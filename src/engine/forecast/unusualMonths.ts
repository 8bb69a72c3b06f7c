import { quantile, sorted } from "../quantile";

/** A month that does not look like the others, and why (F7). It is used unless the user leaves it out. */
export interface UnusualMonth {
  /** Position in the history, from 0. */
  readonly at: number;
  readonly reason: "negative" | "no usage" | "unusually high" | "unusually low";
  readonly observed: number;
  /** What its neighbours would lead one to expect. */
  readonly expected: number;
}

/** Months on each side whose median is the month's expectation. */
const neighbours = 2;
/** Robust deviations beyond which a month is unusual, and the least log distance that counts (a factor of 1.5). */
const limit = 5;
const leastDistance = Math.log(1.5);
/** 1.4826 × median absolute deviation estimates a normal's standard deviation. */
const normalMad = 1.4826;

/**
 * Flags negative months, months without usage between others and months far from the median of their
 * neighbours (the Hampel filter, on logs).
 * @see Hampel (1974), The influence curve and its role in robust estimation; Pearson (2002)
 */
export function unusualMonths(history: readonly number[]): readonly UnusualMonth[] {
  const expected = history.map((_, at) => aroundMedian(history, at));
  const distances = history.map((month, at) => {
    const around = expected[at] ?? 0;
    return month > 0 && around > 0 ? Math.log(month / around) : 0;
  });
  const spread = normalMad * medianOf(distances.map(Math.abs));
  const far = Math.max(leastDistance, limit * spread);
  return history.flatMap((observed, at): UnusualMonth[] => {
    const distance = distances[at] ?? 0;
    const flag = (reason: UnusualMonth["reason"]): UnusualMonth[] => [
      { at, reason, observed, expected: expected[at] ?? 0 },
    ];
    if (observed < 0) return flag("negative");
    if (observed === 0) return history.slice(0, at).some((month) => month > 0) ? flag("no usage") : [];
    // The newest month has no later neighbours to contradict it: growth and an outlier look the same there.
    if (at === 0 || at === history.length - 1) return [];
    return Math.abs(distance) > far ? flag(distance > 0 ? "unusually high" : "unusually low") : [];
  });
}

function aroundMedian(history: readonly number[], at: number): number {
  // Months before the first usage are no neighbours.
  const first = history.findIndex((month) => month !== 0);
  const from = Math.max(first, at - neighbours, 0);
  const around = history.slice(from, at + neighbours + 1);
  return medianOf(around.filter((_, i) => from + i !== at));
}

const medianOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : quantile(sorted(values), 0.5);
