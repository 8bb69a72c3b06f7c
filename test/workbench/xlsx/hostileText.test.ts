import type { SheetFile } from "../../../src/workbench/file";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { cells, sheet, workbook } from "./sampleFile";

/** A sheet after writing and reading. */
async function sheetBack(written: SheetFile): Promise<SheetFile | undefined> {
  return (await readXlsx(await writeXlsx(workbook(written)))).file.sheets[0];
}

const cellsBack = async (written: SheetFile["cells"]): Promise<SheetFile["cells"] | undefined> =>
  (await sheetBack(sheet("Sheet1", { cells: written })))?.cells;

const hostile: readonly (readonly [string, string])[] = [
  ["a formula", '=HYPERLINK("http://x","y")'],
  ["plus", "+1+1"],
  ["minus", "-2"],
  ["at", "@SUM(A1)"],
  ["digits", "007"],
  ["a boolean", "TRUE"],
  ["a young error value", "#SPILL!"],
  ["markup", '</t></si></x>&amp;<a b="c">]]>'],
  ["control characters", "a\u0000b\u0001c\u0008d\u000be\u001ff\u007f"],
  ["line ends", "a\r\nb\rc\nd\te"],
  ["spaces", "  leading and trailing  "],
  ["an escape typed by a person", "_x0041_ _x005F_ _x0041"],
  ["half a surrogate pair", "a\ud800b\udc00c"],
  ["what XML cannot hold", "\ufffe\uffff"],
  ["other scripts", "Prüfung 日本語 👍🏽 \u200f\u00a0"],
  ["the longest text", "x".repeat(32_767)],
];

describe("the text of a cell is data", () => {
  test.each(hostile)("%s", async (_, text) => {
    const written = cells({ A1: { value: text }, B1: { value: text, formula: "=A1" } });
    expect(await cellsBack(written)).toEqual(written);
  });

  test.each(hostile.filter(([, text]) => text.length < 1000))("%s, in a note", async (_, note) => {
    const written = cells({ A1: { value: 1, note } });
    expect(await cellsBack(written)).toEqual(written);
  });

  test.each(hostile.filter(([, text]) => text.length < 255))("%s, in a table's header", async (_, text) => {
    const headed = sheet("Sheet1", {
      cells: cells({ A1: { value: text }, A2: { value: 1 } }),
      tables: [{ name: "T", range: "A1:A2", style: null, bandedRows: false, filterButtons: true }],
    });
    expect(await sheetBack(headed)).toEqual(headed);
  });

  test("a longer text is refused with its cell named", async () => {
    const long = workbook(sheet("Sheet1", { cells: cells({ C7: { value: "x".repeat(32_768) } }) }));
    await expect(writeXlsx(long)).rejects.toThrow(
      "Sheet1!C7 holds 32768 characters; a cell of an .xlsx holds at most 32767.",
    );
  });

  test("a number that is none is refused with its cell named", async () => {
    const endless = workbook(sheet("Sheet1", { cells: cells({ B2: { value: Infinity } }) }));
    await expect(writeXlsx(endless)).rejects.toThrow("Sheet1!B2 holds Infinity");
  });

  test("a longer formula, list or message is refused with its cell named", async () => {
    const formula = `=${"A1+".repeat(3000)}1`;
    const long = sheet("S", { cells: cells({ B2: { value: 1, formula } }) });
    await expect(writeXlsx(workbook(long))).rejects.toThrow("S!B2 has a formula of 9001 characters");
    const rule = { range: "A1", kind: "list", formula1: `"${"x".repeat(256)}"` } as const;
    await expect(writeXlsx(workbook(sheet("S", { validations: [rule] })))).rejects.toThrow(
      "The validation of S!A1 has a text of 258 characters",
    );
    const told = { ...rule, formula1: '"a"', prompt: { title: "t".repeat(33), message: "" } };
    await expect(writeXlsx(workbook(sheet("S", { validations: [told] })))).rejects.toThrow("33 characters");
  });

  test("a workbook without a visible sheet is refused", async () => {
    const hidden = workbook(sheet("Sheet1", { visibility: "hidden" }));
    await expect(writeXlsx(hidden)).rejects.toThrow("A workbook needs a sheet that is visible.");
  });
});
