import type { CellFile, WorkbookFile } from "../../src/workbench/file";
import { newSheetFile } from "../../src/workbench/model/newWorkbook";

function grid(rows: readonly (readonly CellFile[])[]): Map<number, Map<number, CellFile>> {
  return new Map(rows.map((row, index) => [index, new Map(row.map((cell, column) => [column, cell]))]));
}

const line = { line: "thin", color: "#112233" } as const;

/** A workbook with something in every field that a file has. */
export const EVERYTHING: WorkbookFile = {
  names: [
    { name: "bw_Total", refersTo: "'My data'!$E$1" },
    { name: "Rate", refersTo: "0.25" },
  ],
  activeSheet: "My data",
  settings: { bw_written: '{"a":"<&\\"é"}', number: 2 },
  sheets: [
    {
      ...newSheetFile("My data"),
      cells: grid([
        [
          { value: "Who", style: { bold: true, fill: "#DDEEFF", borders: { bottom: line } } },
          { value: "Qty", note: "in thousands" },
          { value: "Unit cost", style: { wrap: true, horizontal: "center", vertical: "top" } },
          { value: "Cost" },
          { value: 14, formula: "=SUM(Usage[Cost])", style: { numberFormat: "$#,##0.00", color: "#0000FF" } },
          { value: 3.5, formula: "=bw_Total*Rate" },
        ],
        [
          { value: "Ada" },
          { value: 1, style: { italic: true, underline: true, fontSize: 14, fontName: "Arial" } },
          { value: 2 },
          { value: 2, formula: "=[@Qty]*[@[Unit cost]]" },
          { value: 46082, style: { numberFormat: "yyyy-mm-dd", indent: 2 } },
          { value: true },
        ],
        [
          { value: "012", style: { numberFormat: "@" } },
          { value: 3 },
          { value: 4 },
          { value: 12, formula: "=[@Qty]*[@[Unit cost]]" },
          { value: "#DIV/0!", formula: "=1/0" },
          {
            value: null,
            style: { borders: { top: { line: "double", color: "#000000" }, left: line, right: line } },
          },
        ],
        [{ value: null, note: "a note on a blank cell" }],
      ]),
      columnWidths: new Map([
        [0, 20.43],
        [2, 9.14],
      ]),
      rowHeights: new Map([[0, 30]]),
      merges: ["A6:C6"],
      frozen: { rows: 1, columns: 2 },
      showGridlines: false,
      tabColor: "#FF8800",
      tables: [
        { name: "Usage", range: "A1:D3", style: "TableStyleLight1", bandedRows: false, filterButtons: false },
      ],
      charts: [
        {
          name: "Cost by quantity",
          kind: "scatter",
          stacked: false,
          title: "Cost",
          series: [
            {
              name: "Cost",
              values: "'My data'!$D$2:$D$3",
              categories: "'My data'!$B$2:$B$3",
              color: "#C0504D",
              draws: "line",
              dashed: false,
            },
            {
              name: "Points",
              values: "'My data'!$C$2:$C$3",
              categories: null,
              color: null,
              draws: "markers",
              dashed: false,
            },
          ],
          valueAxis: { title: "USD", numberFormat: "#,##0", minimum: 0, maximum: 20 },
          categoryAxis: { title: null, numberFormat: null, minimum: null, maximum: null },
          legend: "bottom",
          anchor: { from: { row: 7, column: 0 }, to: { row: 20, column: 5 } },
        },
      ],
      validations: [
        {
          range: "A2:A3",
          kind: "list",
          formula1: '"Ada,Bob"',
          prompt: { title: "Who", message: "Pick a name" },
          error: { title: "No", message: "Not a name" },
        },
        { range: "B2:B3", kind: "decimal", operator: "between", formula1: "0", formula2: "100" },
      ],
      conditionalFormats: [
        { range: "D2:D3", formula: "=$D2>10", color: "#9C0006", fill: "#FFC7CE", bold: true },
      ],
      page: {
        orientation: "landscape",
        paper: "a4",
        printArea: "A1:F20",
        fit: { wide: 1, tall: 0 },
        titleRows: "1:1",
      },
      protected: true,
    },
    { ...newSheetFile("Hidden"), visibility: "hidden", cells: grid([[{ value: "x" }]]) },
    { ...newSheetFile("Very hidden"), visibility: "veryHidden" },
  ],
};
