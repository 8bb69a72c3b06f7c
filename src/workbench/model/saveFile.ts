import type { CellFile, SheetFile, WorkbookFile } from "../file";
import { formatBox } from "./address";
import { chartCorners } from "./chartPlace";
import { chartToFile } from "./chartFile";
import { pixelsToPoints, widthInCharacters, widthInPixels } from "./columnWidth";
import type { Model } from "./model";
import type { Sheet } from "./sheet";
import { isPlain, readStyle } from "./style";

/** The whole workbook as plain data. */
export function saveFile(model: Model): WorkbookFile {
  const names = model.names.all.filter((name) => name.sheet === null);
  return {
    sheets: model.sheets.map((sheet) => saveSheet(model, sheet)),
    names: names.map(({ name, refersTo }) => ({ name, refersTo })),
    activeSheet: model.activeSheet.name,
    ...(model.styles.own.length === 0 ? {} : { styles: model.styles.own }),
    ...(model.settings.size === 0 ? {} : { settings: Object.fromEntries(model.settings) }),
  };
}

function saveSheet(model: Model, sheet: Sheet): SheetFile {
  const { univer, extras } = sheet;
  const config = univer.getSheet().getConfig();
  const { page } = extras;
  return {
    name: sheet.name,
    visibility: univer.isSheetHidden() ? (extras.veryHidden ? "veryHidden" : "hidden") : "visible",
    cells: saveCells(model, sheet),
    columnWidths: columnWidths(sheet),
    rowHeights: rowHeights(sheet),
    merges: univer.getMergedRanges().map((range) => range.getA1Notation()),
    frozen: { rows: Math.max(config.freeze.ySplit, 0), columns: Math.max(config.freeze.xSplit, 0) },
    showGridlines: config.showGridlines !== 0,
    ...(config.tabColor ? { tabColor: config.tabColor } : {}),
    tables: model.tables.on(sheet).map((table) => ({
      name: table.name,
      range: formatBox(table.box),
      style: table.look.style,
      bandedRows: table.look.bandedRows,
      filterButtons: table.look.filterButtons,
    })),
    charts: extras.charts.map((chart) => chartToFile(chart, (one) => chartCorners(sheet, one))),
    validations: extras.validations,
    conditionalFormats: extras.conditionalFormats.map(
      ({ id: _id, comparison: _comparison, ...format }) => format,
    ),
    page: {
      orientation: page.orientation,
      paper: page.paper,
      printArea: page.printArea,
      fit: page.fit,
      titleRows: page.titleRows,
    },
    protected: extras.protected,
  };
}

function saveCells(model: Model, sheet: Sheet): SheetFile["cells"] {
  const cells = new Map<number, Map<number, CellFile>>();
  const put = (row: number, column: number, cell: CellFile): void => {
    const columns = cells.get(row) ?? new Map<number, CellFile>();
    columns.set(column, { ...columns.get(column), ...cell });
    cells.set(row, columns);
  };
  sheet.univer
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!cell) return;
      const formula = sheet.formula(row, column);
      const value = sheet.value(row, column);
      const style = cell.s ? sheet.style(row, column) : readStyle(null);
      if (value === null && formula === null && isPlain(style)) return;
      put(row, column, {
        value,
        ...(formula === null ? {} : { formula }),
        ...spillOf(sheet, row, column),
        ...(isPlain(style) ? {} : { style }),
      });
    });
  for (const { row, column } of sheet.spilledInto) put(row, column, { value: sheet.value(row, column) });
  for (const { row, column, content: note } of model.comments.on(sheet)) {
    const cell = cells.get(row)?.get(column);
    put(row, column, { ...(cell ?? { value: null }), note });
  }
  return cells;
}

function spillOf(sheet: Sheet, row: number, column: number): Pick<CellFile, "spill"> {
  const box = sheet.spillBox(row, column);
  return box === null || (box.rows === 1 && box.columns === 1) ? {} : { spill: formatBox(box) };
}

function columnWidths(sheet: Sheet): Map<number, number> {
  const widths = new Map<number, number>();
  for (const [key, data] of Object.entries(sheet.univer.getSheet().getConfig().columnData)) {
    const column = Number(key);
    const pixels = (data as { readonly w?: number } | undefined)?.w;
    if (pixels === undefined) continue;
    const given = sheet.extras.columnWidths.get(column);
    widths.set(
      column,
      given !== undefined && widthInPixels(given) === pixels ? given : widthInCharacters(pixels),
    );
  }
  return widths;
}

function rowHeights(sheet: Sheet): Map<number, number> {
  const heights = new Map<number, number>();
  for (const [key, data] of Object.entries(sheet.univer.getSheet().getConfig().rowData)) {
    const row = data as { readonly h?: number; readonly ia?: number } | undefined;
    // Heights that Univer fitted by itself are not the workbook's.
    if (row?.h !== undefined && row.ia !== 1) heights.set(Number(key), pixelsToPoints(row.h));
  }
  return heights;
}
