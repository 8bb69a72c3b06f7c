import type { DatedChange } from "../engine/forecast/datedChange";
import type { LikelyRange } from "../engine/forecast/likelyRange";
import type { Problem } from "../engine/problem";
import { isBlank, type Grid } from "./grid";
import { headedColumns } from "./headedColumns";
import {
  launchColumns,
  launchKinds,
  rangeColumns,
  type LaunchColumn,
  type LaunchRange,
} from "./launchColumns";
import { TableRow } from "./tableRow";
import { plainWord } from "./termKinds";

export interface LaunchesReading {
  readonly launches: readonly DatedChange[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a table of launches and endings, one a row, by its headers or in the order of `launchColumns`; blank
 * rows are skipped.
 *
 * - Kind: launch (a workload the history does not show) or ending (a part of all usage that stops).
 * - Start month: the month it starts in; before the term it is said that its use counts twice (`begunInHistory`).
 * - Ramp months: months until a launch has fully grown or an ending is over, blank: at once.
 * - Monthly list cost (launch): a month's list money once fully grown. Share (ending): share of all usage that
 *   ends, from 0 to 1.
 * - Low and high are what it falls below, or rises above, one time in ten; blank: as likely.
 * - Probability: how likely it is to happen at all, blank: certain.
 *
 * All problems are collected; where there is one, `launches` is empty.
 *
 * @see docs/SPEC.md F4
 */
export function readLaunches(grid: Grid): LaunchesReading {
  const columns = headedColumns(grid, launchColumns, ["Name", "Kind", "Start month"]);
  if (columns.problems.length > 0) return { launches: [], problems: columns.problems };
  const problems: Problem[] = [];
  const launches: DatedChange[] = [];
  for (let r = columns.firstRow; r < grid.cells.length; r++) {
    if ((grid.cells[r] ?? []).every(isBlank)) continue;
    const launch = readLaunch(new TableRow(grid, columns, r, problems));
    if (launch !== null) launches.push(launch);
  }
  return problems.length > 0 ? { launches: [], problems } : { launches, problems };
}

function readLaunch(row: TableRow<LaunchColumn>): DatedChange | null {
  const name = row.text("Name");
  if (name === "") row.refuse("Name", "blank", "a name such as support chat");
  const word = plainWord(row.text("Kind"));
  const kind = launchKinds.find((each) => each === word);
  if (kind === undefined) return row.refuse("Kind", "out-of-range", "launch or ending");
  const start = row.date("Start month")?.month ?? null;
  const rampMonths = isGiven(row, "Ramp months") ? readRange(row, "Ramp months") : atOnce;
  const size = readRange(row, kind === "launch" ? "Monthly list cost" : "Share");
  if (kind === "launch") refuseForeign(row, "Share", "a launch");
  else refuseForeign(row, "Monthly list cost", "an ending");
  const probability = row.given("Probability")
    ? row.share("Probability", "how likely it is to happen, from 0 to 1")
    : 1;
  if (start === null || rampMonths === null || size === null || probability === null) return null;
  const change = { name, start, rampMonths, probability, where: row.where("Name") };
  switch (kind) {
    case "launch":
      return { kind, monthly: size, ...change };
    case "ending":
      return { kind, share: size, ...change };
  }
}

const atOnce: LikelyRange = { low: 0, likely: 0, high: 0 };

/** More than any month's usage: beyond it sums would lose their cents, and at last their meaning. */
const mostMonthly = 1e15;

const limits: Readonly<Record<LaunchRange, { readonly expected: string; readonly most: number }>> = {
  "Ramp months": { expected: "months until it is complete, from 0 to 120", most: 120 },
  "Monthly list cost": {
    expected: "a month’s list cost once fully grown, from 0 to a thousand trillion",
    most: mostMonthly,
  },
  Share: { expected: "the share of all usage that ends, from 0 to 1", most: 1 },
};

const isGiven = (row: TableRow<LaunchColumn>, range: LaunchRange): boolean =>
  Object.values(rangeColumns(range)).some(row.given);

function refuseForeign(row: TableRow<LaunchColumn>, range: LaunchRange, why: string): void {
  for (const column of Object.values(rangeColumns(range))) row.mustBeBlank(column, why);
}

function readRange(row: TableRow<LaunchColumn>, range: LaunchRange): LikelyRange | null {
  const { expected, most } = limits[range];
  const columns = rangeColumns(range);
  const amount = (column: LaunchColumn): number | null =>
    range === "Share"
      ? row.share(column, expected)
      : row.number(column, expected, (each) => each >= 0 && each <= most);
  const likely = amount(columns.likely);
  const low = row.given(columns.low) ? amount(columns.low) : likely;
  const high = row.given(columns.high) ? amount(columns.high) : likely;
  if (low === null || likely === null || high === null) return null;
  if (low > likely)
    return row.refuse(columns.low, "out-of-range", `at most ${columns.likely}, ${String(likely)}`);
  if (high < likely)
    return row.refuse(columns.high, "out-of-range", `at least ${columns.likely}, ${String(likely)}`);
  return { low, likely, high };
}
