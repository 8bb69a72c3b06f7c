import type { PriceBook } from "../engine/prices";
import type { Problem } from "../engine/problem";
import { addressOf, isBlank, type Grid } from "./grid";
import { modelFinder } from "./modelNames";
import { costRowReader, type ReadRow } from "./usageCostRows";
import { asMonths, daysAreMonths } from "./usageDates";
import { missingColumns, unknownFormat } from "./usageFormatProblems";
import { usagePricing, type UsagePricing } from "./usagePricing";
import type { UsageReading } from "./usageReading";
import { scanRows, type RowProblem } from "./usageScan";
import { findUsageSheet } from "./usageSheet";
import { tokenRowReader } from "./usageTokenRows";
import { noTotals, totalsOf } from "./usageTotals";
import { usable } from "./wording";

/**
 * Reads a range of usage: a Console token export (also as CSV in one column), a sheet of months, models
 * and tokens, or a sheet of months and costs. The layout is told by the headings alone, wherever they stand
 * in the first ten rows and in whatever order.
 *
 * All problems are collected. Where one of them stops the work, `rows` is empty and the totals count the
 * rows that could be read.
 *
 * @param book prices; its ids are the models that are known.
 */
export function readUsage(grid: Grid, book: PriceBook): UsageReading {
  const unread = { address: addressOf(grid), format: null, columns: [], rows: [], totals: noTotals };
  const empty: Problem = { code: "empty-selection", where: unread.address, got: "" };
  if (grid.cells.every((row) => row.every(isBlank))) return { ...unread, problems: [empty] };
  const sheet = findUsageSheet(grid);
  if (sheet === null) return { ...unread, problems: [unknownFormat(grid)] };
  const recognised = { ...unread, format: sheet.format, columns: sheet.columns };
  if (sheet.missing.length > 0) return { ...recognised, problems: missingColumns(sheet) };

  const pricing = usagePricing(book);
  const readRow =
    sheet.format === "month-cost" ? costRowReader(sheet) : tokenRowReader(sheet, modelFinder(book));
  const scan = scanRows(sheet, readRow);
  const rows = daysAreMonths(sheet, scan.rows) ? asMonths(scan.rows) : scan.rows;
  const later = [...outOfOrder(rows), ...priceProblems(rows, pricing)];
  const problems = scan.problems
    .concat(later)
    .sort((a, b) => a.row - b.row)
    .map(({ problem }) => problem);
  if (rows.length === 0 && usable(problems)) problems.push(empty);
  return {
    ...recognised,
    rows: usable(problems) ? rows.map(({ usage }) => usage) : [],
    problems,
    totals: totalsOf(rows, pricing.rowFor),
  };
}

/** One warning at the first row that is dated before the row above it. */
function outOfOrder(rows: readonly ReadRow[]): readonly RowProblem[] {
  let above = "";
  for (const { row, usage } of rows) {
    const date = usage.day ?? usage.month;
    if (date < above) {
      const got = `${date} stands below ${above}`;
      return [{ row, problem: { code: "out-of-order", where: usage.where, got } }];
    }
    above = date;
  }
  return [];
}

function priceProblems(rows: readonly ReadRow[], pricing: UsagePricing): readonly RowProblem[] {
  const found: RowProblem[] = [];
  for (const { row, usage } of rows) {
    if (usage.kind === "cost") continue;
    const problem = pricing.refusal(usage) ?? pricing.change(usage);
    if (problem !== null) found.push({ row, problem });
  }
  return found;
}
