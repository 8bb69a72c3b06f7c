import type { Area } from "../tables/sheetPlan";

/** How many rows and columns a sheet of Excel's has. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

/** What a range has to be asked for before `areaOf` can say where it is. */
export const place = ["rowIndex", "columnIndex", "rowCount", "columnCount"];

export const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
});

/** The smallest area around some; there is at least one. */
export function around(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  return {
    row,
    column,
    rows: Math.max(...areas.map((area) => area.row + area.rows)) - row,
    columns: Math.max(...areas.map((area) => area.column + area.columns)) - column,
  };
}

export const meet = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

/** The parts of an area that are in none of the holes. */
export function without(area: Area, holes: readonly Area[]): readonly Area[] {
  const hole = holes.find((each) => meet(area, each));
  if (hole === undefined) return area.rows > 0 && area.columns > 0 ? [area] : [];
  const top = Math.max(area.row, hole.row);
  const bottom = Math.min(area.row + area.rows, hole.row + hole.rows);
  const left = Math.max(area.column, hole.column);
  const right = Math.min(area.column + area.columns, hole.column + hole.columns);
  const parts: readonly Area[] = [
    { ...area, rows: top - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { row: top, rows: bottom - top, column: area.column, columns: left - area.column },
    { row: top, rows: bottom - top, column: right, columns: area.column + area.columns - right },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0).flatMap((part) => without(part, holes));
}

/** An area in pieces of whole rows that have about so many cells, from the first. */
export function* rowPieces(area: Area, cellsAtOnce: number): Generator<Area> {
  const rowsAtOnce = Math.max(1, Math.floor(cellsAtOnce / area.columns));
  for (let from = 0; from < area.rows; from += rowsAtOnce)
    yield { ...area, row: area.row + from, rows: Math.min(rowsAtOnce, area.rows - from) };
}
