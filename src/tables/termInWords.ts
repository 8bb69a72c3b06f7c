import { termLength } from "../engine/termLength";
import type { Terms } from "../engine/terms";

/** How a commitment of several periods is said: "200,000 a quarter for 2 years". */
export interface TermWords {
  /** " a quarter"; empty where the commitment is for one period. */
  readonly each: string;
  /** " for 3 years"; empty where it is one year, or one period. */
  readonly whole: string;
}

const periodWords = { monthly: " a month", quarterly: " a quarter", annual: " a year", term: "" } as const;

export function termInWords(terms: Terms): TermWords {
  const periods = termLength(terms)?.periods ?? 1;
  if (periods === 1) return { each: "", whole: "" };
  const years = terms.termYears ?? 1;
  const ramp = terms.ramp === null ? "" : " on average";
  return {
    each: periodWords[terms.settlement] + ramp,
    whole: years === 1 ? " for a year" : ` for ${years} years`,
  };
}

/** A commitment that is one period's. */
export const onePeriod: TermWords = { each: "", whole: "" };
