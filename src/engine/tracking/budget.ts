import type { Paths } from "../forecast/pathQuantiles";
import type { PeriodSettlement } from "../ledger";
import { spreadOf, type Spread } from "../measures";
import { breakEvenPrepayDiscount, discounted, instalments, type CashFlow } from "../presentValue";
import { settle, type Settlement } from "../settlement";
import { money, type Fraction, type Money, type Month } from "../units";
import { byPeriod, type Plan } from "./plan";

/** Cash and accrual of one month over the scenarios. */
export interface BudgetMonth {
  /** From 1. */
  readonly number: number;
  readonly month: Month | null;
  /** What is paid in the month. */
  readonly cash: Spread<Money>;
  /** What the month costs: the commitment as it is drawn, overage, and what is forfeited. */
  readonly accrual: Spread<Money>;
}

/** The term's budget. The totals are of whole scenarios: quantiles of months do not add up (F1). */
export interface Budget {
  readonly months: readonly BudgetMonth[];
  readonly cash: Spread<Money>;
  readonly accrual: Spread<Money>;
  /** The cash as it weighs on the signing day, overage at the end of its month (C10). */
  readonly presentValue: Spread<Money>;
  /** The discount from which paying the commitment on the signing day is no dearer; null where nothing is owed. */
  readonly prepayDiscount: Fraction | null;
}

/**
 * Cash and accrual by month at P10, P50, P90.
 *
 * Cash: instalments of what is owed fall into the first month they pay for in advance, into the last in
 * arrears; overage is paid in the month it arises. Accrual: the commitment costs what is drawn in the month,
 * and what is forfeited in the month that ends its settlement period. Over the term cash is what is paid, and
 * accrual the same less what is carried out.
 *
 * @param paths monthly list usage of the whole term, one row a scenario.
 * @see docs/SPEC.md T3
 */
export function budget(paths: Paths, plan: Plan): Budget {
  const scenarios = paths.map((path) => monthsOf(path, plan));
  const total = (monthly: readonly number[]): number => monthly.reduce((sum, each) => sum + each, 0);
  const { discountRate } = plan.terms;
  return {
    months: plan.months.map(({ number, month }, m) => ({
      number,
      month,
      cash: spreadOf(scenarios.map(({ cash }) => cash[m] ?? 0)),
      accrual: spreadOf(scenarios.map(({ accrual }) => accrual[m] ?? 0)),
    })),
    cash: spreadOf(scenarios.map(({ cash }) => total(cash))),
    accrual: spreadOf(scenarios.map(({ accrual }) => total(accrual))),
    presentValue: spreadOf(scenarios.map(({ flows }) => discounted(flows, discountRate))),
    prepayDiscount: breakEvenPrepayDiscount(
      scenarios.flatMap(({ flows }) => flows),
      discountRate,
    ),
  };
}

interface Monthly {
  readonly flows: readonly CashFlow[];
  readonly cash: readonly number[];
  readonly accrual: readonly number[];
}

function monthsOf(usage: readonly number[], plan: Plan): Monthly {
  const settled = settle(byPeriod(usage, plan), plan.commitments, plan.pricing, plan.terms);
  const cash = plan.months.map(() => 0);
  const accrual = plan.months.map(() => 0);
  const add = (to: number[], month: number, amount: number): void =>
    void (to[month] = (to[month] ?? 0) + amount);

  const owed = settled.periods.map((period) => period.paid - period.overageCharge);
  const { payment } = plan.terms;
  const flows: CashFlow[] = [...instalments(owed, plan.monthsPerPeriod, payment)];
  for (const { afterMonths, amount } of flows)
    add(cash, payment.timing === "in advance" ? afterMonths : afterMonths - 1, amount);

  const unitCash = cashPerUnitDrawn(settled);
  settled.periods.forEach((period, t) => {
    const first = t * plan.monthsPerPeriod;
    const months = usage.slice(first, first + plan.monthsPerPeriod);
    drawnInMonths(months, period).forEach(({ covered, beyond }, m) => {
      add(cash, first + m, beyond);
      flows.push({ kind: "overage", afterMonths: first + m + 1, amount: money(beyond) });
      add(accrual, first + m, covered * unitCash + beyond);
    });
    add(accrual, first + plan.monthsPerPeriod - 1, period.forfeitedCash);
  });
  return { flows, cash, accrual };
}

/** A period's drawdown by month: covered by its balance, commitment units, and the charge beyond it, cash. */
function drawnInMonths(
  usage: readonly number[],
  period: PeriodSettlement,
): readonly { readonly covered: number; readonly beyond: number }[] {
  // A claw-back changes the rate, so the ledger's own counts.
  const unit = period.listUsage > 0 ? period.drawdown / period.listUsage : 0;
  const charge = period.overageDrawdown > 0 ? period.overageCharge / period.overageDrawdown : 0;
  let open = period.drawdown - period.overageDrawdown;
  return usage.map((listUsage) => {
    const drawdown = listUsage * unit;
    const covered = Math.min(drawdown, open);
    open -= covered;
    return { covered, beyond: (drawdown - covered) * charge };
  });
}

/**
 * What was paid for a unit that usage drew, over the term: what is owed and neither forfeited nor carried
 * out, so that the accrual adds up. It is 1 where usage draws down at the discounted price.
 */
function cashPerUnitDrawn({ periods, paid, overageCharge, forfeited, carriedOut }: Settlement): number {
  const drawn = periods.reduce((sum, each) => sum + each.drawdown - each.overageDrawdown, 0);
  return drawn > 0 ? (paid - overageCharge - forfeited - carriedOut) / drawn : 0;
}
