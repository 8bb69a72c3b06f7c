import type { Model } from "../model/model";

/** Univer's rows are as high as text of this size needs, in points. */
const STANDARD_SIZE = 11;
const PIXELS_PER_POINT = 4 / 3;
const LINE_HEIGHT = 1.26;

/**
 * Excel gives a row without a height of its own the one that its largest text needs; so does this. Univer
 * would do it only for sheets that have been on screen.
 */
export function fitRowHeights(model: Model): void {
  for (const sheet of model.sheets) {
    const grid = sheet.univer.getSheet();
    const { rowData } = grid.getConfig();
    const heights = new Map<number, number>();
    grid.getCellMatrix().forValue((row, column, cell) => {
      if (!cell?.s || rowData[row]?.h !== undefined) return;
      const size = sheet.style(row, column).fontSize ?? STANDARD_SIZE;
      const needed = Math.round(size * PIXELS_PER_POINT * LINE_HEIGHT);
      if (size > STANDARD_SIZE) heights.set(row, Math.max(needed, heights.get(row) ?? 0));
    });
    if (heights.size === 0) continue;
    model.execute("sheet.mutation.set-worksheet-row-auto-height", {
      subUnitId: sheet.id,
      rowsAutoHeightInfo: [...heights].map(([row, autoHeight]) => ({ row, autoHeight })),
    });
  }
}
