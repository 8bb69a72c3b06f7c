import type { WorkbookFile } from "../../../src/workbench/file";
import { ICommandService, IUniverInstanceService } from "@univerjs/core";
import { createModel } from "../../../src/workbench/model/createModel";
import type { Model } from "../../../src/workbench/model/model";

/** One test for each way in which the spreadsheet engine goes wrong without saying so. */

const open: Model[] = [];

async function model(file?: WorkbookFile): Promise<Model> {
  const made = await createModel({ file });
  open.push(made);
  return made;
}

function enter(into: Model, rows: readonly (readonly (string | number)[])[], row = 0, column = 0): void {
  const box = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
  into.activeSheet.type(box, (at, across) => rows[at - row]?.[across - column] ?? "");
}

afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

describe("traps of the engine", () => {
  it("unit ids are never used twice in a process: two workbooks do not answer for one another", async () => {
    const [first, second] = [await model(), await model()];
    enter(first, [[1, "=A1*2"]]);
    enter(second, [[5, "=A1*2"]]);
    await Promise.all([first.flush(), second.flush()]);
    expect(first.unitId).not.toBe(second.unitId);
    expect([first.activeSheet.value(0, 1), second.activeSheet.value(0, 1)]).toEqual([2, 10]);
    const before = first.unitId;
    await first.load(second.toFile());
    expect(first.unitId).not.toBe(before);
  });

  it("30 fresh workbooks in one process are all right", async () => {
    for (let count = 0; count < 30; count++) {
      const one = await model();
      enter(one, [
        ["Q", "Cost"],
        [count, "=A2*2"],
        [count, "=A3*2"],
      ]);
      await one.tables.add(one.activeSheet, { row: 0, column: 0, rows: 3, columns: 2 }, "Usage");
      enter(one, [["=SUM(Usage[Cost])"], ["=D1*2"]], 0, 3);
      await one.flush();
      enter(one, [[count + 1]], 1, 0);
      await one.flush();
      const { activeSheet } = one;
      expect([activeSheet.value(0, 3), activeSheet.value(1, 3)]).toEqual([4 * count + 2, 8 * count + 4]);
      open.splice(open.indexOf(one), 1);
      one.close();
    }
  });

  it("a write while nothing is selected arrives, and one that the engine refuses throws", async () => {
    const one = await model();
    enter(one, [["here"]], 3, 3);
    expect(one.activeSheet.value(3, 3)).toBe("here");
    expect(() => {
      one.execute("sheet.command.set-range-values", { subUnitId: "no such sheet", value: {} });
    }).toThrow("Univer refused");
  });

  it("a change of style keeps the formula", async () => {
    const one = await model();
    enter(one, [["=1+1"]]);
    one.activeSheet.restyle({ row: 0, column: 0, rows: 1, columns: 1 }, () => ({ bold: true }));
    await one.flush();
    expect([one.activeSheet.formula(0, 0), one.activeSheet.value(0, 0)]).toEqual(["=1+1", 2]);
    expect(one.activeSheet.style(0, 0)).toEqual({ bold: true });
  });

  it("a formatted cell gives its value, not the text that is shown", async () => {
    const one = await model();
    enter(one, [[5]]);
    one.activeSheet.restyle({ row: 0, column: 0, rows: 1, columns: 1 }, () => ({ numberFormat: "$0.00" }));
    expect([one.activeSheet.value(0, 0), one.activeSheet.text(0, 0)]).toEqual([5, "$5.00"]);
  });

  it("spilled cells have values though no cell holds them, and a reopened file spills them anew", async () => {
    const one = await model();
    enter(one, [["=SEQUENCE(2,2)"]]);
    await one.flush();
    const { activeSheet } = one;
    expect([activeSheet.value(1, 1), activeSheet.formula(1, 1), activeSheet.isSpilledInto(1, 1)]).toEqual([
      4,
      null,
      true,
    ]);
    const file = one.toFile();
    expect(file.sheets[0]?.cells.get(0)?.get(0)?.spill).toBe("A1:B2");
    const reopened = await model(file);
    expect(reopened.activeSheet.formula(1, 1)).toBeNull();
    enter(reopened, [["=SEQUENCE(1,2)"]]);
    await reopened.flush();
    expect(reopened.activeSheet.value(1, 1)).toBeNull();
  });

  it("waiting for a calculation takes no debounce: an edit and its result need less than 100 ms", async () => {
    const one = await model();
    enter(one, [[1, "=A1*2"]]);
    await one.flush();
    const start = performance.now();
    for (let count = 0; count < 5; count++) {
      enter(one, [[count]]);
      await one.flush();
    }
    expect(one.activeSheet.value(0, 1)).toBe(8);
    expect((performance.now() - start) / 5).toBeLessThan(100);
  });

  it("flushing when nothing changed ends at once", async () => {
    const one = await model();
    await one.flush();
    const start = performance.now();
    await one.flush();
    expect(performance.now() - start).toBeLessThan(50);
    expect(one.dirty).toBe(false);
  });

  it("the text of a link has a value, though the engine keeps it as a document", async () => {
    const one = await model();
    enter(one, [['=HYPERLINK("https://example.com","go")', '=A1&"!"']]);
    await one.flush();
    expect([one.activeSheet.value(0, 0), one.activeSheet.value(0, 1)]).toEqual(["go", "go!"]);
  });

  it("the result of a function does not format its cell", async () => {
    const one = await model();
    enter(one, [["=EDATE(45000,1)"]]);
    await one.flush();
    expect([one.activeSheet.style(0, 0), one.activeSheet.text(0, 0)]).toEqual([{}, "45031"]);
  });

  it("a defined name that is changed or deleted is calculated anew", async () => {
    const one = await model();
    one.names.add("Rate", "2", null);
    enter(one, [["=Rate*3"]]);
    await one.flush();
    const name = one.names.find("Rate", null);
    if (!name) throw new Error("The name is missing.");
    one.names.setRefersTo(name, "5");
    await one.flush();
    expect(one.activeSheet.value(0, 0)).toBe(15);
    one.names.remove(name);
    await one.flush();
    expect([one.activeSheet.value(0, 0), one.activeSheet.formula(0, 0)]).toEqual(["#NAME?", "=Rate*3"]);
  });

  it("a defined name of one workbook is not taken for that of another", async () => {
    const [first, second] = [await model(), await model()];
    first.names.add("Rate", "2", null);
    second.names.add("Rate", "5", null);
    for (const one of [first, second]) {
      enter(one, [["=Rate*3"]]);
      await one.flush();
    }
    expect([first.activeSheet.value(0, 0), second.activeSheet.value(0, 0)]).toEqual([6, 15]);
  });

  it("results of a calculation are no edits of the user, nor are styles, nor what the host writes", async () => {
    const one = await model();
    const edits: unknown[] = [];
    one.onUserEdit = (sheet, box) => edits.push([sheet.name, box]);
    enter(one, [[1, "=A1*2"]]);
    await one.flush();
    const { univer } = one.activeSheet;
    univer.getRange("C1").setFontWeight("bold");
    expect(edits).toEqual([]);
    univer.getRange("B2:C3").setValues([
      [1, 2],
      [3, 4],
    ]);
    await one.flush();
    expect(edits).toEqual([["Sheet1", { row: 1, column: 1, rows: 2, columns: 2 }]]);
  });

  it("undo in the grid is an edit too", async () => {
    const one = await model();
    one.activeSheet.univer.getRange("A1").setValue(5);
    let edits = 0;
    one.onUserEdit = () => edits++;
    one.service(IUniverInstanceService).focusUnit(one.unitId);
    await one.service(ICommandService).executeCommand("univer.command.undo");
    expect([edits, one.activeSheet.value(0, 0)]).toEqual([1, null]);
  });

  it("what was queued before a manual calculation is not calculated by the engine's own timer", async () => {
    const one = await model();
    enter(one, [[1, "=A1*2"]]);
    await one.flush();
    one.calculationMode = "Manual";
    enter(one, [[7]]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(one.activeSheet.value(0, 1)).toBe(2);
    await one.flush();
    expect(one.activeSheet.value(0, 1)).toBe(14);
  });

  it("a sheet that is deleted takes its tables along, though a formula on it names the sheet itself", async () => {
    const one = await model();
    const gone = one.addSheet("Gone");
    enter(one, [["=Gone!A2"]]);
    gone.type({ row: 0, column: 0, rows: 2, columns: 1 }, (row) => (row === 0 ? "Cost" : 7));
    gone.type({ row: 4, column: 0, rows: 1, columns: 1 }, () => "=Gone!A2");
    await one.tables.add(gone, { row: 0, column: 0, rows: 2, columns: 1 }, "Costs");
    await one.flush();
    one.deleteSheet(gone);
    await one.flush();
    expect(one.tables.all).toEqual([]);
    expect(one.activeSheet.value(0, 0)).toBe("#REF!");
  });
});
