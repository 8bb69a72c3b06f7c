import { upliftAtRenewal } from "../negotiation/renewal";
import { settle, type Settlement } from "../settlement";
import { byPeriod, type Plan } from "./plan";
import { committedRates, unitDrawdowns } from "./unitDrawdown";

/** Work moved into a period, list usage, and what that is worth, cash. */
export interface PulledForward {
  readonly listUsage: number;
  readonly worth: number;
}

/**
 * Work of a later time done in a period whose balance would be forfeited, in one scenario.
 *
 * It comes from the next settlement period, as much as that has; the term is settled anew. Out of the last
 * period it comes from after the term, where it would cost the renewal's price (C11).
 *
 * @param usage monthly list usage of the whole term.
 * @param settled the same scenario as it stands.
 */
export function pulledForward(
  usage: readonly number[],
  settled: Settlement,
  plan: Plan,
  period: number,
): PulledForward {
  const { pricing, terms, commitments } = plan;
  const unit = unitDrawdowns(plan)[period] ?? 0;
  const forfeited = settled.periods[period]?.forfeited ?? 0;
  if (!(forfeited > 0) || !(unit > 0)) return { listUsage: 0, worth: 0 };
  const last = period === commitments.length - 1;
  const perPeriod = [...byPeriod(usage, plan)];
  const wanted = forfeited / unit;
  const listUsage = last ? wanted : Math.min(wanted, perPeriod[period + 1] ?? 0);
  perPeriod[period] = (perPeriod[period] ?? 0) + listUsage;
  if (!last) perPeriod[period + 1] = (perPeriod[period + 1] ?? 0) - listUsage;
  const after = settle(perPeriod, commitments, pricing, terms);
  const otherwise = last ? listUsage * renewalRate(plan) : 0;
  return { listUsage, worth: settled.netCost - after.netCost + otherwise };
}

/** What one list unit costs in the first year after the term. @see docs/SPEC.md C11 */
function renewalRate(plan: Plan): number {
  return (committedRates(plan)[plan.commitments.length - 1] ?? 0) * (1 + upliftAtRenewal(plan.terms));
}
