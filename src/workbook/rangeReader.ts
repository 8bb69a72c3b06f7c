import type { Cell, Grid } from "../tables/grid";
import type { Area } from "../tables/sheetPlan";
import { areaOf, place } from "./areas";
import type { Work } from "./forPane";
import { rangeOf } from "./sheetWriter";

/** Cells read with one request: far below the 5 MB that Excel on the web answers at most. */
const mostAtOnce = 50_000;

/** The used cells of a range. */
export interface UsedPart {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  readonly place: Grid["place"] & { readonly kind: "sheet" };
}

/** Finds the used cells of a range; null where it has no content. */
export async function usedPart(range: Excel.Range): Promise<UsedPart | null> {
  const used = range.getUsedRangeOrNullObject(true).load(place);
  const sheet = range.worksheet;
  sheet.load("name");
  await range.context.sync();
  if (used.isNullObject) return null;
  const area = areaOf(used);
  return { sheet, area, place: { kind: "sheet", sheet: sheet.name, row: area.row, column: area.column } };
}

/**
 * The values of cells in pieces of whole rows, one request each. Where texts are so long that a piece is more than
 * Excel on the web answers, pieces become smaller.
 *
 * @throws AbortError when the work is cancelled between two pieces.
 */
export async function* piecesOf(
  { sheet, area }: UsedPart,
  work: Work,
  cellsAtOnce = mostAtOnce,
): AsyncGenerator<readonly (readonly Cell[])[]> {
  let rowsAtOnce = Math.max(1, Math.floor(cellsAtOnce / area.columns));
  for (let row = 0; row < area.rows;) {
    work.signal.throwIfAborted();
    work.onProgress("Reading usage", row / area.rows);
    const rows = Math.min(rowsAtOnce, area.rows - row);
    const part = rangeOf(sheet, { ...area, row: area.row + row, rows }).load("values");
    try {
      // One request a piece is the point: a single one may exceed what Excel on the web can answer.
      await sheet.context.sync();
    } catch (error) {
      if (!isTooMuch(error) || rows === 1) throw error;
      rowsAtOnce = Math.ceil(rows / 2);
      continue;
    }
    yield part.values as Cell[][];
    row += rows;
  }
}

const isTooMuch = (error: unknown): boolean =>
  (error as { readonly code?: string } | null)?.code === "ResponsePayloadSizeLimitExceeded";
