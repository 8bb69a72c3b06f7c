import { columnIndex } from "../../src/tables/grid";
import type { CellFile, CellScalar, SheetFile, WorkbookFile } from "../../src/workbench/file";

export const workbookOf = (...sheets: readonly SheetFile[]): WorkbookFile => ({ sheets, names: [] });

/** Month and cost, twelve months that differ. */
export const twelveMonths: readonly (readonly CellScalar[])[] = [
  ["Month", "List cost"],
  ...[61, 64, 70, 66, 72, 75, 71, 78, 80, 79, 84, 86].map((thousands, i) => [
    `2025-${String(i + 1).padStart(2, "0")}`,
    thousands * 1000,
  ]),
];

/** The value of a cell of a workbook as a file, `B6`. */
export function valueAt(file: WorkbookFile, sheet: string, address: string): CellScalar | undefined {
  return cellAt(file, sheet, address)?.value;
}

export function cellAt(file: WorkbookFile, sheet: string, address: string): CellFile | undefined {
  const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return file.sheets
    .find(({ name }) => name === sheet)
    ?.cells.get(Number(row) - 1)
    ?.get(columnIndex(letters));
}
