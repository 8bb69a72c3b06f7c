import type { Area } from "../tables/sheetPlan";
import { without } from "./areas";
import { rangeOf } from "./sheetWriter";

/**
 * Queues emptying cells: contents, formats, merges and rules. Notes stay: those of the user's are theirs. The
 * holes stay too: a header that is emptied would change every formula that names its column.
 */
export function queueClear(sheet: Excel.Worksheet, area: Area, holes: readonly Area[]): void {
  for (const part of without(area, holes)) {
    const range = rangeOf(sheet, part);
    range.unmerge();
    range.clear("Contents");
    range.clear("Formats");
    range.dataValidation.clear();
  }
}
