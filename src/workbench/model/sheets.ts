import { TableManager } from "@univerjs/sheets-table";
import { LEAST_COLUMNS, LEAST_ROWS } from "./loadFile";
import type { Model } from "./model";
import { Sheet } from "./sheet";
import { newSheetExtras, type SheetExtras } from "./sheetExtras";

/** The sheets of the workbook; which there are, and in what order, Univer knows. */
export class Sheets {
  readonly #model: Model;
  readonly #extras: Map<string, SheetExtras>;
  readonly #known = new Map<string, Sheet>();

  constructor(model: Model, extras: Map<string, SheetExtras>) {
    this.#model = model;
    this.#extras = extras;
  }

  get all(): readonly Sheet[] {
    return this.#model.workbook.getSheets().map((sheet) => this.get(sheet.getSheetId()));
  }

  /** @throws Error when there is no sheet with this id */
  get(id: string): Sheet {
    const sheet = this.find(id);
    if (!sheet) throw new Error(`There is no sheet ${id}.`);
    return sheet;
  }

  find(id: string): Sheet | null {
    if (this.#model.unitId === "" || !this.#model.workbook.getSheetBySheetId(id)) return null;
    const extras = this.#extras.get(id) ?? newSheetExtras();
    this.#extras.set(id, extras);
    const sheet = this.#known.get(id) ?? new Sheet(id, extras, this.#model);
    this.#known.set(id, sheet);
    return sheet;
  }

  named(name: string): Sheet | null {
    return this.all.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  add(name: string): Sheet {
    const { workbook } = this.#model;
    const made = this.#model.writing(() => {
      const active = workbook.getActiveSheet();
      const added = workbook.create(name, LEAST_ROWS, LEAST_COLUMNS);
      workbook.setActiveSheet(active);
      return added;
    });
    return this.get(made.getSheetId());
  }

  delete(sheet: Sheet): void {
    const { workbook } = this.#model;
    this.#model.writing(() => {
      const active = workbook.getActiveSheet();
      const stays = active.getSheetId() !== sheet.id;
      workbook.deleteSheet(sheet.univer);
      // Univer goes elsewhere whichever sheet is deleted; Excel only where it was the one shown.
      if (stays) workbook.setActiveSheet(active);
    });
    // Univer stops half way where a formula of the sheet names the sheet itself: its tables would stay.
    const { unitId } = this.#model;
    for (const table of this.#model.service(TableManager).getTablesBySubunitId(unitId, sheet.id))
      this.#model.execute("sheet.mutation.delete-table", { subUnitId: sheet.id, tableId: table.getId() });
    this.#extras.delete(sheet.id);
    this.#known.delete(sheet.id);
  }
}
