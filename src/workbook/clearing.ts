import type { Area } from "../tables/sheetPlan";
import { without } from "./areas";
import { rangeOf } from "./sheetWriter";

/**
 * Queues emptying cells: contents, formats, merges and rules for what may be typed. Notes and conditional formats
 * stay: those are the user's, we write none of the latter. The holes stay too: a header that is emptied would
 * change every formula that names its column.
 */
export function queueClear(sheet: Excel.Worksheet, area: Area, holes: readonly Area[]): void {
  for (const part of without(area, holes)) {
    const range = rangeOf(sheet, part);
    range.unmerge();
    range.clear("Contents");
    // Clearing formats would take conditional formats away as well.
    range.style = "Normal";
    range.dataValidation.clear();
  }
}
