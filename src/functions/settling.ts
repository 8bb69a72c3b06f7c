import { savingsRate, utilization } from "../engine/measures";
import { defined } from "./answer";
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
