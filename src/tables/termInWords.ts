import { termLength } from "../engine/termLength";
import type { Terms } from "../engine/terms";
import { tablesInEnglish, type TableSentences } from "./sentences/tablesInEnglish";

/** How a commitment of several periods is said: "200,000 a quarter for 2 years". */
export interface TermWords {
  /** " a quarter"; empty where the commitment is for one period. */
  readonly each: string;
  /** " for 3 years"; empty where it is one period. */
  readonly whole: string;
}

export function termInWords(terms: Terms, say: TableSentences = tablesInEnglish): TermWords {
  const periods = termLength(terms)?.periods ?? 1;
  return periods === 1
    ? onePeriod
    : {
        each: say.answer.each(terms.settlement, terms.ramp !== null),
        whole: say.answer.whole(terms.termYears ?? 1),
      };
}

/** A commitment that is one period's. */
export const onePeriod: TermWords = { each: "", whole: "" };
