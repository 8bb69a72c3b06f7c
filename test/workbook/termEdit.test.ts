import "./fewScenarios";
import { inWorkbook } from "../../src/workbench/commands";
import { uncancelled } from "../../src/workbook/forPane";
import type { OfficeSession } from "../../src/workbench/office";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { excelServices } from "../../src/workbook/excelServices";
import { cellAt, valueAt, workbookOf } from "./sheets";

const set = (name: string, value: string | number) => excelServices.setTerm({ name, value }, uncancelled());

/** Our Terms table: a title, a note, a blank row, headers, then a term a row. */
const withTerms = (task: (session: OfficeSession) => Promise<void>) =>
  inWorkbook(workbookOf(sheetOfRows("Mine", [["x"]])), async (session) => {
    await excelServices.readContract(uncancelled());
    await task(session);
  });
const rowOf = async (session: OfficeSession, name: string): Promise<number> => {
  const file = await session.toFile();
  const rows = Array.from({ length: 40 }, (_, r) => r + 1);
  return rows.find((row) => valueAt(file, "Terms", `A${row}`) === name) ?? 0;
};
const at = async (session: OfficeSession, name: string) =>
  valueAt(await session.toFile(), "Terms", `B${await rowOf(session, name)}`);

describe("a term that is edited in the pane", () => {
  test("is written into its one cell, and nothing else is changed", async () => {
    await withTerms(async (session) => {
      const row = await rowOf(session, "Confidence");
      const others = async () => {
        const file = await session.toFile();
        return file.sheets.map((sheet) => [
          sheet.name,
          [...sheet.cells].map(([r, cells]) => [
            r,
            [...cells].filter(([c]) => sheet.name !== "Terms" || r !== row - 1 || c !== 1),
          ]),
        ]);
      };
      const before = await others();
      expect(await set("Confidence", 0.8)).toBeNull();
      expect(await at(session, "Confidence")).toBe(0.8);
      expect(await others()).toEqual(before);
    });
  });

  test.each([
    ["Draws down at", "list", "list"],
    ["Overage", "5 %", 0.05],
    ["Overage", "committed", "committed"],
    ["Term years", 3, 3],
    ["Ramp", "0.5 1.5", "0.5; 1.5"],
  ])("%s takes %p", async (name, value, written) => {
    await withTerms(async (session) => {
      expect(await set(name, value)).toBeNull();
      expect(await at(session, name)).toBe(written);
    });
  });

  test("with a value that it does not take is refused with its cell", async () => {
    await withTerms(async (session) => {
      const row = await rowOf(session, "Confidence");
      expect(await set("Confidence", 90)).toMatchObject({
        code: "unknown-term-value",
        where: `Terms!B${row}`,
        got: "90",
      });
      expect(await at(session, "Confidence")).toBe(0.9);
    });
  });

  test("that a formula of the user's gives is left alone", async () => {
    await withTerms(async (session) => {
      const row = await rowOf(session, "Confidence");
      await session.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Terms").getRange(`B${row}`).formulas = [["=0.4+0.5"]];
        await context.sync();
      });
      expect(await set("Confidence", 0.8)).toMatchObject({
        code: "term-is-formula",
        where: `Terms!B${row}`,
        got: "=0.4+0.5",
        expected: "Confidence",
      });
      expect(cellAt(await session.toFile(), "Terms", `B${row}`)?.formula).toMatch(/0\.4\+0\.5/);
    });
  });

  test("whose name the user has taken out gets a row again", async () => {
    await withTerms(async (session) => {
      const row = await rowOf(session, "Overage");
      await session.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Terms").getRange(`A${row}`).values = [[""]];
        await context.sync();
      });
      expect(await rowOf(session, "Overage")).toBe(0);
      expect(await set("Overage", "committed")).toBeNull();
      expect(await at(session, "Overage")).toBe("committed");
    });
  });

  test("where there is no table yet gets one", async () => {
    await inWorkbook(workbookOf(sheetOfRows("Mine", [["x"]])), async (session) => {
      expect(await set("Draws down at", "list")).toBeNull();
      expect(await at(session, "Draws down at")).toBe("list");
    });
  });

  const undo = () => excelServices.undoTerm();

  test.each([
    ["Confidence", 0.8],
    ["Overage", "committed"],
    ["Ramp", "0.5 1.5"],
  ])("%s is put back as it stood", async (name, value) => {
    await withTerms(async (session) => {
      const before = await at(session, name);
      await set(name, value);
      expect(await at(session, name)).not.toEqual(before);
      await undo();
      expect(await at(session, name)).toEqual(before);
      // Once is all: there is nothing more to put back.
      await expect(undo()).rejects.toThrow("The term was not put back");
    });
  });

  test("is not put back where its cell was changed since", async () => {
    await withTerms(async (session) => {
      await set("Confidence", 0.8);
      const row = await rowOf(session, "Confidence");
      await session.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Terms").getRange(`B${row}`).values = [[0.7]];
        await context.sync();
      });
      await expect(undo()).rejects.toThrow("The term was not put back, because its cell was changed since.");
      expect(await at(session, "Confidence")).toBe(0.7);
    });
  });
});
