import { columnName, MAX_COLUMNS, MAX_ROWS, parseBox } from "./address";

/** Text in quotes is left alone; a reference must not be part of a longer name or a call. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.[])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_.(])/g;

/** The formula as it reads when it is copied so many rows down and columns to the right. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKENS, (token: string, ...groups: (string | undefined)[]) => {
    const [columnMark = "", letters, rowMark = "", digits] = groups;
    if (letters === undefined || digits === undefined) return token;
    const cell = parseBox(letters + digits);
    if (!cell) return token;
    const row = rowMark ? cell.row : cell.row + rows;
    const column = columnMark ? cell.column : cell.column + columns;
    if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return "#REF!";
    return `${columnMark}${columnName(column)}${rowMark}${String(row + 1)}`;
  });
}
