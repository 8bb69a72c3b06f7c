import type { Problem, ProblemCode } from "../engine/problem";
import { fraction, type Day, type Fraction, type Month } from "../engine/units";
import { cellAt, isBlank, isErrorValue, whereIs, type Cell, type Grid } from "./grid";
import type { HeadedColumns } from "./headedColumns";
import { isPercentText, readDate, readNumber, showCell, textOf, type DateRead } from "./readCell";

/** Reads the cells of one row of an input table by the names of their columns, and takes down what is wrong. */
export class TableRow<Name extends string> {
  constructor(
    private readonly grid: Grid,
    private readonly columns: HeadedColumns<Name>,
    private readonly row: number,
    private readonly problems: Problem[],
  ) {}

  cell(name: Name): Cell {
    const column = this.columns.at(name);
    return column < 0 ? "" : cellAt(this.grid, this.row, column);
  }

  given = (name: Name): boolean => !isBlank(this.cell(name));

  text = (name: Name): string => textOf(this.cell(name));

  where(name: Name): string {
    return whereIs(this.grid, this.row, Math.max(0, this.columns.at(name)));
  }

  refuse(name: Name, code: ProblemCode, expected: string): null {
    const cell = this.cell(name);
    const found = isErrorValue(cell) ? "error-cell" : isBlank(cell) ? "blank" : code;
    this.problems.push({ code: found, where: this.where(name), got: showCell(cell), expected });
    return null;
  }

  /** A number that `fits`, or null and a problem; a percentage typed as text is a share, and no number. */
  number(name: Name, expected: string, fits: (value: number) => boolean): number | null {
    return isPercentText(this.cell(name))
      ? this.refuse(name, "not-a-number", expected)
      : this.rate(name, expected, fits);
  }

  /** As `number`, and it may be typed as a percentage: growth, a discount. */
  rate(name: Name, expected: string, fits: (value: number) => boolean): number | null {
    const column = this.columns.at(name);
    if (column < 0) return this.refuse(name, "blank", expected);
    const read = readNumber(this.grid, this.row, column, expected);
    if (read.ok && fits(read.value)) return read.value;
    if (read.ok) return this.refuse(name, read.value < 0 ? "negative" : "out-of-range", expected);
    this.problems.push(read.problem);
    return null;
  }

  share(name: Name, expected: string): Fraction | null {
    const value = this.rate(name, expected, (each) => each >= 0 && each <= 1);
    return value === null ? null : fraction(value);
  }

  date(name: Name): DateRead | null {
    const read = readDate(this.grid, this.row, this.columns.at(name));
    if (read.ok) return read.value;
    this.problems.push(read.problem);
    return null;
  }

  /** A day; a month alone is a problem. */
  day(name: Name): Day | null {
    const expected = "a day such as 2026-03-31";
    const read = readDate(this.grid, this.row, this.columns.at(name), expected);
    if (read.ok) return read.value.day ?? this.refuse(name, "not-a-date", expected);
    this.problems.push(read.problem);
    return null;
  }

  /** A month, null where the cell is blank; a cell that is no date is a problem. */
  monthOrNull(name: Name): Month | null {
    return this.given(name) ? (this.date(name)?.month ?? null) : null;
  }

  /** A cell that must be empty. @param why what the row is, in words. */
  mustBeBlank(name: Name, why: string): void {
    if (this.given(name)) this.refuse(name, "out-of-range", `an empty cell: ${why} has no ${name}`);
  }
}
