import type { Model } from "./model";
import type { Sheet } from "./sheet";

/** A remark at a cell. */
export interface Comment {
  readonly id: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
}

/**
 * The comments of the workbook. Univer's open packages have notes only, and a file keeps the text of both as notes:
 * so here a comment is the note of its cell, which the grid shows and which moves with its rows.
 */
export class Comments {
  readonly #model: Model;
  /** What a note has no place for, by its id. */
  readonly resolved = new Set<string>();

  constructor(model: Model) {
    this.#model = model;
  }

  get all(): readonly Comment[] {
    return this.#model.sheets.flatMap((sheet) => this.on(sheet));
  }

  on(sheet: Sheet): readonly Comment[] {
    return sheet.univer.getNotes().map(({ id, row, col, note }) => ({
      id,
      sheetId: sheet.id,
      row,
      column: col,
      content: note,
    }));
  }

  find(id: string): Comment | null {
    return this.all.find((one) => one.id === id) ?? null;
  }

  /** Gives a cell a comment, or a new text to the one that it has. */
  put(sheet: Sheet, row: number, column: number, content: string): Comment {
    const id =
      this.on(sheet).find((one) => one.row === row && one.column === column)?.id ?? this.#model.newId();
    const note = { id, row, col: column, note: content, width: 160, height: 80, show: false };
    this.#model.writing(() => sheet.univer.getRange(row, column).createOrUpdateNote(note));
    return { id, sheetId: sheet.id, row, column, content };
  }

  remove({ id, sheetId, row, column }: Comment): void {
    this.resolved.delete(id);
    this.#model.writing(() => this.#model.sheet(sheetId).univer.getRange(row, column).deleteNote());
  }
}
