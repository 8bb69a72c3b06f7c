import type { PriceBook } from "../engine/prices";
import type { Problem } from "../engine/problem";
import { ControlCounts } from "./exports/controlCounts";
import { matchOf } from "./exports/columnMatch";
import { headingKey } from "./exports/headingKey";
import { rowsOfFormat } from "./exports/exportFormats";
import { RowCells } from "./exports/rowCells";
import { rowMapping } from "./exports/rowMapping";
import type { UsageOptions } from "./exports/usageOptions";
import { addressOf, rowName, whereIs, type Grid, type GridPlace } from "./grid";
import { modelFinder } from "./modelNames";
import { asMonths, daysAreMonths } from "./usageDates";
import { DecimalSign } from "./decimalSign";
import { OneCurrency } from "./oneCurrency";
import { plainAssumptions } from "./plainAssumptions";
import { repeatedHeadings } from "./repeatedHeadings";
import { toldOnce } from "./toldOnce";
import { usagePricing, type UsagePricing } from "./usagePricing";
import type { UsageColumn, UsageField, UsageFormat, UsageReading } from "./usageReading";
import type { ReadRow, RowSink } from "./usageRows";
import { UsageScan, type RowProblem } from "./usageScan";
import type { UsageSheet } from "./usageSheet";
import { tariffReader } from "./usageTariff";
import { totalsOf } from "./usageTotals";
import { usable } from "./wording";

/** Exports with a row for each day, model, key and so on: what a row is about tells it from all others. */
const byKey: readonly UsageFormat[] = ["console-tokens", "console-cost"];
/** Headings of the ids that rows have in LiteLLM. */
const ids: readonly string[] = ["id", "requestid"];
/** Sheets that people make; exports of money name their currency in a column of their own. */
const plain: readonly UsageFormat[] = ["month-tokens", "month-cost", "month-columns", "class-rows"];
/** Fields that are numbers: the others tell what a row is about. */
const measures: readonly UsageField[] = [
  ...(["input", "cacheWrite5m", "cacheWrite1h", "cacheRead", "output"] as const),
  ...(["webSearches", "cost", "listCost", "prompt", "quantity"] as const),
];

/** One reading of usage, from its header to its last row: pieces in, a reading out. */
export class UsageRun {
  private readonly pricing: UsagePricing;
  private readonly control: ControlCounts;
  private readonly scan: UsageScan;
  private readonly sink: RowSink;
  private readonly cells: RowCells;
  private readonly currency: OneCurrency;
  private readonly decimalSign: DecimalSign;

  /** @param sheet the header row and what its columns hold; no column may be missing. */
  constructor(
    private readonly sheet: Omit<UsageSheet, "grid">,
    book: PriceBook,
    sink: RowSink,
    options: UsageOptions,
  ) {
    const { columns, format, header, months } = sheet;
    const cells = new RowCells(columns);
    this.cells = cells;
    const { rows, mayRepeat } = rowsOfFormat(format);
    this.pricing = usagePricing(book);
    this.control = new ControlCounts(cells, this.pricing);
    this.sink = sink;
    const amounts = months.map(({ column }) => column);
    this.currency = new OneCurrency(columns, header, amounts);
    this.decimalSign = new DecimalSign(columns, amounts, sheet.written);
    const find = modelFinder(book);
    const context = {
      cells,
      find,
      pricing: this.pricing,
      tariffOf: tariffReader(cells, options),
      options,
      months,
    };
    const numbers = columns.filter(({ field }) => measures.includes(field)).map(({ column }) => column);
    const identity = idColumn(columns);
    this.scan = new UsageScan({
      columns,
      header,
      cells,
      sink,
      control: this.control,
      mapping: rowMapping(rows, context),
      amounts,
      mayRepeat,
      appendedBy: byKey.includes(format)
        ? "key"
        : identity !== null
          ? "identity"
          : mayRepeat
            ? "content"
            : null,
      about: identity !== null ? [identity] : header.map((_, i) => i).filter((i) => !numbers.includes(i)),
    });
  }

  /** The first amount in another currency than those above it. */
  private otherCurrency: RowProblem | null = null;
  private rowsBefore = 0;

  /** Reads a piece; `from` is the first row below the header, 0 in the pieces after the first. */
  read(grid: Grid, from: number): void {
    this.scan.read(grid, from);
    if (plain.includes(this.sheet.format)) {
      this.watchCurrency(grid, from);
      for (let row = from; row < grid.cells.length; row++)
        this.decimalSign.look(grid, row, this.rowsBefore + row);
    }
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

  /** Where the export has list costs of its own that are not those of its tokens. */
  private otherListCost(where: string): readonly RowProblem[] {
    const other = this.control.otherListCost;
    if (other === null) return [];
    return [told("list-cost-differs", where, toCents(other.given), toCents(other.priced))];
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
    const dateColumn = columns.find(({ field }) => field === "date")?.column ?? 0;
    const placeOf = (row: number): string => whereIs(whole, row, dateColumn);
    this.scan.finish((row) => rowName(whole, row), placeOf);
    const read = this.sink.rows();
    const rows = daysAreMonths(this.sheet, read) ? asMonths(read) : read;
    const totals = { ...totalsOf(rows, this.pricing.rowFor), rows: this.control.rowsUsed };
    const control = this.control.totals(columns, totals, placeOf);
    const found: RowProblem[] = [
      ...this.repeatedHeadings(whole),
      ...assumed(format, address),
      ...[...this.cells.assumptions].map((got) => told("assumed", address, got)),
      ...this.otherListCost(address),
      ...this.scan.problems,
      ...outOfOrder(format, rows),
      ...priceProblems(rows, this.pricing),
      ...(this.otherCurrency === null ? [] : [this.otherCurrency]),
      ...this.decimalSign.problems(),
    ];
    if (rows.length > 0 && usable(found.map(({ problem }) => problem)))
      for (const got of plainAssumptions(format, columns, control))
        found.push({ row: -1, problem: { code: "assumed", where: address, got } });
    const problems = toldOnce(found.sort((a, b) => a.row - b.row)).map(({ problem }) => problem);
    if (rows.length === 0 && usable(problems)) problems.push(this.nothingToPrice(place));
    return {
      address,
      format,
      columns,
      rows: usable(problems) ? rows.map(({ usage }) => usage) : [],
      problems,
      totals,
      match: matchOf(format, columns, header, []),
      control,
    };
  }
}

/** The column of the ids that tell each row from all others; null where there is none. */
const idColumn = (columns: readonly UsageColumn[]): number | null =>
  columns.find(({ field, header }) => field === "identity" && ids.includes(headingKey(header)))?.column ??
  null;

/** @param where of the cells that are all empty. */
export const empty = (where: string): Problem => ({ code: "empty-selection", where, got: "" });

/** What is assumed because the export does not say it. */
function assumed(format: UsageFormat, where: string): readonly RowProblem[] {
  const { assumption } = rowsOfFormat(format);
  return assumption === undefined ? [] : [told("assumed", where, assumption)];
}

/** What is said of all of the input, before what is said of its rows. */
const told = (code: Problem["code"], where: string, got: string, expected?: string): RowProblem => ({
  row: -1,
  problem: { code, where, got, ...(expected === undefined ? {} : { expected }) },
});

/** Money in words, to the cent. */
const toCents = (amount: number): string =>
  amount.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

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
