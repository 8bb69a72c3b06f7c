import type { PeriodSettlement } from "../engine/ledger";
import type { Settlement } from "../engine/settlement";
import type { Cell } from "./grid";

/** The columns of a settled term, in the order they are shown, each with what a period has in it. */
const columns: readonly (readonly [string, (period: PeriodSettlement) => number])[] = [
  ["List usage", (period) => period.listUsage],
  ["Drawdown", (period) => period.drawdown],
  ["Carried in", (period) => period.carriedIn],
  ["Commitment", (period) => period.commitment],
  ["Released", (period) => period.released],
  ["Overage usage", (period) => period.overageUsage],
  ["Overage charge", (period) => period.overageCharge],
  ["Rolled over", (period) => period.rolledOver],
  ["Forfeited", (period) => period.forfeitedCash],
  ["Paid", (period) => period.paid],
];

/**
 * A settled term as cells: a header row, one row a period, a total row. Forfeited, overage charge and paid
 * are cash, usage is list money, the rest commitment units; unrounded.
 */
export const settledPeriodCells = ({ periods }: Settlement): Cell[][] => [
  ["Period", ...columns.map(([name]) => name)],
  ...periods.map((period, t) => [t + 1, ...columns.map(([, of]) => of(period))]),
  ["Total", ...columns.map(([, of]) => periods.reduce((sum, period) => sum + of(period), 0))],
];
