import type { SheetFile, WorkbookFile } from "../file";

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

/** A new workbook with one empty sheet. */
export const NEW_WORKBOOK: WorkbookFile = { sheets: [newSheetFile("Sheet1")], names: [] };
