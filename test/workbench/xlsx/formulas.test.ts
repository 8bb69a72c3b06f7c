import { needsArray } from "../../../src/workbench/xlsx/arrayFormula";
import { readFormula } from "../../../src/workbench/xlsx/readFormula";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { shiftFormula } from "../../../src/workbench/xlsx/sharedFormula";
import { writeFormula } from "../../../src/workbench/xlsx/writeFormula";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { openZip } from "../../../src/workbench/xlsx/zip";
import { oddFile, rows } from "./oddFile";
import { cells, sheet, workbook } from "./sampleFile";

/** The formula of A1 in a file whose first cell has this `<f>` element. */
async function formulaOf(source: string): Promise<string | undefined> {
  const { file } = await readXlsx(await oddFile({ sheet: rows(`<c r="A1">${source}<v>1</v></c>`) }));
  return file.sheets[0]?.cells.get(0)?.get(0)?.formula;
}

describe("a custom function reads as COMMIT.NAME, however the file spells it", () => {
  test.each([
    "_xldudf_COMMIT_OVERAGE(B1,0.1)",
    "_xlfn._xldudf_COMMIT_OVERAGE(B1,0.1)",
    "_xludf.COMMIT.OVERAGE(B1,0.1)",
    "COMMIT.OVERAGE(B1,0.1)",
    "commit.overage(B1,0.1)",
  ])("%s", async (stored) => {
    expect(await formulaOf(`<f>${stored}</f>`)).toBe("=COMMIT.OVERAGE(B1,0.1)");
  });

  test("with an underscore in its name", () => {
    expect(readFormula("_xldudf_COMMIT_BREAK_EVEN(1)")).toBe("=COMMIT.BREAK_EVEN(1)");
    expect(writeFormula("=COMMIT.BREAK_EVEN(1)")).toBe("_xldudf_COMMIT_BREAK_EVEN(1)");
  });

  test("of another add-in it stays as it is", () => {
    expect(readFormula("_xldudf_CONTOSO_ADD(1,2)")).toBe("=_xldudf_CONTOSO_ADD(1,2)");
  });
});

describe("formulas are typed without prefixes and stored with them", () => {
  test.each([
    ["=IFNA(XLOOKUP(A1,B:B,C:C),0)", "_xlfn.IFNA(_xlfn.XLOOKUP(A1,B:B,C:C),0)"],
    ["=SORT(FILTER(A1:A9,B1:B9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))"],
    ["=SUM(1,2)", "SUM(1,2)"],
    ['=CONCAT("_xlfn.IFNA(",A1)', '_xlfn.CONCAT("_xlfn.IFNA(",A1)'],
    ['="COMMIT.OVERAGE(A1) ""FILTER("""', '"COMMIT.OVERAGE(A1) ""FILTER("""'],
    ["='FILTER(x)'!A1", "'FILTER(x)'!A1"],
    ["=Usage[FILTER(]", "Usage[FILTER(]"],
    ["=LET(x,A1,y,x*2,x+y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y)"],
    ["=LET(x,1,x)+x", "_xlfn.LET(_xlpm.x,1,_xlpm.x)+x"],
    ["=LET(f,LAMBDA(a,a+1),f(2))", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.a+1),_xlpm.f(2))"],
    ["=LAMBDA(a,[b],a)(1)", "_xlfn.LAMBDA(_xlpm.a,_xlop.b,_xlpm.a)(1)"],
    ["=SUM(Calc!K1#)", "SUM(_xlfn.ANCHORARRAY(Calc!K1))"],
    ["=@A1:A9+1", "_xlfn.SINGLE(A1:A9)+1"],
    ["=STDEV.S({1,2;3,4})", "_xlfn.STDEV.S({1,2;3,4})"],
    ["=IF(A1=#N/A,1,#REF!)", "IF(A1=#N/A,1,#REF!)"],
  ])("%s", (typed, stored) => {
    expect(writeFormula(typed)).toBe(stored);
    expect(readFormula(stored)).toBe(typed);
  });

  test.each([
    ["=[@Cost]*2", "Usage[[#This Row],[Cost]]*2"],
    ["=[@[List cost]]", "Usage[[#This Row],[List cost]]"],
    ["=SUM(Usage[@[Jan]:[Mar]])", "SUM(Usage[[#This Row],[Jan]:[Mar]])"],
    ["=SUM([Cost])", "SUM(Usage[Cost])"],
    ["=ROWS(Usage[@])", "ROWS(Usage[#This Row])"],
    ["=[1]Prices!A1", "[1]Prices!A1"],
  ])("%s in a cell of the table Usage", (typed, stored) => {
    expect(writeFormula(typed, "Usage")).toBe(stored);
  });
});

