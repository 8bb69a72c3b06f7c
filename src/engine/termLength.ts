import type { Problem } from "./problem";
import { yearsPerPeriod, type Terms } from "./terms";

/** A term as the settlement divides it. */
export interface TermLength {
  readonly periods: number;
  /** Whole months, all periods together. */
  readonly months: number;
}

/** How far a number of periods may be from a whole one, as sums of decimals are. */
const closeEnough = 1e-9;

/**
 * The periods and months of a contract's term: Term years (1 unless stated) times the periods of a year;
 * Settlement `term` is one period, however long.
 *
 * @returns null where the years are no whole number of periods.
 * @example termLength({ ...defaultTerms, settlement: "quarterly" }) // { periods: 4, months: 12 }
 */
export function termLength(terms: Terms): TermLength | null {
  const years = terms.termYears ?? 1;
  if (terms.settlement === "term") return { periods: 1, months: Math.max(1, Math.round(12 * years)) };
  const exact = years / yearsPerPeriod(terms, 1);
  const periods = Math.round(exact);
  if (periods < 1 || Math.abs(exact - periods) > closeEnough) return null;
  return { periods, months: Math.round(12 * years) };
}

/** What has to be said of terms without a length. */
export const unevenTerm = ({ settlement, termYears }: Terms): Problem => ({
  code: "terms-conflict",
  where: "Term years",
  got: String(termYears),
  expected: `years that are a whole number of ${settlement} periods`,
});
