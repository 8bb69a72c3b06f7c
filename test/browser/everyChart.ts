import type { ChartFile, WorkbookFile } from "../../src/workbench/file";
import { newSheetFile, sheetOfRows } from "../../src/workbench/model/newWorkbook";

const noAxis = { title: null, numberFormat: null, minimum: null, maximum: null };

function chart(
  kind: ChartFile["kind"],
  title: string,
  row: number,
  more: Partial<ChartFile> = {},
): ChartFile {
  return {
    name: title,
    kind,
    stacked: false,
    title,
    series: [series("Paid", "B"), { ...series("Forfeited", "C"), dashed: true }],
    valueAxis: { ...noAxis, title: "USD", numberFormat: "#,##0" },
    categoryAxis: { ...noAxis, title: "Month" },
    legend: "bottom",
    anchor: { from: { row, column: 4 }, to: { row: row + 11, column: 11 } },
    ...more,
  };
}

function series(name: string, column: string): ChartFile["series"][number] {
  const values = `'By month'!$${column}$2:$${column}$5`;
  const categories = "'By month'!$A$2:$A$5";
  return { name, values, categories, color: "#0F6C6D", draws: "line", dashed: false };
}

const scattered = { ...series("Points", "C"), categories: "'By month'!$B$2:$B$5", draws: "both" as const };

/** A workbook with a chart of each kind beside its cells; row 4 has a cell without a number. */
export const EVERY_CHART: WorkbookFile = {
  names: [],
  sheets: [
    {
      ...sheetOfRows("By month", [
        ["Month", "Paid", "Forfeited", "Twice"],
        ["2026-01", 100, 40],
        ["2026-02", 200, 30],
        ["2026-03", null, 20],
        ["2026-04", 400, -10],
      ]),
      charts: [
        chart("line", "Lines", 0),
        chart("column", "Stacked columns", 13, { stacked: true }),
        chart("bar", "Bars", 26, { legend: "right" }),
        chart("scatter", "Scattered", 39, { series: [scattered] }),
        chart("area", "Areas", 52, { stacked: true, legend: null }),
        chart("pie", "Parts", 65, { legend: "top" }),
      ],
      tables: [
        { name: "ByMonth", range: "A1:D5", style: "TableStyleLight1", bandedRows: true, filterButtons: true },
      ],
      frozen: { rows: 1, columns: 0 },
    },
    newSheetFile("No charts"),
  ],
};
