import { type Box, oneCell } from "../../model/address";
import { shiftCells } from "../../model/shiftCells";
import type { Table } from "../../model/tables";
import { isMissing, text, whole } from "../arguments";
import { collection } from "../collection";
import { ExcelObject, readOnly } from "../excelObject";
import { invalidArgument, itemNotFound } from "../hostError";
import type { HostContext } from "../hostContext";
import { range } from "./range";

export function tableColumnCollection(context: HostContext, table: Table): ExcelObject {
  const columns = (): readonly ExcelObject[] =>
    table.columnNames.map((_, index) => tableColumn(context, table, index));
  return collection({
    type: "TableColumnCollection",
    items: columns,
    find: (key) => {
      const byName = table.columnNames.findIndex((name) => name.toLowerCase() === key.toLowerCase());
      const index = byName >= 0 ? byName : Number(key) - 1;
      return columns()[index] ?? null;
    },
    methods: { Add: (index, values, name) => addColumn(context, table, index, values, name) },
  });
}

function tableColumn(context: HostContext, table: Table, index: number): ExcelObject {
  const part = (box: Box): ExcelObject =>
    range(context, table.sheet, { ...box, column: box.column + index, columns: 1 });
  return new ExcelObject({
    type: "TableColumn",
    identity: () => ({ Id: index + 1 }),
    scalars: {
      Id: readOnly(() => index + 1),
      Index: readOnly(() => index),
      Name: {
        get: () => table.columnNames[index] ?? "",
        set: (value) => {
          context.assertWritable(table.sheet);
          const { row, column } = table.box;
          const name = text(value);
          table.sheet.type(oneCell(row, column + index), () => `'${name}`);
        },
      },
      Values: {
        get: () => part(table.box).face.scalars?.["Values"]?.get() ?? null,
        set: (value) => part(table.box).face.scalars?.["Values"]?.set?.(value),
      },
    },
    methods: {
      GetRange: () => part(table.box),
      GetHeaderRowRange: () => part(table.header),
      GetDataBodyRange: () => part(table.body),
      Delete: () => {
        const { box, sheet } = table;
        if (box.columns === 1) throw itemNotFound();
        context.assertWritable(sheet);
        shiftCells(context.model, sheet, { ...box, column: box.column + index, columns: 1 }, "left");
        if (table.box.columns === box.columns) table.resize({ ...box, columns: box.columns - 1 });
      },
    },
  });
}

function addColumn(
  context: HostContext,
  table: Table,
  index: unknown,
  values: unknown,
  name: unknown,
): ExcelObject {
  const { box, sheet } = table;
  context.assertWritable(sheet);
  const at = isMissing(index) || index === -1 ? box.columns : whole(index);
  if (at < 0 || at > box.columns) throw invalidArgument();
  const target: Box = { ...box, column: box.column + at, columns: 1 };
  const given = isMissing(values) ? [] : (values as readonly unknown[]);
  if (given.length !== 0 && given.length !== box.rows) throw invalidArgument();
  const used = sheet.usedBox(false);
  if (used && used.column + used.columns > target.column) shiftCells(context.model, sheet, target, "right");
  if (table.box.columns === box.columns) table.resize({ ...box, columns: box.columns + 1 });
  const inner = range(context, sheet, target);
  if (given.length > 0) void inner.face.scalars?.["Values"]?.set?.(given);
  const made = tableColumn(context, table, at);
  if (!isMissing(name)) void made.face.scalars?.["Name"]?.set?.(name);
  return made;
}
