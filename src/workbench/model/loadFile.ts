import { type ICellData, type IWorkbookData, type IWorksheetData, LocaleType } from "@univerjs/core";
import type { CellFile, SheetFile, WorkbookFile } from "../file";
import { type Box, intersect, oneCell, parseBox } from "./address";
import { chartFromFile } from "./chartFile";
import { pointsToPixels, widthInPixels } from "./columnWidth";
import type { Model } from "./model";
import { NamedStyles } from "./namedStyles";
import { newSheetExtras, NEW_PAGE, type SheetExtras } from "./sheetExtras";
import { newStyle, isPlain } from "./style";
import { toLongForm } from "./thisRow";
import { NEW_TABLE_LOOK } from "./tables";
import { toUniverRange } from "./univerRange";

type Create = (snapshot: Partial<IWorkbookData>, extras: Map<string, SheetExtras>) => void;

/** Univer's formula engine caches by unit id for the whole process: with one used twice it answers wrongly. */
let lastUnit = 0;

export const LEAST_ROWS = 1_000;
export const LEAST_COLUMNS = 60;

/** Fills the model from a file. Tables, names and notes go in afterwards: a snapshot cannot carry them. */
export async function loadFile(model: Model, file: WorkbookFile, create: Create): Promise<void> {
  model.settings = new Map(Object.entries(file.settings ?? {}));
  model.properties = new Map();
  model.styles = new NamedStyles(model, file.styles ?? []);
  const unit = `workbook${String(++lastUnit)}`;
  const ids = file.sheets.map((_, index) => `${unit}s${String(index + 1)}`);
  const extras = new Map(file.sheets.map((sheet, index) => [ids[index] ?? "", readExtras(model, sheet)]));
  const sheets = file.sheets.map((sheet, index) => worksheet(ids[index] ?? "", sheet));
  create(
    {
      id: unit,
      name: "Book1",
      appVersion: "0.25.1",
      locale: LocaleType.EN_US,
      styles: {},
      sheetOrder: ids,
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
      resources: [],
    },
    extras,
  );
  for (const [index, sheet] of file.sheets.entries()) await addToSheet(model, ids[index] ?? "", sheet);
  for (const { name, refersTo } of file.names) model.names.add(name, refersTo, null);
  const active =
    model.sheetNamed(file.activeSheet ?? "") ?? model.sheets.find((one) => !one.univer.isSheetHidden());
  if (active) model.writing(() => model.workbook.setActiveSheet(active.univer));
}

function worksheet(id: string, sheet: SheetFile): Partial<IWorksheetData> & { id: string } {
  const rows = [...sheet.cells.keys()].reduce((most, row) => Math.max(most, row + 1), LEAST_ROWS);
  const columns = [...sheet.cells.values()]
    .flatMap((row) => [...row.keys()])
    .reduce((most, column) => Math.max(most, column + 1), LEAST_COLUMNS);
  const { frozen } = sheet;
  const spills = spillBoxes(sheet);
  return {
    id,
    name: sheet.name,
    rowCount: rows,
    columnCount: columns,
    hidden: sheet.visibility === "visible" ? 0 : 1,
    showGridlines: sheet.showGridlines ? 1 : 0,
    tabColor: sheet.tabColor ?? "",
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
    freeze: {
      xSplit: frozen.columns,
      ySplit: frozen.rows,
      startRow: frozen.rows > 0 ? frozen.rows : -1,
      startColumn: frozen.columns > 0 ? frozen.columns : -1,
    },
    mergeData: sheet.merges.flatMap((address) => {
      const box = parseBox(address);
      return box ? [toUniverRange(box)] : [];
    }),
    columnData: Object.fromEntries(
      [...sheet.columnWidths].map(([column, width]) => [column, { w: widthInPixels(width) }]),
    ),
    rowData: Object.fromEntries(
      [...sheet.rowHeights].map(([row, height]) => [row, { h: pointsToPixels(height), ia: 0 }]),
    ),
    cellData: Object.fromEntries(
      [...sheet.cells].map(([row, cells]) => [
        row,
        Object.fromEntries(
          [...cells].map(([column, cell]) => [
            column,
            cellData(isSpilledInto(spills, cell, row, column) ? { ...cell, value: null } : cell, () =>
              tableAt(sheet, row, column),
            ),
          ]),
        ),
      ]),
    ),
  };
}

/** A value that a formula elsewhere spilled here is calculated again; kept, it would block the spill. */
function isSpilledInto(spills: readonly Box[], cell: CellFile, row: number, column: number): boolean {
  const here = oneCell(row, column);
  return cell.formula === undefined && spills.some((box) => intersect(box, here) !== null);
}

function spillBoxes(sheet: SheetFile): readonly Box[] {
  return [...sheet.cells.values()].flatMap((cells) =>
    [...cells.values()].flatMap(({ spill }) => (spill === undefined ? [] : (parseBox(spill) ?? []))),
  );
}

function tableAt(sheet: SheetFile, row: number, column: number): string | null {
  const holds = ({ range }: SheetFile["tables"][number]): boolean => {
    const box = parseBox(range);
    return box !== null && intersect(box, oneCell(row, column)) !== null;
  };
  return sheet.tables.find(holds)?.name ?? null;
}

function cellData(cell: CellFile, table: () => string | null): ICellData {
  const data: ICellData = {};
  if (cell.value !== null) data.v = typeof cell.value === "boolean" ? (cell.value ? 1 : 0) : cell.value;
  if (typeof cell.value === "boolean") data.t = 3;
  if (typeof cell.value === "number") data.t = 2;
  // Text that reads as a number must not become one.
  if (typeof cell.value === "string")
    data.t =
      cell.formula === undefined && cell.value.trim() !== "" && !Number.isNaN(Number(cell.value)) ? 4 : 1;
  if (cell.formula !== undefined) data.f = toLongForm(cell.formula, table);
  if (cell.style && !isPlain(cell.style)) data.s = newStyle(cell.style);
  return data;
}

function readExtras(model: Model, sheet: SheetFile): SheetExtras {
  return {
    ...newSheetExtras(),
    charts: sheet.charts.map((chart) => chartFromFile(model.newId(), chart)),
    validations: sheet.validations,
    conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: model.newId() })),
    page: { ...NEW_PAGE, ...sheet.page },
    protected: sheet.protected,
    veryHidden: sheet.visibility === "veryHidden",
    columnWidths: new Map(sheet.columnWidths),
  };
}

async function addToSheet(model: Model, id: string, file: SheetFile): Promise<void> {
  const sheet = model.sheet(id);
  for (const table of file.tables) {
    const box = parseBox(table.range);
    if (!box) throw new Error(`Table ${table.name} has no readable range: ${table.range}.`);
    const { style, bandedRows, filterButtons } = table;
    await model.tables.add(sheet, box, table.name, { ...NEW_TABLE_LOOK, style, bandedRows, filterButtons });
  }
  for (const [row, cells] of file.cells) {
    for (const [column, { note }] of cells) {
      if (note === undefined) continue;
      model.comments.put(sheet, row, column, note);
    }
  }
}
