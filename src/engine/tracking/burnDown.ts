import { firstDay } from "../calendar";
import type { Paths } from "../forecast/pathQuantiles";
import { spreadOf, type Spread } from "../measures";
import type { Day, Money, Month } from "../units";
import { actionsNow, type Action } from "./actions";
import { addMonthsToDay } from "./days";
import { exhaustion, type Exhaustion } from "./exhaustion";
import { noticeDates, periodEnd, type NoticeDate } from "./noticeDates";
import { paceOf, type Pace } from "./pace";
import type { Plan } from "./plan";
import { drawnAndLeft, positionAfter, type Position } from "./position";
import { projected, settleScenarios, type Projection } from "./projection";
import { unitDrawdowns } from "./unitDrawdown";

/** A signed contract against its usage so far and the scenarios of the rest. */
export interface BurnDown {
  readonly months: readonly BurnDownMonth[];
  readonly position: Position;
  readonly pace: Pace;
  readonly exhaustion: Exhaustion;
  readonly projection: Projection;
  /** What can be done now, the most worth first. */
  readonly actions: readonly Action[];
}

/** One month of the burn-down, commitment units, all summed since signing. */
export interface BurnDownMonth {
  /** From 1. */
  readonly number: number;
  readonly month: Month | null;
  readonly evenPace: Money;
  /** Expected on the signing day. */
  readonly expected: Money | null;
  /** Months with actuals only. */
  readonly drawn: Money | null;
  readonly left: Money | null;
  /** Months to come only: what will have been drawn by their end. */
  readonly rest: Spread<Money> | null;
}

/** Days a contract sets for notices; without them no action has a notice date of its own. */
export interface Notices {
  readonly renewalNoticeDays: number | null;
  readonly trueDownNoticeDays: number;
}

/**
 * Tracks a signed contract: actuals against the plan frozen at signing, the forecast of the rest, when the
 * balance runs out, what will be forfeited or charged beyond it, and what can be done now.
 *
 * @param actuals monthly list usage since signing, at the signing day's prices; at most the term.
 * @param rest scenarios of the months to come: one row a scenario, one column a month.
 * @see docs/SPEC.md T1
 */
export function burnDown(
  actuals: readonly number[],
  rest: Paths,
  plan: Plan,
  notices: Notices = { renewalNoticeDays: null, trueDownNoticeDays: 0 },
): BurnDown {
  const toCome = plan.months.length - actuals.length;
  if (toCome < 0 || rest.length === 0 || rest.some((path) => path.length !== toCome))
    throw new Error(`${actuals.length} actual months do not fit a term of ${plan.months.length}`);

  const position = positionAfter(actuals, plan);
  const settled = settleScenarios(actuals, rest, plan);
  const runsOut = exhaustion(actuals, rest, plan, position.period);
  const dated = datesOf(plan, notices, actuals.length);
  return {
    months: courses(actuals, rest, plan, position),
    position,
    pace: paceOf(actuals, plan, position),
    exhaustion: runsOut,
    projection: projected(settled),
    actions: actionsNow({
      actuals,
      rest,
      plan,
      position,
      settled,
      exhaustedEarly: runsOut.early?.day ?? null,
      ...dated,
    }),
  };
}

function courses(
  actuals: readonly number[],
  rest: Paths,
  plan: Plan,
  position: Position,
): readonly BurnDownMonth[] {
  const unit = unitDrawdowns(plan);
  const drawnBy = rest.map(() => position.drawn as number);
  return plan.months.map(({ number, month, period, evenPace, expected }, m) => {
    const shared = { number, month, evenPace, expected };
    if (m < actuals.length) {
      const { drawn, left } = drawnAndLeft(actuals.slice(0, m + 1), plan, period);
      return { ...shared, drawn, left, rest: null };
    }
    rest.forEach((path, s) => {
      drawnBy[s] = (drawnBy[s] ?? 0) + (path[m - actuals.length] ?? 0) * (unit[period] ?? 0);
    });
    return { ...shared, drawn: null, left: null, rest: spreadOf(drawnBy) };
  });
}

function datesOf(
  plan: Plan,
  notices: Notices,
  passed: number,
): { readonly notices: readonly NoticeDate[]; readonly endOf: (period: number) => Day | null } {
  const periods = plan.commitments.length;
  if (plan.firstMonth === null) return { notices: [], endOf: () => null };
  const start = firstDay(plan.firstMonth);
  return {
    notices: noticeDates(plan.terms, { start, periods, ...notices }, addMonthsToDay(start, passed)) ?? [],
    endOf: (period) => periodEnd(start, Math.min(period, periods - 1), plan.monthsPerPeriod),
  };
}
