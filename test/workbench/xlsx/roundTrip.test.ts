import type { CellFile, SheetFile, StyleFile, WorkbookFile } from "../../../src/workbench/file";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { cells, chart, sheet, workbook } from "./sampleFile";

const roundTrip = async (file: WorkbookFile) => readXlsx(await writeXlsx(file));

/** The cells of a sheet after writing and reading. */
async function cellsBack(written: SheetFile["cells"]): Promise<SheetFile["cells"] | undefined> {
  return (await roundTrip(workbook(sheet("Sheet1", { cells: written })))).file.sheets[0]?.cells;
}

const everyStyle: StyleFile = {
  numberFormat: '#,##0.00 "USD"',
  bold: true,
  italic: true,
  underline: true,
  fontSize: 14,
  fontName: "Arial",
  color: "#0000FF",
  fill: "#FFF2CC",
  horizontal: "right",
  vertical: "center",
  wrap: true,
  indent: 2,
  borders: {
    top: { line: "thin", color: "#000000" },
    bottom: { line: "double", color: "#C00000" },
    left: { line: "dotted", color: "#00B050" },
    right: { line: "medium", color: "#7F7F7F" },
  },
};

const usage = sheet("Usage 'n more", {
  tabColor: "#4472C4",
  frozen: { rows: 3, columns: 1 },
  showGridlines: false,
  protected: true,
  columnWidths: new Map([
    [0, 12.5],
    [3, 40],
  ]),
  rowHeights: new Map([
    [0, 30],
    [9, 18.75],
  ]),
  merges: ["A1:D1"],
  cells: cells({
    A1: { value: "Usage", style: everyStyle },
    A3: { value: "Month", style: { bold: true } },
    B3: { value: "List cost" },
    A4: { value: 46082.5, style: { numberFormat: "mmm yyyy" }, note: " seen on\n the invoice " },
    B4: { value: 0.1 + 0.2 },
    A5: { value: 46113.12345678901, style: { numberFormat: "yyyy-mm-dd hh:mm:ss" } },
    B5: { value: -1e-9, style: { numberFormat: "0.00%" } },
    D5: { value: null, style: { fill: "#00FF00" } },
    D6: { value: null, note: "alone" },
  }),
  tables: [
    { name: "Usage", range: "A3:B5", style: "TableStyleLight1", bandedRows: true, filterButtons: true },
  ],
  validations: [
    { range: "B4:B5", kind: "decimal", formula1: "0", operator: "greaterThanOrEqual" },
    {
      range: "D4",
      kind: "list",
      formula1: '"net,list"',
      prompt: { title: "Drawdown", message: "At which price does usage draw down?" },
      error: { title: "Drawdown", message: "net or list" },
    },
    { range: "D5", kind: "list", formula1: "$A$4:$A$5" },
    { range: "D6", kind: "whole", formula1: "1", formula2: "36", operator: "between" },
    { range: "D7", kind: "custom", formula1: 'AND(D7<>"",LEN(D7)<9)' },
  ],
  conditionalFormats: [
    { range: "B4:B5", formula: "=$B4>100", color: "#9C0006", fill: "#FFC7CE", bold: true },
    { range: "A4:A5", formula: '=$A4=""', fill: "#FFFF00" },
  ],
  page: {
    orientation: "landscape",
    paper: "a4",
    printArea: "A1:D9",
    fit: { wide: 1, tall: 0 },
    titleRows: "1:3",
  },
});

const costs = sheet("Costs", {
  cells: cells({
    A1: { value: "Commitment" },
    B1: { value: "Expected paid" },
    A2: { value: 250000 },
    B2: { value: 725000, formula: "=SUM(Usage[List cost])*(1-bw_Discount)" },
  }),
  tables: [{ name: "Costs", range: "A1:B2", style: null, bandedRows: false, filterButtons: false }],
  charts: [
    chart(),
    chart({
      name: 'Fan & "range"',
      kind: "line",
      title: null,
      legend: null,
      anchor: { from: { row: 30, column: 2 }, to: { row: 44, column: 9 } },
      series: (["line", "markers", "both"] as const).map((draws) => ({
        name: draws,
        values: "'Usage ''n more'!$B$4:$B$5",
        categories: "'Usage ''n more'!$A$4:$A$5",
        color: null,
        draws,
        dashed: false,
      })),
    }),
  ],
});

