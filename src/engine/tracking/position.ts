import { withTerms } from "../pricing";
import { settle } from "../settlement";
import { money, type Money } from "../units";
import { byPeriod, type Plan } from "./plan";

/** Where a contract stands after some months, in commitment units. */
export interface Position {
  /** Months since signing that are behind. */
  readonly months: number;
  /** The settlement period of the month that comes next, from 0; the last one when the term is over. */
  readonly period: number;
  readonly monthsLeftInPeriod: number;
  /** Drawdown since signing, overage included. */
  readonly drawn: Money;
  /** What the current period's balance still holds. */
  readonly leftInPeriod: Money;
  /** The same with the commitments of the periods to come. */
  readonly left: Money;
}

/** Where the contract stands after the months of actual list usage. @see docs/SPEC.md T1 */
export function positionAfter(actuals: readonly number[], plan: Plan): Position {
  const months = actuals.length;
  const lastPeriod = plan.commitments.length - 1;
  const period = Math.min(Math.floor(months / plan.monthsPerPeriod), lastPeriod);
  return {
    months,
    period,
    monthsLeftInPeriod: (period + 1) * plan.monthsPerPeriod - months,
    ...drawnAndLeft(actuals, plan, period),
  };
}

/**
 * Drawn since signing and left at the end of the last month, before that month's period is settled.
 *
 * @param period the one whose balance is asked for.
 */
export function drawnAndLeft(
  actuals: readonly number[],
  plan: Plan,
  period: number,
): Pick<Position, "drawn" | "leftInPeriod" | "left"> {
  const { periods } = settledSoFar(actuals, plan);
  const drawn = periods.reduce((sum, each) => sum + each.drawdown, 0);
  const leftInPeriod = periods[period]?.unused ?? 0;
  const toCome = plan.commitments.slice(period + 1).reduce((sum, commitment) => sum + commitment, 0);
  return { drawn: money(drawn), leftInPeriod: money(leftInPeriod), left: money(leftInPeriod + toCome) };
}

/** The ledger of the actuals at the price that was signed: nothing is clawed back before the term's end. */
export const settledSoFar = (actuals: readonly number[], plan: Plan) => {
  const signed = withTerms(plan, { trueDownClawBack: false });
  return settle(byPeriod(actuals, plan), plan.commitments, signed.pricing, signed.terms);
};
