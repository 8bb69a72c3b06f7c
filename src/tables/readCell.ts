import { dayOf, monthOf } from "../engine/calendar";
import type { Problem } from "../engine/problem";
import type { Day, Month } from "../engine/units";
import { cellAt, isBlank, isErrorValue, whereIs, type Cell, type Grid } from "./grid";

/** Either what a cell says or why it cannot be used. */
export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

const read = <T>(value: T): Read<T> => ({ ok: true, value });
export const refuse = (problem: Problem): Read<never> => ({ ok: false, problem });

/** A cell as text, whole, without blanks around it. */
export const textOf = (cell: Cell): string => String(cell).trim();

/** A cell as a message shows it; long text is cut. */
export function showCell(cell: Cell): string {
  const text = textOf(cell);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/**
 * A number in a cell; numbers typed as text ("1,234.5", "12 %", "$ 5") count, "twelve" does not.
 * Blank cells are refused: a caller for whom blank means something asks first.
 */
export function readNumber(grid: Grid, row: number, column: number, expected = "a number"): Read<number> {
  const cell = cellAt(grid, row, column);
  if (typeof cell === "number" && Number.isFinite(cell)) return read(cell);
  const where = whereIs(grid, row, column);
  if (isErrorValue(cell)) return refuse({ code: "error-cell", where, got: showCell(cell), expected });
  if (isBlank(cell)) return refuse({ code: "blank", where, got: "", expected });
  const parsed = typeof cell === "string" ? numberInText(cell) : null;
  return parsed === null
    ? refuse({ code: "not-a-number", where, got: showCell(cell), expected })
    : read(parsed);
}

/** As `readNumber`, and at least 0. */
export function readNonNegative(grid: Grid, row: number, column: number, expected: string): Read<number> {
  const number = readNumber(grid, row, column, expected);
  if (!number.ok || number.value >= 0) return number;
  return refuse({
    code: "negative",
    where: whereIs(grid, row, column),
    got: showCell(cellAt(grid, row, column)),
    expected,
  });
}

/**
 * Money, tokens or another quantity: a number of at least 0. A percentage typed as text is refused: it is a share of
 * something, and "12 %" in a column of money is no 0.12.
 */
export function readQuantity(grid: Grid, row: number, column: number, expected: string): Read<number> {
  const cell = cellAt(grid, row, column);
  if (isPercentText(cell))
    return refuse({ code: "not-a-number", where: whereIs(grid, row, column), got: showCell(cell), expected });
  return readNonNegative(grid, row, column, expected);
}

/** Beyond all money; sums of such amounts stay numbers. */
const mostAmount = 1e15;

/** As `readQuantity`, and an amount that there can be: sums of it do not overflow. */
export function readAmount(grid: Grid, row: number, column: number, expected: string): Read<number> {
  const amount = readQuantity(grid, row, column, expected);
  if (!amount.ok || amount.value <= mostAmount) return amount;
  return refuse({
    code: "out-of-range",
    where: whereIs(grid, row, column),
    got: showCell(cellAt(grid, row, column)),
    expected: "an amount of at most a thousand trillion",
  });
}

/** Whether a cell holds a percentage typed as text. */
export const isPercentText = (cell: Cell): boolean =>
  typeof cell === "string" && cell.trim().endsWith("%") && numberInText(cell) !== null;

/** A number typed as text; null where it is none, "1,5" among them: its comma may be a point or a mistake. */
export function numberInText(text: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f]/g, "").replace(/^[$€£]|[$€£]$/g, "");
  const percent = bare.endsWith("%");
  const digits = percent ? bare.slice(0, -1) : bare;
  if (!/^[+-]?([1-9]\d{0,2}(,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d+)?$/i.test(digits) || !/\d/.test(digits))
    return null;
  const number = Number(digits.replace(/,/g, ""));
  if (!Number.isFinite(number)) return null;
  return percent ? number / 100 : number;
}

/** Days and months as spreadsheets hold them. */
export type DateRead = { readonly month: Month; readonly day: Day | null };

const monthNames =
  "january february march april may june july august september october november december".split(" ");

/**
 * A date in a cell: an Excel serial, or text in ISO order ("2026-03-31", "2026-03-31 02:00",
 * "2026-03-31T02:00:00Z", "2026-03", "2026/03/31") or with a month's name ("Mar 2026", "March 2026",
 * "31 Mar 2026").
 * "03/04/2026" is refused: it is two different days on the two sides of the Atlantic.
 */
export function readDate(
  grid: Grid,
  row: number,
  column: number,
  expected = "a date such as 2026-03-31 or 2026-03",
): Read<DateRead> {
  const cell = cellAt(grid, row, column);
  const good = goodDate(cell);
  if (good !== null) return read(good);
  const where = whereIs(grid, row, column);
  if (isErrorValue(cell)) return refuse({ code: "error-cell", where, got: showCell(cell), expected });
  if (isBlank(cell)) return refuse({ code: "blank", where, got: "", expected });
  const ambiguous = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(String(cell).trim());
  return refuse({ code: ambiguous ? "ambiguous-date" : "not-a-date", where, got: showCell(cell), expected });
}

function goodDate(cell: Cell): DateRead | null {
  if (typeof cell === "number") return dateOfSerial(cell);
  if (typeof cell === "boolean") return null;
  const text = cell.trim();
  return isoDate(text) ?? namedMonth(text);
}

/**
 * Serials of the 1900 system from 2000 to 2199; the time of day is dropped. Outside these years a number
 * is no serial but a bare year (2026) or a month run together (202603).
 */
function dateOfSerial(serial: number): DateRead | null {
  if (!(serial >= 36_526 && serial < 109_575)) return null;
  const date = new Date(serialZero + Math.floor(serial) * dayLength);
  return dateOfParts(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Milliseconds at which serial 0 of the 1900 system would stand, and those of a day: UTC throughout. */
const serialZero = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

/** The serial that Excel shows as this day. */
export const serialOfDay = (day: Day): number => (Date.parse(day) - serialZero) / dayLength;

function isoDate(text: string): DateRead | null {
  const match =
    /^(\d{4})([-/])(\d{1,2})(?:\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z| ?UTC|[+-]\d{2}(?::?\d{2})?)?)?)?$/.exec(
      text,
    );
  if (match === null) return null;
  return dateOfParts(Number(match[1]), Number(match[3]), match[4] === undefined ? null : Number(match[4]));
}

function namedMonth(text: string): DateRead | null {
  const match = /^(?:(\d{1,2})[ -])?([A-Za-z]{3,9})\.?[ -](\d{4})$/.exec(text);
  if (match === null) return null;
  const name = (match[2] ?? "").toLowerCase();
  const month =
    monthNames.findIndex(
      (full) => full === name || full.slice(0, 3) === name || (name === "sept" && full === "september"),
    ) + 1;
  if (month === 0) return null;
  return dateOfParts(Number(match[3]), month, match[1] === undefined ? null : Number(match[1]));
}

function dateOfParts(year: number, month: number, day: number | null): DateRead | null {
  if (year < 2000 || year > 2199 || month < 1 || month > 12) return null;
  if (day === null) return { month: monthOf(year, month), day: null };
  const date = dayOf(year, month, day);
  return date === null ? null : { month: monthOf(year, month), day: date };
}
