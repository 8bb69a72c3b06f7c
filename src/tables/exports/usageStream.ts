import type { PriceBook } from "../../engine/prices";
import { tokenClasses } from "../../engine/tokens";
import type { WrittenWith } from "../decimalSign";
import type { Cell, Grid } from "../grid";
import { missingColumns, unknownFormat } from "../usageFormatProblems";
import type { UsageField, UsageReading } from "../usageReading";
import { SummedRows } from "../usageRows";
import { empty, UsageRun } from "../usageRun";
import { findUsageSheet, headerSearch, type UsageSheet } from "../usageSheet";
import { noTotals } from "../usageTotals";
import { RecordColumns, type JsonRecord } from "./recordTable";
import type { UsageOptions } from "./usageOptions";

type Cells = readonly (readonly Cell[])[];

/**
 * Reads usage that arrives in pieces, as from a file that is larger than a sheet. What is kept are the sums
 * of each day, model and tariff, and sixteen bytes a row that tell repeated ones, of the first four million.
 *
 * @example
 * const stream = new UsageStream("usage.csv", prices);
 * for await (const rows of csvRows(pieces)) stream.readRows(rows);
 * const reading = stream.finish();
 */
export class UsageStream {
  private run: UsageRun | null = null;
  private begun = false;
  private sheet: UsageSheet | null = null;
  /** Rows above the header, and until it can be told. */
  private waiting: Cells = [];
  private rows = 0;
  private records: RecordColumns | null = null;
  private recordRun: Cells = [];
  /** The columns that hold counts, by column, as far as they are known: their cells may be numbers. */
  counts: readonly boolean[] = [];
  /** What separates the cells of the text that is read, where it is known. */
  written: WrittenWith | undefined;

  /** @param name of the input, for messages: `usage.csv row 7`. */
  constructor(
    private readonly name: string,
    private readonly book: PriceBook,
    private readonly options: UsageOptions = {},
  ) {}

  /** Reads rows of cells; the header stands in the first ten. */
  readRows(rows: Cells): void {
    if (this.begun) return this.readOn(rows);
    this.waiting = [...this.waiting, ...rows];
    if (this.waiting.length >= headerSearch) this.begin();
  }

  /** Reads objects of JSON, whose members are columns; all members that are used stand in the first piece. */
  readRecords(records: readonly JsonRecord[]): void {
    this.records ??= new RecordColumns();
    const columns = this.records;
    const rows = records.flatMap((record) => columns.rowsOf(record));
    if (this.begun) return this.readOn(rows);
    this.recordRun = [...this.recordRun, ...rows];
    if (this.recordRun.length >= recordSearch) this.begin();
  }

  /** The whole reading, its rows summed by day, model and tariff. */
  finish(): UsageReading {
    if (!this.begun) this.begin();
    if (this.run !== null) return this.run.finish(this.name, this.place(0));
    const grid = this.grid(this.rowsHeld());
    const unread = { address: this.name, format: null, columns: [], rows: [], totals: noTotals };
    if (this.sheet === null) {
      const nothing = this.rowsHeld().every((row) => row.every((cell) => cell === ""));
      return { ...unread, problems: [nothing ? empty(this.name) : unknownFormat(grid)] };
    }
    const { format, columns } = this.sheet;
    return { ...unread, format, columns, problems: missingColumns(this.sheet) };
  }

  /** Looks for the header. Where there is none, the first rows are kept for what is said about them, and no more. */
  private begin(): void {
    this.begun = true;
    const held = this.rowsHeld();
    this.sheet = findUsageSheet(this.grid(held), this.options.match);
    if (this.sheet === null || this.sheet.missing.length > 0) return;
    const written = this.records === null ? this.written : "json";
    const sheet = written === undefined ? this.sheet : { ...this.sheet, written };
    this.run = new UsageRun(sheet, this.book, new SummedRows(), this.options);
    this.run.read(this.sheet.grid, this.sheet.headerRow + 1);
    const counted = this.sheet.columns.filter(({ field }) => countFields.includes(field));
    this.counts = this.sheet.header.map((_, i) => counted.some(({ column }) => column === i));
    this.rows = held.length;
    this.waiting = [];
    this.recordRun = [];
  }

  private rowsHeld = (): Cells =>
    this.records === null ? this.waiting : [[...this.records.headings], ...this.recordRun];

  private readOn(rows: Cells): void {
    this.run?.read({ cells: rows, place: this.place(this.rows) }, 0);
    this.rows += rows.length;
  }

  private grid = (cells: Cells): Grid => ({ cells, place: this.place(0) });

  /** Record 1 is row 1; of a table, the header is. */
  private place = (row: number): Grid["place"] => ({
    kind: "argument",
    name: this.name,
    row: this.records === null ? row : row - 1,
  });
}

const countFields: readonly UsageField[] = [...tokenClasses, "webSearches"];

/** Records that are looked at for the columns before any is read. */
const recordSearch = 1000;
