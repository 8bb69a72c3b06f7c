import type { Paths } from "../forecast/pathQuantiles";
import { mean } from "../quantile";
import { withTerms } from "../pricing";
import type { Settlement } from "../settlement";
import type { Terms } from "../terms";
import { fraction, money, type Day, type Money } from "../units";
import type { NoticeDate } from "./noticeDates";
import { recentPace } from "./pace";
import type { Plan } from "./plan";
import { settledSoFar, type Position } from "./position";
import { settleScenarios } from "./projection";
import { pulledForward } from "./pullForward";
import { committedRates, unitDrawdowns } from "./unitDrawdown";

/** Something that can be done now, and what it is worth on average over the scenarios, cash. */
export interface Action {
  readonly kind:
    | "claim the true-down"
    | "use the rollover"
    | "carry over at renewal"
    | "pull work forward"
    | "extend the term"
    | "renew early";
  readonly worth: Money;
  /**
   * Whether the projection counts on it already: a right of the contract, whose worth is lost when it is not
   * used. The others come on top.
   */
  readonly counted: boolean;
  /** The last day for it; null where no date is known. */
  readonly by: Day | null;
  /** How much of it: list usage to pull forward, months to extend by. */
  readonly extent: number | null;
}

/** What the worth of an action is reckoned from. */
export interface Outlook {
  readonly actuals: readonly number[];
  readonly rest: Paths;
  readonly plan: Plan;
  readonly position: Position;
  /** The term settled in each scenario. */
  readonly settled: readonly Settlement[];
  /** The day by which one in ten scenarios has used the balance up. */
  readonly exhaustedEarly: Day | null;
  /** Notice dates that are known, with the days from the first day that is still to come. */
  readonly notices: readonly NoticeDate[];
  /** Last day of a settlement period, where it is known. */
  readonly endOf: (period: number) => Day | null;
}

/** What can be done now, the most worth first; only what is worth something. @see docs/SPEC.md T1 */
export function actionsNow(outlook: Outlook): readonly Action[] {
  if (outlook.position.monthsLeftInPeriod === 0) return [];
  return [...rights(outlook), pullForward(outlook), extend(outlook), renewEarly(outlook)]
    .filter((action) => action.worth > worthSaying)
    .sort((a, b) => b.worth - a.worth);
}

/** Less than this, as a last bit, is worth nothing. */
const worthSaying = 1e-6;

/** Rights of the contract: worth what the term costs more without them. */
function rights(outlook: Outlook): readonly Action[] {
  const { actuals, rest, plan, settled, notices, endOf } = outlook;
  const lastPeriod = plan.commitments.length - 1;
  const right = (kind: Action["kind"], without: Partial<Terms>, by: Day | null): Action => {
    const bare = settleScenarios(actuals, rest, withTerms(plan, without));
    const worth = meanOver(settled, (each, s) => (bare[s]?.netCost ?? 0) - each.netCost);
    return { kind, worth, counted: true, by, extent: null };
  };
  const next = (kind: NoticeDate["kind"]): Day | null =>
    notices.find((each) => each.kind === kind && each.daysLeft >= 0)?.day ?? null;
  const none = fraction(0);
  return [
    right("claim the true-down", { trueDownShare: none }, next("true-down")),
    right("use the rollover", { rolloverShare: none }, next("rollover expiry")),
    right("carry over at renewal", { carryoverShare: none }, next("auto-renewal") ?? endOf(lastPeriod)),
  ];
}

/** Work of the next period done in this one, as far as this one's balance would be forfeited. */
function pullForward({ actuals, rest, plan, position, settled, endOf }: Outlook): Action {
  const moved = rest.map((path, s) =>
    pulledForward([...actuals, ...path], settled[s] as Settlement, plan, position.period),
  );
  return {
    kind: "pull work forward",
    worth: money(mean(moved.map(({ worth }) => worth))),
    counted: false,
    by: endOf(position.period),
    extent: mean(moved.map(({ listUsage }) => listUsage)),
  };
}

/** More months for the last period, so that what it would forfeit is still used. */
function extend({ actuals, plan, settled, endOf }: Outlook): Action {
  const last = plan.commitments.length - 1;
  const monthly = (recentPace(actuals) ?? 0) * (unitDrawdowns(plan)[last] ?? 0);
  const units = meanOver(settled, ({ periods }) => periods[last]?.forfeited ?? 0);
  return {
    kind: "extend the term",
    worth: meanOver(settled, ({ periods }) => periods[last]?.forfeitedCash ?? 0),
    counted: false,
    by: endOf(last),
    extent: monthly > 0 ? units / monthly : null,
  };
}

/** A renewal that begins when the balance runs out, at the same discount, instead of overage. */
function renewEarly({ actuals, plan, settled, exhaustedEarly }: Outlook): Action {
  const rates = committedRates(plan);
  const soFar = settledSoFar(actuals, plan).periods;
  const dearer = ({ periods }: Pick<Settlement, "periods">): number =>
    periods.reduce((sum, each, t) => sum + each.overageCharge - each.overageUsage * (rates[t] ?? 0), 0);
  return {
    kind: "renew early",
    worth: meanOver(settled, (each) => dearer(each) - dearer({ periods: soFar })),
    counted: false,
    by: exhaustedEarly,
    extent: null,
  };
}

const meanOver = (settled: readonly Settlement[], of: (each: Settlement, s: number) => number): Money =>
  money(mean(settled.map(of)));
