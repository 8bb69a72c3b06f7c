import { isErrorValue } from "../grid";
import { showCell } from "../readCell";
import { isNothing } from "./rowCells";
import type { MappingContext } from "./rowMapping";

/**
 * The model of the row in the price book; null, with a problem, where there is none. A model that is not
 * Claude is left out where the export holds those of other makers too.
 */
export function modelOf({ cells, find }: MappingContext, othersLeftOut: boolean): string | null {
  const cell = cells.cell("model");
  const name = String(cell);
  const found = find(name);
  if ("model" in found) return found.model;
  const wanted = "a model such as claude-opus-5-5";
  if (isNothing(cell)) cells.refuse("blank", "model", wanted, "");
  else if (isErrorValue(cell)) cells.refuse("error-cell", "model", wanted);
  else if (othersLeftOut && !/claude|anthropic/i.test(name)) cells.leftOut = "other services and models";
  else cells.refuse("unknown-model", "model", found.nearest.expected, showCell(cell));
  return null;
}
