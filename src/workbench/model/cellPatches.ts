import type { ICellData } from "@univerjs/core";
import { toLongForm } from "./thisRow";
import type { TypedContent } from "./typedValue";

/** Changes of cells, by row then column. */
export type CellPatches = Record<number, Record<number, ICellData>>;

/** Takes all contents out of a cell; its format stays. */
export const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null };

const TEXT = 1;
const NUMBER = 2;
export const BOOLEAN = 3;
const FORCED_TEXT = 4;

export function put(patches: CellPatches, row: number, column: number, cell: ICellData): void {
  (patches[row] ??= {})[column] = cell;
}

/** What goes into a cell; `table` names the table it is in. */
export function contentPatch(content: TypedContent, table: () => string | null): ICellData {
  switch (content.kind) {
    case "blank":
      return EMPTY;
    case "formula":
      return { ...EMPTY, f: toLongForm(content.formula, table) };
    case "text":
      return { ...EMPTY, v: content.text, t: content.asText ? FORCED_TEXT : TEXT };
    case "value":
      return typeof content.value === "boolean"
        ? { ...EMPTY, v: content.value ? 1 : 0, t: BOOLEAN }
        : { ...EMPTY, v: content.value, t: NUMBER };
  }
}
