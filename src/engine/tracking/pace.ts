import { mean } from "../quantile";
import { money, type Money } from "../units";
import type { Plan } from "./plan";
import type { Position } from "./position";
import { settleScenarios } from "./projection";
import { unitDrawdowns } from "./unitDrawdown";

/** The pace of usage against the pace that would use the commitment up, list usage a month. */
export interface Pace {
  /** Mean of the last three months; null before there is one. */
  readonly recent: Money | null;
  /** What draws the current period's balance down to nothing by its end; null when no month is left. */
  readonly needed: Money | null;
  /** needed ÷ recent − 1; null where one of them is missing or nothing was used. */
  readonly change: number | null;
  /** At the recent pace, over the whole term, cash; null without one. */
  readonly forfeited: Money | null;
  readonly overageCharge: Money | null;
  /** Months more of the last period in which the recent pace uses up what it forfeits there; null: none would. */
  readonly extension: number | null;
}

const recentMonths = 3;

/** @see docs/SPEC.md T1 */
export function paceOf(actuals: readonly number[], plan: Plan, position: Position): Pace {
  const unit = unitDrawdowns(plan)[position.period] ?? 0;
  const { leftInPeriod, monthsLeftInPeriod } = position;
  const needed = monthsLeftInPeriod > 0 && unit > 0 ? leftInPeriod / unit / monthsLeftInPeriod : null;
  const recent = recentPace(actuals);
  const rest = plan.months.slice(actuals.length).map(() => recent ?? 0);
  const [atPace] = recent === null ? [] : settleScenarios(actuals, [rest], plan);
  const last = plan.commitments.length - 1;
  const monthly = (recent ?? 0) * (unitDrawdowns(plan)[last] ?? 0);
  const unused = atPace?.periods[last]?.forfeited ?? 0;
  return {
    recent,
    needed: needed === null ? null : money(needed),
    change: needed === null || recent === null || recent === 0 ? null : needed / recent - 1,
    forfeited: atPace?.forfeited ?? null,
    overageCharge: atPace?.overageCharge ?? null,
    extension: unused > 0 && monthly > 0 ? unused / monthly : null,
  };
}

/** Mean list usage of the last three months; null before there is one. */
export const recentPace = (actuals: readonly number[]): Money | null =>
  actuals.length === 0 ? null : money(mean(actuals.slice(-recentMonths)));
