import { breakEven } from "../engine/breakEven";
import { savingsRate, utilization } from "../engine/measures";
import { readCommit, readDiscount, readTermsArgument } from "../tables/arguments";
import { settledPeriodCells } from "../tables/settledPeriods";
import { defined, need } from "./answer";
import { settled } from "./settled";

/**
 * Overage charge of usage beyond a commitment, over all periods.
 * @customfunction OVERAGE
 * @param usage List usage of one scenario: a number, or one row or column with a cell per settlement period
 * @param commit Commitment per period: one number for all, or one per period
 * @param discount Discount off list, from 0 to below 1
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns Overage charge, cash
 */
export function overage(usage: any[][], commit: any[][], discount: any, terms?: any[][]): number {
  return settled(usage, commit, discount, terms).overageCharge;
}

/**
 * Commitment that is paid for and forfeited unused, over all periods.
 * @customfunction FORFEITURE
 * @param usage List usage of one scenario: a number, or one row or column with a cell per settlement period
 * @param commit Commitment per period: one number for all, or one per period
 * @param discount Discount off list, from 0 to below 1
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns Forfeited, cash
 */
export function forfeiture(usage: any[][], commit: any[][], discount: any, terms?: any[][]): number {
  return settled(usage, commit, discount, terms).forfeited;
}

/**
 * Total paid: commitment owed plus overage, over all periods.
 * @customfunction PAID
 * @param usage List usage of one scenario: a number, or one row or column with a cell per settlement period
 * @param commit Commitment per period: one number for all, or one per period
 * @param discount Discount off list, from 0 to below 1
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns Paid, cash
 */
export function paid(usage: any[][], commit: any[][], discount: any, terms?: any[][]): number {
  return settled(usage, commit, discount, terms).paid;
}

/**
 * Effective savings rate: 1 − paid ÷ list cost. It can be negative; #N/A without usage.
 * @customfunction SAVINGSRATE
 * @param usage List usage of one scenario: a number, or one row or column with a cell per settlement period
 * @param commit Commitment per period: one number for all, or one per period
 * @param discount Discount off list, from 0 to below 1
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns A share, 0.1 for 10 %
 */
export function savingsrate(usage: any[][], commit: any[][], discount: any, terms?: any[][]): number {
  return defined(savingsRate(settled(usage, commit, discount, terms)), "no usage, so nothing is saved on it");
}

/**
 * Drawdown covered ÷ commitment; #N/A without a commitment.
 * @customfunction UTILIZATION
 * @param usage List usage of one scenario: a number, or one row or column with a cell per settlement period
 * @param commit Commitment per period: one number for all, or one per period
 * @param discount Discount off list, from 0 to below 1
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns A share, 0.7 for 70 %
 */
export function utilizationOf(usage: any[][], commit: any[][], discount: any, terms?: any[][]): number {
  return defined(utilization(settled(usage, commit, discount, terms)), "no commitment to use");
}

/**
 * The settlement period by period: drawdown, overage, forfeiture and what is paid.
 * @customfunction SETTLEMENT
 * @param usage List usage of one scenario: a number, or one row or column with a cell per settlement period
 * @param commit Commitment per period: one number for all, or one per period
 * @param discount Discount off list, from 0 to below 1
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns Header row, one row a period, total row; forfeited, overage charge and paid are cash
 */
export function settlement(usage: any[][], commit: any[][], discount: any, terms?: any[][]): any[][] {
  return settledPeriodCells(settled(usage, commit, discount, terms));
}

/**
 * Break-even: the least list usage of one settlement period at which what is paid is no more than list.
 * @customfunction BREAKEVEN
 * @param commit Commitment of one settlement period
 * @param discount Discount off list, from 0 to below 1
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns List usage; #N/A where there is no such least usage
 */
export function breakeven(commit: any, discount: any, terms?: any[][]): number {
  const level = need(readCommit(commit));
  const rate = need(readDiscount(discount));
  const found = breakEven(level, rate, need(readTermsArgument(terms, 1, "discount")));
  switch (found.kind) {
    case "from":
      return found.listUsage;
    case "always":
      return defined<number>(
        null,
        "nothing is owed without usage, so no usage is the least that breaks even",
      );
    case "never":
      return defined<number>(null, "no usage costs as little as list");
  }
}