const everything: WorkbookFile = {
  sheets: [
    usage,
    costs,
    sheet("Hidden", { visibility: "hidden" }),
    sheet("Very hidden", { visibility: "veryHidden" }),
  ],
  names: [
    { name: "bw_Commitment", refersTo: "Costs!$A$2" },
    { name: "bw_Discount", refersTo: "0.1" },
  ],
  activeSheet: "Costs",
};

const unscaled = { title: null, numberFormat: null, minimum: null, maximum: null };

describe("a written workbook reads back the same", () => {
  test("with everything in it", async () => {
    const { file, notKept } = await roundTrip(everything);
    expect(file).toEqual(everything);
    expect(notKept).toEqual([]);
  });

  test("the same workbook gives the same bytes", async () => {
    expect(await writeXlsx(everything)).toEqual(await writeXlsx(everything));
  });

  test.each(["column", "bar", "line", "area", "scatter", "pie"] as const)("a %s chart", async (kind) => {
    const axes = kind === "pie" ? { valueAxis: unscaled, categoryAxis: unscaled } : {};
    const scale = kind === "scatter" ? {} : { categoryAxis: { ...unscaled, title: "Month" } };
    const drawn = sheet("Costs", { charts: [chart({ kind, ...scale, ...axes })] });
    expect((await roundTrip(workbook(drawn))).file.sheets[0]?.charts).toEqual(drawn.charts);
  });

  test.each(["line", "markers", "both"] as const)("a scatter series drawn as %s", async (draws) => {
    for (const color of ["#00B050", null]) {
      const plain = chart();
      const series = plain.series.map((each) => ({ ...each, draws, color }));
      const { file } = await roundTrip(workbook(sheet("Costs", { charts: [{ ...plain, series }] })));
      expect(file.sheets[0]?.charts[0]?.series).toEqual(series);
    }
  });

  test.each(["column", "bar"] as const)("stacked %ss with one that is not drawn", async (kind) => {
    const plain = chart({ kind, stacked: true, categoryAxis: { ...unscaled, title: "Step" } });
    const series = plain.series.flatMap((one) => [
      { ...one, draws: "nothing" as const, color: null },
      { ...one, draws: "line" as const, color: "#0F6C6D" },
    ]);
    const drawn = [{ ...plain, series }];
    const { file, notKept } = await roundTrip(workbook(sheet("Costs", { charts: drawn })));
    expect(file.sheets[0]?.charts).toEqual(drawn);
    expect(notKept).toEqual([]);
  });

  test("a dashed line", async () => {
    const plain = chart();
    const series = plain.series.map((each) => ({ ...each, dashed: true }));
    const { file } = await roundTrip(workbook(sheet("Costs", { charts: [{ ...plain, series }] })));
    expect(file.sheets[0]?.charts[0]?.series).toEqual(series);
  });

  test.each([
    ["a number", 711563.0625],
    ["text", "10 %"],
    ["an empty text", ""],
    ["text with spaces at its ends", "  x "],
    ["true", true],
    ["false", false],
    ["nothing yet", null],
    ...[
      "#N/A",
      "#VALUE!",
      "#REF!",
      "#DIV/0!",
      "#NUM!",
      "#NAME?",
      "#NULL!",
      "#SPILL!",
      "#CALC!",
      "#BUSY!",
    ].map((error) => [error, error] as const),
  ] as const)("a formula whose result is %s", async (_, value) => {
    const written = cells({ B2: { value, formula: '=IF(A1,"<&>",COMMIT.OVERAGE(A1,B1,0.1))' } });
    expect(await cellsBack(written)).toEqual(written);
  });

  test("a spilled formula keeps its range and the values in it", async () => {
    const spilling: CellFile = { value: 3, formula: "=SORT(A1:A3,1,-1)", spill: "B1:B3" };
    const written = cells({
      A1: { value: 1 },
      B1: spilling,
      A2: { value: 2 },
      B2: { value: 2 },
      A3: { value: 3 },
      B3: { value: 1 },
    });
    expect(await cellsBack(written)).toEqual(written);
  });
});
