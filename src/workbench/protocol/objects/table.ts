import { type Box, intersect, oneCell, sameBox } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { Table, TableLook } from "../../model/tables";
import { flag, isMissing, text } from "../arguments";
import { collection } from "../collection";
import { ExcelObject, type Method, readOnly, type Scalar } from "../excelObject";
import { invalidArgument, itemAlreadyExists } from "../hostError";
import type { HostContext } from "../hostContext";
import { range } from "./range";
import { tableColumnCollection } from "./tableColumn";
import { tableRowCollection } from "./tableRow";
import { areaFrom, worksheet } from "./worksheet";

/** Tables of the workbook or of a sheet; `sheet` is where an address without a sheet belongs. */
export function tableCollection(
  context: HostContext,
  tables: () => readonly Table[],
  sheet?: Sheet,
): ExcelObject {
  return collection({
    type: "TableCollection",
    items: () => tables().map((one) => table(context, one)),
    find: (key) => {
      const found = tables().find((one) => one.id === key || one.name.toLowerCase() === key.toLowerCase());
      return found ? table(context, found) : null;
    },
    methods: { Add: (address, hasHeaders) => add(context, sheet, address, hasHeaders) },
  });
}

async function add(
  context: HostContext,
  sheet: Sheet | undefined,
  address: unknown,
  hasHeaders: unknown,
): Promise<ExcelObject> {
  const { model } = context;
  const place = areaFrom(context, sheet ?? model.activeSheet, address);
  context.assertWritable(place.sheet);
  if (model.tables.on(place.sheet).some((one) => intersect(one.box, place.box))) throw invalidArgument();
  let box = place.box;
  if (!flag(hasHeaders)) {
    const top = range(context, place.sheet, { ...box, rows: 1 });
    await top.face.methods?.["Insert"]?.("Down");
    box = { ...box, rows: box.rows + 1 };
  } else if (box.rows === 1) {
    // Excel gives a table that is only headers one empty row.
    box = { ...box, rows: 2 };
  }
  await model.flush();
  return table(context, await model.tables.add(place.sheet, box, model.tables.freeName()));
}

function table(context: HostContext, one: Table): ExcelObject {
  const { model } = context;
  const ranged = (box: Box): ExcelObject => range(context, one.sheet, box);
  return new ExcelObject({
    type: "Table",
    identity: () => ({ Id: one.id }),
    scalars: scalars(context, one),
    links: {
      Worksheet: () => worksheet(context, one.sheet),
      Rows: () => tableRowCollection(context, one),
      Columns: () => tableColumnCollection(context, one),
    },
    methods: {
      GetRange: () => ranged(one.box),
      GetHeaderRowRange: () => ranged(one.header),
      GetDataBodyRange: () => ranged(one.body),
      GetTotalRowRange: () => {
        if (!one.look.showTotals) throw invalidArgument();
        return ranged({ ...one.box, row: one.box.row + one.box.rows - 1, rows: 1 });
      },
      Resize: (address) => {
        resize(context, one, address);
      },
      ConvertToRange: async () => {
        context.assertWritable(one.sheet);
        const made = ranged(one.box);
        await model.tables.remove(one);
        return made;
      },
      Delete: remove(context, one),
    },
  });
}

function remove(context: HostContext, one: Table): Method {
  return async () => {
    context.assertWritable(one.sheet, one.box);
    const { sheet, box } = one;
    await context.model.tables.remove(one);
    sheet.clearContents(box);
    sheet.clearFormats(box);
    context.changed(sheet, box);
  };
}

/** The header row stays where it is, as Excel asks for. */
function resize(context: HostContext, one: Table, address: unknown): void {
  const next = areaFrom(context, one.sheet, address);
  context.assertWritable(one.sheet);
  const { box } = one;
  const moved =
    next.sheet.id !== one.sheet.id || next.box.row !== box.row || !intersect(next.box, one.header);
  if (moved || next.box.rows < 2) throw invalidArgument();
  const others = context.model.tables.on(one.sheet).filter((other) => other.id !== one.id);
  if (others.some((other) => intersect(other.box, next.box))) throw invalidArgument();
  if (!sameBox(next.box, box)) one.resize(next.box);
}

function scalars(context: HostContext, one: Table): Readonly<Record<string, Scalar>> {
  const { model } = context;
  const look = (
    key: keyof TableLook & ("bandedRows" | "filterButtons" | "highlightFirstColumn" | "highlightLastColumn"),
  ): Scalar => ({
    get: () => one.look[key],
    set: (value) => {
      one.look[key] = flag(value);
    },
  });
  return {
    Id: readOnly(() => one.id),
    Name: {
      get: () => one.name,
      set: (value) => {
        const name = text(value);
        if (!model.tables.isName(name)) throw invalidArgument();
        const other = model.tables.named(name);
        if ((other && other.id !== one.id) || model.names.find(name, null)) throw itemAlreadyExists();
        if (name !== one.name) one.rename(name);
      },
    },
    Style: {
      get: () => one.look.style ?? "",
      set: (value) => {
        one.look.style = isMissing(value) || value === "" ? null : text(value);
      },
    },
    ShowBandedRows: look("bandedRows"),
    ShowFilterButton: look("filterButtons"),
    HighlightFirstColumn: look("highlightFirstColumn"),
    HighlightLastColumn: look("highlightLastColumn"),
    ShowHeaders: readOnly(() => true),
    ShowTotals: {
      get: () => one.look.showTotals,
      set: (value) => {
        const shown = flag(value);
        if (shown === one.look.showTotals) return;
        const rows = one.box.rows + (shown ? 1 : -1);
        if (!shown) one.sheet.clearContents({ ...one.box, row: one.box.row + rows, rows: 1 });
        one.look.showTotals = shown;
        one.resize({ ...one.box, rows });
        if (shown) one.sheet.type(oneCell(one.box.row + rows - 1, one.box.column), () => "Total");
      },
    },
  };
}
