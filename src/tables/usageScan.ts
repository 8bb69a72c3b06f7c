import { monthOf } from "../engine/calendar";
import type { Problem } from "../engine/problem";
import type { ControlCounts } from "./exports/controlCounts";
import { RecentResults } from "./exports/recentTexts";
import { RepeatedRows, type RepeatsPlan } from "./exports/repeatedRows";
import type { RowCells } from "./exports/rowCells";
import type { Emit, RowMapping, UsageRecord } from "./exports/usageRecord";
import { rowName, whereIs, type Cell, type Grid } from "./grid";
import { readDate, type DateRead } from "./readCell";
import type { Note } from "./usageCells";
import { isBlankRow, isName, repeatsHeader, totalsDetector } from "./usageLeftOut";
import type { UsageColumn } from "./usageReading";
import type { RowSink } from "./usageRows";

/** A problem and the row of the input it was met in, to be told in the order of the sheet. */
export interface RowProblem {
  readonly row: number;
  readonly problem: Problem;
}

/** What a scan needs to know about its rows. */
export interface ScanPlan extends RepeatsPlan {
  readonly columns: readonly UsageColumn[];
  readonly header: readonly Cell[];
  readonly cells: RowCells;
  readonly mapping: RowMapping;
  readonly sink: RowSink;
  readonly control: ControlCounts;
  /** Columns of amounts besides `columns`: those of months. */
  readonly amounts: readonly number[];
}

/** A column of names, and the names that were met in it and are no totals. */
interface NameColumn {
  readonly column: number;
  readonly index: number;
  readonly usual: RecentResults<true>;
}
const nameFields = ["model", "service"] as const;

/** Stands for a date that could not be read while the row's other cells are looked at. */
const anyDate: DateRead = { month: monthOf(2000, 1), day: null };

/**
 * Reads the rows below a header, in one piece or in many. Blank rows, totals and repeated headers are left
 * out; equal rows, and the places where appended exports overlap, are found across all pieces.
 */
export class UsageScan {
  readonly problems: RowProblem[] = [];
  private readonly repeated: RepeatedRows;
  private readonly nameColumns: readonly NameColumn[];
  /** Columns in which a name was met. */
  private readonly named = new Set<number>();
  /** All columns that are read: where something stands in one of them the row is not blank. */
  private readonly filled: readonly UsageColumn[];
  /** The heading of the date is a date itself, so that a date does not tell usage from the header once more. */
  private readonly headerIsUsage: boolean;
  private readonly pending: UsageRecord[] = [];
  private readonly firstLeftOut = new Map<string, RowProblem>();
  private blanks = 0;
  private base = 0;

  constructor(private readonly plan: ScanPlan) {
    this.repeated = new RepeatedRows(plan, plan.cells, plan.header.length);
    this.nameColumns = nameFields
      .map((field) => plan.cells.column(field))
      .filter((column) => column >= 0)
      .map((column) => ({ column, index: plan.cells.follow(column), usual: new RecentResults<true>() }));
    this.filled = [
      ...plan.columns,
      ...plan.amounts.map((column) => ({ field: "cost", header: "", column }) as const),
    ];
    const date = Math.max(0, plan.cells.column("date"));
    this.headerIsUsage = readDate(
      { cells: [plan.header], place: { kind: "argument", name: "" } },
      0,
      date,
    ).ok;
  }

  /** Reads the rows of a piece, those before `from` being above or in the header. */
  read(grid: Grid, from: number): void {
    const { header, cells, control } = this.plan;
    const piece = { grid, columns: this.filled };
    const totalLabel = totalsDetector({ ...piece, headerRow: from - 1 }, this.named);
    const dateColumn = Math.max(0, cells.column("date"));
    this.grid = grid;
    this.dateColumn = dateColumn;
    for (let row = from; row < grid.cells.length; row++) {
      this.row = row;
      cells.at(grid, row, this.note);
      if (this.isUsual()) {
        this.tellBlanks(grid, row, dateColumn);
        control.rowsRead++;
        this.readRow(row);
        continue;
      }
      if (isBlankRow(piece, row)) {
        this.blanks++;
        continue;
      }
      this.tellBlanks(grid, row, dateColumn);
      if (repeatsHeader(piece, header, row)) {
        this.repeated.repeatedHeader();
        continue;
      }
      control.rowsRead++;
      const total = totalLabel(row);
      if (total !== null) {
        control.leaveOut("totals");
        this.tell(row, { code: "totals-row", where: whereIs(grid, row, dateColumn), got: total });
        continue;
      }
      for (const { column, index, usual } of this.nameColumns) {
        usual.set(cells.idAt(index), true);
        if (!this.named.has(column) && isName(cells.cellIn(column))) this.named.add(column);
      }
      this.readRow(row);
    }
    this.base += grid.cells.length;
  }

