import { excelServices } from "../../src/workbook/excelServices";
import { inWorkbook } from "../../src/workbench/commands";
import type { WorkbookFile } from "../../src/workbench/file";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { cellAt, twelveMonths, uncancelled, valueAt, workbookOf } from "./sheets";

const usage = sheetOfRows("Usage", twelveMonths);
/** The workbook without the results of formulas, which a later calculation may give anew. */
const contents = (file: WorkbookFile): WorkbookFile => ({
  ...file,
  sheets: file.sheets.map((sheet) => ({
    ...sheet,
    cells: new Map(
      [...sheet.cells].map(([r, row]) => [
        r,
        new Map(
          [...row].map(([c, cell]) => [
            c,
            { ...cell, value: cell.formula === undefined ? cell.value : null },
          ]),
        ),
      ]),
    ),
  })),
});

describe("nothing of the user's is lost or overwritten", () => {
  test("sheets of the user's that have our names are left alone", async () => {
    const theirs = ["Recommendation", "Options", "Bands", "Terms"].map((name) =>
      sheetOfRows(name, [[`my ${name}`]]),
    );
    await inWorkbook(workbookOf(usage, ...theirs), async (session) => {
      await excelServices.insertSample(uncancelled());
      const answer = await excelServices.recommend(uncancelled());
      expect(answer).toMatchObject({ written: true, address: "Recommendation (2)!A1" });
      const file = await session.toFile();
      for (const sheet of theirs) expect(valueAt(file, sheet.name, "A1")).toBe(`my ${sheet.name}`);
      expect(cellAt(file, "Recommendation (2)", "E23")?.formula).toContain("'Terms (2)'!");
      expect(valueAt(file, "Recommendation (2)", "B7")).toBe(0.1);
    });
  });

  test("what the user wrote beside our cells stays, and a renamed sheet is found again", async () => {
    await inWorkbook(workbookOf(usage), async (session) => {
      await excelServices.insertSample(uncancelled());
      await excelServices.recommend(uncancelled());
      await session.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Options");
        sheet.getRange("Z2").values = [["mine"]];
        sheet.name = "My options";
        await context.sync();
      });
      await excelServices.recommend(uncancelled());
      const file = await session.toFile();
      expect(valueAt(file, "My options", "Z2")).toBe("mine");
      expect(file.sheets.map(({ name }) => name)).not.toContain("Options");
    });
  });

  test.each([1, 3, 5, 7, 8, 9, 10, 11, 12, 13])(
    "a first writing that fails at sync %i leaves the workbook as it was",
    async (n) => {
      await inWorkbook(workbookOf(usage), async (session) => {
        await excelServices.insertSample(uncancelled());
        await excelServices.readContract(uncancelled());
        const before = contents(await session.toFile());
        session.host.faults.failSync = { n, code: "GeneralException" };
        const failed = await excelServices.recommend(uncancelled()).then(
          () => false,
          () => true,
        );
        if (failed) expect(contents(await session.toFile())).toEqual(before);
        else expect(n).toBeGreaterThan(10);
      });
    },
  );

  test("a second writing that fails puts back what stood there", async () => {
    await inWorkbook(workbookOf(usage), async (session) => {
      await excelServices.insertSample(uncancelled());
      await excelServices.recommend(uncancelled());
      const before = contents(await session.toFile());
      for (let n = 6; n <= 13; n++) {
        session.host.faults.failSync = { n, code: "GeneralException" };
        await excelServices.recommend(uncancelled()).catch(() => undefined);
        expect(contents(await session.toFile())).toEqual(before);
      }
    });
  });

  test("a protected sheet of ours refuses in words, before anything is touched", async () => {
    await inWorkbook(workbookOf(usage), async (session) => {
      await excelServices.insertSample(uncancelled());
      await excelServices.recommend(uncancelled());
      await session.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Options").protection.protect();
        await context.sync();
      });
      const before = contents(await session.toFile());
      await expect(excelServices.recommend(uncancelled())).rejects.toThrow(
        "The sheet Options is protected. Unprotect it on the Review tab, then try again.",
      );
      expect(contents(await session.toFile())).toEqual(before);
    });
  });

  test("a cell that is being edited is said in words", async () => {
    await inWorkbook(workbookOf(usage), async (session) => {
      session.host.faults.cellEditing = true;
      await expect(excelServices.recommend(uncancelled())).rejects.toThrow("A cell is being edited.");
    });
  });
});

describe("text from the workbook is data", () => {
  test.each([
    "=1+1",
    "+cmd|' /C calc'!A0",
    "@SUM(1)",
    "-2+3",
    "'quoted",
    "<img src=x onerror=alert(1)>",
    "2026-03-01",
    "TRUE",
  ])("a band named %s stays that text", async (name) => {
    await inWorkbook(workbookOf(usage), async (session) => {
      await excelServices.pickUsageAt("Usage!A1:B13", uncancelled());
      await excelServices.readContract(uncancelled());
      await session.Excel.run(async (context) => {
        const row = context.workbook.tables.getItem("Bands").getDataBodyRange().getResizedRange(-5, 0);
        context.workbook.tables.getItem("Bands").getHeaderRowRange().getCell(0, 3).values = [["Overage"]];
        row.values = [[250_000, 0.1, `'${name}`, "committed"]];
        await context.sync();
      });
      await excelServices.recommend(uncancelled());
      const file = await session.toFile();
      expect(valueAt(file, "Options", "B6")).toBe(name);
      expect(valueAt(file, "Options", "M3")).toBe(`Terms inside ${name}`);
    });
  });
});
