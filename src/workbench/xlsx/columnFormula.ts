import type { SheetFile } from "../file";
import { areaOf } from "./address";
import { needsArray } from "./arrayFormula";
import { writeFormula } from "./writeFormula";

/**
 * The formula, as a file stores it, that every cell of a table's column has; null when they differ. Excel
 * copies such a formula into new rows when the table's part names it.
 */
export function columnFormula(
  cells: SheetFile["cells"],
  table: { readonly name: string; readonly range: string },
  index: number,
): string | null {
  const area = areaOf(table.range);
  if (area === null || area.bottom === area.top) return null;
  let common: string | null = null;
  for (let row = area.top + 1; row <= area.bottom; row++) {
    const formula = cells.get(row)?.get(area.left + index)?.formula;
    if (formula === undefined || needsArray(formula)) return null;
    const stored = writeFormula(formula, table.name);
    if (common !== null && stored !== common) return null;
    common = stored;
  }
  return common;
}
