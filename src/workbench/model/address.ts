import { columnIndex, columnName } from "../../tables/grid";

/** Rows and columns of a sheet of Excel. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells on some sheet; row and column count from 0. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function oneCell(row: number, column: number): Box {
  return { row, column, rows: 1, columns: 1 };
}

function span(first: number, second: number): readonly [start: number, count: number] {
  return [Math.min(first, second), Math.abs(second - first) + 1];
}

const LIKE_A_CELL = /^([A-Z]{1,3}\d{1,7}|R\d*C\d*|R|C)$/i;

/** True for what Excel would take for a cell, a row or a column, `AB12` or `R1C1`, where it stands for a name. */
export function looksLikeACell(name: string): boolean {
  return LIKE_A_CELL.test(name);
}

const CORNERS = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i;
const WHOLE_COLUMNS = /^([A-Z]{1,3}):([A-Z]{1,3})$/i;
const WHOLE_ROWS = /^(\d{1,7}):(\d{1,7})$/;

/** Reads `B2`, `$B$2:D5`, `A:C` or `1:3`, without a sheet name; null when it is none of these or off the grid. */
export function parseBox(address: string): Box | null {
  const bare = address.replace(/\$/g, "").trim();
  const corners = CORNERS.exec(bare);
  if (corners) {
    const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = corners;
    const [row, rows] = span(Number(firstRow) - 1, Number(lastRow) - 1);
    const [column, columns] = span(columnIndex(firstColumn), columnIndex(lastColumn));
    return onGrid({ row, column, rows, columns });
  }
  const wholeColumns = WHOLE_COLUMNS.exec(bare);
  if (wholeColumns) {
    const [column, columns] = span(columnIndex(wholeColumns[1] ?? ""), columnIndex(wholeColumns[2] ?? ""));
    return onGrid({ row: 0, column, rows: MAX_ROWS, columns });
  }
  const wholeRows = WHOLE_ROWS.exec(bare);
  if (wholeRows) {
    const [row, rows] = span(Number(wholeRows[1]) - 1, Number(wholeRows[2]) - 1);
    return onGrid({ row, column: 0, rows, columns: MAX_COLUMNS });
  }
  return null;
}

/** The areas of a rule, `A2:A4 A6:A9`; what is no address is left out. */
export function parseBoxes(addresses: string): readonly Box[] {
  return addresses.split(" ").flatMap((address) => parseBox(address) ?? []);
}

export function formatBoxes(boxes: readonly Box[]): string {
  return boxes.map((box) => formatBox(box)).join(" ");
}

/** The box itself when all of it lies on the sheet, else null. */
export function onGrid(box: Box): Box | null {
  const { row, column, rows, columns } = box;
  const inside =
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS;
  return inside ? box : null;
}

/** `A1`, `A1:B2`, `A:C` for whole columns, `1:3` for whole rows. */
export function formatBox(box: Box, absolute = false): string {
  const mark = absolute ? "$" : "";
  const column = (index: number): string => mark + columnName(index);
  const row = (index: number): string => mark + String(index + 1);
  const lastRow = box.row + box.rows - 1;
  const lastColumn = box.column + box.columns - 1;
  if (isWholeColumns(box)) return `${column(box.column)}:${column(lastColumn)}`;
  if (isWholeRows(box)) return `${row(box.row)}:${row(lastRow)}`;
  const first = column(box.column) + row(box.row);
  const last = column(lastColumn) + row(lastRow);
  return first === last ? first : `${first}:${last}`;
}

export function isWholeColumns(box: Box): boolean {
  return box.row === 0 && box.rows === MAX_ROWS;
}

export function isWholeRows(box: Box): boolean {
  return box.column === 0 && box.columns === MAX_COLUMNS;
}

/** The cells two boxes share, or null. */
export function intersect(a: Box, b: Box): Box | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** True when all of the inner box lies in the outer one. */
export function contains(outer: Box, inner: Box): boolean {
  const shared = intersect(outer, inner);
  return shared !== null && sameBox(shared, inner);
}

/** The smallest box around both. */
export function bounding(a: Box, b: Box): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function sameBox(a: Box, b: Box): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** Every cell of a box, row by row. */
export function eachCell(box: Box, visit: (row: number, column: number) => void): void {
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) visit(row, column);
  }
}

/** The parts of a box that are outside another. */
export function without(box: Box, hole: Box): readonly Box[] {
  const shared = intersect(box, hole);
  if (!shared) return [box];
  const bottom = shared.row + shared.rows;
  const right = shared.column + shared.columns;
  const middle = { row: shared.row, rows: shared.rows };
  return [
    { ...box, rows: shared.row - box.row },
    { ...box, row: bottom, rows: box.row + box.rows - bottom },
    { ...box, ...middle, columns: shared.column - box.column },
    { ...box, ...middle, column: right, columns: box.column + box.columns - right },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}
