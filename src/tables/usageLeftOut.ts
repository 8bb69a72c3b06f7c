import { tokenClasses } from "../engine/tokens";
import { cellAt, isBlank, type Cell } from "./grid";
import { columnOf, type UsageSheet } from "./usageSheet";
import type { UsageField } from "./usageReading";

/** Rows of usage, all of them or one piece; `headerRow` is -1 where they do not begin with a header. */
export type SheetPiece = Pick<UsageSheet, "grid" | "columns" | "headerRow">;

/** Whether nothing stands in any column that is used. */
export function isBlankRow({ grid, columns }: Pick<SheetPiece, "grid" | "columns">, row: number): boolean {
  const cells = grid.cells[row] ?? [];
  for (const { column } of columns) if (!isBlank(cells[column] ?? "")) return false;
  return true;
}

/** Whether the row is the header once more, as where one export was pasted below another. */
export function repeatsHeader(
  { grid, columns }: Pick<SheetPiece, "grid" | "columns">,
  header: readonly Cell[],
  row: number,
): boolean {
  const cells = grid.cells[row] ?? [];
  for (const { column } of columns) if ((cells[column] ?? "") !== (header[column] ?? "")) return false;
  return true;
}

const totalLabel =
  /^(grand |sub-? ?)?totals?\b|\btotal$|^sum$|^(gesamt|zwischen|teil|end)?summen?\b|^(ins)?gesamt\b|^(gesamt|teil)ergebnis\b|^gesamt(kosten|betrag|wert)$| ergebnis$/i;
/** Words that are totals beside other names; alone they are the name of everything. */
const everythingLabel =
  /^(all|alle|overall)( (models|workloads|services|teams|projects|modelle|dienste|projekte))?$/i;

const isTotalLabel = (cell: Cell): boolean =>
  typeof cell === "string" && mayBeTotal(cell) && totalLabel.test(cell.trim());
const isEverything = (cell: Cell): boolean =>
  typeof cell === "string" && mayBeTotal(cell) && everythingLabel.test(cell.trim());

/** Almost every label is told to be none by its first and last letter. */
const mayBeTotal = (text: string): boolean =>
  firstLetters[text.charCodeAt(0) | 32] === true ||
  lastLetters[text.charCodeAt(text.length - 1) | 32] === true;

/** By the codes of letters, small ones also of capitals. */
const among = (letters: string): readonly boolean[] =>
  Array.from({ length: 128 }, (_, code) => letters.includes(String.fromCharCode(code)));
const firstLetters = among("tgszeiao ");
const lastLetters = among("ls ");

/**
 * Recognises totals by "Total", "Grand total" or "Sum" in the place of a date or name, or, without a date,
 * in any cell; and, without date and name, by numbers that are the sums of all dated rows.
 *
 * "All" and "Overall" are totals where other names stand in their column: alone they name all usage there is.
 *
 * @param named columns in which rows above this piece have a name that is no such word.
 * @returns for a row: why it is taken for a total, or null where it is none.
 */
export function totalsDetector(
  sheet: SheetPiece,
  named: ReadonlySet<number> = new Set(),
): (row: number) => string | null {
  const { grid } = sheet;
  const dateColumn = columnOf(sheet, "date") ?? 0;
  const nameColumns = [columnOf(sheet, "model"), columnOf(sheet, "service")].filter((each) => each !== null);
  let sums: ReadonlyMap<number, number> | null = null;
  const besideOthers = new Map<number, boolean>();
  const hasOthers = (column: number): boolean => {
    if (!nameColumns.includes(column) || named.has(column)) return true;
    const known = besideOthers.get(column) ?? hasNames(sheet, column);
    besideOthers.set(column, known);
    return known;
  };
  const labelIn = (cells: readonly Cell[], column: number | undefined): string | null => {
    const cell = cells[column ?? -1] ?? "";
    const total = isTotalLabel(cell) || (isEverything(cell) && hasOthers(column ?? -1));
    return total ? String(cell).trim() : null;
  };
  return (row) => {
    const cells = grid.cells[row] ?? [];
    const undated = isBlank(cells[dateColumn] ?? "");
    const labelled =
      labelIn(cells, dateColumn) ?? labelIn(cells, nameColumns[0]) ?? labelIn(cells, nameColumns[1]);
    if (!undated || labelled !== null) return labelled;
    const label = cells.find(isTotalLabel);
    if (label !== undefined) return String(label).trim();
    // A row that names its model is usage that lacks its date, whatever its numbers.
    if (!nameColumns.every((column) => isBlank(cells[column] ?? ""))) return null;
    sums ??= columnSums(sheet, dateColumn);
    return equalsSums(sheet, row, sums) ? "no date, and the sums of the rows" : null;
  };
}

/** Whether a name stands in a column of the piece that is not the word for a total or for everything. */
const hasNames = ({ grid, headerRow }: SheetPiece, column: number): boolean =>
  grid.cells.some((cells, row) => row > headerRow && isName(cells[column] ?? ""));

/** Whether a cell holds a name that is not the word for a total or for everything. */
export const isName = (cell: Cell): boolean => !isBlank(cell) && !isTotalLabel(cell) && !isEverything(cell);

const summed: readonly UsageField[] = [...tokenClasses, "webSearches", "listCost", "cost"];

/** The sums of the dated rows by column, of what are numbers. */
function columnSums(sheet: SheetPiece, dateColumn: number): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const { field, column } of sheet.columns) if (summed.includes(field)) sums.set(column, 0);
  for (let row = sheet.headerRow + 1; row < sheet.grid.cells.length; row++) {
    const date = cellAt(sheet.grid, row, dateColumn);
    if (isBlank(date) || isTotalLabel(date)) continue;
    for (const [column, sum] of sums) {
      const cell = cellAt(sheet.grid, row, column);
      if (!isBlank(cell)) sums.set(column, sum + numberOf(cell));
    }
  }
  return sums;
}

/** Whether all numbers of a row are the columns' sums, but for rounding; at least one must stand there. */
function equalsSums({ grid }: SheetPiece, row: number, sums: ReadonlyMap<number, number>): boolean {
  let numbers = 0;
  for (const [column, sum] of sums) {
    const cell = cellAt(grid, row, column);
    if (isBlank(cell)) continue;
    if (!(Math.abs(numberOf(cell) - sum) <= 0.005 + 1e-9 * Math.abs(sum))) return false;
    numbers++;
  }
  return numbers > 0;
}

/** A number for comparing only: text that is none becomes NaN, which equals no sum. */
const numberOf = (cell: Cell): number =>
  typeof cell === "string" ? Number(cell.replace(/,/g, "") || Number.NaN) : Number(cell);
