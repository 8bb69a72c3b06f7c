import { columnName } from "../tables/grid";
import { hasExcelApi } from "./features";
import type { RegisteredNote } from "./register";

/** A note at a cell: a note of Excel's, or a comment where Excel is too old to let an add-in write notes. */
export interface CellNote extends RegisteredNote {
  readonly delete: () => void;
}

/** Reads the notes of sheets, the user's and ours. */
export async function readNotes(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<ReadonlyMap<string, readonly CellNote[]>> {
  const collections = sheets.map((name) => ({ name, items: notesOf(context, name) }));
  for (const { items } of collections) items.load("items/content");
  if (collections.length > 0) await context.sync();
  const read = collections.map(({ name, items }) => ({
    name,
    notes: (items.items as readonly (Excel.Note | Excel.Comment)[]).map((note) => ({
      note,
      cell: note.getLocation().load(["rowIndex", "columnIndex"]),
    })),
  }));
  if (read.some(({ notes }) => notes.length > 0)) await context.sync();
  return new Map(
    read.map(({ name, notes }) => [
      name,
      notes.map(({ note, cell }) => ({
        row: cell.rowIndex,
        column: cell.columnIndex,
        text: note.content,
        delete: () => note.delete(),
      })),
    ]),
  );
}

/** Queues a note at a cell that has none. */
export function addNote(
  context: Excel.RequestContext,
  sheet: string,
  { row, column, text }: RegisteredNote,
): void {
  const on = context.workbook.worksheets.getItem(sheet);
  if (hasExcelApi("1.18")) on.notes.add(`${columnName(column)}${row + 1}`, text);
  else on.comments.add(on.getRangeByIndexes(row, column, 1, 1), text);
}

const notesOf = (
  context: Excel.RequestContext,
  sheet: string,
): Excel.NoteCollection | Excel.CommentCollection => {
  const on = context.workbook.worksheets.getItem(sheet);
  return hasExcelApi("1.18") ? on.notes : on.comments;
};

/** Whether a note is one that we wrote: at its cell, to the letter. What the user changed is theirs. */
export const isOurs = (note: RegisteredNote, ours: readonly RegisteredNote[]): boolean =>
  ours.some(({ row, column, text }) => row === note.row && column === note.column && text === note.text);

export const sameCell = (one: RegisteredNote, other: RegisteredNote): boolean =>
  one.row === other.row && one.column === other.column;
