import { type Box, MAX_COLUMNS, MAX_ROWS, oneCell, onGrid, parseBox } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { isSheetName, splitSheetName } from "../../model/sheetName";
import { type Area, area, color, flag, isMissing, oneOf, text, whole, within } from "../arguments";
import { collection } from "../collection";
import { EventType } from "../events";
import { ExcelObject, type Method, readOnly, type Scalar } from "../excelObject";
import { invalidArgument, invalidOperation, itemAlreadyExists } from "../hostError";
import type { HostContext } from "../hostContext";
import { chartCollection } from "./chart";
import { commentCollection } from "./comment";
import { freezePanes } from "./freezePanes";
import { nameCollection } from "./name";
import { pageLayout } from "./pageLayout";
import { worksheetProtection } from "./protection";
import { range } from "./range";
import { rangeAreas } from "./rangeAreas";
import { tableCollection } from "./table";

export function worksheet(context: HostContext, sheet: Sheet): ExcelObject {
  const { model } = context;
  return new ExcelObject({
    type: "Worksheet",
    identity: () => ({ Id: sheetId(sheet) }),
    scalars: scalars(context, sheet),
    links: {
      Tables: () => tableCollection(context, () => model.tables.on(sheet), sheet),
      Charts: () => chartCollection(context, sheet),
      Names: () => nameCollection(context, sheet),
      FreezePanes: () => freezePanes(context, sheet),
      PageLayout: () => pageLayout(context, sheet),
      Protection: () => worksheetProtection(context, sheet),
      Comments: () => commentCollection(context, sheet),
      // The stand-in has neither.
      Shapes: () => collection({ type: "ShapeCollection", items: () => [], find: () => null }),
      PivotTables: () => collection({ type: "PivotTableCollection", items: () => [], find: () => null }),
    },
    methods: { ...methods(context, sheet), ...registrations(context, sheetId(sheet)) },
  });
}

/** Ids of sheets are in braces; office.js sends them back as keys. */
export function sheetId(sheet: Sheet): string {
  return `{${sheet.id}}`;
}

/** A sheet by name or id. */
export function findSheet(context: HostContext, key: string): Sheet | null {
  return (
    context.model.sheetNamed(key) ?? context.model.sheets.find((sheet) => sheetId(sheet) === key) ?? null
  );
}

/** A range object, or an address, which without the name of a sheet is one of `sheet`. */
export function areaFrom(context: HostContext, sheet: Sheet, given: unknown): Area {
  return area(given, (name) => (name === null ? sheet : findSheet(context, name)));
}

function scalars(context: HostContext, sheet: Sheet): Readonly<Record<string, Scalar>> {
  const { model } = context;
  const gridlines: Scalar = {
    get: () => sheet.univer.getSheet().getConfig().showGridlines !== 0,
    set: (value) => {
      const shown = flag(value);
      model.writing(() => sheet.univer.setHiddenGridlines(!shown));
    },
  };
  return {
    Id: readOnly(() => sheetId(sheet)),
    Name: {
      get: () => sheet.name,
      set: (value) => {
        const name = text(value);
        if (!isSheetName(name)) throw invalidArgument();
        const other = model.sheetNamed(name);
        if (other && other.id !== sheet.id) throw itemAlreadyExists();
        model.writing(() => sheet.univer.setName(name));
      },
    },
    Position: {
      get: () => model.sheets.findIndex((one) => one.id === sheet.id),
      set: (value) => {
        const position = whole(value);
        if (position < 0 || position >= model.sheets.length) throw invalidArgument();
        model.writing(() => model.workbook.moveSheet(sheet.univer, position));
      },
    },
    Visibility: {
      get: () =>
        sheet.univer.isSheetHidden() ? (sheet.extras.veryHidden ? "VeryHidden" : "Hidden") : "Visible",
      set: (value) => {
        setVisibility(context, sheet, oneOf(value, ["Visible", "Hidden", "VeryHidden"] as const));
      },
    },
    TabColor: {
      get: () => sheet.univer.getSheet().getConfig().tabColor ?? "",
      set: (value) => {
        const given = value === "" ? "" : color(value);
        model.writing(() => sheet.univer.setTabColor(given));
      },
    },
    ShowGridlines: gridlines,
    // What the library calls the same property when it sets it.
    Gridlines: gridlines,
    StandardWidth: readOnly(() => 8.43),
    StandardHeight: readOnly(() => 15),
  };
}

