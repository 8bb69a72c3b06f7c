import type { PriceBook } from "../engine/prices";
import type { Problem } from "../engine/problem";
import { ControlCounts } from "./exports/controlCounts";
import { matchOf } from "./exports/columnMatch";
import { rowsOfFormat } from "./exports/exportFormats";
import { RowCells } from "./exports/rowCells";
import { rowMapping } from "./exports/rowMapping";
import type { UsageOptions } from "./exports/usageOptions";
import { addressOf, rowName, whereIs, type Grid, type GridPlace } from "./grid";
import { modelFinder } from "./modelNames";
import { asMonths, daysAreMonths } from "./usageDates";
import { OneCurrency } from "./oneCurrency";
import { repeatedHeadings } from "./repeatedHeadings";
import { toldOnce } from "./toldOnce";
import { usagePricing, type UsagePricing } from "./usagePricing";
import type { UsageField, UsageFormat, UsageReading } from "./usageReading";
import type { ReadRow, RowSink } from "./usageRows";
import { UsageScan, type RowProblem } from "./usageScan";
import type { UsageSheet } from "./usageSheet";
import { tariffReader } from "./usageTariff";
import { totalsOf } from "./usageTotals";
import { usable } from "./wording";

/** Exports that are made month by month and appended to one another. */
const appended: readonly UsageFormat[] = ["console-tokens", "console-cost"];
/** Sheets that people make; exports of money name their currency in a column of their own. */
const plain: readonly UsageFormat[] = ["month-tokens", "month-cost", "month-columns", "class-rows"];
/** Fields that are numbers: the others tell what a row is about. */
const measures: readonly UsageField[] = [
  ...(["input", "cacheWrite5m", "cacheWrite1h", "cacheRead", "output"] as const),
  ...(["webSearches", "cost", "listCost"] as const),
];

/** One reading of usage, from its header to its last row: pieces in, a reading out. */
export class UsageRun {
  private readonly pricing: UsagePricing;
  private readonly control: ControlCounts;
  private readonly scan: UsageScan;
  private readonly sink: RowSink;
  private readonly currency: OneCurrency;

  /** @param sheet the header row and what its columns hold; no column may be missing. */
  constructor(
    private readonly sheet: Omit<UsageSheet, "grid">,
    book: PriceBook,
    sink: RowSink,
    options: UsageOptions,
  ) {
    const { columns, format, header, months } = sheet;
    const cells = new RowCells(columns);
    const { rows, mayRepeat } = rowsOfFormat(format);
    this.pricing = usagePricing(book);
    this.control = new ControlCounts(cells, this.pricing);
    this.sink = sink;
    const amounts = months.map(({ column }) => column);
    this.currency = new OneCurrency(columns, header, amounts);
    const find = modelFinder(book);
    const context = { cells, find, pricing: this.pricing, tariffOf: tariffReader(cells), options, months };
    const numbers = columns.filter(({ field }) => measures.includes(field)).map(({ column }) => column);
    this.scan = new UsageScan({
      columns,
      header,
      cells,
      sink,
      control: this.control,
      mapping: rowMapping(rows, context),
      amounts,
      mayRepeat,
      mayBeAppended: appended.includes(format),
      about: header.map((_, i) => i).filter((i) => !numbers.includes(i)),
    });
  }

  /** The first amount in another currency than those above it. */
  private otherCurrency: RowProblem | null = null;
  private rowsBefore = 0;

  /** Reads a piece; `from` is the first row below the header, 0 in the pieces after the first. */
  read(grid: Grid, from: number): void {
    this.scan.read(grid, from);
    if (plain.includes(this.sheet.format)) this.watchCurrency(grid, from);
    this.rowsBefore += grid.cells.length;
  }

  private watchCurrency(grid: Grid, from: number): void {
    for (let row = from; row < grid.cells.length && this.otherCurrency === null; row++) {
      const problem = this.currency.breach(grid, row);
      if (problem !== null) this.otherCurrency = { row: this.rowsBefore + row, problem };
    }
  }

  private repeatedHeadings(whole: Grid): readonly RowProblem[] {
    const { columns, header, headerRow } = this.sheet;
    return repeatedHeadings(columns, header, (column) => whereIs(whole, headerRow, column)).map(
      (problem) => ({
        row: -1,
        problem,
      }),
    );
  }

  /** Why there is no row to price: nothing stands below the header, or all of it was left out. */
  private nothingToPrice(place: GridPlace): Problem {
    const { header, headerRow } = this.sheet;
    const where = addressOf({ cells: [header], place: { ...place, row: (place.row ?? 0) + headerRow } });
    const { rowsRead } = this.control;
    const got = rowsRead === 0 ? "none" : `${rowsRead.toLocaleString("en-US")}, all of them left out`;
    return { code: "empty-selection", where, got, expected: `rows of usage below the header in ${where}` };
  }

  /** @param place of the first piece, and the address of all of them. */
  finish(address: string, place: GridPlace): UsageReading {
    const whole: Grid = { cells: [], place };
    const { format, columns, header } = this.sheet;
    this.scan.finish((row) => rowName(whole, row));
    const read = this.sink.rows();
    const rows = daysAreMonths(this.sheet, read) ? asMonths(read) : read;
    const found = [
      ...this.repeatedHeadings(whole),
      ...assumed(format, address),
      ...this.scan.problems,
      ...outOfOrder(format, rows),
      ...priceProblems(rows, this.pricing),
      ...(this.otherCurrency === null ? [] : [this.otherCurrency]),
    ];
    const problems = toldOnce(found.sort((a, b) => a.row - b.row)).map(({ problem }) => problem);
    if (rows.length === 0 && usable(problems)) problems.push(this.nothingToPrice(place));
    const totals = { ...totalsOf(rows, this.pricing.rowFor), rows: this.control.rowsUsed };
    const dateColumn = columns.find(({ field }) => field === "date")?.column ?? 0;
    return {
      address,
      format,
      columns,
      rows: usable(problems) ? rows.map(({ usage }) => usage) : [],
      problems,
      totals,
      match: matchOf(format, columns, header, []),
      control: this.control.totals(columns, totals, (row) => whereIs(whole, row, dateColumn)),
    };
  }
}

/** @param where of the cells that are all empty. */
export const empty = (where: string): Problem => ({ code: "empty-selection", where, got: "" });

/** What is assumed because the export does not say it. */
function assumed(format: UsageFormat, where: string): readonly RowProblem[] {
  const { assumption } = rowsOfFormat(format);
  return assumption === undefined ? [] : [{ row: -1, problem: { code: "assumed", where, got: assumption } }];
}

/** One warning at the first row that is dated before the row above it. */
function outOfOrder(format: UsageFormat, rows: readonly ReadRow[]): readonly RowProblem[] {
  // Every row has all months there.
  if (format === "month-columns") return [];
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
