/** How a range did on published series: docs/accuracy.md. */
export interface CoverageEvidence {
  /** Months of history and months forecast. */
  readonly historyMonths: number;
  readonly months: number;
  /** Published series it was measured on. */
  readonly series: number;
  /** Of their actual totals, the share inside P10 to P90, %, rounded down. */
  readonly inside: number;
}

/** M3 competition, monthly series. */
const published: readonly CoverageEvidence[] = [
  { historyMonths: 3, months: 12, series: 400, inside: 77 },
  { historyMonths: 6, months: 12, series: 400, inside: 75 },
  { historyMonths: 12, months: 12, series: 400, inside: 77 },
  { historyMonths: 24, months: 12, series: 400, inside: 78 },
  { historyMonths: 36, months: 12, series: 400, inside: 80 },
  { historyMonths: 24, months: 24, series: 400, inside: 75 },
  { historyMonths: 36, months: 36, series: 400, inside: 79 },
];

/**
 * The published coverage nearest to a history and a term, in ratios of months (F8).
 * @returns null below three months of history: nothing was measured there.
 */
export function coverageEvidence(historyMonths: number, termMonths: number): CoverageEvidence | null {
  if (historyMonths < 3) return null;
  const distance = (row: CoverageEvidence): number =>
    Math.abs(Math.log(row.historyMonths / historyMonths)) + Math.abs(Math.log(row.months / termMonths));
  return published.reduce((nearest, row) => (distance(row) < distance(nearest) ? row : nearest));
}
