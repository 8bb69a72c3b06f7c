import type { ChartRecord, Corner } from "./chartRecord";
import { pixelsToPoints } from "./columnWidth";
import type { Sheet } from "./sheet";

/** A rectangle in points from the sheet's top left. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Points from the left edge of the sheet to the left edge of a column. */
export function columnLeft(sheet: Sheet, column: number): number {
  let pixels = 0;
  for (let index = 0; index < column; index++) pixels += sheet.univer.getColumnWidth(index);
  return pixelsToPoints(pixels);
}

/** Points from the top of the sheet to the top of a row. */
export function rowTop(sheet: Sheet, row: number): number {
  let pixels = 0;
  for (let index = 0; index < row; index++) pixels += sheet.univer.getRowHeight(index);
  return pixelsToPoints(pixels);
}

export function chartPlace(sheet: Sheet, chart: ChartRecord): Place {
  const { position } = chart;
  if (position.kind === "points") return position;
  const [left, top] = [columnLeft(sheet, position.from.column), rowTop(sheet, position.from.row)];
  const width = columnLeft(sheet, position.to.column + 1) - left;
  return { left, top, width, height: rowTop(sheet, position.to.row + 1) - top };
}

/** The cells at the chart's corners. */
export function chartCorners(
  sheet: Sheet,
  chart: ChartRecord,
): { readonly from: Corner; readonly to: Corner } {
  const { position } = chart;
  if (position.kind === "cells") return { from: position.from, to: position.to };
  const { left, top, width, height } = position;
  const column = (points: number): number => cellAt(points, (index) => sheet.univer.getColumnWidth(index));
  const row = (points: number): number => cellAt(points, (index) => sheet.univer.getRowHeight(index));
  return {
    from: { row: row(top), column: column(left) },
    to: { row: row(top + height - 0.01), column: column(left + width - 0.01) },
  };
}

function cellAt(points: number, pixelsOf: (index: number) => number): number {
  let edge = 0;
  for (let index = 0; ; index++) {
    edge += pixelsToPoints(pixelsOf(index));
    if (edge > points) return index;
  }
}
