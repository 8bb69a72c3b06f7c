import { type Box, MAX_COLUMNS, MAX_ROWS } from "./address";
import type { CellPatches } from "./cellPatches";
import type { Model } from "./model";
import type { Sheet } from "./sheet";
import { toUniverRange } from "./univerRange";

/** Contents of cells in `box`, as a step that the grid can undo. */
export function writeContents(model: Model, sheet: Sheet, box: Box, cells: CellPatches): void {
  if (Object.keys(cells).length === 0) return;
  growTo(model, sheet, cells);
  // Without `range` the command would do nothing while nothing is selected.
  const whole = toUniverRange(box);
  const range = {
    ...whole,
    endRow: Math.min(whole.endRow, sheet.univer.getMaxRows() - 1),
    endColumn: Math.min(whole.endColumn, sheet.univer.getMaxColumns() - 1),
  };
  model.execute("sheet.command.set-range-values", { subUnitId: sheet.id, value: cells, range });
}

/** Styles of cells. Through the command Univer would drop their formulas: the bare mutation keeps them. */
export function writeFormats(model: Model, sheet: Sheet, cells: CellPatches): void {
  if (Object.keys(cells).length === 0) return;
  growTo(model, sheet, cells);
  model.execute("sheet.mutation.set-range-values", {
    subUnitId: sheet.id,
    cellValue: cells,
    trigger: "sheet.command.set-style",
  });
}

/** Univer's sheets have as many rows and columns as were asked for; Excel's are always there. */
function growTo(model: Model, sheet: Sheet, cells: CellPatches): void {
  let [rows, columns] = [0, 0];
  for (const [row, patches] of Object.entries(cells)) {
    rows = Math.max(rows, Number(row) + 1);
    for (const column of Object.keys(patches)) columns = Math.max(columns, Number(column) + 1);
  }
  model.writing(() => {
    if (rows > sheet.univer.getMaxRows()) sheet.univer.setRowCount(Math.min(rows + 100, MAX_ROWS));
    if (columns > sheet.univer.getMaxColumns()) {
      sheet.univer.setColumnCount(Math.min(columns + 10, MAX_COLUMNS));
    }
  });
}
