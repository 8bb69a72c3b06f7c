import type { Cell } from "../grid";
import { ColumnTexts } from "./columnTexts";

/** Digits of a whole number that is surely exact, and of one that surely fits 32 bits. */
const mostDigits = 15;
const fewDigits = 9;
const zero = 48;
const nine = 57;

/**
 * Cuts text without quotes into rows, where every separator ends a cell and every line end a row. A text that
 * stood in its column before is the same string again: most cells repeat those above, and making strings
 * takes longer than comparing bytes.
 */
export class PlainRows {
  private readonly columns: ColumnTexts[] = [];
  /** Where the rows that were read last end. */
  end = 0;
  private count = 0;
  private at = 0;

  /** @param separator the byte between cells. @param lineEnd the one or two bytes between lines. */
  constructor(
    private readonly separator: number,
    private readonly lineEnd: Uint8Array,
  ) {}

  /**
   * The rows of lines up to the first that has a quote, where `end` stands then; empty ones are left out.
   *
   * @param counts the columns whose plain whole numbers are given as numbers, by column; all else stays text.
   */
  read(bytes: Uint8Array, counts: readonly boolean[]): Cell[][] {
    const rows: Cell[][] = [];
    let from = 0;
    while (from < bytes.length) {
      const end = this.endOfLine(bytes, from);
      if (end > from) {
        const row = this.row(bytes, from, end, counts);
        if (row === null) break;
        rows.push(row);
      }
      from = Math.min(bytes.length, end + this.lineEnd.length);
    }
    this.end = from;
    return rows;
  }

  private endOfLine(bytes: Uint8Array, from: number): number {
    const [first = 0, second] = this.lineEnd;
    let end = bytes.indexOf(first, from);
    while (end >= 0 && second !== undefined && bytes[end + 1] !== second) end = bytes.indexOf(first, end + 1);
    return end < 0 ? bytes.length : end;
  }

  private row(bytes: Uint8Array, start: number, end: number, counts: readonly boolean[]): Cell[] | null {
    const { separator, columns } = this;
    const row: Cell[] = [];
    for (let from = start; ; from++) {
      const column = row.length;
      const texts = (columns[column] ??= new ColumnTexts(separator));
      if (counts[column] === true && this.readCount(bytes, from, end)) row.push(this.count);
      else {
        const text = texts.read(bytes, from, end);
        if (text === null) return null;
        row.push(text);
        this.at = texts.end;
      }
      if (this.at >= end) return row;
      from = this.at;
    }
  }

  /** Reads a plain whole number into `count`, and where it ends into `at`; false where the cell holds another text. */
  private readCount(bytes: Uint8Array, from: number, end: number): boolean {
    const few = Math.min(end, from + fewDigits);
    let number = 0;
    let at = from;
    let code = 0;
    for (; at < few && (code = bytes[at] ?? 0) >= zero && code <= nine; at++)
      number = (Math.imul(number, 10) + code - zero) | 0;
    if (at === few && at < end)
      for (; at < end && (code = bytes[at] ?? 0) >= zero && code <= nine; at++)
        number = number * 10 + code - zero;
    const digits = at - from;
    // Digits that begin with an idle 0 are not what a number is written as.
    if (digits === 0 || digits > mostDigits || (digits > 1 && bytes[from] === zero)) return false;
    if (at < end && bytes[at] !== this.separator) return false;
    this.count = number;
    this.at = at;
    return true;
  }
}
