import { monthOf } from "../engine/calendar";
import type { Problem } from "../engine/problem";
import { AppendedExports } from "./exports/appendedExports";
import type { ControlCounts } from "./exports/controlCounts";
import type { RowCells } from "./exports/rowCells";
import { RowFingerprint } from "./exports/rowFingerprint";
import { SeenRows } from "./exports/seenRows";
import type { Emit, RowMapping, UsageRecord } from "./exports/usageRecord";
import { rowName, whereIs, type Cell, type Grid } from "./grid";
import type { DateRead } from "./readCell";
import type { Note } from "./usageCells";
import { isBlankRow, repeatsHeader, totalsDetector } from "./usageLeftOut";
import type { UsageColumn } from "./usageReading";
import type { RowSink } from "./usageRows";

/** A problem and the row of the input it was met in, to be told in the order of the sheet. */
export interface RowProblem {
  readonly row: number;
  readonly problem: Problem;
}

/** What a scan needs to know about its rows. */
export interface ScanPlan {
  readonly columns: readonly UsageColumn[];
  readonly header: readonly Cell[];
  readonly cells: RowCells;
  readonly mapping: RowMapping;
  readonly sink: RowSink;
  readonly control: ControlCounts;
  /** Equal rows are usage of their own. */
  readonly mayRepeat: boolean;
  /** Columns that tell what a row is about, where exports may be appended to one another; else null. */
  readonly appendedBy: readonly number[] | null;
}

/** Stands for a date that could not be read while the row's other cells are looked at. */
const anyDate: DateRead = { month: monthOf(2000, 1), day: null };

/**
 * Reads the rows below a header, in one piece or in many. Blank rows, totals and repeated headers are left
 * out; equal rows, and the places where appended exports overlap, are found across all pieces.
 */
export class UsageScan {
  readonly problems: RowProblem[] = [];
  private readonly seen = new SeenRows();
  private readonly fingerprint: RowFingerprint;
  private readonly appended: AppendedExports | null;
  private readonly pending: UsageRecord[] = [];
  private readonly firstLeftOut = new Map<string, RowProblem>();
  private blanks = 0;
  private base = 0;

  constructor(private readonly plan: ScanPlan) {
    this.appended = plan.appendedBy === null ? null : new AppendedExports();
    this.fingerprint = new RowFingerprint(plan.appendedBy ?? [], plan.header.length);
  }

  /** Reads the rows of a piece, those before `from` being above or in the header. */
  read(grid: Grid, from: number): void {
    const { columns, header, cells, control } = this.plan;
    const piece = { grid, columns };
    const totalLabel = totalsDetector({ grid, columns, headerRow: from - 1 });
    const dateColumn = Math.max(0, cells.column("date"));
    for (let row = from; row < grid.cells.length; row++) {
      if (isBlankRow(piece, row)) {
        this.blanks++;
        continue;
      }
      this.tellBlanks(grid, row, dateColumn);
      if (repeatsHeader(piece, header, row)) {
        this.appended?.repeatedHeader();
        continue;
      }
      control.rowsRead++;
      const total = totalLabel(row);
      if (total !== null) {
        control.leaveOut("totals");
        this.tell(row, { code: "totals-row", where: whereIs(grid, row, dateColumn), got: total });
        continue;
      }
      this.readRow(grid, row, dateColumn);
    }
    this.base += grid.cells.length;
  }

  /** What is known only at the end of the last piece. @param nameOf names a row by its number. */
  finish(nameOf: (row: number) => string): void {
    if (this.appended !== null) this.problems.push(...this.appended.problems(nameOf));
    const { leftOut } = this.plan.control;
    for (const [why, { row, problem }] of this.firstLeftOut) {
      const rows = leftOut.get(why) ?? 0;
      const got = `${rows.toLocaleString("en-US")} row${rows === 1 ? "" : "s"}`;
      this.problems.push({ row, problem: { ...problem, got } });
    }
  }

  private readRow(grid: Grid, row: number, dateColumn: number): void {
    const { cells, mapping, sink, control } = this.plan;
    const { pending, problems, where } = this;
    const before = problems.length;
    const number = this.base + row;
    this.grid = grid;
    this.row = row;
    this.dateColumn = dateColumn;
    cells.at(grid, row, this.note);
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
    const { fingerprint, grid, where } = this;
    const { mayRepeat } = this.plan;
    if (mayRepeat && this.appended === null) return;
    const values = grid.cells[this.row] ?? [];
    fingerprint.of(values);
    if (this.appended?.has(fingerprint.about, number, date, where) === true || mayRepeat) return;
    const same = this.seen.firstLike(fingerprint.whole, number);
    if (same !== null && this.isSame(grid, values, same))
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
