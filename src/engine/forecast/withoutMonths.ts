/**
 * The history with the months that are left out replaced by what stands between the nearest kept ones (log-linear
 * where both are positive); at an end by the nearest kept month.
 *
 * @param leftOut positions in the history, from 0.
 * @see docs/SPEC.md F7
 */
export function withoutMonths(history: readonly number[], leftOut: readonly number[]): readonly number[] {
  const out = new Set(leftOut);
  const kept = history.flatMap((month, at) => (out.has(at) ? [] : [{ month, at }]));
  return history.map((month, at) => {
    if (!out.has(at)) return month;
    const before = kept.filter((each) => each.at < at).pop();
    const after = kept.find((each) => each.at > at);
    if (before === undefined || after === undefined) return (before ?? after)?.month ?? 0;
    const share = (at - before.at) / (after.at - before.at);
    return before.month > 0 && after.month > 0
      ? before.month * Math.pow(after.month / before.month, share)
      : before.month + share * (after.month - before.month);
  });
}
