import { bounding, type Box, intersect, MAX_COLUMNS, MAX_ROWS, oneCell } from "../../model/address";
import { copyCells } from "../../model/copyCells";
import { clearRules } from "../../model/copyRules";
import { merge, unmerge } from "../../model/merges";
import { shiftCells, type ShiftDirection } from "../../model/shiftCells";
import type { Sheet } from "../../model/sheet";
import { isMissing, oneOf, whole, within } from "../arguments";
import type { ExcelObject, Method } from "../excelObject";
import { type HostError, invalidArgument, itemNotFound } from "../hostError";
import type { HostContext } from "../hostContext";
import { range } from "./range";
import { tableCollection } from "./table";
import { areaFrom } from "./worksheet";

/** Everything a range can be asked to do, or to lead to. */
export function rangeMethods(context: HostContext, sheet: Sheet, box: Box): Readonly<Record<string, Method>> {
  return {
    ...neighbours(context, sheet, box),
    ...looks(context, sheet, box),
    ...changes(context, sheet, box),
  };
}

function neighbours(context: HostContext, sheet: Sheet, box: Box): Readonly<Record<string, Method>> {
  const make = (part: Partial<Box>): ExcelObject => range(context, sheet, within({ ...box, ...part }));
  return {
    GetCell: (row, column) => make(oneCell(box.row + whole(row), box.column + whole(column))),
    GetRow: (row) => make({ row: box.row + whole(row), rows: 1 }),
    GetColumn: (column) => make({ column: box.column + whole(column), columns: 1 }),
    GetOffsetRange: (rows, columns) =>
      make({ row: box.row + whole(rows), column: box.column + whole(columns) }),
    GetResizedRange: (rows, columns) =>
      make({ rows: box.rows + whole(rows), columns: box.columns + whole(columns) }),
    GetAbsoluteResizedRange: (rows, columns) => make({ rows: whole(rows), columns: whole(columns) }),
    GetLastRow: () => make({ row: box.row + box.rows - 1, rows: 1 }),
    GetLastColumn: () => make({ column: box.column + box.columns - 1, columns: 1 }),
    GetLastCell: () => make(oneCell(box.row + box.rows - 1, box.column + box.columns - 1)),
    GetRowsBelow: (count) => make({ row: box.row + box.rows, rows: isMissing(count) ? 1 : whole(count) }),
    GetRowsAbove: (count) => {
      const rows = isMissing(count) ? 1 : whole(count);
      return make({ row: box.row - rows, rows });
    },
    GetColumnsAfter: (count) =>
      make({ column: box.column + box.columns, columns: isMissing(count) ? 1 : whole(count) }),
    GetEntireColumn: () => make({ row: 0, rows: MAX_ROWS }),
    GetEntireRow: () => make({ column: 0, columns: MAX_COLUMNS }),
    GetBoundingRect: (other) => make(bounding(box, sameSheet(context, sheet, other))),
    GetIntersection: (other) => {
      const shared = intersect(box, sameSheet(context, sheet, other));
      if (!shared) throw itemNotFound();
      return make(shared);
    },
    GetIntersectionOrNullObject: (other) => {
      const shared = intersect(box, sameSheet(context, sheet, other));
      return shared && make(shared);
    },
  };
}

function looks(context: HostContext, sheet: Sheet, box: Box): Readonly<Record<string, Method>> {
  const used = async (valuesOnly: unknown): Promise<Box | null> => {
    await context.model.flush();
    const all = sheet.usedBox(valuesOnly === true, box);
    return all && intersect(all, box);
  };
  const spill = async (): Promise<Box | null> => {
    await context.model.flush();
    return sheet.spillBox(box.row, box.column);
  };
  const ranged = (found: Box | null): ExcelObject | null => found && range(context, sheet, found);
  return {
    GetUsedRange: async (valuesOnly) =>
      range(context, sheet, (await used(valuesOnly)) ?? oneCell(box.row, box.column)),
    GetUsedRangeOrNullObject: async (valuesOnly) => ranged(await used(valuesOnly)),
    GetSpillingToRange: async () => ranged(await spill()) ?? fail(itemNotFound()),
    GetSpillingToRangeOrNullObject: async () => ranged(await spill()),
    GetTables: () =>
      tableCollection(context, () =>
        context.model.tables.on(sheet).filter((table) => intersect(table.box, box)),
      ),
    _KeepReference: () => undefined,
    _ValidateArraySize: () => undefined,
  };
}

const CLEARED = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"] as const;

function changes(context: HostContext, sheet: Sheet, box: Box): Readonly<Record<string, Method>> {
  return {
    Clear: (applyTo) => {
      context.assertWritable(sheet, box);
      const what = isMissing(applyTo) ? "All" : oneOf(applyTo, CLEARED);
      if (what === "All" || what === "Contents") sheet.clearContents(box);
      if (what === "All" || what === "Formats") {
        sheet.clearFormats(box);
        clearRules(sheet, [box]);
      }
      if (what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks") {
        clearHyperlinks(sheet, box, what === "RemoveHyperlinks");
      }
      if (what === "All" || what === "Contents") context.changed(sheet, box);
    },
    Delete: (shift) => {
      context.assertWritable(sheet, box);
      const direction: ShiftDirection = oneOf(shift, ["Up", "Left"] as const) === "Up" ? "up" : "left";
      shiftCells(context.model, sheet, box, direction);
      context.changed(sheet, box, "CellDeleted");
    },
    Insert: (shift) => {
      context.assertWritable(sheet, box);
      const direction: ShiftDirection =
        oneOf(shift, ["Down", "Right"] as const) === "Down" ? "down" : "right";
      shiftCells(context.model, sheet, box, direction);
      context.changed(sheet, box, "CellInserted");
      return range(context, sheet, box);
    },
    Merge: (across) => {
      context.assertWritable(sheet, box);
      merge(sheet, box, across === true);
    },
    Unmerge: () => {
      context.assertWritable(sheet, box);
      unmerge(sheet, box);
    },
    Select: () => {
      context.model.selection.selectBoxes(sheet, [box]);
    },
    Calculate: () => context.model.flush(),
    CopyFrom: (source, copyType) => {
      context.assertWritable(sheet, box);
      const from = areaFrom(context, sheet, source);
      const what = isMissing(copyType)
        ? "All"
        : oneOf(copyType, ["All", "Formulas", "Values", "Formats"] as const);
      const target = copyCells(from, { sheet, box }, what);
      context.changed(sheet, target);
    },
  };
}

/** Takes links off the cells, and with `looksToo` the formats of cells that had one. */
function clearHyperlinks(sheet: Sheet, box: Box, looksToo: boolean): void {
  for (const key of [...sheet.extras.hyperlinks.keys()]) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const cell = oneCell(row, column);
    if (!intersect(box, cell)) continue;
    sheet.extras.hyperlinks.delete(key);
    if (looksToo) sheet.clearFormats(cell);
  }
}

function sameSheet(context: HostContext, sheet: Sheet, other: unknown): Box {
  const given = areaFrom(context, sheet, other);
  if (given.sheet.id !== sheet.id) throw invalidArgument("The ranges are on different sheets.");
  return given.box;
}

function fail(error: HostError): never {
  throw error;
}
