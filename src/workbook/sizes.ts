import type { SheetPlan } from "../tables/sheetPlan";
import type { JournalSheet, JournalSize } from "./journal";

interface Sizes {
  readonly widths: readonly JournalSize[];
  readonly heights: readonly JournalSize[];
}

/** Queues reading the widths and heights that a plan will change; the result is there after the sync. */
export function loadSizes(sheet: Excel.Worksheet, plan: SheetPlan): () => Sizes {
  const widths = plan.widths.map((_, at) => ({
    at,
    format: sheet.getRangeByIndexes(0, at, 1, 1).format.load(["columnWidth", "useStandardWidth"]),
  }));
  const rows = new Set(
    plan.wrapped.flatMap(({ row, rows: count }) => Array.from({ length: count }, (_, i) => row + i)),
  );
  const heights = [...rows].map((at) => ({
    at,
    format: sheet.getRangeByIndexes(at, 0, 1, 1).format.load(["rowHeight", "useStandardHeight"]),
  }));
  return () => ({
    widths: widths.map(({ at, format }) => ({
      at,
      points: format.useStandardWidth ? null : format.columnWidth,
    })),
    heights: heights.map(({ at, format }) => ({
      at,
      points: format.useStandardHeight ? null : format.rowHeight,
    })),
  });
}

/** Queues giving columns and rows the sizes they had. */
export function putBackSizes(sheet: Excel.Worksheet, { widths, heights }: JournalSheet): void {
  for (const { at, points } of widths) {
    const { format } = sheet.getRangeByIndexes(0, at, 1, 1);
    if (points === null) format.useStandardWidth = true;
    else format.columnWidth = points;
  }
  for (const { at, points } of heights) {
    const { format } = sheet.getRangeByIndexes(at, 0, 1, 1);
    if (points === null) format.useStandardHeight = true;
    else format.rowHeight = points;
  }
}
