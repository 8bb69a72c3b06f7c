import { addMonths } from "../engine/calendar";
import type { Problem } from "../engine/problem";
import { commitmentsPerPeriod, yearsPerPeriod, type Terms } from "../engine/terms";
import { freezePlan, type Plan } from "../engine/tracking/plan";
import { leastMonths } from "../engine/forecast/forecast";
import type { Month } from "../engine/units";
import { readCommit, readDiscount, type Argument, type Cells } from "./arguments";
import type { Cell, Grid } from "./grid";
import { readMonthlyUsage, type MonthlyUsage } from "./monthlyUsageArgument";
import { checkTerms, readTerms } from "./termsReader";

/** The arguments of BURNDOWN as Excel hands them over. */
export interface BurnDownArguments {
  readonly actuals: Cells;
  readonly commit: Cell;
  readonly discount: Cell;
  readonly history: Cells;
  readonly terms: Cells;
}

/** What a burn-down is made from. */
export interface Tracked {
  readonly plan: Plan;
  /** Monthly list usage since signing. */
  readonly actuals: readonly number[];
  /** The same after the history before it: what the rest is forecast from. */
  readonly observed: readonly number[];
}

/**
 * Reads what BURNDOWN tracks. The term lasts as long as Term years say, else as the shares of the Ramp, else a
 * year; its commitment is spread over the settlement periods, evenly or by the Ramp.
 */
export function readTracked(given: BurnDownArguments): Argument<Tracked> {
  const actuals = readMonthlyUsage("actuals", given.actuals);
  const history: Argument<MonthlyUsage> =
    given.history === null || given.history === undefined
      ? { value: { firstMonth: null, usage: [] } }
      : readMonthlyUsage("history", given.history);
  const commit = readCommit(given.commit);
  const discount = readDiscount(given.discount);
  const term = readTermOfTheContract(given.terms);
  const problems = [actuals, commit, discount, history, term].flatMap((each) =>
    "problems" in each ? each.problems : [],
  );
  if (
    "problems" in actuals ||
    "problems" in history ||
    "problems" in commit ||
    "problems" in discount ||
    "problems" in term
  )
    return { problems };

  const { terms, periods } = term.value;
  const plan = freezePlan({
    firstMonth: firstMonthOf(actuals.value, history.value),
    commitments: commitmentsPerPeriod(commit.value / periods, periods, terms),
    pricing: { kind: "discount", discount: discount.value },
    terms,
    expectedUsage: null,
  });
  if (plan === null) {
    const got = String(terms.termYears);
    return {
      problems: [{ code: "terms-conflict", where: "Term years", got, expected: "a term of whole months" }],
    };
  }
  const observed = [...history.value.usage, ...actuals.value.usage];
  const unfit = doesNotFit(actuals.value, history.value, plan);
  return unfit === null ? { value: { plan, actuals: actuals.value.usage, observed } } : { problems: [unfit] };
}

function readTermOfTheContract(cells: Cells): Argument<{ readonly terms: Terms; readonly periods: number }> {
  const grid: Grid | null =
    cells === null || cells === undefined ? null : { cells, place: { kind: "argument", name: "terms" } };
  const reading = readTerms(grid);
  const periods = periodsOf(reading.terms);
  const problems = [...reading.problems, ...checkTerms(reading, periods, "discount")];
  return problems.length > 0 ? { problems } : { value: { terms: reading.terms, periods } };
}

function periodsOf(terms: Terms): number {
  if (terms.settlement === "term") return 1;
  if (terms.termYears === null && terms.ramp !== null) return terms.ramp.length;
  return Math.max(1, Math.round((terms.termYears ?? 1) / yearsPerPeriod(terms, 1)));
}

/** Actuals know the term's first month; else it follows the history's last. */
const firstMonthOf = (actuals: MonthlyUsage, history: MonthlyUsage): Month | null =>
  actuals.firstMonth ??
  (history.firstMonth === null ? null : addMonths(history.firstMonth, history.usage.length));

function doesNotFit(actuals: MonthlyUsage, history: MonthlyUsage, plan: Plan): Problem | null {
  const months = plan.months.length;
  if (actuals.usage.length > months) {
    const expected = `at most ${months} months, the term`;
    return { code: "shape-mismatch", where: "actuals", got: `${actuals.usage.length} months`, expected };
  }
  if (history.firstMonth !== null && actuals.firstMonth !== null) {
    const last = addMonths(history.firstMonth, history.usage.length - 1);
    const expected = `months before ${actuals.firstMonth}, the first of the actuals`;
    if (last >= actuals.firstMonth)
      return { code: "shape-mismatch", where: "history", got: `${last} as its last`, expected };
  }
  const observed = actuals.usage.length + history.usage.length;
  if (actuals.usage.length < months && observed < leastMonths) {
    const expected = "at least two whole months together with the actuals";
    const got = observed === 1 ? "1 month" : "none";
    return { code: "history-too-short", where: "history", got, expected };
  }
  return null;
}
