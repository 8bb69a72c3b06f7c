import { type Box, eachCell, intersect } from "../../model/address";
import { shiftCells } from "../../model/shiftCells";
import type { TypedValue } from "../../model/sheet";
import type { Table } from "../../model/tables";
import { isMissing, typedValue, whole } from "../arguments";
import { collection } from "../collection";
import { ExcelObject, type Identity, readOnly } from "../excelObject";
import { invalidArgument, itemNotFound } from "../hostError";
import type { HostContext } from "../hostContext";
import { range } from "./range";

export function tableRowCollection(context: HostContext, table: Table): ExcelObject {
  return collection({
    type: "TableRowCollection",
    items: () => Array.from({ length: table.body.rows }, (_, index) => tableRow(context, table, index)),
    methods: {
      Add: (index, values) => addRows(context, table, index, values),
      DeleteRowsAt: (index, count) => {
        deleteRows(context, table, whole(index), isMissing(count) ? 1 : whole(count));
      },
    },
  });
}

function tableRow(context: HostContext, table: Table, index: number): ExcelObject {
  const box = (): Box => ({ ...table.body, row: table.body.row + index, rows: 1 });
  const inner = (): ExcelObject => range(context, table.sheet, box());
  return new ExcelObject({
    type: "TableRow",
    // Rows have no id; office.js finds them by their place.
    identity: (): Identity => ({}),
    scalars: {
      Index: readOnly(() => index),
      Values: {
        get: () => inner().face.scalars?.["Values"]?.get() ?? null,
        set: (value) => inner().face.scalars?.["Values"]?.set?.(value),
      },
    },
    methods: {
      GetRange: inner,
      Delete: () => {
        deleteRows(context, table, index, 1);
      },
    },
  });
}

function addRows(context: HostContext, table: Table, index: unknown, values: unknown): ExcelObject {
  const { body, sheet } = table;
  const rows = readRows(values, body.columns);
  const at = isMissing(index) || index === -1 ? body.rows : whole(index);
  if (at < 0 || at > body.rows) throw invalidArgument();
  context.assertWritable(sheet);
  const added: Box = { ...body, row: body.row + at, rows: rows.length };
  const onlyBlankRow = at === body.rows && body.rows === 1 && isBlank(table);
  const target = onlyBlankRow ? { ...added, row: body.row } : added;
  const grown = table.box.rows + rows.length - (onlyBlankRow ? 1 : 0);
  const modelRow = body.row + Math.min(Math.max(at - 1, 0), body.rows - 1);
  const styles = Array.from({ length: body.columns }, (_, column) =>
    sheet.style(modelRow, body.column + column),
  );
  makeRoom(context, table, at, rows.length - (onlyBlankRow ? 1 : 0));
  if (table.box.rows < grown) table.resize({ ...table.box, rows: grown });
  eachCell({ ...target, rows: 1 }, (_, column) => {
    const style = styles[column - target.column] ?? {};
    sheet.restyle({ ...target, column, columns: 1 }, () => style);
  });
  sheet.type(target, (row, column) => rows[row - target.row]?.[column - target.column]);
  context.changed(sheet, target, "RowInserted");
  return tableRow(context, table, target.row - table.body.row);
}

/** Cells in the way move down: rows of the table after the place, the totals, and what stands below. */
function makeRoom(context: HostContext, table: Table, at: number, count: number): void {
  if (count <= 0) return;
  const { body, sheet } = table;
  const used = sheet.usedBox(false);
  const below: Box = { ...body, row: body.row + at, rows: count };
  const column: Box = { ...below, rows: Math.max((used?.row ?? 0) + (used?.rows ?? 0) - below.row, 1) };
  if (used && intersect(used, column)) shiftCells(context.model, sheet, below, "down");
}

function deleteRows(context: HostContext, table: Table, index: number, count: number): void {
  const { body, sheet, box } = table;
  if (index < 0 || index + count > body.rows) throw itemNotFound();
  context.assertWritable(sheet);
  const gone: Box = { ...body, row: body.row + index, rows: count };
  if (count === body.rows) {
    // A table keeps one row: Excel empties it.
    sheet.clearContents({ ...gone, rows: 1 });
    if (count > 1) deleteRows(context, table, 1, count - 1);
    return;
  }
  shiftCells(context.model, sheet, gone, "up");
  if (table.box.rows !== box.rows - count) table.resize({ ...box, rows: box.rows - count });
  context.changed(sheet, gone, "RowDeleted");
}

function isBlank(table: Table): boolean {
  let blank = true;
  eachCell(table.body, (row, column) => {
    blank &&= table.sheet.value(row, column) === null && table.sheet.formula(row, column) === null;
  });
  return blank;
}

function readRows(values: unknown, columns: number): readonly (readonly TypedValue[])[] {
  if (isMissing(values)) return [Array.from({ length: columns }, () => "")];
  const rows = (Array.isArray(values) && Array.isArray(values[0]) ? values : [values]) as readonly unknown[];
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length !== columns) throw invalidArgument();
    return row.map((entry: unknown) => (isMissing(entry) ? "" : typedValue(entry)));
  });
}
