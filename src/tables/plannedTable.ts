import type { Block, CellRole, PlanCell, SheetPlan } from "./sheetPlan";

/** A column of a table that is written from rows of one kind. */
export interface TableColumn<Row> {
  readonly name: string;
  /** Excel's number format; a column without one holds words. */
  readonly format?: string;
  /** Where its rows have other formats than that one. */
  readonly formatOf?: (row: Row) => string;
  readonly role?: CellRole;
  readonly cell: (row: Row, index: number) => PlanCell;
}

/** A table as a plan writes it. */
export interface PlannedTable {
  readonly blocks: readonly Block[];
  readonly tables: SheetPlan["tables"];
  /** The row below its last one. */
  readonly end: number;
  readonly header: { readonly row: number; readonly column: number; readonly names: readonly string[] };
}

/**
 * A table with a header row: words stand left and beside numbers indented, numbers and their headers right; a
 * long header is broken over several lines. Without rows there is no table.
 *
 * @param name of Excel's table; null where it is none, because a row below it belongs to it.
 */
export function plannedTable<Row>(
  name: string | null,
  at: { readonly row: number; readonly column: number },
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): PlannedTable {
  const header = { ...at, names: columns.map((column) => column.name) };
  if (rows.length === 0) return { blocks: [], tables: [], end: at.row, header: { ...header, names: [] } };
  const blocks = columns.flatMap(({ name: heading, format, formatOf, role, cell }, c): readonly Block[] => {
    const column = at.column + c;
    const words = format === undefined;
    const align = words ? { align: c === 0 ? ("left" as const) : ("indented" as const) } : {};
    const head: Block = {
      row: at.row,
      column,
      cells: [[heading]],
      role: words ? "header" : "wrapped header",
      ...align,
    };
    const body = (from: number, cells: Block["cells"], shown: string | undefined): Block => ({
      row: at.row + 1 + from,
      column,
      cells,
      role: role ?? (words ? "label" : "computed"),
      ...(shown === undefined ? align : { format: shown, align: "right" as const }),
    });
    const cells = rows.map((row, r) => [cell(row, r)]);
    if (formatOf === undefined) return [head, body(0, cells, format)];
    const formats = rows.map(formatOf);
    const starts = formats.flatMap((each, r) => (each === formats[r - 1] ? [] : [r]));
    return [head, ...starts.map((from, i) => body(from, cells.slice(from, starts[i + 1]), formats[from]))];
  });
  const end = at.row + 1 + rows.length;
  const area = { row: at.row, column: at.column, rows: rows.length + 1, columns: columns.length };
  return {
    blocks,
    tables: name === null ? [] : [{ name, ...area, filter: false }],
    end,
    header,
  };
}
