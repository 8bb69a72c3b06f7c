/** Paths without growth, and paths along growth curves. */
export interface Mixture {
  readonly steady: number[][];
  readonly growing: number[][];
}

/**
 * Of two mixtures as large as each other the higher path at each rank of the total: no quantile of the total is
 * below that of `least`.
 *
 * Where usage falls, or nothing shows that it rises, a fitted growth curve falls too or is merely uncertain. The
 * user's word that usage grows must not lower what the history alone gives.
 *
 * @see docs/SPEC.md F3
 */
export function neverBelow(mixture: Mixture, least: Mixture): Mixture {
  const others = byTotal(least);
  const chosen = byTotal(mixture).map((one, rank) => {
    const other = others[rank];
    return other !== undefined && other.total > one.total ? other : one;
  });
  return {
    steady: chosen.filter(({ grows }) => !grows).map(({ path }) => path),
    growing: chosen.filter(({ grows }) => grows).map(({ path }) => path),
  };
}

const byTotal = ({ steady, growing }: Mixture) =>
  [
    ...steady.map((path) => ({ path, grows: false, total: totalOf(path) })),
    ...growing.map((path) => ({ path, grows: true, total: totalOf(path) })),
  ].sort((a, b) => a.total - b.total);

const totalOf = (path: readonly number[]): number => path.reduce((sum, month) => sum + month, 0);
