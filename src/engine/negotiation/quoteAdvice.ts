import type { Scenarios } from "../measures";
import { tie } from "../tie";
import { usageMatrix } from "../usageMatrix";
import type { Fraction } from "../units";
import { highestWorthTaking, type HighestCommitment } from "./highestWorthTaking";
import { leastShare } from "./leastShare";
import { extraMonthsNeeded } from "./longerTerm";
import { monthsLasting, type MonthsLasting } from "./monthsLasting";
import { moveTo, type Move } from "./move";
import { discountOf, type Offer } from "./offer";
import { settler } from "./settler";

/** What to say of a quote, and what would make it worth taking. */
export interface QuoteAdvice extends Move {
  /** That the quote earns; 0 where it reaches no band. */
  readonly discount: Fraction;
  /** Whether its expected net cost is no more than that of what it is compared with. */
  readonly worthTaking: boolean;
  readonly highestCommitment: HighestCommitment;
  readonly monthsLasting: MonthsLasting;
  /** The least of each, alone, with which the quote is worth taking; null where none is enough. */
  readonly trueDownShare: Fraction | null;
  readonly rolloverShare: Fraction | null;
  /** Months that the term would have to be longer. */
  readonly extraMonths: number | null;
}

/**
 * What to answer to a quote: what it changes, at which usage it pays, and by how much each thing to ask for
 * would have to be better to make it worth taking.
 *
 * Shares are exact where the expected cost is a straight line in them, else found to the last bits inside the
 * first of 20 steps in which they help.
 *
 * @param scenarios rows of list usage, one column a period; not empty.
 * @param against what the buyer would do otherwise: the recommended commitment, or `noContract`.
 * @see docs/SPEC.md N1
 */
export function quoteAdvice(scenarios: Scenarios, quote: Offer, against: Offer): QuoteAdvice {
  const matrix = usageMatrix(scenarios);
  const { periods } = matrix;
  const settled = settler(matrix);
  const there = settled.outcome(against);
  const target = there.netCost;
  const move = moveTo(settled, quote, against, there);
  return {
    ...move,
    discount: discountOf(quote, periods),
    worthTaking: move.costChange <= target * tie,
    highestCommitment: highestWorthTaking(scenarios, settled, quote, target),
    monthsLasting: monthsLasting(matrix, quote),
    trueDownShare: leastShare(settled, quote, "trueDownShare", target),
    rolloverShare: leastShare(settled, quote, "rolloverShare", target),
    extraMonths: extraMonthsNeeded(matrix, quote, target),
  };
}
