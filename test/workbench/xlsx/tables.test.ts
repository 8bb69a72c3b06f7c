import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { openZip } from "../../../src/workbench/xlsx/zip";
import { cells, sheet, workbook } from "./sampleFile";

const usage = sheet("Usage", {
  cells: cells({
    A1: { value: "Month" },
    B1: { value: 2026 },
    C1: { value: "Discounted & net" },
    A2: { value: "2026-01" },
    B2: { value: 10, formula: "=B9" },
    C2: { value: 9, formula: '=Usage[[#This Row],[2026]]*0.9&""' },
    A3: { value: "2026-02" },
    B3: { value: 20, formula: "=B2*2" },
    C3: { value: 18, formula: '=[@2026]*0.9&""' },
  }),
  tables: [{ name: "Usage", range: "A1:C3", style: null, bandedRows: false, filterButtons: true }],
});

describe("a table's part", () => {
  const part = async (): Promise<string> =>
    openZip(await writeXlsx(workbook(usage))).text("xl/tables/table1.xml");

  test("names the formula that every cell of a column has, so that Excel copies it into new rows", async () => {
    expect(await part()).toContain(
      '<tableColumn id="3" name="Discounted &amp; net"><calculatedColumnFormula>Usage[[#This Row],[2026]]*0.9&amp;&quot;&quot;</calculatedColumnFormula></tableColumn>',
    );
  });

  test("names none for columns of values, or of formulas that differ", async () => {
    expect((await part()).match(/calculatedColumnFormula>/g)).toHaveLength(2);
    expect(await part()).toContain('<tableColumn id="2" name="2026"/>');
  });

  test("has no style of the library's own choice", async () => {
    expect(await part()).toContain("<tableStyleInfo showFirstColumn");
  });

  test("reads back with nothing lost; a number in the header has become text", async () => {
    const { file, notKept } = await readXlsx(await writeXlsx(workbook(usage)));
    expect(notKept).toEqual([]);
    expect(file.sheets[0]?.cells.get(0)?.get(1)).toEqual({ value: "2026" });
  });

  test("a header cell without text is refused with its cell named", async () => {
    const headless = { ...usage, cells: cells({ A1: { value: "Month" }, C1: { value: "x" } }) };
    await expect(writeXlsx(workbook(headless))).rejects.toThrow("The table Usage has no header in Usage!B1.");
  });
});
