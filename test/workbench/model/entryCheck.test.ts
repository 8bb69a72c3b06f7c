import { ICommandService, IUndoRedoService } from "@univerjs/core";
import { SheetInterceptorService } from "@univerjs/sheets";
import type { ValidationFile } from "../../../src/workbench/file";
import { oneCell, parseBox } from "../../../src/workbench/model/address";
import { createModel } from "../../../src/workbench/model/createModel";
import type { Model } from "../../../src/workbench/model/model";
import { newSheetFile, sheetOfRows } from "../../../src/workbench/model/newWorkbook";

const open: Model[] = [];

afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function model(...validations: readonly ValidationFile[]): Promise<Model> {
  const choices = sheetOfRows("Choices", [["North"], ["South"]]);
  const made = await createModel({
    file: { sheets: [{ ...newSheetFile("Sheet1"), validations }, choices], names: [] },
  });
  open.push(made);
  return made;
}

/** Types into a cell and presses Enter, as the grid's editor does: it writes, asks, and takes back what may not stay. */
async function type(into: Model, address: string, cell: object): Promise<void> {
  const { row, column } = parseBox(address) ?? oneCell(-1, -1);
  const { univer, id } = into.activeSheet;
  const redoUndoId = "entry";
  into.service<ICommandService>(ICommandService).syncExecuteCommand("sheet.command.set-range-values", {
    unitId: into.unitId,
    subUnitId: id,
    range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    value: cell,
    redoUndoId,
  });
  const asked = into.service(SheetInterceptorService);
  const workbook = into.workbook.getWorkbook();
  if ((await asked.onValidateCell(workbook, univer.getSheet(), row, column)) === false)
    into.service<IUndoRedoService>(IUndoRedoService).rollback(redoUndoId, into.unitId);
}

/** What the cell holds after each of these was typed into it. */
async function typed(
  into: Model,
  address: string,
  entries: readonly (string | number)[],
): Promise<unknown[]> {
  const { row, column } = parseBox(address) ?? oneCell(-1, -1);
  const held: unknown[] = [];
  for (const v of entries) {
    await type(into, address, { v });
    held.push(into.activeSheet.value(row, column));
  }
  return held;
}

describe("what the user types against a validation", () => {
  it("is refused where the list does not have it, and the cell keeps what it held", async () => {
    const one = await model({ range: "A2:A9", kind: "list", formula1: '"Yes,No,12%"' });
    expect(await typed(one, "A3", ["Yes", "Maybe", "no", "No"])).toEqual(["Yes", "Yes", "Yes", "No"]);
    // Beside the list everything goes.
    expect(await typed(one, "B3", ["Maybe"])).toEqual(["Maybe"]);
    await type(one, "A4", { v: 0.12, t: 2, s: { n: { pattern: "0%" } } });
    expect(one.activeSheet.value(3, 0)).toBe(0.12);
  });

  it("is refused where the cells of the list do not have it; they leave capitals open", async () => {
    const one = await model({ range: "A1", kind: "list", formula1: "Choices!$A$1:$A$2" });
    expect(await typed(one, "A1", ["East", "north"])).toEqual([null, "north"]);
  });

  it("is refused beyond the bounds, which a cell may hold, or as text, or as a part of a whole", async () => {
    const one = await model(
      { range: "A1", kind: "decimal", operator: "between", formula1: "0", formula2: "1" },
      { range: "A2", kind: "whole", operator: "greaterThanOrEqual", formula1: "$C$1" },
      { range: "A3", kind: "decimal", operator: "lessThan", formula1: "5" },
    );
    expect(await typed(one, "A1", [0.5, 1.5, -1, "half", 1])).toEqual([0.5, 0.5, 0.5, 0.5, 1]);
    await typed(one, "C1", [3]);
    expect(await typed(one, "A2", [2, 3.5, 3])).toEqual([null, null, 3]);
    expect(await typed(one, "A3", [5, 4.9])).toEqual([null, 4.9]);
  });

  it("is judged by a formula's result, and nothing typed is always allowed", async () => {
    const one = await model({ range: "A1", kind: "decimal", operator: "greaterThan", formula1: "10" });
    await type(one, "A1", { f: "=5+6" });
    expect(one.activeSheet.value(0, 0)).toBe(11);
    await type(one, "A1", { f: "=5+5" });
    expect(one.activeSheet.formula(0, 0)).toBe("=5+6");
    await type(one, "A1", { v: null, f: null });
    expect(one.activeSheet.value(0, 0)).toBeNull();
  });

  it("is told with the words of the validation, or with Excel's", async () => {
    const error = { title: "Not accepted", message: "A share is between 0 and 1." };
    const one = await model(
      { range: "A1", kind: "decimal", operator: "between", formula1: "0", formula2: "1", error },
      { range: "A2", kind: "list", formula1: '"Yes,No"' },
    );
    const refused: unknown[] = [];
    one.onEntryRefused = ({ sheet, row, column, title, message }) =>
      refused.push([sheet.name, row, column, title, message]);
    await typed(one, "A1", [0.5, 2]);
    await typed(one, "A2", ["Maybe"]);
    expect(refused).toEqual([
      ["Sheet1", 0, 0, "Not accepted", "A share is between 0 and 1."],
      [
        "Sheet1",
        1,
        0,
        "Microsoft Excel",
        "This value doesn't match the data validation restrictions defined for this cell.",
      ],
    ]);
  });

  it("is asked for once, though another workbook was loaded since, and the host may write what it likes", async () => {
    const one = await model({ range: "A1", kind: "list", formula1: '"Yes,No"' });
    await one.load(one.toFile());
    let refused = 0;
    one.onEntryRefused = () => refused++;
    expect(await typed(one, "A1", ["Maybe"])).toEqual([null]);
    expect(refused).toBe(1);
    one.activeSheet.type(oneCell(0, 0), () => "Maybe");
    expect(one.activeSheet.value(0, 0)).toBe("Maybe");
  });
});
