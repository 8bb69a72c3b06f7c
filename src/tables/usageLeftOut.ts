import { tokenClasses } from "../engine/tokens";
import { cellAt, isBlank, type Cell } from "./grid";
import { columnOf, type UsageSheet } from "./usageSheet";
import type { UsageField } from "./usageReading";

/** Whether nothing stands in any column that is used. */
export const isBlankRow = ({ grid, columns }: UsageSheet, row: number): boolean =>
  columns.every(({ column }) => isBlank(cellAt(grid, row, column)));

/** Whether the row is the header once more, as where one export was pasted below another. */
export const repeatsHeader = ({ grid, columns, headerRow }: UsageSheet, row: number): boolean =>
  columns.every(({ column }) => cellAt(grid, row, column) === cellAt(grid, headerRow, column));

const totalLabel = /^(grand |sub-? ?)?totals?\b|\btotal$|^sum$/i;
const isTotalLabel = (cell: Cell): boolean => typeof cell === "string" && totalLabel.test(cell.trim());

/**
 * Recognises totals by "Total", "Grand total" or "Sum" in the place of a date or name, or, without a date,
 * in any cell; and, without date and name, by numbers that are the sums of all dated rows.
 *
 * @returns for a row: why it is taken for a total, or null where it is none.
 */
export function totalsDetector(sheet: UsageSheet): (row: number) => string | null {
  const { grid } = sheet;
  const dateColumn = columnOf(sheet, "date") ?? 0;
  const nameColumns = [columnOf(sheet, "model"), columnOf(sheet, "service")].filter((each) => each !== null);
  let sums: ReadonlyMap<number, number> | null = null;
  return (row) => {
    const undated = isBlank(cellAt(grid, row, dateColumn));
    const names = nameColumns.map((column) => cellAt(grid, row, column));
    const searched = undated ? (grid.cells[row] ?? []) : [cellAt(grid, row, dateColumn), ...names];
    const label = searched.find(isTotalLabel);
    if (label !== undefined) return String(label).trim();
    // A row that names its model is usage that lacks its date, whatever its numbers.
    if (!undated || !names.every(isBlank)) return null;
    sums ??= columnSums(sheet, dateColumn);
    return equalsSums(sheet, row, sums) ? "no date, and the sums of the rows" : null;
  };
}

const summed: readonly UsageField[] = [...tokenClasses, "webSearches", "listCost", "cost"];

/** The sums of the dated rows by column, of what are numbers. */
function columnSums(sheet: UsageSheet, dateColumn: number): ReadonlyMap<number, number> {
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
function equalsSums({ grid }: UsageSheet, row: number, sums: ReadonlyMap<number, number>): boolean {
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
