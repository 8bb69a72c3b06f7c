import type { CellFile, CellScalar, SheetFile, WorkbookFile } from "../file";

/** An empty sheet as Excel makes it. */
export function newSheetFile(name: string): SheetFile {
  return {
    name,
    visibility: "visible",
    cells: new Map(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    merges: [],
    frozen: { rows: 0, columns: 0 },
    showGridlines: true,
    tables: [],
    charts: [],
    validations: [],
    conditionalFormats: [],
    page: { orientation: "portrait", paper: "letter", printArea: null, fit: null, titleRows: null },
    protected: false,
  };
}

/** A sheet with plain values from A1; null leaves a cell blank. */
export function sheetOfRows(name: string, rows: readonly (readonly CellScalar[])[]): SheetFile {
  const cells = new Map<number, ReadonlyMap<number, CellFile>>();
  rows.forEach((row, r) => {
    const filled = row.flatMap((value, c): [number, CellFile][] => (value === null ? [] : [[c, { value }]]));
    if (filled.length > 0) cells.set(r, new Map(filled));
  });
  return { ...newSheetFile(name), cells };
}

/** A new workbook with one empty sheet. */
export const NEW_WORKBOOK: WorkbookFile = { sheets: [newSheetFile("Sheet1")], names: [] };
