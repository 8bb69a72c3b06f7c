import type { BurnDownMonth } from "../engine/tracking/burnDown";
import { addMonthsToDay } from "../engine/tracking/days";
import type { Moment } from "../engine/tracking/exhaustion";
import { noticeDates } from "../engine/tracking/noticeDates";
import { firstDay } from "../engine/calendar";
import type { Notices } from "../engine/tracking/burnDown";
import type { Spread } from "../engine/measures";
import type { Day, Fraction, Money, Month } from "../engine/units";
import { burnDownInWords, extentInWords } from "./burnDownInWords";
import { tablesInEnglish, type TableSentences } from "./sentences/tablesInEnglish";
import type { TrackedContract } from "./trackedContract";

/** Something that can be done now. */
export interface ShownAction {
  readonly name: string;
  /** In words; empty where there is no measure of it. */
  readonly extent: string;
  readonly worth: Money;
  /** Null where no date is known. */
  readonly by: Day | null;
  /** A right of the contract, which the projection counts on. */
  readonly counted: boolean;
}

/** A day by which something must be done. */
export interface ShownNotice {
  readonly name: string;
  /** The settlement period, from 1. */
  readonly period: number;
  readonly day: Day;
  /** Negative where it is past. */
  readonly daysLeft: number;
}

/** A moment at which the balance runs out: a day, or months since signing where the plan has no dates. */
export type ShownMoment = { readonly day: Day | null; readonly afterMonths: number };

/** A signed contract as plain figures and sentences. */
export interface ShownTracking {
  readonly sentences: readonly string[];
  /** What the figures were made from. */
  readonly made: readonly string[];
  readonly committed: number;
  readonly denomination: "net" | "list";
  readonly drawn: Money;
  readonly left: Money;
  readonly monthsPassed: number;
  readonly monthsInAll: number;
  /** Month that the next actuals are of; null where the months are only numbered. */
  readonly nextMonth: Month | null;
  /** List usage a month; null where it is not defined. */
  readonly neededMonthly: Money | null;
  readonly recentMonthly: Money | null;
  readonly forfeited: Spread<Money>;
  readonly overage: Spread<Money>;
  readonly runsOut: {
    readonly chance: Fraction;
    /** One in ten, half, nine in ten scenarios have run out by then. */
    readonly early: ShownMoment | null;
    readonly middle: ShownMoment | null;
    readonly late: ShownMoment | null;
  };
  readonly actions: readonly ShownAction[];
  /** The day that notices are counted from at first; null where the months are only numbered. */
  readonly countedFrom: Day | null;
  /** The notice dates, with the days left from a day. */
  readonly noticesOn: (day: Day) => readonly ShownNotice[];
  readonly months: readonly BurnDownMonth[];
}

/** A tracked contract as the pane shows it, in its language. */
export function shownTracking(
  tracked: TrackedContract,
  notices: Notices,
  say: TableSentences = tablesInEnglish,
): ShownTracking {
  const { plan, actuals, burnDown, made } = tracked;
  const { position, pace, projection, exhaustion } = burnDown;
  const { firstMonth } = plan;
  return {
    sentences: burnDownInWords(tracked, say),
    made: made.map((from) => say.tracking.made[from]),
    committed: plan.commitments.reduce((sum, each) => sum + each, 0),
    denomination: plan.terms.denomination,
    drawn: position.drawn,
    left: position.left,
    monthsPassed: actuals.length,
    monthsInAll: plan.months.length,
    nextMonth: plan.months[actuals.length]?.month ?? null,
    neededMonthly: pace.needed,
    recentMonthly: pace.recent,
    forfeited: projection.forfeited,
    overage: projection.overageCharge,
    runsOut: {
      chance: exhaustion.chance,
      early: moment(exhaustion.early),
      middle: moment(exhaustion.middle),
      late: moment(exhaustion.late),
    },
    actions: burnDown.actions.map((action) => ({
      name: say.tracking.actions[action.kind],
      extent: extentInWords(action, say),
      worth: action.worth,
      by: action.by,
      counted: action.counted,
    })),
    countedFrom: firstMonth === null ? null : addMonthsToDay(firstDay(firstMonth), actuals.length),
    noticesOn: (day) => {
      if (firstMonth === null) return [];
      const dates = { start: firstDay(firstMonth), periods: plan.commitments.length, ...notices };
      return (noticeDates(plan.terms, dates, day) ?? []).map((notice) => ({
        name: say.tracking.notices[notice.kind],
        period: notice.period + 1,
        day: notice.day,
        daysLeft: notice.daysLeft,
      }));
    },
    months: burnDown.months,
  };
}

const moment = (found: Moment | null): ShownMoment | null =>
  found === null ? null : { day: found.day, afterMonths: found.afterMonths };
