import type { Box } from "./address";
import type { Sheet } from "./sheet";

/** Merges the cells of a box, or those of each of its rows. */
export function merge(sheet: Sheet, box: Box, across: boolean): void {
  const parts = across
    ? Array.from({ length: box.rows }, (_, index) => ({ ...box, row: box.row + index, rows: 1 }))
    : [box];
  for (const { row, column, rows, columns } of parts) {
    // Excel merges nothing in a cell alone; Univer would.
    if (rows * columns === 1) continue;
    staying(sheet, () => sheet.univer.getRange(row, column, rows, columns).merge({ isForceMerge: true }));
  }
}

/** Takes apart what is merged inside a box. */
export function unmerge(sheet: Sheet, { row, column, rows, columns }: Box): void {
  staying(sheet, () => sheet.univer.getRange(row, column, rows, columns).breakApart());
}

/** Univer shows the sheet where cells are merged; Excel does not. */
function staying({ access }: Sheet, change: () => unknown): void {
  const shown = access.workbook.getActiveSheet();
  access.writing(change);
  if (access.workbook.getActiveSheet().getSheetId() !== shown.getSheetId())
    access.writing(() => access.workbook.setActiveSheet(shown));
}
