import type { CellFile, ChartFile, SheetFile, WorkbookFile } from "../../../src/workbench/file";
import { newSheetFile } from "../../../src/workbench/model/newWorkbook";
import { columnIndex } from "../../../src/tables/grid";

/** Cells by address, for tests: `cells({ A1: { value: 1 }, B2: { value: 2 } })`. */
export function cells(byAddress: Readonly<Record<string, CellFile>>): SheetFile["cells"] {
  const rows = new Map<number, Map<number, CellFile>>();
  for (const [address, cell] of Object.entries(byAddress)) {
    const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const row = Number(digits) - 1;
    rows.set(row, (rows.get(row) ?? new Map<number, CellFile>()).set(columnIndex(letters), cell));
  }
  return rows;
}

/** A sheet with nothing on it but what the test says. */
export const sheet = (name: string, said: Partial<SheetFile> = {}): SheetFile => ({
  ...newSheetFile(name),
  ...said,
});

export const workbook = (...sheets: readonly SheetFile[]): WorkbookFile => ({ sheets, names: [] });

/** A chart of one series over `Costs!A2:B6`, and what the test says. */
export const chart = (said: Partial<ChartFile> = {}): ChartFile => ({
  name: "CostCurve",
  kind: "scatter",
  stacked: false,
  title: "Expected cost against commitment",
  series: [
    {
      name: "Expected paid",
      values: "Costs!$B$2:$B$6",
      categories: "Costs!$A$2:$A$6",
      color: "#C00000",
      draws: "line",
      dashed: false,
    },
  ],
  valueAxis: { title: "Expected paid, USD", numberFormat: "#,##0", minimum: 600000, maximum: null },
  categoryAxis: { title: "Commitment, USD", numberFormat: "#,##0", minimum: 0, maximum: 1000000 },
  legend: "bottom",
  anchor: { from: { row: 8, column: 0 }, to: { row: 27, column: 7 } },
  ...said,
});