function setVisibility(
  context: HostContext,
  sheet: Sheet,
  visibility: "Visible" | "Hidden" | "VeryHidden",
): void {
  const others = context.model.sheets.filter((one) => one.id !== sheet.id && !one.univer.isSheetHidden());
  if (visibility !== "Visible" && others.length === 0) throw invalidOperation();
  sheet.extras.veryHidden = visibility === "VeryHidden";
  const hidden = sheet.univer.isSheetHidden();
  context.model.writing(() => {
    if (visibility === "Visible" && hidden) sheet.univer.showSheet();
    if (visibility === "Visible" || hidden) return;
    const active = context.model.activeSheet;
    sheet.univer.hideSheet();
    // Univer goes elsewhere whichever sheet is hidden; Excel only where it was the one shown.
    if (active.id !== sheet.id) context.model.workbook.setActiveSheet(active.univer);
  });
}

function methods(context: HostContext, sheet: Sheet): Readonly<Record<string, Method>> {
  const { model } = context;
  const addressed = (address: unknown): Box => {
    if (isMissing(address) || address === "")
      return { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
    return sheetAddress(context, sheet, text(address));
  };
  const neighbour = (step: number): Sheet | null => {
    const index = model.sheets.findIndex((one) => one.id === sheet.id);
    return model.sheets[index + step] ?? null;
  };
  return {
    GetRange: (address) => range(context, sheet, addressed(address)),
    GetRanges: (address) => {
      const boxes = isMissing(address)
        ? [addressed(null)]
        : text(address)
            .split(/[,;]/)
            .map((one) => addressed(one.trim()));
      return rangeAreas(context, { sheet, boxes });
    },
    GetCell: (row, column) => range(context, sheet, within(oneCell(whole(row), whole(column)))),
    GetRangeByIndexes: (row, column, rows, columns) => {
      const box = { row: whole(row), column: whole(column), rows: whole(rows), columns: whole(columns) };
      return range(context, sheet, within(box));
    },
    GetUsedRange: async (valuesOnly) => {
      await model.flush();
      return range(context, sheet, sheet.usedBox(valuesOnly === true) ?? oneCell(0, 0));
    },
    GetUsedRangeOrNullObject: async (valuesOnly) => {
      await model.flush();
      const used = sheet.usedBox(valuesOnly === true);
      return used && range(context, sheet, used);
    },
    GetNextOrNullObject: () => {
      const next = neighbour(1);
      return next && worksheet(context, next);
    },
    GetPreviousOrNullObject: () => {
      const previous = neighbour(-1);
      return previous && worksheet(context, previous);
    },
    Activate: () => {
      if (sheet.univer.isSheetHidden()) throw invalidOperation();
      model.workbook.setActiveSheet(sheet.univer);
    },
    Calculate: () => model.flush(),
    Delete: () => {
      const visible = model.sheets.filter((one) => !one.univer.isSheetHidden());
      const last = visible.length === 1 && visible[0]?.id === sheet.id;
      if (last || sheet.extras.veryHidden) throw invalidOperation();
      const id = sheetId(sheet);
      model.deleteSheet(sheet);
      context.events.raise(EventType.Deleted, id, () => ({ worksheetId: id, source: "Local" }));
    },
  };
}

/** An address of this sheet, or the name of a table or of a defined name as Excel also takes here. */
function sheetAddress(context: HostContext, sheet: Sheet, address: string): Box {
  const { sheet: named, cells } = splitSheetName(address);
  if (named !== null && named.toLowerCase() !== sheet.name.toLowerCase()) throw invalidArgument();
  const box = parseBox(cells);
  if (box) return box;
  const { names, tables } = context.model;
  const name = names.find(cells, sheet) ?? names.find(cells, null);
  const target = name && names.target(name);
  if (target?.sheet.id === sheet.id) return target.box;
  const table = tables.named(cells);
  if (table?.sheet.id === sheet.id && onGrid(table.body)) return table.body;
  throw invalidArgument();
}

const EVENTS = {
  DataChanged: EventType.Changed,
  SelectionChanged: EventType.SelectionChanged,
  Activated: EventType.Activated,
  Deactivated: EventType.Deactivated,
  Calculated: EventType.Calculated,
  Added: EventType.Added,
  Deleted: EventType.Deleted,
} as const;

/** The methods behind `onChanged.add(…)` and `remove()`. */
export function registrations(context: HostContext, target: string): Readonly<Record<string, Method>> {
  return Object.fromEntries(
    Object.entries(EVENTS).flatMap(([name, type]): [string, Method][] => [
      [
        `_Register${name}Event`,
        () => {
          context.events.register(type, target);
        },
      ],
      [
        `_Unregister${name}Event`,
        () => {
          context.events.unregister(type, target);
        },
      ],
    ]),
  );
}
