import type { Block, ChartPlan, SheetPlan } from "./sheetPlan";
import type { PlannedTable } from "./plannedTable";
import type { TextRows } from "./textRows";

/** What a sheet of figures is put together from. */
export interface SheetParts {
  readonly name: string;
  readonly title: string;
  /** One line below the title: what it is, in which money. */
  readonly note: string;
  readonly widths: readonly number[];
  readonly tables?: readonly PlannedTable[];
  readonly text?: readonly TextRows[];
  readonly blocks?: readonly Block[];
  readonly charts?: readonly ChartPlan[];
  readonly names?: SheetPlan["names"];
  readonly notes?: SheetPlan["notes"];
  readonly frozenRows?: number;
  readonly printedRows?: number;
  readonly printedColumns?: number;
  readonly orientation?: SheetPlan["orientation"];
  readonly pagesWide?: number;
}

/** A sheet with a title, a note, tables and text, on one page. */
export const plannedSheet = ({
  title,
  note,
  tables = [],
  text = [],
  blocks = [],
  charts = [],
  names = [],
  notes = [],
  frozenRows = 0,
  orientation = "portrait",
  ...rest
}: SheetParts): SheetPlan => ({
  ...rest,
  blocks: [
    { row: 0, column: 0, cells: [[title]], role: "title" },
    { row: 1, column: 0, cells: [[note]], role: "note" },
    ...tables.flatMap((table) => table.blocks),
    ...blocks,
    ...text.flatMap((rows) => rows.blocks),
  ],
  wrapped: [
    ...text.flatMap((rows) => rows.wrapped),
    ...tables.flatMap((table) => tallHeader(table, rest.widths)),
  ],
  tables: tables.flatMap((table) => table.tables),
  names,
  lists: [],
  notes,
  charts,
  frozenRows,
  orientation,
});

const lineHeight = 15;

/**
 * Room for a header of several lines: the height of its row, set by the empty cell beside it, because no program
 * but Excel itself fits a row's height to its text.
 */
function tallHeader({ header }: PlannedTable, widths: readonly number[]): SheetPlan["wrapped"] {
  const { row, column, names } = header;
  const lines = Math.max(1, ...names.map((name, c) => linesOf(name, widths[column + c] ?? 10)));
  const height = lines * lineHeight;
  return lines === 1 ? [] : [{ row, column: column + names.length, rows: 1, columns: 1, height }];
}

/** Lines that words take in a column; bold letters are wider than the digits that widths count. */
export function linesOf(words: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of words.split(" ")) {
    if (used > 0 && (used + 1 + length) * 1.05 > width) {
      lines++;
      used = length;
    } else used += (used > 0 ? 1 : 0) + length;
  }
  return lines;
}

/** A sheet of an earlier answer, once there is nothing to show on it any more. */
export const emptiedSheet = (name: string, title: string, why: string): SheetPlan =>
  plannedSheet({ name, title, note: why, widths: [26] });
