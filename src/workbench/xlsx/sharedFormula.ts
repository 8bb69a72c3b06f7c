import { columnIndex, columnName } from "../../tables/grid";
import { formulaTokens, isAddress } from "./formulaTokens";

const lastRow = 1_048_576;
const lastColumn = 16_384;

/**
 * A formula as the cell `rows` below and `columns` to the right of its own has it, copied or shared: relative
 * addresses move, absolute ones stay, and what leaves the sheet turns into `#REF!`, as in Excel.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const tokens = formulaTokens(formula);
  return tokens
    .map(({ kind, source }, index) => {
      if (isAddress(tokens, index)) return shiftAddress(source, rows, columns);
      const besideColon = tokens[index - 1]?.source === ":" || tokens[index + 1]?.source === ":";
      if (kind !== "word" || !besideColon) return source;
      if (/^\$?\d+$/.test(source)) return shiftRow(source, rows) ?? "#REF!";
      if (/^\$?[A-Za-z]{1,3}$/.test(source)) return shiftColumn(source, columns) ?? "#REF!";
      return source;
    })
    .join("");
}

function shiftAddress(source: string, rows: number, columns: number): string {
  const [, letters = "", digits = ""] = /^(\$?[A-Za-z]+)(\$?\d+)$/.exec(source) ?? [];
  const column = shiftColumn(letters, columns);
  const row = shiftRow(digits, rows);
  return column === null || row === null ? "#REF!" : column + row;
}

function shiftRow(digits: string, rows: number): string | null {
  if (digits.startsWith("$")) return digits;
  const row = Number(digits) + rows;
  return row >= 1 && row <= lastRow ? String(row) : null;
}

function shiftColumn(letters: string, columns: number): string | null {
  if (letters.startsWith("$")) return letters;
  const column = columnIndex(letters) + columns;
  return column >= 0 && column < lastColumn ? columnName(column) : null;
}
