import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { columnName } from "../../src/tables/grid";
import { recommendFile } from "../../src/workbench/commands";
import type { CellFile, WorkbookFile } from "../../src/workbench/file";
import { sampleWorkbook } from "../../src/workbench/makeSample";
import { readXlsx } from "../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../src/workbench/xlsx/writeXlsx";
import { recalculate, render } from "../libreoffice";

const sample = resolve(__dirname, "../../assets/sample-usage.xlsx");
let folder = "";
let written = "";
let file: WorkbookFile;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bandwise-"));
  written = join(folder, "recommended.xlsx");
  expect((await recommendFile(sample, written)).usable).toBe(true);
  file = (await readXlsx(await readFile(written))).file;
});
afterAll(() => rm(folder, { recursive: true }));

/** The workbook with its COMMIT cells as values, which LibreOffice has no function for. */
function withoutCommit(workbook: WorkbookFile): WorkbookFile {
  const asValue = (cell: CellFile): CellFile =>
    cell.formula?.includes("COMMIT.") === true ? { ...cell, formula: undefined } : cell;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].map(([r, row]) => [r, new Map([...row].map(([c, cell]) => [c, asValue(cell)]))]),
      ),
    })),
  };
}

describe("the written workbook, judged by LibreOffice", () => {
  test("every native formula comes to the same, to the cent, after a hard recalculation", async () => {
    const copy = join(folder, "values.xlsx");
    const native = withoutCommit(file);
    await writeFile(copy, await writeXlsx(native));
    const judged = await recalculate(copy);
    let compared = 0;
    for (const sheet of native.sheets) {
      for (const [r, row] of sheet.cells) {
        for (const [c, { formula, value }] of row) {
          if (formula === undefined) continue;
          compared++;
          const theirs = judged.value(sheet.name, `${columnName(c)}${r + 1}`);
          if (typeof value === "number") expect(Math.abs(Number(theirs) - value)).toBeLessThan(0.005);
          else expect(theirs).toBe(value);
        }
      }
    }
    // On Options 6 rows of 8 figures and 8 working columns, on Recommendation 5 of 7 and 8; the contract by band besides
    expect(compared).toBeGreaterThan(6 * 16 + 5 * 15);
  });

  test("the pages are drawn", async () => {
    expect((await render(written, resolve(__dirname, "../../artifacts/workbook"))).length).toBeGreaterThan(3);
  });
});

test("the committed sample is what Insert sample model makes", async () => {
  const { file: committed } = await readXlsx(await readFile(sample));
  const { file: made } = await readXlsx(await sampleWorkbook());
  expect(committed).toEqual(made);
});
