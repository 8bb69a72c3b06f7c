import type { SheetFile } from "../../../src/workbench/file";
import { parseBox } from "../../../src/workbench/model/address";
import { createModel } from "../../../src/workbench/model/createModel";
import type { Model } from "../../../src/workbench/model/model";
import { newSheetFile } from "../../../src/workbench/model/newWorkbook";
import { shiftCells, type ShiftDirection } from "../../../src/workbench/model/shiftCells";

const open: Model[] = [];

afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function model(rules: Partial<SheetFile>): Promise<Model> {
  const made = await createModel({ file: { sheets: [{ ...newSheetFile("Sheet1"), ...rules }], names: [] } });
  open.push(made);
  return made;
}

/** Where the rules of some areas are after cells at `address` came in or went. */
async function moved(
  ranges: readonly string[],
  direction: ShiftDirection,
  address: string,
): Promise<string[]> {
  const one = await model({
    validations: ranges.map((range) => ({ range, kind: "list", formula1: '"Yes,No"' })),
  });
  const box = parseBox(address);
  if (!box) throw new Error(address);
  shiftCells(one, one.activeSheet, box, direction);
  return one.activeSheet.extras.validations.map(({ range }) => range);
}

describe("rules of cells", () => {
  it("move with rows that are inserted before them, and grow with rows among them", async () => {
    const ranges = ["A1:B2", "A3:B9", "A5:A5", "E:E"];
    expect(await moved(ranges, "down", "4:5")).toEqual(["A1:B2", "A3:B11", "A7", "E:E"]);
    expect(await moved(ranges, "right", "B:B")).toEqual(["A1:C2", "A3:C9", "A5", "F:F"]);
  });

  it("move with rows that are deleted before them, lose those of their own, and go with all of them", async () => {
    const ranges = ["A1:B2", "A3:B9", "A5:A5", "A9", "E:E"];
    expect(await moved(ranges, "up", "4:5")).toEqual(["A1:B2", "A3:B7", "A7", "E:E"]);
    expect(await moved(ranges, "left", "B:B")).toEqual(["A1:A2", "A3:A9", "A5", "A9", "D:D"]);
  });

  it("move in part where only some cells do", async () => {
    expect(await moved(["A3:C4", "D3"], "down", "B1:B2")).toEqual(["B5:B6 A3:A4 C3:C4", "D3"]);
    expect(await moved(["A3:C4", "D3"], "left", "A3")).toEqual(["A3:B3 A4:C4", "C3"]);
  });

  it("have the formulas of the cell that they begin at now", async () => {
    const one = await model({ conditionalFormats: [{ range: "A2:A9", formula: "=A2>$D$1" }] });
    one.activeSheet.univer.insertRows(1, 3);
    const formats = (): unknown => one.toFile().sheets[0]?.conditionalFormats;
    expect(formats()).toEqual([{ range: "A5:A12", formula: "=A5>$D$1" }]);
    one.activeSheet.univer.deleteRows(1, 3);
    expect(formats()).toEqual([{ range: "A2:A9", formula: "=A2>$D$1" }]);
  });

  it("move once, whether the add-in inserts or the user does, and so do links, unlocked cells and columns", async () => {
    const one = await model({});
    const { extras, univer } = one.activeSheet;
    extras.hyperlinks.set("4,2", { address: "https://example.com" });
    extras.unlocked = [{ row: 4, column: 2, rows: 1, columns: 1 }];
    extras.columnStyles.set(2, { bold: true });
    shiftCells(one, one.activeSheet, { row: 0, column: 0, rows: 2, columns: 16_384 }, "down");
    univer.insertColumns(0, 1);
    expect([...extras.hyperlinks.keys()]).toEqual(["6,3"]);
    expect(extras.unlocked).toEqual([{ row: 6, column: 3, rows: 1, columns: 1 }]);
    expect([...extras.columnStyles]).toEqual([[3, { bold: true }]]);
    univer.deleteColumns(3, 1);
    expect([extras.hyperlinks.size, extras.unlocked, extras.columnStyles.size]).toEqual([0, [], 0]);
  });
});
