import type { Area } from "../tables/sheetPlan";
import { areaOf, place, without } from "./areas";
import type { JournalSheet } from "./journal";
import type { Requests } from "./requests";
import { rangeOf } from "./sheetWriter";

/**
 * The user's first cells below and right of ours have names while we write: Excel moves a name with its cells, so
 * it tells at any moment whether the rows and columns before them are inserted.
 */
const anchors = (kind: string) => ({ below: `bw_below_${kind}`, right: `bw_right_${kind}` });

const ends = ({ area }: JournalSheet): { readonly below: Area; readonly right: Area } => ({
  below: { row: area.row + area.rows, column: area.column, rows: 1, columns: 1 },
  right: { row: area.row, column: area.column + area.columns, rows: 1, columns: 1 },
});

/** Queues naming the cells that will make way; with `made`, those that have made way. */
export function queueAnchors(context: Excel.RequestContext, one: JournalSheet, made = false): void {
  const sheet = context.workbook.worksheets.getItem(one.name);
  const { below, right } = anchors(one.kind);
  const { rows, columns } = one.room;
  const end = ends(one);
  const low = made ? { ...end.below, row: end.below.row + rows } : end.below;
  const far = made ? { ...end.right, column: end.right.column + columns } : end.right;
  if (rows > 0) context.workbook.names.add(below, rangeOf(sheet, low));
  if (columns > 0) context.workbook.names.add(right, rangeOf(sheet, far));
}

/** Queues that these names are gone. */
export function queueNoAnchors(context: Excel.RequestContext, { kind }: JournalSheet): void {
  const { below, right } = anchors(kind);
  for (const name of [below, right]) context.workbook.names.getItemOrNullObject(name).delete();
}

/** Inserts the rows and columns that the plan needs behind our cells. */
export async function makeRoom(requests: Requests, one: JournalSheet): Promise<void> {
  const { rows, columns } = one.room;
  const sheet = requests.context.workbook.worksheets.getItem(one.name);
  const { below, right } = ends(one);
  if (rows > 0)
    rangeOf(sheet, { ...below, rows })
      .getEntireRow()
      .insert("Down");
  if (columns > 0)
    rangeOf(sheet, { ...right, columns })
      .getEntireColumn()
      .insert("Right");
  if (rows > 0 || columns > 0) await requests.send();
}

/** Queues taking out what was inserted, as far as it was; the answer is there after the next sync. */
export function loadRoom(context: Excel.RequestContext, one: JournalSheet): (sheet: Excel.Worksheet) => void {
  const { below, right } = anchors(one.kind);
  const { names } = context.workbook;
  const found = [below, right].map((name) =>
    names.getItemOrNullObject(name).getRangeOrNullObject().load(place),
  );
  return (sheet) => {
    const [low, far] = found;
    const end = ends(one);
    const rows = low === undefined || low.isNullObject ? 0 : areaOf(low).row - end.below.row;
    const columns = far === undefined || far.isNullObject ? 0 : areaOf(far).column - end.right.column;
    if (columns > 0)
      rangeOf(sheet, { ...end.right, columns })
        .getEntireColumn()
        .delete("Left");
    if (rows > 0)
      rangeOf(sheet, { ...end.below, rows })
        .getEntireRow()
        .delete("Up");
  };
}

/**
 * The cells that hold nothing of the user's once the room is taken out again: those that we wrote before, and those of
 * the new plan.
 */
export function oursWithoutRoom({ area, next, room }: JournalSheet): readonly Area[] {
  const [rows, columns] = [area.row + area.rows, area.column + area.columns];
  const written = {
    ...next,
    rows: room.rows > 0 ? Math.min(next.rows, rows - next.row) : next.rows,
    columns: room.columns > 0 ? Math.min(next.columns, columns - next.column) : next.columns,
  };
  return [area, ...without(written, [area])];
}
