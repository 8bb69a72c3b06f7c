import type { GrowthWord } from "../engine/forecast/growthWord";
import type { LikelyRange } from "../engine/forecast/likelyRange";
import type { Problem } from "../engine/problem";
import { noRangeOptions, type LeftOutMonth, type RangeOptions } from "../engine/rangeOptions";
import { isBlank, type Grid } from "./grid";
import { headedColumns } from "./headedColumns";
import { TableRow } from "./tableRow";
import { plainWord } from "./termKinds";

/** The columns of the RangeOptions table, in its order. */
export const rangeOptionColumns = ["Option", "Value", "Low", "High", "Reason"] as const;
type RangeOptionColumn = (typeof rangeOptionColumns)[number];
type Row = TableRow<RangeOptionColumn>;

/** What can be said about the range, one a row. */
export const rangeOptionNames = [
  "Growth",
  "Monthly growth",
  "Ceiling",
  "Own monthly usage",
  "Leave out month",
] as const;
type RangeOptionName = (typeof rangeOptionNames)[number];

/** Growth in a word; the user's own is a row "Monthly growth". */
const growthWords = ["by evidence", "mature", "growing", "ramping"] as const;

export interface RangeOptionsReading {
  readonly options: RangeOptions;
  readonly problems: readonly Problem[];
}

/** What the rows said; each but the months at most once. */
interface Said {
  word: Extract<GrowthWord["kind"], (typeof growthWords)[number]> | null;
  monthly: LikelyRange | null;
  ceiling: number | null;
  ownMonthly: LikelyRange | null;
  readonly leftOut: LeftOutMonth[];
}

/**
 * Reads a table of what the user says about the range, one a row: Option, Value, Low, High, Reason.
 *
 * - Growth: by evidence, mature, growing or ramping.
 * - Monthly growth: the user's own, such as 3 %, with Low and High that are missed one time in ten each.
 *   Ceiling: the monthly list usage that growth never passes.
 * - Own monthly usage: list usage of a month of the term before any lever, for a history too short to forecast.
 * - Leave out month: a month of the history, with the reason.
 *
 * All problems are collected; where there is one, nothing of the table holds.
 *
 * @see docs/SPEC.md F2, F3, F7
 */
export function readRangeOptions(grid: Grid): RangeOptionsReading {
  const columns = headedColumns(grid, rangeOptionColumns, ["Option", "Value"]);
  const problems: Problem[] = [...columns.problems];
  const said: Said = { word: null, monthly: null, ceiling: null, ownMonthly: null, leftOut: [] };
  const seen = new Map<RangeOptionName, Row>();
  if (problems.length > 0) return { options: noRangeOptions, problems };
  for (let r = columns.firstRow; r < grid.cells.length; r++) {
    if ((grid.cells[r] ?? []).every(isBlank)) continue;
    readOption(new TableRow(grid, columns, r, problems), said, seen, problems);
  }
  const growth = seen.get("Growth");
  if (growth !== undefined && said.monthly !== null)
    growth.refuse("Value", "terms-conflict", "either Growth or Monthly growth, not both");
  if (said.monthly === null)
    seen.get("Ceiling")?.refuse("Option", "terms-conflict", "a row Monthly growth, which the ceiling limits");
  if (problems.length > 0) return { options: noRangeOptions, problems };
  const { word, monthly, ceiling, ownMonthly, leftOut } = said;
  const own = monthly === null ? null : ({ kind: "own", monthly, ceiling } as const);
  return { options: { growth: own ?? { kind: word ?? "by evidence" }, ownMonthly, leftOut }, problems };
}

function readOption(row: Row, said: Said, seen: Map<RangeOptionName, Row>, problems: Problem[]): void {
  const typed = plainWord(row.text("Option"));
  const name = rangeOptionNames.find((each) => plainWord(each) === typed);
  if (name === undefined) {
    row.refuse("Option", "out-of-range", `one of ${rangeOptionNames.join(", ")}`);
    return;
  }
  if (seen.has(name) && name !== "Leave out month") {
    problems.push({ code: "repeated-term", where: row.where("Option"), got: name });
    return;
  }
  seen.set(name, row);
  const single = name === "Growth" || name === "Ceiling" || name === "Leave out month";
  if (single) for (const column of ["Low", "High"] as const) row.mustBeBlank(column, name);
  switch (name) {
    case "Growth":
      said.word = readWord(row);
      return;
    case "Monthly growth":
      said.monthly = readRange(
        (column) => row.rate(column, "growth per month above −100 % and below 100 %", (g) => g > -1 && g < 1),
        row,
      );
      return;
    case "Ceiling":
      said.ceiling = row.number("Value", "monthly list usage above 0", (usage) => usage > 0);
      return;
    case "Own monthly usage":
      said.ownMonthly = readRange(
        (column) => row.number(column, "monthly list usage, 0 or more", (usage) => usage >= 0),
        row,
      );
      return;
    case "Leave out month": {
      const month = row.date("Value")?.month ?? null;
      const reason = row.text("Reason");
      if (reason === "") row.refuse("Reason", "blank", "why the month is left out");
      if (month !== null) said.leftOut.push({ month, reason, where: row.where("Value") });
      return;
    }
  }
}

function readWord(row: Row): Said["word"] {
  const typed = plainWord(row.text("Value"));
  return (
    growthWords.find((word) => plainWord(word) === typed) ??
    row.refuse("Value", "out-of-range", `one of ${growthWords.join(", ")}`)
  );
}

function readRange(numberIn: (column: RangeOptionColumn) => number | null, row: Row): LikelyRange | null {
  const likely = numberIn("Value");
  const low = row.given("Low") ? numberIn("Low") : likely;
  const high = row.given("High") ? numberIn("High") : likely;
  if (low === null || likely === null || high === null) return null;
  if (low > likely) return row.refuse("Low", "out-of-range", `at most Value, ${String(likely)}`);
  if (high < likely) return row.refuse("High", "out-of-range", `at least Value, ${String(likely)}`);
  return { low, likely, high };
}
