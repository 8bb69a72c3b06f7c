import type { PriceBook } from "../engine/prices";
import { matchOf } from "./exports/columnMatch";
import { recordsInGrid } from "./exports/jsonInGrid";
import { recordTable } from "./exports/recordTable";
import type { UsageOptions } from "./exports/usageOptions";
import { addressOf, isBlank, type Grid } from "./grid";
import { missingColumns, unknownFormat } from "./usageFormatProblems";
import type { UsageReading } from "./usageReading";
import { EveryRow, type RowSink } from "./usageRows";
import { empty, UsageRun } from "./usageRun";
import { findUsageSheet, type UsageSheet } from "./usageSheet";
import { noTotals } from "./usageTotals";

/**
 * Reads a range of usage: any of the exports of docs/exports.md (also as CSV or JSON in one column), a sheet
 * of months, models and tokens, or a sheet of months and costs. The layout is told by the headings alone,
 * wherever they stand in the first ten rows and in whatever order.
 *
 * All problems are collected. Where one of them stops the work, `rows` is empty and the totals count the
 * rows that could be read.
 *
 * @param book prices; its ids are the models that are known.
 * @param options what the user said: which column is what, and answers to what an earlier reading asked.
 * @param sink `new SummedRows()` where the rows of a day, model and tariff are wanted as one.
 * @see docs/SPEC.md U4
 */
export function readUsage(
  grid: Grid,
  book: PriceBook,
  options: UsageOptions = {},
  sink: RowSink = new EveryRow(),
): UsageReading {
  const address = addressOf(grid);
  const unread = { address, format: null, columns: [], rows: [], totals: noTotals };
  if (grid.cells.every((row) => row.every(isBlank))) return { ...unread, problems: [empty(address)] };
  const json = recordsInGrid(grid);
  if (json?.kind === "broken") return { ...unread, problems: [json.problem] };
  const source = json === null ? grid : recordTable(json.records, address);
  const sheet = findUsageSheet(source, options.match);
  if (sheet === null) return { ...unread, problems: [unknownFormat(source)] };
  return sheet.missing.length > 0
    ? incomplete(sheet, address)
    : readSheet(json === null ? sheet : { ...sheet, written: "json" }, address, book, options, sink);
}

function incomplete(sheet: UsageSheet, address: string): UsageReading {
  const { format, columns, header, missing } = sheet;
  const match = matchOf(format, columns, header, missing);
  return { address, format, columns, rows: [], totals: noTotals, problems: missingColumns(sheet), match };
}

function readSheet(
  sheet: UsageSheet,
  address: string,
  book: PriceBook,
  options: UsageOptions,
  sink: RowSink,
): UsageReading {
  const run = new UsageRun(sheet, book, sink, options);
  run.read(sheet.grid, sheet.headerRow + 1);
  return run.finish(address, sheet.grid.place);
}
