import type { Cell } from "../tables/grid";
import { WorkbookError } from "./forPane";
import { rangeOf } from "./sheetWriter";
import type { Standing, StandingTable } from "./standingSheets";
import { typedCells } from "./typedCells";

/** Columns that the user put behind those of a table of ours, by the key in the table's first column. */
export interface UserColumns {
  readonly table: StandingTable;
  readonly keys: readonly Cell[];
  readonly typed: readonly (readonly Cell[])[];
}

/** Reads the user's columns of our tables, which are kept. */
export async function readUserColumns(
  context: Excel.RequestContext,
  { own, tables }: Standing,
): Promise<readonly UserColumns[]> {
  const sheet = context.workbook.worksheets.getItem(own.name);
  const read = tables
    .filter(({ becomes, theirs }) => becomes !== null && theirs > 0)
    .map((table) => {
      const { row, column, rows, columns } = table.area;
      const body = { row: row + 1, rows: rows - 1 };
      return {
        table,
        keys: rangeOf(sheet, { ...body, column, columns: 1 }).load("values"),
        cells: rangeOf(sheet, {
          ...body,
          column: column + columns - table.theirs,
          columns: table.theirs,
        }).load(["formulas", "values"]),
      };
    });
  if (read.length === 0) return [];
  await context.sync();
  return read.map(({ table, keys, cells }) => ({
    table,
    keys: (keys.values as Cell[][]).map(([key]) => key ?? ""),
    typed: typedCells(cells.formulas as Cell[][], cells.values as Cell[][]),
  }));
}

/** Queues the user's cells beside the rows they were beside; refuses where such a row is gone. */
export async function followKeys(
  context: Excel.RequestContext,
  sheetName: string,
  { table, keys, typed }: UserColumns,
): Promise<void> {
  const { becomes } = table;
  if (becomes === null) return;
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const body = { row: becomes.row + 1, rows: becomes.rows - 1 };
  const now = rangeOf(sheet, { ...body, column: becomes.column, columns: 1 }).load("values");
  await context.sync();
  const next = (now.values as Cell[][]).map(([key]) => key ?? "");
  const moves = typed.flatMap((cells, from) => {
    if (cells.every((cell) => cell === "")) return [];
    return [{ cells, from, to: sameRow(keys, from, next) }];
  });
  const lost = moves.filter(({ to }) => to < 0).map(({ from }) => String(keys[from]));
  const bound = moves.filter(({ cells, from, to }) => to !== from && cells.some(namesCells));
  if (lost.length > 0 || bound.length > 0) throw refusal(sheetName, lost);
  if (moves.every(({ from, to }) => from === to)) return;
  const cells = next.map(() => Array.from({ length: table.theirs }, (): Cell => ""));
  for (const move of moves) cells[move.to] = [...move.cells];
  const theirs = { column: becomes.column + becomes.columns, columns: table.theirs };
  rangeOf(sheet, { ...body, rows: Math.max(body.rows, typed.length), ...theirs }).clear("Contents");
  rangeOf(sheet, { ...body, ...theirs }).formulas = cells;
}

/** Where the row now is: of several with one key, the one that comes as late as it did. */
function sameRow(keys: readonly Cell[], from: number, next: readonly Cell[]): number {
  const earlier = keys.slice(0, from).filter((key) => key === keys[from]).length;
  const rows = next.flatMap((key, index) => (key === keys[from] ? [index] : []));
  return rows[earlier] ?? -1;
}

/** A formula that names cells by their place would mean others after a move. */
const namesCells = (cell: Cell): boolean =>
  typeof cell === "string" &&
  cell.startsWith("=") &&
  /\$?[A-Z]{1,3}\$?\d/.test(cell.replace(/\[[^\]]*\]/g, ""));

const refusal = (sheet: string, lost: readonly string[]): WorkbookError =>
  new WorkbookError(
    lost.length > 0
      ? `A column of yours on the sheet ${sheet} has entries beside ${lost.join(", ")}, and the new table has no such row. Move the column beside the table, then try again.`
      : `A column of yours on the sheet ${sheet} has formulas that name cells by their place, and its rows would move. Move the column beside the table, then try again.`,
    "columns that are not ours",
  );
