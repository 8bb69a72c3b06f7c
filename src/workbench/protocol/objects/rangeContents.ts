import type { StyleFile } from "../../file";
import { type Box, eachCell, isWholeColumns, isWholeRows, oneCell } from "../../model/address";
import { isErrorValue } from "../../model/errorValue";
import { withMember } from "../../model/withMember";
import type { Sheet, TypedValue } from "../../model/sheet";
import { cellKey } from "../../model/sheetExtras";
import { isMissing, record, text, typedValue } from "../arguments";
import type { Json, Scalar } from "../excelObject";
import { READ_CELL_LIMIT } from "../faults";
import { HostError, invalidArgument } from "../hostError";
import type { HostContext } from "../hostContext";

/** Values, formulas and formats of a range, read and written as Excel does. */
export function rangeContents(
  context: HostContext,
  sheet: Sheet,
  box: Box,
): Readonly<Record<string, Scalar>> {
  const grid = (at: (row: number, column: number) => Json): Json => {
    assertReadable(context, box);
    if (isUnbounded(box)) return null;
    return rows(box, at);
  };
  const value = (row: number, column: number): Json => sheet.value(row, column) ?? "";
  const formula = (row: number, column: number): Json => sheet.formula(row, column) ?? value(row, column);
  const format = (row: number, column: number): string => sheet.style(row, column).numberFormat ?? "General";
  const type = (given: unknown): void => {
    if (isUnbounded(box)) throw invalidArgument();
    context.assertWritable(sheet, box);
    sheet.type(box, entries(given, box));
    context.changed(sheet, box);
  };
  const setFormat = (given: unknown): void => {
    context.assertWritable(sheet, box);
    const shaped = shape(given, box);
    if (isUnbounded(box)) {
      sheet.restyle(box, (style) => withFormat(style, text(shaped(box.row, box.column))));
      return;
    }
    eachFormat(box, shaped, (part, numberFormat) =>
      sheet.restyle(part, (style) => withFormat(style, numberFormat)),
    );
  };
  return {
    Values: { get: () => grid(value), set: type },
    Formulas: { get: () => grid(formula), set: type },
    FormulasLocal: { get: () => grid(formula), set: type },
    NumberFormat: { get: () => grid(format), set: setFormat },
    NumberFormatLocal: { get: () => grid(format), set: setFormat },
    Text: { get: () => grid((row, column) => sheet.text(row, column)) },
    ValueTypes: { get: () => grid((row, column) => valueType(value(row, column))) },
    HasSpill: { get: () => hasSpill(sheet, box) },
    Hyperlink: {
      get: () => (sheet.extras.hyperlinks.get(cellKey(box.row, box.column)) as Json | undefined) ?? null,
      set: (given) => {
        context.assertWritable(sheet, box);
        setHyperlink(sheet, box, record(given));
        context.changed(sheet, box);
      },
    },
  };
}

function assertReadable(context: HostContext, box: Box): void {
  const limit = context.faults.cellLimit ?? READ_CELL_LIMIT;
  if (!isUnbounded(box) && box.rows * box.columns > limit) {
    throw new HostError(
      "RangeExceedsLimit",
      "The cell count in the range has exceeded the maximum supported number.",
    );
  }
}

/** Whole rows and columns have no values that could be read or written one by one. */
function isUnbounded(box: Box): boolean {
  return isWholeColumns(box) || isWholeRows(box);
}

function rows(box: Box, at: (row: number, column: number) => Json): Json {
  return Array.from({ length: box.rows }, (_, row) =>
    Array.from({ length: box.columns }, (__, column) => at(box.row + row, box.column + column)),
  );
}

/** One value for all cells, or an array of exactly the range's size; null leaves a cell as it is. */
function shape(given: unknown, box: Box): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const array = given as readonly unknown[];
  const fits =
    array.length === box.rows && array.every((row) => Array.isArray(row) && row.length === box.columns);
  if (!fits) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (row, column) => (array[row - box.row] as readonly unknown[])[column - box.column];
}

function entries(given: unknown, box: Box): (row: number, column: number) => TypedValue | undefined {
  const shaped = shape(given, box);
  return (row, column) => {
    const entry = shaped(row, column);
    return isMissing(entry) ? undefined : typedValue(entry);
  };
}

function withFormat(style: StyleFile, numberFormat: string): StyleFile {
  return withMember(style, "numberFormat", numberFormat === "General" ? undefined : numberFormat);
}

/** Applies a format cell by cell, or at once where one is meant for all. */
function eachFormat(
  box: Box,
  shaped: (row: number, column: number) => unknown,
  apply: (part: Box, numberFormat: string) => void,
): void {
  const formats = new Set<unknown>();
  eachCell(box, (row, column) => formats.add(shaped(row, column)));
  const [only] = formats;
  if (formats.size === 1) {
    if (!isMissing(only)) apply(box, text(only));
    return;
  }
  eachCell(box, (row, column) => {
    const format = shaped(row, column);
    if (!isMissing(format)) apply(oneCell(row, column), text(format));
  });
}

function valueType(value: Json): Json {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isErrorValue(value) ? "Error" : "String";
}

/** True when every cell spills, false when none does, null when they differ. */
function hasSpill(sheet: Sheet, box: Box): Json {
  const answers = new Set<boolean>();
  eachCell(box, (row, column) =>
    answers.add(sheet.spillBox(row, column) !== null || sheet.isSpilledInto(row, column)),
  );
  const [only] = answers;
  return answers.size === 1 ? (only ?? null) : null;
}

function setHyperlink(sheet: Sheet, box: Box, link: Readonly<Record<string, unknown>>): void {
  eachCell(box, (row, column) => {
    const cell = oneCell(row, column);
    sheet.extras.hyperlinks.set(cellKey(row, column), link);
    const shown = link["textToDisplay"] ?? (sheet.value(row, column) === null ? link["address"] : undefined);
    if (typeof shown === "string") sheet.type(cell, () => shown);
  });
  sheet.restyle(box, (style) => ({ ...style, color: "#0563C1", underline: true }));
}
