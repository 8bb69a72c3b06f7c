import type { Problem } from "../../engine/problem";
import { OrderFreeSum } from "../../engine/orderFreeSum";
import { fraction, money, type Fraction, type Money } from "../../engine/units";
import { isBlank, isErrorValue, whereIs, type Cell, type Grid } from "../grid";
import { readDate, readNonNegative, showCell, type DateRead } from "../readCell";
import { moneyIn, wholeNumber, type Note } from "../usageCells";
import type { UsageColumn, UsageField } from "../usageReading";

/** Dates that are remembered: those of years by the hour; exports by the second would fill the memory. */
const remembered = 20_000;

/** The cells of one row after another by their fields, each read and refused in the same way everywhere. */
export class RowCells {
  private grid: Grid = { cells: [], place: { kind: "argument", name: "" } };
  private row = 0;
  private values: readonly Cell[] = [];
  private note: Note = () => undefined;
  private readonly columns = new Map<UsageField, number>();
  private readonly dates = new Map<Cell, DateRead>();
  /** Sums by column of what was read: of counts, and of numbers that are not whole. */
  private readonly wholeSums: number[] = [];
  private readonly otherSums = new Map<number, OrderFreeSum>();
  /** Why the row is left out; null where it is not. */
  leftOut: string | null = null;

  constructor(columns: readonly UsageColumn[]) {
    for (const { field, column } of columns) if (!this.columns.has(field)) this.columns.set(field, column);
  }

  /** Goes to a row; what is wrong in it is told to `note`. */
  at(grid: Grid, row: number, note: Note): void {
    this.grid = grid;
    this.row = row;
    this.values = grid.cells[row] ?? [];
    this.note = note;
    this.leftOut = null;
  }

  /** The column of a field, -1 where there is none. */
  column = (field: UsageField): number => this.columns.get(field) ?? -1;

  has = (field: UsageField): boolean => this.columns.has(field);

  cellIn = (column: number): Cell => this.values[column] ?? "";

  cell = (field: UsageField): Cell => this.cellIn(this.column(field));

  /** The text of a field, "" where nothing stands; an error value is a problem. */
  text(field: UsageField, expected = "text"): string {
    const cell = this.cell(field);
    if (typeof cell === "string" && cell.startsWith("#") && isErrorValue(cell)) {
      this.refuse("error-cell", field, expected);
      return "";
    }
    return String(cell).trim();
  }

  /** A whole number from 0 in a column; blank is a problem unless it counts 0. */
  whole(column: number, expected: string, blankIsZero: boolean): number {
    const found = this.wholeIn(column, expected, blankIsZero);
    this.wholeSums[column] = (this.wholeSums[column] ?? 0) + found;
    return found;
  }

  private wholeIn(column: number, expected: string, blankIsZero: boolean): number {
    const cell = this.cellIn(column);
    if (typeof cell === "number" && cell >= 0 && Number.isSafeInteger(cell)) return cell;
    if (typeof cell === "string") {
      const digits = smallWhole(cell);
      if (digits >= 0) return digits;
      if (blankIsZero && isNothing(cell)) return 0;
    }
    return wholeNumber(this.grid, this.row, column, expected, this.note);
  }

  /** Money in a column, divided to be in the prices' currency; null where blank or not money. */
  money(field: UsageField, divisor: number): Money | null {
    const column = this.column(field);
    if (column < 0 || isNothing(this.cellIn(column))) return null;
    return this.neededMoney(field, divisor);
  }

  /** As `money`, and blank is a problem. */
  neededMoney(field: UsageField, divisor: number): Money | null {
    const found = this.moneyAt(this.column(field));
    return found === null ? null : money(found / divisor);
  }

  /** Money in a column; null, with a problem, where it is none. */
  moneyAt(column: number): Money | null {
    const found = moneyIn(this.grid, this.row, column, this.note);
    if (found !== null) this.sumOf(column).add(found);
    return found;
  }

  /** The share of the row that counts toward the commitment, to be spread into its record; blank: all of it. */
  eligible(): { readonly eligibleShare?: Fraction } {
    if (!this.has("eligibleShare") || isNothing(this.cell("eligibleShare"))) return {};
    const expected = "a share from 0 to 1";
    const share = this.number("eligibleShare", expected);
    if (share !== null && share <= 1) return { eligibleShare: fraction(share) };
    if (share !== null) this.refuse("out-of-range", "eligibleShare", expected);
    return {};
  }

  /** Any number from 0; null, with a problem, where it is none. */
  number(field: UsageField, expected: string): number | null {
    const found = readNonNegative(this.grid, this.row, this.column(field), expected);
    if (!found.ok) {
      this.note(found.problem);
      return null;
    }
    this.sumOf(this.column(field)).add(found.value);
    return found.value;
  }

  /** The date of the row; null, with a problem, where it has none. */
  date(): DateRead | null {
    const cell = this.cell("date");
    const known = this.dates.get(cell);
    if (known !== undefined) return known;
    const date = readDate(this.grid, this.row, this.column("date"));
    if (!date.ok) {
      this.note(date.problem);
      return null;
    }
    if (this.dates.size > remembered) this.dates.clear();
    this.dates.set(cell, date.value);
    return date.value;
  }

  /** The sum of all numbers that were read in a column; null where none was. */
  sum = (column: number): number | null =>
    this.wholeSums[column] ?? this.otherSums.get(column)?.total ?? null;

  private sumOf(column: number): OrderFreeSum {
    const sum = this.otherSums.get(column) ?? new OrderFreeSum();
    this.otherSums.set(column, sum);
    return sum;
  }

  /** Takes down a problem in the cell of a field, or in the row's first cell where no column holds it. */
  refuse(code: Problem["code"], field: UsageField, expected?: string, got?: string): void {
    const column = Math.max(0, this.column(field));
    const where = whereIs(this.grid, this.row, column);
    const shown = got ?? showCell(this.cellIn(column));
    this.note({ code, where, got: shown, ...(expected === undefined ? {} : { expected }) });
  }
}

/** Blank, or the word for nothing of an API that was made a table. */
export const isNothing = (cell: Cell): boolean =>
  isBlank(cell) || (typeof cell === "string" && /^(null|none)$/i.test(cell.trim()));

/** Digits alone, up to fifteen of them, as a number; -1 for any other text. */
function smallWhole(text: string): number {
  const { length } = text;
  if (length === 0 || length > 15) return -1;
  let number = 0;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
