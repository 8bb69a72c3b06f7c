import { daysIn } from "../calendar";
import type { Paths } from "../forecast/pathQuantiles";
import { fraction, type Day, type Fraction } from "../units";
import { addWithin } from "./days";
import type { Plan } from "./plan";
import { settledSoFar } from "./position";
import { unitDrawdowns } from "./unitDrawdown";

/** When a settlement period's balance runs out, so that usage beyond it is overage. */
export interface Exhaustion {
  /** Share of the scenarios in which it does before its period ends. */
  readonly chance: Fraction;
  /** So many in ten scenarios have run out by then: 1, 5, 9. Null where they have not at all. */
  readonly early: Moment | null;
  readonly middle: Moment | null;
  readonly late: Moment | null;
}

/** A moment of the term. */
export interface Moment {
  /** Months since signing, the part of the month included. */
  readonly afterMonths: number;
  /** The day, where the term's first month is known. */
  readonly day: Day | null;
}

/** A balance that the last month fills but for the last bits has not run out. */
const lastBits = 1e-12;

/**
 * The range of the date on which the balance of the current period, or of a later one, runs out first.
 *
 * @param rest at least one scenario of the months to come.
 */
export function exhaustion(actuals: readonly number[], rest: Paths, plan: Plan, period: number): Exhaustion {
  const unit = unitDrawdowns(plan);
  const moments = rest
    .map((path) => runsOutAfter([...actuals, ...path], plan, period, unit))
    .sort((a, b) => a - b);
  const at = (share: number): Moment | null => {
    // The order statistic itself: a date between "in May" and "never" is none.
    const months = moments[Math.ceil(share * moments.length) - 1] ?? Infinity;
    return Number.isFinite(months) ? { afterMonths: months, day: dayAfter(months, plan) } : null;
  };
  const exhausted = moments.filter(Number.isFinite).length;
  return {
    chance: fraction(exhausted / moments.length),
    early: at(0.1),
    middle: at(0.5),
    late: at(0.9),
  };
}

/** Months since signing until a period from `from` on has drawn its balance; Infinity where none does. */
function runsOutAfter(usage: readonly number[], plan: Plan, from: number, unit: readonly number[]): number {
  const { periods } = settledSoFar(usage, plan);
  for (let t = from; t < periods.length; t++) {
    const balance = (periods[t]?.carriedIn ?? 0) + (periods[t]?.commitment ?? 0);
    let open = balance;
    for (let m = t * plan.monthsPerPeriod; m < (t + 1) * plan.monthsPerPeriod; m++) {
      const drawdown = (usage[m] ?? 0) * (unit[t] ?? 0);
      if (drawdown > open + balance * lastBits) return m + Math.max(open, 0) / drawdown;
      open -= drawdown;
    }
  }
  return Infinity;
}

function dayAfter(months: number, plan: Plan): Day | null {
  const passed = Math.floor(months);
  const month = plan.months[passed]?.month ?? null;
  return month === null ? null : addWithin(month, Math.floor((months - passed) * daysIn(month)));
}
