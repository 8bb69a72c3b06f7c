import type { MonthlySpend, OtherSpend } from "../engine/otherSpend";
import type { Problem } from "../engine/problem";
import { firstDay } from "../engine/calendar";
import { fraction, money, type Day } from "../engine/units";
import { isBlank, type Grid } from "./grid";
import { headedColumns } from "./headedColumns";
import { TableRow } from "./tableRow";
import { plainWord } from "./termKinds";

/** The columns of the OtherSpend table, in its order. */
export const otherSpendColumns = [
  "Spend",
  "Monthly",
  "Unit",
  "From",
  "Renewal",
  "After renewal",
  "Eligible share",
  "Note",
] as const;
type OtherSpendColumn = (typeof otherSpendColumns)[number];

export interface OtherSpendReading {
  readonly spends: readonly OtherSpend[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a table of spend besides tokens, one a row, by its headers or in the order of `otherSpendColumns`;
 * blank rows are skipped.
 *
 * - Spend: its name. Monthly: a month's list money or, with the unit "code execution hours", its hours.
 * - From: first month, blank: always. Renewal: the day its own contract renews or ends, blank: it goes on.
 *   After renewal: a month's quantity from then on, 0 where it ends, blank: as before.
 * - Eligible share: what counts toward the commitment, blank: all.
 *
 * All problems are collected; where there is one, `spends` is empty.
 *
 * @see docs/SPEC.md U2
 */
export function readOtherSpend(grid: Grid): OtherSpendReading {
  const columns = headedColumns(grid, otherSpendColumns, ["Spend", "Monthly"]);
  if (columns.problems.length > 0) return { spends: [], problems: columns.problems };
  const problems: Problem[] = [];
  const spends: OtherSpend[] = [];
  for (let r = columns.firstRow; r < grid.cells.length; r++) {
    if ((grid.cells[r] ?? []).every(isBlank)) continue;
    const spend = readSpend(new TableRow(grid, columns, r, problems));
    if (spend !== null) spends.push(spend);
  }
  return problems.length > 0 ? { spends: [], problems } : { spends, problems };
}

function readSpend(row: TableRow<OtherSpendColumn>): OtherSpend | null {
  const name = row.text("Spend");
  if (name === "") row.refuse("Spend", "blank", "a name such as seats");
  const quantity = (column: OtherSpendColumn): number | null =>
    row.number(column, "what a month has of it, 0 or more", (value) => value >= 0);
  const monthly = quantity("Monthly");
  const spent = monthly === null ? null : spentIn(row, monthly);
  const from = row.monthOrNull("From");
  const renewal = row.given("Renewal") ? row.date("Renewal") : null;
  const afterRenewal = row.given("After renewal") ? quantity("After renewal") : null;
  const share = row.given("Eligible share")
    ? row.share("Eligible share", "a share from 0 to 1")
    : fraction(1);
  if (afterRenewal !== null && !row.given("Renewal"))
    row.refuse("Renewal", "blank", "the day from which After renewal holds");
  if (spent === null || share === null) return null;
  const day: Day | null = renewal === null ? null : (renewal.day ?? firstDay(renewal.month));
  return { name, spent, from, renewal: day, afterRenewal, eligibleShare: share, where: row.where("Spend") };
}

function spentIn(row: TableRow<OtherSpendColumn>, monthly: number): MonthlySpend | null {
  const unit = plainWord(row.text("Unit"));
  if (unit === "" || unit === "money") return { kind: "money", monthly: money(monthly) };
  if (unit === "codeexecutionhours") return { kind: "code execution", hours: monthly };
  return row.refuse("Unit", "out-of-range", "money or code execution hours");
}