describe("a shared formula is spelled out in each of its cells", () => {
  test.each([
    ["A1+$A1+A$1+$A$1", "B3+$A3+B$1+$A$1"],
    ['SUM(A1:B2)&"A1"', 'SUM(B3:C4)&"A1"'],
    ["LOG10(A1)+Sheet2!A1+'A1'!A1", "LOG10(B3)+Sheet2!B3+'A1'!B3"],
    // A sheet may be called as a cell is.
    ["=Q1!A1+QTR4!$B$2", "=Q1!B3+QTR4!$B$2"],
    ["SUM(A:A)+SUM(1:1)+SUM($A:B)", "SUM(B:B)+SUM(3:3)+SUM($A:C)"],
    ["Usage[A1]+bw_Q1+XFD1", "Usage[A1]+bw_Q1+#REF!"],
  ])("%s, one to the right and two down", (first, shifted) => {
    expect(shiftFormula(first, 2, 1)).toBe(shifted);
  });

  test("as read from a file", async () => {
    const bytes = await oddFile({
      sheet: rows(
        '<c r="A1"><v>5</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*_xlfn.IFNA($A$1,0)</f><v>25</v></c>',
        '<c r="A2"><v>6</v></c><c r="B2"><f t="shared" si="0"/><v>30</v></c>',
        '<c r="A3"><v>7</v></c><c r="B3"><f t="shared" si="0"/><v>35</v></c>',
      ),
    });
    const { file } = await readXlsx(bytes);
    const column = [0, 1, 2].map((row) => file.sheets[0]?.cells.get(row)?.get(1));
    expect(column).toEqual([
      { value: 25, formula: "=A1*IFNA($A$1,0)" },
      { value: 30, formula: "=A2*IFNA($A$1,0)" },
      { value: 35, formula: "=A3*IFNA($A$1,0)" },
    ]);
  });
});

describe("a formula that computes with arrays is marked, so that Excel does not read one cell of a range", () => {
  test.each([
    "=SUM((Usage[Cost]>5)*Usage[Cost])",
    "=MAX(A1:A9-B1:B9)",
    "=MAX(Sheet2!A1:A9*2)",
    "=FILTER(A1:A9,B1:B9)",
    "=LET(x,1,x)",
    "=SUM(K1#)",
  ])("%s", (formula) => expect(needsArray(formula)).toBe(true));

  test.each([
    "=SUM(A1:A9)*2",
    "=SUMPRODUCT((Usage[Cost]>5)*Usage[Cost])",
    "=[@Cost]*2",
    "=Usage[[#This Row],[Cost]]*bw_Discount",
    "=A1*B1",
    '="A1:A9"&A1',
    "=INDEX(Usage[Cost],MATCH(A1,Usage[Month],0))",
  ])("not %s", (formula) => expect(needsArray(formula)).toBe(false));

  test("in the file, over its own cell or the cells that it fills", async () => {
    const spilling = { value: 1, formula: "=SEQUENCE(3)", spill: "C1:C3" };
    const bytes = await writeXlsx(
      workbook(sheet("S", { cells: cells({ A1: { value: 9, formula: "=SUM(B1:B3*2)" }, C1: spilling }) })),
    );
    const xml = await openZip(bytes).text("xl/worksheets/sheet1.xml");
    expect(xml).toContain('<c r="A1" cm="1"><f t="array" ref="A1">SUM(B1:B3*2)</f><v>9</v></c>');
    expect(xml).toContain('<c r="C1" cm="1"><f t="array" ref="C1:C3">_xlfn.SEQUENCE(3)</f><v>1</v></c>');
  });
});
