import { SheetsSelectionsService } from "@univerjs/sheets";
import { type Box, oneCell, parseBox } from "./address";
import type { Model } from "./model";
import type { Sheet } from "./sheet";
import { splitSheetName } from "./sheetName";
import { fromUniverRange, toUniverRange } from "./univerRange";

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
    const boxes = selected.map(({ range }) => fromUniverRange(range));
    return boxes.length > 0 ? boxes : [oneCell(0, 0)];
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
        range: toUniverRange(box),
        // The cell that typing goes into.
        primary: {
          actualRow: box.row,
          actualColumn: box.column,
          ...toUniverRange(oneCell(box.row, box.column)),
          isMerged: false,
          isMergedMainCell: false,
        },
        style: null,
      })),
    });
  }
}
