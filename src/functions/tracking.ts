import { burnDown } from "../engine/tracking/burnDown";
import { restOfTerm } from "../engine/tracking/restOfTerm";
import { readTracked } from "../tables/burnDownArguments";
import { burnDownCells } from "../tables/burnDownCells";
import { need } from "./answer";

/**
 * Actual usage against the commitment, month by month, and the range of the rest of the term.
 * @customfunction BURNDOWN
 * @param actuals Monthly list usage from the first month of the term: one row or column, or two columns month and usage
 * @param commit Commitment of the whole term
 * @param discount Discount off list, from 0 to below 1
 * @param [history] Monthly list usage before the term, oldest first, or two columns month and usage
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns Header row, then one row a month: drawn to date, even pace, left, and what will be drawn by then at P10, P50, P90
 */
export function burndown(
  actuals: any[][],
  commit: any,
  discount: any,
  history?: any[][],
  terms?: any[][],
): any[][] {
  const tracked = need(readTracked({ actuals, commit, discount, history, terms }));
  const { plan, observed } = tracked;
  const rest = restOfTerm(observed, plan.months.length - tracked.actuals.length);
  return burnDownCells(burnDown(tracked.actuals, rest, plan));
}
