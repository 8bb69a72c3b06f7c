import type { Analysis } from "../engine/analyse";
import { monthIndex } from "../engine/calendar";
import type { Scenarios } from "../engine/measures";
import type { Problem } from "../engine/problem";
import { burnDown, type BurnDown, type Notices } from "../engine/tracking/burnDown";
import { addMonthsToDay } from "../engine/tracking/days";
import { noticeDates, type NoticeDate } from "../engine/tracking/noticeDates";
import type { Plan } from "../engine/tracking/plan";
import { restOfTerm } from "../engine/tracking/restOfTerm";
import { firstDay } from "../engine/calendar";
import { leastMonths } from "../engine/forecast/forecast";
import { actualUsage, type ActualMonth } from "./actualsReader";

/** What figures of a tracked contract can be made from. */
export type MadeFrom = "actuals of the usage" | "table Actuals" | "forecast of all" | "range of the sheet";

/** What the Burn-down sheet shows. */
export interface TrackedContract {
  readonly plan: Plan;
  /** Monthly list usage since signing. */
  readonly actuals: readonly number[];
  readonly burnDown: BurnDown;
  /** From the first day still to come; empty where the months are only numbered. */
  readonly notices: readonly NoticeDate[];
  /** What the actuals, and the forecast of the rest, were made from. */
  readonly made: readonly MadeFrom[];
}

/**
 * Tracks a signed plan: the months of the Actuals table, or, where that has none, the months of the usage since
 * the plan's first; the rest of the term from the range (launches and levers inside) where it begins in time,
 * else forecast from all that was observed.
 *
 * @see docs/SPEC.md T1, T2
 */
export function trackContract(
  plan: Plan,
  notices: Notices,
  months: readonly ActualMonth[],
  { history, range }: Pick<Analysis, "history" | "range">,
): { readonly tracked: TrackedContract | null; readonly problems: readonly Problem[] } {
  const given = actualUsage(months, plan);
  if (given.problems.length > 0) return { tracked: null, problems: given.problems };
  const fromUsage = months.length === 0;
  const actuals = fromUsage ? sinceSigning(plan, history.today) : given.usage;
  const before = history.today.filter(({ month }) => plan.firstMonth === null || month < plan.firstMonth);
  const left = plan.months.length - actuals.length;
  const forecast = restFromRange(plan, actuals.length, left, range);
  const observed = [...before.map(({ listUsage }) => listUsage), ...actuals];
  if (forecast === null && left > 0 && observed.length < leastMonths) {
    const got = `${observed.length} months`;
    const expected = "at least two whole months of usage before signing or since";
    return { tracked: null, problems: [{ code: "history-too-short", where: "Actuals", got, expected }] };
  }
  const rest = forecast ?? restOfTerm(observed, left);
  const on = plan.firstMonth === null ? null : addMonthsToDay(firstDay(plan.firstMonth), actuals.length);
  return {
    tracked: {
      plan,
      actuals,
      burnDown: burnDown(actuals, rest, plan, notices),
      notices:
        plan.firstMonth === null || on === null
          ? []
          : (noticeDates(
              plan.terms,
              { start: firstDay(plan.firstMonth), periods: plan.commitments.length, ...notices },
              on,
            ) ?? []),
      made: [
        fromUsage ? "actuals of the usage" : "table Actuals",
        forecast === null ? "forecast of all" : "range of the sheet",
      ],
    },
    problems: [],
  };
}

const sinceSigning = (plan: Plan, today: Analysis["history"]["today"]): readonly number[] =>
  today
    .filter(({ month }) => plan.firstMonth !== null && month >= plan.firstMonth)
    .slice(0, plan.months.length)
    .map(({ listUsage }) => listUsage);

/** The range's months that are the rest of the term; null where it does not have them, or knows less. */
function restFromRange(plan: Plan, passed: number, left: number, range: Analysis["range"]): Scenarios | null {
  const [first] = range.months;
  if (first === undefined || plan.firstMonth === null) return null;
  if (left === 0) return range.paths.map(() => []);
  const skipped = monthIndex(plan.firstMonth) + passed - monthIndex(first.month);
  // A range that begins before the rest does would not know the actual months in between.
  if (skipped !== 0 || range.months.length < left) return null;
  return range.paths.map((path) => path.slice(0, left));
}
