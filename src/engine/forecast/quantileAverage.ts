/** Path sums in rising order, each with its path. */
function byTotal<Path extends readonly number[]>(paths: readonly Path[]) {
  return paths
    .map((path) => ({ path, total: path.reduce((sum, month) => sum + month, 0) }))
    .sort((a, b) => a.total - b.total);
}

/**
 * Averages the term totals of two equally large sets of paths quantile by quantile, and keeps whole paths:
 * the path of each rank is one of the two of that rank, scaled to the averaged total. Averaging quantiles
 * keeps the spread that the members have; pooling them would add their disagreement.
 *
 * @param weight share of `second`, 0 to 1: of the totals, and of the paths that give the months their shape.
 * @see Lichtendahl, Grushka-Cockayne and Winkler (2013), Is it better to average probabilities or quantiles?
 */
export function quantileAverage(
  first: readonly (readonly number[])[],
  second: readonly (readonly number[])[],
  weight: number,
): number[][] {
  const a = byTotal(first);
  const b = byTotal(second);
  let owed = 0.5;
  return a.map((one, rank) => {
    const other = b[rank] ?? one;
    const total = (1 - weight) * one.total + weight * other.total;
    owed += weight;
    const shape = owed >= 1 ? other : one;
    if (owed >= 1) owed -= 1;
    if (!(shape.total > 0)) return [...one.path];
    return shape.path.map((month) => (month * total) / shape.total);
  });
}

/**
 * Moves the totals away from (factor above 1) or towards their median, in logs, each path as a whole: its
 * months keep their shape.
 */
export function widen(paths: readonly number[][], factor: number): void {
  const ordered = byTotal(paths);
  const median = ordered[ordered.length >> 1]?.total ?? 0;
  if (factor === 1 || !(median > 0)) return;
  for (const { path, total } of ordered) {
    const scale = total > 0 ? Math.pow(total / median, factor - 1) : 1;
    for (let h = 0; h < path.length; h++) path[h] = (path[h] ?? 0) * scale;
  }
}
