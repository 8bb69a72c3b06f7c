/** What a cell holds as Office.js gives it: blank cells are "", error values are text such as "#N/A". */
export type Cell = string | number | boolean;

/** A rectangle of cells and where it stands, so that every message can name a cell. */
export interface Grid {
  readonly cells: readonly (readonly Cell[])[];
  readonly place: GridPlace;
}

export type GridPlace =
  /** Cells of a sheet; `row` and `column` are those of the first cell, from 0. */
  | { readonly kind: "sheet"; readonly sheet: string; readonly row: number; readonly column: number }
  /** As `sheet`, but every row stands as one line of CSV in the first cell. */
  | { readonly kind: "lines"; readonly sheet: string; readonly row: number; readonly column: number }
  /** An argument of a custom function, or a file; `row` is the number of the first row, from 0, where it is not 0. */
  | { readonly kind: "argument"; readonly name: string; readonly row?: number };

/** The address of a cell of the grid (`Usage!C7`), or the row of an argument (`bands row 3`). */
export function whereIs(grid: Grid, row: number, column: number): string {
  const { place } = grid;
  switch (place.kind) {
    case "sheet":
      return `${quoteSheet(place.sheet)}!${columnName(place.column + column)}${place.row + row + 1}`;
    case "lines":
      return `${quoteSheet(place.sheet)}!${columnName(place.column)}${place.row + row + 1}`;
    case "argument":
      return `${place.name} row ${(place.row ?? 0) + row + 1}`;
  }
}

/** A row as a message names it in passing: its number in the sheet, or in the argument. */
export const rowName = ({ place }: Grid, row: number): string => `row ${(place.row ?? 0) + row + 1}`;

/** The whole grid's address, `Usage!A1:G55`, or the argument's name. */
export function addressOf(grid: Grid): string {
  const { place } = grid;
  if (place.kind === "argument") return place.name;
  const rows = Math.max(1, grid.cells.length);
  const columns = place.kind === "lines" ? 1 : Math.max(1, grid.cells[0]?.length ?? 0);
  const last = `${columnName(place.column + columns - 1)}${place.row + rows}`;
  return `${quoteSheet(place.sheet)}!${columnName(place.column)}${place.row + 1}:${last}`;
}

/** Column letters from an index from 0: 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** The index of a column from its letters in either case: A → 0, aa → 26; −1 without letters. */
export const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A sheet's name as a formula needs it: quoted unless it is a plain word that is no cell address. */
export function quoteSheet(name: string): string {
  const plain =
    /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[Rr]|[Cc])$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** The cell of a grid, "" outside it. */
export const cellAt = (grid: Grid, row: number, column: number): Cell => grid.cells[row]?.[column] ?? "";

export const isBlank = (cell: Cell): boolean => typeof cell === "string" && cell.trim() === "";

/** Excel's error values, as text. */
export const isErrorValue = (cell: Cell): boolean =>
  typeof cell === "string" &&
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA)$/.test(
    cell,
  );
