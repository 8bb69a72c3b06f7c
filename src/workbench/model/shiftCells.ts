import { ICommandService } from "@univerjs/core";
import { type Box, isWholeColumns, isWholeRows } from "./address";
import type { Model } from "./model";
import { moveRules } from "./moveRules";
import type { Sheet } from "./sheet";
import { toUniverRange } from "./univerRange";

export type ShiftDirection = "up" | "left" | "down" | "right";

const COMMANDS: Readonly<Record<ShiftDirection, string>> = {
  down: "sheet.command.insert-range-move-down",
  right: "sheet.command.insert-range-move-right",
  up: "sheet.command.delete-range-move-up",
  left: "sheet.command.delete-range-move-left",
};

/** Inserts blank cells or takes cells out; what is beyond moves, and formulas follow. */
export function shiftCells(model: Model, sheet: Sheet, box: Box, direction: ShiftDirection): void {
  const { univer } = sheet;
  model.writing(() => {
    if (isWholeRows(box)) {
      if (direction === "down") univer.insertRows(box.row, box.rows);
      else univer.deleteRows(box.row, box.rows);
    } else if (isWholeColumns(box)) {
      if (direction === "right") univer.insertColumns(box.column, box.columns);
      else univer.deleteColumns(box.column, box.columns);
    } else {
      // Univer takes cells out of the sheet that is shown, whichever it is asked for.
      const shown = model.workbook.getActiveSheet();
      model.workbook.setActiveSheet(univer);
      // Offered only as a promise, but carried out at once.
      void model.service<ICommandService>(ICommandService).executeCommand(COMMANDS[direction], {
        unitId: model.unitId,
        subUnitId: sheet.id,
        range: toUniverRange(box),
      });
      model.workbook.setActiveSheet(shown);
      moveRules(sheet, box, direction);
    }
  });
}
