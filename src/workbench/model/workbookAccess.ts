import type { FWorkbook } from "@univerjs/sheets/facade";
import type { Box } from "./address";
import type { CellPatches } from "./cellPatches";
import type { Sheet } from "./sheet";

/** What a sheet needs of the workbook that it is in. */
export interface WorkbookAccess {
  readonly workbook: FWorkbook;
  readonly service: <T>(identifier: new (...args: never[]) => T) => T;
  /** An id that nothing else of the workbook has. */
  readonly newId: () => string;
  readonly writing: <T>(change: () => T) => T;
  /** Name of the table that the cell is in. */
  readonly tableAt: (sheet: Sheet, row: number, column: number) => string | null;
  /** Contents; the cells lie in `box`. */
  readonly writeValues: (sheet: Sheet, box: Box, cells: CellPatches) => void;
  readonly writeStyles: (sheet: Sheet, cells: CellPatches) => void;
}
