import { monthOf } from "../engine/calendar";
import type { Problem } from "../engine/problem";
import { rowName, whereIs } from "./grid";
import { readDate, type DateRead } from "./readCell";
import type { Note } from "./usageCells";
import type { ReadRow, RowReader } from "./usageCostRows";
import { isBlankRow, repeatsHeader, totalsDetector } from "./usageLeftOut";
import { columnOf, type UsageSheet } from "./usageSheet";

/** A problem and the row of the grid it was met in, to be told in the order of the sheet. */
export interface RowProblem {
  readonly row: number;
  readonly problem: Problem;
}

export interface Scan {
  /** The rows all of whose cells could be read, duplicates included, in the order of the sheet. */
  readonly rows: readonly ReadRow[];
  readonly problems: readonly RowProblem[];
}

/** Stands for a date that could not be read while the row's other cells are looked at. */
const anyDate: DateRead = { month: monthOf(2000, 1), day: null };

/** Reads every row below the header. Blank rows, totals and repeated headers are left out. */
export function scanRows(sheet: UsageSheet, readRow: RowReader): Scan {
  const { grid, headerRow } = sheet;
  const dateColumn = columnOf(sheet, "date") ?? 0;
  const totalLabel = totalsDetector(sheet);
  const rows: ReadRow[] = [];
  const problems: RowProblem[] = [];
  const firstWith = new Map<string, number>();
  let blanks = 0;
  for (let row = headerRow + 1; row < grid.cells.length; row++) {
    if (isBlankRow(sheet, row)) {
      blanks++;
      continue;
    }
    const note: Note = (problem) => void problems.push({ row, problem });
    const where = whereIs(grid, row, dateColumn);
    if (blanks > 0) {
      const first = row - blanks;
      const got = blanks === 1 ? "" : `${blanks} rows`;
      problems.push({
        row: first,
        problem: { code: "blank-row", where: whereIs(grid, first, dateColumn), got },
      });
      blanks = 0;
    }
    if (repeatsHeader(sheet, row)) continue;
    const total = totalLabel(row);
    if (total !== null) {
      note({ code: "totals-row", where, got: total });
      continue;
    }
    const before = problems.length;
    const date = readDate(grid, row, dateColumn);
    if (!date.ok) note(date.problem);
    const found = readRow(row, date.ok ? date.value : anyDate, note);
    if (found !== null && problems.length === before) rows.push(found);
    const same = firstSameRow(firstWith, grid.cells[row]?.join("\u0001") ?? "", row);
    if (same !== null)
      note({ code: "duplicate-row", where, got: rowName(grid, row), expected: rowName(grid, same) });
  }
  return { rows, problems };
}

/** The first row with the same cells, or null for the first itself. */
function firstSameRow(firstWith: Map<string, number>, cells: string, row: number): number | null {
  const first = firstWith.get(cells);
  if (first === undefined) firstWith.set(cells, row);
  return first ?? null;
}
