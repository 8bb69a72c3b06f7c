import { type Box, intersect, isWholeColumns, MAX_COLUMNS, MAX_ROWS, oneCell, without } from "./address";
import { cutRule } from "./cutRule";
import type { Sheet } from "./sheet";
import { cellKey } from "./sheetExtras";
import type { ShiftDirection } from "./shiftCells";

/**
 * What is kept beside the cells goes along when cells are inserted or taken out: validations, conditional formats,
 * links, unlocked cells and the formats of columns. `box` is what came in, or what is gone; with no direction all stay.
 */
export function moveRules({ extras }: Sheet, box: Box, direction: ShiftDirection | undefined): void {
  if (direction === undefined) return;
  const move = (one: Box): readonly Box[] => afterShift(one, box, direction);
  extras.validations = extras.validations.flatMap((rule) => cutRule(rule, move));
  extras.conditionalFormats = extras.conditionalFormats.flatMap((rule) => cutRule(rule, move));
  extras.unlocked = extras.unlocked.flatMap(move);
  rekey(extras.hyperlinks, (key) => {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const [cell] = move(oneCell(row, column));
    return cell ? cellKey(cell.row, cell.column) : null;
  });
  if (isWholeColumns(box))
    rekey(extras.columnStyles, (column) => move(oneCell(0, column))[0]?.column ?? null);
}

/** What became of a box when others came in or went: in parts where only some of its columns, or rows, have moved. */
function afterShift(one: Box, box: Box, direction: ShiftDirection): readonly Box[] {
  switch (direction) {
    case "down":
      return pushedDown(one, box, MAX_ROWS);
    case "up":
      return pulledUp(one, box, MAX_ROWS);
    case "right":
      return pushedDown(turned(one), turned(box), MAX_COLUMNS).map(turned);
    case "left":
      return pulledUp(turned(one), turned(box), MAX_COLUMNS).map(turned);
  }
}

function pushedDown(one: Box, { row, rows, ...across }: Box, most: number): readonly Box[] {
  const place = (at: number): number => Math.min(at < row ? at : at + rows, most);
  // Cells that come in among those of a box belong to it.
  return along(one, across, most, (first, end) => [place(first), place(end - 1) + 1]);
}

function pulledUp(one: Box, { row, rows, ...across }: Box, most: number): readonly Box[] {
  const place = (at: number): number => (at < row ? at : Math.max(row, at - rows));
  return along(one, across, most, (first, end) => [place(first), place(end)]);
}

/** Moves the part of a box that lies in these columns; one that is as long as the sheet stays so. */
function along(
  one: Box,
  columns: Pick<Box, "column" | "columns">,
  most: number,
  move: (first: number, end: number) => readonly [first: number, end: number],
): readonly Box[] {
  const band = { ...columns, row: 0, rows: most };
  const inside = intersect(one, band);
  if (!inside || inside.rows === most) return [one];
  const [first, end] = move(inside.row, inside.row + inside.rows);
  if (first === inside.row && end - first === inside.rows) return [one];
  const moved = { ...inside, row: first, rows: Math.min(end, most) - first };
  return [moved, ...without(one, band)].filter((part) => part.rows > 0);
}

function turned({ row, column, rows, columns }: Box): Box {
  return { row: column, column: row, rows: columns, columns: rows };
}

function rekey<Key, Value>(map: Map<Key, Value>, next: (key: Key) => Key | null): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    const moved = next(key);
    if (moved !== null) map.set(moved, value);
  }
}
