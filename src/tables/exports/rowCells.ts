import type { Problem } from "../../engine/problem";
import { OrderFreeSum } from "../../engine/orderFreeSum";
import { fraction, money, type Fraction, type Money } from "../../engine/units";
import { isBlank, isErrorValue, whereIs, type Cell, type Grid } from "../grid";
import { readDate, readNonNegative, readQuantity, showCell, type DateRead } from "../readCell";
import { moneyIn, wholeNumber, type Note } from "../usageCells";
import type { UsageColumn, UsageField } from "../usageReading";
import { RecentResults, RecentTexts } from "./recentTexts";

/** Dates that are remembered: those of years by the hour; exports by the second would fill the memory. */
const remembered = 20_000;

/** The cells of one row after another by their fields, each read and refused in the same way everywhere. */
export class RowCells {
  private grid: Grid = { cells: [], place: { kind: "argument", name: "" } };
  private row = 0;
  private values: readonly Cell[] = [];
  private note: Note = () => undefined;
  private readonly columns = new Map<UsageField, number>();
  private readonly dateColumn: number;
  private readonly dates = new Map<Cell, DateRead>();
  private readonly recentDates = new RecentResults<DateRead>();
  private readonly recent = new RecentTexts();
  private readonly dateIndex: number;
  /** The counts that were read in this row, by column; -1 where none was. */
  private readonly counts: number[] = [];
  /** Sums by column of what was read: of counts, and of numbers that are not whole. */
  private readonly wholeSums: number[] = [];
  private readonly otherSums = new Map<number, OrderFreeSum>();
  /** How often a cell was refused by `refuse`. */
  refusals = 0;
  /** What rows have shown to be assumed, to be said once. */
  readonly assumptions = new Set<string>();
  /** Why the row is left out; null where it is not. */
  leftOut: string | null = null;

  constructor(private readonly all: readonly UsageColumn[]) {
    for (const { field, column } of all) if (!this.columns.has(field)) this.columns.set(field, column);
    this.dateColumn = this.columns.get("date") ?? -1;
    this.dateIndex = this.recent.follow(this.dateColumn);
  }

  /** Goes to a row; what is wrong in it is told to `note`. */
  at(grid: Grid, row: number, note: Note): void {
    this.grid = grid;
    this.row = row;
    this.values = grid.cells[row] ?? [];
    this.recent.look(this.values);
    this.note = note;
    this.leftOut = null;
    const { counts } = this;
    for (let column = 0; column < counts.length; column++) counts[column] = -1;
  }

  /** How many cells the row has. */
  get width(): number {
    return this.values.length;
  }

  /** The column of a field, -1 where there is none. */
  column = (field: UsageField): number => this.columns.get(field) ?? -1;

  /** The heading of a field's column, "" where there is none. */
  heading = (wanted: UsageField): string => this.all.find(({ field }) => field === wanted)?.header ?? "";

  has = (field: UsageField): boolean => this.columns.has(field);

  cellIn = (column: number): Cell => this.values[column] ?? "";

  cell = (field: UsageField): Cell => this.cellIn(this.column(field));

  /** Follows the texts of a column from the next row on; see `RecentTexts`. Where its numbers are asked for. */
  follow = (column: number): number => this.recent.follow(column);

  /** The number of the text of a column that is followed: the same for the same text in the rows just above. */
  idAt = (index: number): number => this.recent.ids[index] ?? 0;

  /** The count that was read as it stands in a column of this row; -1 where none was. */
  countIn = (column: number): number => this.counts[column] ?? -1;

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
    if (typeof cell === "number" && cell >= 0 && Number.isSafeInteger(cell)) {
      this.keep(column, cell);
      return cell;
    }
    if (typeof cell === "string") {
      const digits = smallWhole(cell);
      if (digits >= 0) {
        this.keep(column, digits);
        return digits;
      }
      if (blankIsZero && isNothing(cell)) return 0;
    }
    return wholeNumber(this.grid, this.row, column, expected, this.note);
  }

  private keep(column: number, count: number): void {
    const { counts } = this;
    while (counts.length <= column) counts.push(-1);
    counts[column] = count;
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
    // A share may be typed as a percentage, a quantity may not.
    return this.numberAt(
      this.column(field),
      expected,
      field === "eligibleShare" ? readNonNegative : readQuantity,
    );
  }

  /** As `number`, in a column. */
  numberAt(column: number, expected: string, read = readQuantity): number | null {
    const found = read(this.grid, this.row, column, expected);
    if (!found.ok) {
      this.note(found.problem);
      return null;
    }
    this.sumOf(column).add(found.value);
    return found.value;
  }

  /** The date of the row; null, with a problem, where it has none. */
  date(): DateRead | null {
    const id = this.idAt(this.dateIndex);
    const recent = this.recentDates.get(id);
    if (recent !== undefined) return recent;
    const date = this.anyDate();
    if (date !== null) this.recentDates.set(id, date);
    return date;
  }

  /** Whether a date stands in the row that stood in one just above. */
  hasRecentDate = (): boolean => this.recentDates.get(this.idAt(this.dateIndex)) !== undefined;

  private anyDate(): DateRead | null {
    const cell = this.cellIn(this.dateColumn);
    const known = this.dates.get(cell);
    if (known !== undefined) return known;
    const date = readDate(this.grid, this.row, this.dateColumn);
    if (!date.ok) {
      this.note(date.problem);
      return null;
    }
    if (this.dates.size > remembered) this.dates.clear();
    this.dates.set(typeof cell === "string" ? ownText(cell) : cell, date.value);
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
    this.refuseAt(code, Math.max(0, this.column(field)), expected, got);
  }

  /** As `refuse`, in a column. */
  refuseAt(code: Problem["code"], column: number, expected?: string, got?: string): void {
    this.refusals++;
    const where = whereIs(this.grid, this.row, column);
    const shown = got ?? showCell(this.cellIn(column));
    this.note({ code, where, got: shown, ...(expected === undefined ? {} : { expected }) });
  }
}

/** Blank, or the word for nothing of an API that was made a table. */
export const isNothing = (cell: Cell): boolean =>
  isBlank(cell) || (typeof cell === "string" && /^(null|none)$/i.test(cell.trim()));

/** A copy of its own: a part of a text holds all of that text in memory, as long as a piece of the file. */
const ownText = (text: string): string => ` ${text}`.slice(1);

/** Digits alone, up to fifteen of them and none of them idle, as a number; -1 for any other text. */
function smallWhole(text: string): number {
  const { length } = text;
  if (length === 0 || length > 15) return -1;
  if (length > 1 && text.charCodeAt(0) === 48) return -1;
  let number = 0;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
