/**
 * The known words nearest to a typed one, best first, as the `expected` of a problem.
 * @param compared the part of a known word that the typed one is compared with.
 * @returns without `expected` where none is near, so that nothing silly is proposed.
 */
export function nearest(
  typed: string,
  known: readonly string[],
  count: number,
  compared: (word: string) => string = (word) => word,
): { readonly expected?: string } {
  const ranked = known
    .map((word) => ({ word, part: compared(word).toLowerCase() }))
    .map(({ word, part }) => ({ word, part, distance: editDistance(typed.toLowerCase(), part) }))
    .filter(({ part, distance }) => distance <= Math.max(3, part.length * 0.5, typed.length * 0.5))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked.slice(0, count).map(({ word }) => word);
  return best.length === 0 ? {} : { expected: best.join(", ") };
}

/** Levenshtein distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
