import type { IRange } from "@univerjs/core";
import type { Box } from "./address";

/** A box as Univer has it: first and last rows and columns. */
export function toUniverRange({ row, column, rows, columns }: Box): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

export function fromUniverRange({ startRow, startColumn, endRow, endColumn }: IRange): Box {
  return {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}
