import { SheetsSelectionsService } from "@univerjs/sheets";
import { type Box, parseBox } from "./address";
import type { Model } from "./model";
import type { Sheet } from "./sheet";
import { splitSheetName } from "./sheetName";

const TOP_LEFT: Box = { row: 0, column: 0, rows: 1, columns: 1 };

/** What is selected in the grid; it belongs to the sheet that is shown. */
export class Selection {
  readonly #model: Model;

  constructor(model: Model) {
    this.#model = model;
  }

  get sheet(): Sheet {
    return this.#model.activeSheet;
  }

  /** The areas in the order they were selected; A1 when nothing was. */
  get boxes(): readonly Box[] {
    const selected = this.#model
      .service(SheetsSelectionsService)
      .getWorkbookSelections(this.#model.unitId)
      .getSelectionsOfWorksheet(this.sheet.id);
    const boxes = selected.map(({ range }) => ({
      row: range.startRow,
      column: range.startColumn,
      rows: range.endRow - range.startRow + 1,
      columns: range.endColumn - range.startColumn + 1,
    }));
    return boxes.length > 0 ? boxes : [TOP_LEFT];
  }

  /** @throws Error when the sheet or an area cannot be read */
  select(address: string): void {
    const areas = address.split(",").map((area) => splitSheetName(area.trim()));
    const name = areas.find(({ sheet }) => sheet !== null)?.sheet ?? null;
    const sheet = name === null ? this.sheet : this.#model.sheetNamed(name);
    if (!sheet) throw new Error(`There is no sheet ${String(name)}.`);
    const boxes = areas.map(({ cells }) => {
      const box = parseBox(cells);
      if (!box) throw new Error(`${cells} is no address.`);
      return box;
    });
    this.selectBoxes(sheet, boxes);
  }

  selectBoxes(sheet: Sheet, boxes: readonly Box[]): void {
    this.#model.workbook.setActiveSheet(sheet.univer);
    this.#model.execute("sheet.operation.set-selections", {
      subUnitId: sheet.id,
      selections: boxes.map((box) => ({
        range: {
          startRow: box.row,
          endRow: box.row + box.rows - 1,
          startColumn: box.column,
          endColumn: box.column + box.columns - 1,
        },
        // The cell that typing goes into.
        primary: {
          actualRow: box.row,
          actualColumn: box.column,
          startRow: box.row,
          endRow: box.row,
          startColumn: box.column,
          endColumn: box.column,
          isMerged: false,
          isMergedMainCell: false,
        },
        style: null,
      })),
    });
  }
}