  /** What is known only at the end of the last piece. @param nameOf names a row by its number, `placeOf` its place. */
  finish(nameOf: (row: number) => string, placeOf: (row: number) => string): void {
    for (const problem of this.repeated.problems(nameOf, placeOf)) this.problems.push(problem);
    const { leftOut } = this.plan.control;
    for (const [why, { row, problem }] of this.firstLeftOut) {
      const rows = leftOut.get(why) ?? 0;
      const got = `${rows.toLocaleString("en-US")} row${rows === 1 ? "" : "s"}`;
      this.problems.push({ row, problem: { ...problem, got } });
    }
  }

  /**
   * Whether the row can be nothing but usage, as its date and its names were met as such just above: most
   * rows are, and need not be compared with blanks, headers and totals.
   */
  private isUsual(): boolean {
    const { cells } = this.plan;
    if (this.headerIsUsage || !cells.hasRecentDate()) return false;
    for (const { index, usual } of this.nameColumns)
      if (usual.get(cells.idAt(index)) === undefined) return false;
    return true;
  }

  private readRow(row: number): void {
    const { cells, mapping, sink, control } = this.plan;
    const { pending, problems, where } = this;
    const before = problems.length;
    const number = this.base + row;
    const date = cells.column("date") < 0 ? anyDate : (cells.date() ?? anyDate);
    pending.length = 0;
    mapping(date, this.emit);
    if (cells.leftOut !== null) {
      problems.length = before;
      this.leaveOut(cells.leftOut, number);
      return;
    }
    if (problems.length === before && pending.length > 0) {
      control.rowsUsed++;
      for (const record of pending) {
        sink.take(record, number, where);
        control.compare(record, number);
      }
    }
    this.lookForRepeats(date, number);
  }

  private leaveOut(why: string, row: number): void {
    this.plan.control.leaveOut(why);
    if (this.firstLeftOut.has(why)) return;
    const problem = { code: "left-out-rows", where: this.where(), got: "", expected: why } as const;
    this.firstLeftOut.set(why, { row, problem });
  }

  private lookForRepeats(date: DateRead, number: number): void {
    const { grid, where } = this;
    const same = this.repeated.take(date, number, where);
    if (same !== null && this.isSame(grid, grid.cells[this.row] ?? [], same))
      this.tell(this.row, {
        code: "duplicate-row",
        where: where(),
        got: rowName(grid, this.row),
        expected: rowName(grid, same - this.base),
      });
  }

  /** Whether an earlier row is the same, not by its fingerprint alone where it stands in the same piece. */
  private isSame(grid: Grid, values: readonly Cell[], earlier: number): boolean {
    const other = grid.cells[earlier - this.base];
    return other === undefined || values.every((cell, i) => cell === other[i]);
  }

  /** The row that is being read, for the functions below: made once, not once a row. */
  private grid: Grid = { cells: [], place: { kind: "argument", name: "" } };
  private row = 0;
  private dateColumn = 0;
  private readonly note: Note = (problem) => void this.problems.push({ row: this.base + this.row, problem });
  private readonly where = (): string => whereIs(this.grid, this.row, this.dateColumn);
  private readonly emit: Emit = (record) => void this.pending.push(record);

  private tell(row: number, problem: Problem): void {
    this.problems.push({ row: this.base + row, problem });
  }

  private tellBlanks(grid: Grid, row: number, column: number): void {
    if (this.blanks === 0) return;
    const first = row - this.blanks;
    const got = this.blanks === 1 ? "" : `${this.blanks} rows`;
    this.tell(first, { code: "blank-row", where: whereIs(grid, first, column), got });
    this.blanks = 0;
  }
}
