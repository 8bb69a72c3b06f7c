import type { Cell } from "../grid";
import type { UsageField } from "../usageReading";
import type { RowCells } from "./rowCells";
import type { UsageOptions } from "./usageOptions";

/** The name under which the user says what becomes of rows below 0. */
const creditItem = "credit or correction";

const wanted = `0 or more; to leave such rows out, write Meaning, ${creditItem}, left out as Setting, Field and Value of the table UsageOptions`;

/** Whether a cell is below 0: no usage, but a credit or a correction of some. */
export const isCredit = (cell: Cell): boolean =>
  typeof cell === "number" ? cell < 0 : typeof cell === "string" && /^\s*-\s*[\d.]/.test(cell);

/** What becomes of a row below 0: asked once, and left out where the user said so. */
export function creditsAsked(cells: RowCells, field: UsageField, options: UsageOptions): () => void {
  let asked = false;
  return () => {
    if (options.meanings?.[creditItem]?.kind === "left out") cells.leftOut = "credits and corrections";
    else if (!asked) {
      asked = true;
      cells.refuse("unknown-item", field, wanted, creditItem);
    }
  };
}
