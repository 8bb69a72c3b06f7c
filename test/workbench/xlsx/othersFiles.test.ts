import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { oddFile, rows, type OddFile } from "./oddFile";

const first = async (odd: OddFile) => {
  const { file } = await readXlsx(await oddFile(odd));
  const [sheet] = file.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return { file, sheet, cell: (row: number, column: number) => sheet.cells.get(row)?.get(column) };
};

const dateStyle = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';

describe("what other programs write", () => {
  test("dates are serials with their format, to the last digit and outside of the calendar", async () => {
    const { cell } = await first({
      styles: dateStyle,
      sheet: rows(
        '<c r="A1" s="1"><v>46082.12345678901</v></c><c r="B1" s="1"><v>-3</v></c><c r="C1" s="1"><v>99999999</v></c>',
        '<c s="1"><f>A1</f><v>46082.12345678901</v></c><c s="1"/><c s="1"><v>60</v></c>',
      ),
    });
    expect(cell(0, 0)).toEqual({ value: 46082.12345678901, style: { numberFormat: "m/d/yyyy" } });
    expect([cell(0, 1)?.value, cell(0, 2)?.value]).toEqual([-3, 99999999]);
    expect(cell(1, 0)).toMatchObject({ value: 46082.12345678901, formula: "=A1" });
    expect([cell(1, 1)?.value, cell(1, 2)?.value]).toEqual([null, 60]);
  });

  test("dates of the 1904 system become those of 1900; other numbers stay", async () => {
    const { cell } = await first({
      workbookStart: '<workbookPr date1904="1"/>',
      styles: dateStyle,
      sheet: rows('<c r="A1" s="1"><v>44620</v></c><c r="B1"><v>44620</v></c>'),
    });
    expect([cell(0, 0)?.value, cell(0, 1)?.value]).toEqual([46082, 44620]);
  });

  test("rich text is flattened, error values and booleans are kept", async () => {
    const { cell } = await first({
      sheet: rows(
        '<c r="A1" t="inlineStr"><is><r><t xml:space="preserve">List </t></r><r><rPr><b/></rPr><t>cost</t></r></is></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      ),
    });
    expect([0, 1, 2, 3].map((column) => cell(0, column)?.value)).toEqual([
      "List cost",
      "#N/A",
      true,
      "#DIV/0!",
    ]);
  });

  test("colours of the theme and of the old palette are looked up", async () => {
    const { cell } = await first({
      styles:
        '<fonts><font><sz val="10"/><name val="Arial"/></font><font><color theme="4"/><sz val="10"/><name val="Arial"/></font><font><color indexed="10"/><sz val="10"/><name val="Arial"/></font><font><color theme="1"/><sz val="12"/><name val="Arial"/></font></fonts><cellXfs><xf/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/></cellXfs>',
      sheet: rows('<c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c><c r="C1" s="3"><v>1</v></c>'),
    });
    expect([0, 1, 2].map((column) => cell(0, column)?.style)).toEqual([
      { color: "#4472C4" },
      { color: "#FF0000" },
      { fontSize: 12 },
    ]);
  });

  test("the theme's light and dark colours are not mixed up", async () => {
    const fills = [0, 1, 2, 3].map(
      (theme) => `<fill><patternFill patternType="solid"><fgColor theme="${theme}"/></patternFill></fill>`,
    );
    const { sheet } = await first({
      styles: `<fills><fill/><fill/>${fills.join("")}</fills><cellXfs><xf/>${[2, 3, 4, 5].map((id) => `<xf fillId="${id}"/>`).join("")}</cellXfs>`,
      sheet: rows('<c r="A1" s="1"/><c r="B1" s="2"/><c r="C1" s="3"/><c r="D1" s="4"/>'),
    });
    expect([...(sheet.cells.get(0)?.values() ?? [])].map(({ style }) => style?.fill)).toEqual([
      "#FFFFFF",
      "#000000",
      "#E7E6E6",
      "#44546A",
    ]);
  });

  test("a page count that is left over does not scale the sheet", async () => {
    const left = '<sheetData/><pageSetup orientation="landscape" paperSize="9" fitToHeight="0"/>';
    expect((await first({ sheet: left })).sheet.page).toMatchObject({ fit: null, paper: "a4" });
    const off = `<sheetPr><pageSetUpPr fitToPage="0"/></sheetPr>${left}`;
    expect((await first({ sheet: off })).sheet.page.fit).toBeNull();
    const used = `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${left}`;
    expect((await first({ sheet: used })).sheet.page.fit).toEqual({ wide: 1, tall: 0 });
  });

  test("a threaded comment becomes a note with what was said", async () => {
    const { cell } = await first({
      sheet: rows('<c r="A1"><v>1</v></c>'),
      sheetRelations: { comments: "../comments1.xml" },
      parts: {
        "xl/comments1.xml":
          '<comments><authors><author>tc=1</author></authors><commentList><comment ref="A1" authorId="0"><text><t>[Threaded comment]\n\nYour version of Excel allows you to read this.\n\nComment:\n    Why so high?\nReply:\n    Batch jobs.</t></text></comment></commentList></comments>',
      },
    });
    expect(cell(0, 0)?.note).toBe("Why so high?\nBatch jobs.");
  });

  test("names are read as typed, and names of the program's own are left out", async () => {
    const { file } = await first({
      workbook:
        '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Sheet1!$A$1</definedName><definedName name="Top">_xlfn._xlws.SORT(Sheet1!$A$1:$A$3)</definedName></definedNames>',
    });
    expect(file.names).toEqual([{ name: "Top", refersTo: "SORT(Sheet1!$A$1:$A$3)" }]);
  });
});
