import { addMonths } from "../engine/calendar";
import type { Problem } from "../engine/problem";
import type { Plan } from "../engine/tracking/plan";
import { unitDrawdowns } from "../engine/tracking/unitDrawdown";
import type { Month } from "../engine/units";
import { isBlank, type Grid } from "./grid";
import { headedColumns } from "./headedColumns";
import { TableRow } from "./tableRow";

/** The columns of the Actuals table, in its order. */
export const actualColumns = ["Month", "List usage", "Drawdown", "Note"] as const;
type ActualColumn = (typeof actualColumns)[number];

/** One month since signing; one of the two amounts is known, the other is null. */
export interface ActualMonth {
  readonly month: Month;
  readonly listUsage: number | null;
  /** Of this month, in commitment units, as the vendor's statement has it. */
  readonly drawdown: number | null;
  readonly where: string;
}

export interface ActualsReading {
  readonly months: readonly ActualMonth[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a table of the months since signing, one a row, in their order and without a gap: Month, and either
 * List usage (at the signing day's list prices) or Drawdown (of the month, in commitment units). Rows without an
 * amount are skipped.
 *
 * All problems are collected; where there is one, `months` is empty.
 *
 * @see docs/SPEC.md T1
 */
export function readActuals(grid: Grid): ActualsReading {
  const columns = headedColumns(grid, actualColumns, ["Month"]);
  const problems: Problem[] = [...columns.problems];
  const months: ActualMonth[] = [];
  if (problems.length > 0) return { months, problems };
  for (let r = columns.firstRow; r < grid.cells.length; r++) {
    if ((grid.cells[r] ?? []).every(isBlank)) continue;
    const row = new TableRow<ActualColumn>(grid, columns, r, problems);
    if (!row.given("List usage") && !row.given("Drawdown") && row.given("Month")) continue;
    const read = readMonth(row);
    if (read === null) continue;
    const before = months[months.length - 1];
    const next = before === undefined ? null : addMonths(before.month, 1);
    if (next !== null && read.month !== next)
      row.refuse("Month", "out-of-range", `${next}, the month after the row above`);
    months.push(read);
  }
  return problems.length > 0 ? { months: [], problems } : { months, problems };
}

function readMonth(row: TableRow<ActualColumn>): ActualMonth | null {
  const month = row.date("Month")?.month ?? null;
  const amount = (column: ActualColumn): number | null =>
    row.given(column) ? row.number(column, "an amount of 0 or more", (value) => value >= 0) : null;
  const listUsage = amount("List usage");
  const drawdown = amount("Drawdown");
  if (listUsage !== null && drawdown !== null)
    return row.refuse("Drawdown", "terms-conflict", "either List usage or Drawdown, not both");
  if (listUsage === null && drawdown === null && !row.given("List usage") && !row.given("Drawdown"))
    return row.refuse("List usage", "blank", "list usage or drawdown of the month");
  return month === null || (listUsage === null && drawdown === null)
    ? null
    : { month, listUsage, drawdown, where: row.where("Month") };
}

/** Monthly list usage of a plan's first months, or why it cannot be told. */
export function actualUsage(
  months: readonly ActualMonth[],
  plan: Plan,
): { readonly usage: readonly number[]; readonly problems: readonly Problem[] } {
  const [first] = months;
  if (first === undefined) return { usage: [], problems: [] };
  if (plan.firstMonth !== null && first.month !== plan.firstMonth) {
    const expected = `${plan.firstMonth}, the first month of the Plan`;
    return {
      usage: [],
      problems: [{ code: "out-of-range", where: first.where, got: first.month, expected }],
    };
  }
  const beyond = months[plan.months.length];
  if (beyond !== undefined) {
    const expected = `a month of the Plan, which has ${plan.months.length}`;
    return {
      usage: [],
      problems: [{ code: "out-of-range", where: beyond.where, got: beyond.month, expected }],
    };
  }
  const unit = unitDrawdowns(plan);
  return {
    usage: months.map(({ listUsage, drawdown }, m) => {
      if (listUsage !== null) return listUsage;
      const perUsage = unit[plan.months[m]?.period ?? 0] ?? 0;
      return perUsage > 0 ? (drawdown ?? 0) / perUsage : 0;
    }),
    problems: [],
  };
}
