import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { oddFile, rows, type OddFile } from "./oddFile";

const drawn = (inside: string): OddFile => ({
  sheetRelations: { drawing: "../drawings/drawing1.xml" },
  parts: {
    "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="x" xmlns:c="c" xmlns:r="r"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>5</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inside}</xdr:twoCellAnchor></xdr:wsDr>`,
    "xl/drawings/_rels/drawing1.xml.rels":
      '<Relationships xmlns="r"><Relationship Id="rId1" Type="http://x/chart" Target="../charts/chart1.xml"/></Relationships>',
  },
});

const frame =
  '<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Mix"/></xdr:nvGraphicFramePr><c:chart r:id="rId1"/></xdr:graphicFrame>';

const charted = (plot: string): OddFile => {
  const file = drawn(frame);
  const chart = `<c:chartSpace xmlns:c="c" xmlns:a="a"><c:chart><c:plotArea>${plot}</c:plotArea></c:chart></c:chartSpace>`;
  return { ...file, parts: { ...file.parts, "xl/charts/chart1.xml": chart } };
};

const series = "<c:ser><c:val><c:numRef><c:f>Sheet1!$B$1:$B$2</c:f></c:numRef></c:val></c:ser>";

const sheets: readonly (readonly [string, OddFile])[] = [
  ["pictures", drawn("<xdr:pic/>")],
  ["shapes", drawn("<xdr:sp/>")],
  ["the chart Mix (radar)", charted(`<c:radarChart>${series}</c:radarChart>`)],
  [
    "the chart Mix (bar and line)",
    charted(`<c:barChart>${series}</c:barChart><c:lineChart>${series}</c:lineChart>`),
  ],
  ["the chart Mix: its stacking", charted(`<c:areaChart><c:grouping val="stacked"/>${series}</c:areaChart>`)],
  ["pivot tables", { sheetRelations: { pivotTable: "../pivotTables/pivotTable1.xml" } }],
  ["data queries", { sheetRelations: { queryTable: "../queryTables/queryTable1.xml" } }],
  ["form controls", { sheetRelations: { ctrlProp: "../ctrlProps/ctrlProp1.xml" } }],
  [
    "hidden rows or columns (they are shown)",
    { sheet: '<cols><col min="2" max="2" width="9" hidden="1"/></cols><sheetData/>' },
  ],
  [
    "groups of rows or columns",
    { sheet: '<sheetData><row r="1" outlineLevel="1"><c r="A1"><v>1</v></c></row></sheetData>' },
  ],
  [
    "hyperlinks (their text is kept)",
    {
      sheet: `${rows('<c r="A1"><v>1</v></c>')}<hyperlinks><hyperlink ref="A1" location="Sheet1!B1"/></hyperlinks>`,
    },
  ],
  [
    "formats of parts of a cell's text",
    { sheet: rows('<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></is></c>') },
  ],
  [
    "what-if data tables (their results are kept)",
    { sheet: rows('<c r="A1"><f t="dataTable" ref="A1:A2" r1="C1"/><v>3</v></c>') },
  ],
  ["the filter of the sheet", { sheet: '<sheetData/><autoFilter ref="A1:B9"/>' }],
  [
    "headers and footers of the printed page",
    { sheet: "<sheetData/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>" },
  ],
  [
    "page breaks",
    { sheet: '<sheetData/><rowBreaks count="1"><brk id="4" max="16383" man="1"/></rowBreaks>' },
  ],
  ["the paper size (it becomes Letter)", { sheet: '<sheetData/><pageSetup paperSize="8"/>' }],
  [
    "the password of the sheet's protection",
    { sheet: '<sheetData/><sheetProtection sheet="1" password="CC1A"/>' },
  ],
  ["what the sheet's protection allows", { sheet: '<sheetData/><sheetProtection sheet="1" sort="0"/>' }],
  [
    "conditional formats other than by formula",
    {
      sheet:
        '<sheetData/><conditionalFormatting sqref="A1"><cfRule type="cellIs" priority="1" operator="equal"><formula>1</formula></cfRule></conditionalFormatting>',
    },
  ],
  [
    "data validation of dates, times, lengths or exclusions",
    {
      sheet:
        '<sheetData/><dataValidations count="1"><dataValidation type="date" sqref="A1"><formula1>1</formula1></dataValidation></dataValidations>',
    },
  ],
  [
    "strikethrough",
    {
      styles:
        '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><strike/><sz val="11"/><name val="Calibri"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>',
      sheet: rows('<c r="A1" s="1"><v>1</v></c>'),
    },
  ],
  [
    "unlocked cells",
    {
      styles: '<cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs>',
      sheet: rows('<c r="A1" s="1"><v>1</v></c>'),
    },
  ],
  [
    "the total row of the table Usage (it becomes a row of the table)",
    {
      sheetRelations: { table: "../tables/table1.xml" },
      parts: {
        "xl/tables/table1.xml":
          '<table id="1" name="Usage" displayName="Usage" ref="A1:A3" totalsRowCount="1"><tableColumns><tableColumn id="1" name="Cost"/></tableColumns></table>',
      },
    },
  ],
  [
    "the table Usage, which has no header row (its cells are kept)",
    {
      sheetRelations: { table: "../tables/table1.xml" },
      parts: {
        "xl/tables/table1.xml":
          '<table id="1" name="Usage" displayName="Usage" ref="A1:A3" headerRowCount="0"><tableColumns><tableColumn id="1" name="Cost"/></tableColumns></table>',
      },
    },
  ],
];

const workbooks: readonly (readonly [string, OddFile])[] = [
  ["macros", { workbookRelations: { vbaProject: "vbaProject.bin" } }],
  ["links to other workbooks", { workbookRelations: { externalLink: "externalLinks/externalLink1.xml" } }],
  ["data connections", { workbookRelations: { connections: "connections.xml" } }],
  ["custom document properties", { packageRelations: { "custom-properties": "docProps/custom.xml" } }],
  ["protection of the workbook's structure", { workbookStart: '<workbookProtection lockStructure="1"/>' }],
  ["manual calculation", { workbook: '<calcPr calcMode="manual"/>' }],
  [
    "the name Rate, which only sheet Sheet1 knows",
    {
      workbook:
        '<definedNames><definedName name="Rate" localSheetId="0">Sheet1!$A$1</definedName></definedNames>',
    },
  ],
];

describe("what a file holds and a workbook file cannot is named", () => {
  test.each(sheets)("%s, on a sheet", async (words, odd) => {
    expect((await readXlsx(await oddFile(odd))).notKept).toEqual([`Sheet1: ${words}`]);
  });

  test.each(workbooks)("%s, of the workbook", async (words, odd) => {
    expect((await readXlsx(await oddFile(odd))).notKept).toEqual([words]);
  });

  test("nothing else is", async () => {
    const plain = await oddFile({
      sheet: `<sheetPr/>${rows('<c r="A1"><v>1</v></c>')}<pageMargins left="0.7"/>`,
    });
    expect((await readXlsx(plain)).notKept).toEqual([]);
  });
});
