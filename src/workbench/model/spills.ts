import type { ICellData } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Box } from "./address";
import { fromUniverRange } from "./univerRange";
import type { WorkbookAccess } from "./workbookAccess";

type SpilledCells = Readonly<Record<number, Readonly<Record<number, ICellData>>>>;

/** Cells of a sheet that show a value spilled by a formula elsewhere; no cell of the sheet holds them. */
export function spilledCells(access: WorkbookAccess, sheetId: string): SpilledCells {
  const all = access.service(FormulaDataModel).getArrayFormulaCellData();
  return (all?.[access.workbook.getId()]?.[sheetId] ?? {}) as SpilledCells;
}

export function spilledCell(
  access: WorkbookAccess,
  sheetId: string,
  row: number,
  column: number,
): ICellData | null {
  return spilledCells(access, sheetId)[row]?.[column] ?? null;
}

/** Where the formula in a cell spills to, itself included; null when it does not spill. */
export function spillBox(access: WorkbookAccess, sheetId: string, row: number, column: number): Box | null {
  const all = access.service(FormulaDataModel).getArrayFormulaRange();
  const range = all?.[access.workbook.getId()]?.[sheetId]?.[row]?.[column];
  return range ? { ...fromUniverRange(range), row, column } : null;
}
