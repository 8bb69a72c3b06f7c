import type { Cell } from "./grid";
import { headerBlocks, type Block, type SheetPlan } from "./sheetPlan";

/** A column of a table that people fill in. */
export interface FillableColumn {
  readonly name: string;
  /** In characters. */
  readonly width: number;
  /** Excel's en-US number format; General when absent. */
  readonly format?: string;
  readonly choices?: readonly string[];
  readonly align?: Block["align"];
  /** Unit and meaning in one line: a note at the header. */
  readonly hint?: string;
  /** Numbers that are accepted; `most` absent: any from `least` on. */
  readonly numbers?: { readonly least: number; readonly most?: number };
}

/** Empty rows that are there to be filled. */
const emptyRows = 10;
const headerRow = 3;

/**
 * An input table on a sheet of its own: the rows there are, then empty ones to fill, with drop-downs where a
 * column has choices.
 *
 * @param name of the sheet and of the table.
 * @param columns the last is for notes; the first `text` ones hold text.
 */
export function fillableSheet(
  name: string,
  note: string,
  columns: readonly FillableColumn[],
  text: number,
  rows: readonly Readonly<Partial<Record<string, Cell>>>[],
): SheetPlan {
  const first = headerRow + 1;
  const count = Math.max(rows.length, emptyRows);
  const names = columns.map((column) => column.name);
  const filled = Array.from({ length: count }, (_, r) => rows[r] ?? {});
  return {
    name,
    widths: columns.map(({ width }) => width),
    blocks: [
      { row: 0, column: 0, cells: [[name]], role: "title" },
      { row: 1, column: 0, cells: [[note]], role: "note" },
      ...headerBlocks(headerRow, 0, names.slice(0, text), names.slice(text, -1)),
      ...headerBlocks(headerRow, names.length - 1, names.slice(-1), []),
      ...columns.map(({ name: column, format, align }, c): Block => ({
        row: first,
        column: c,
        cells: filled.map((row) => [row[column] ?? ""]),
        role: "input",
        ...(format === undefined ? {} : { format }),
        ...(align === undefined ? {} : { align }),
      })),
    ],
    wrapped: [],
    tables: [{ name, row: headerRow, column: 0, rows: count + 1, columns: names.length, filter: false }],
    names: [],
    lists: columns.flatMap(({ choices }, column) =>
      choices === undefined ? [] : [{ row: first, column, rows: count, columns: 1, choices }],
    ),
    numbers: columns.flatMap(({ name: header, numbers, hint = header }, column) =>
      numbers === undefined
        ? []
        : [
            {
              row: first,
              column,
              rows: count,
              columns: 1,
              least: numbers.least,
              most: numbers.most ?? null,
              message: `${header}: ${hint}`,
            },
          ],
    ),
    notes: columns.flatMap(({ hint }, column) =>
      hint === undefined ? [] : [{ row: headerRow, column, text: hint }],
    ),
    charts: [],
    frozenRows: headerRow + 1,
    orientation: "landscape",
  };
}
