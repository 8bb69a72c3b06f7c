import { eachCell, intersect, oneCell, parseBox, parseBoxes } from "./address";
import type { ValidationFile } from "../file";
import type { Model } from "./model";
import type { Sheet } from "./sheet";
import { splitSheetName } from "./sheetName";

/** The validation of a cell; null where it has none. */
export function validationAt(sheet: Sheet, row: number, column: number): ValidationFile | null {
  const here = oneCell(row, column);
  const holds = ({ range }: ValidationFile): boolean => parseBoxes(range).some((box) => intersect(box, here));
  return sheet.extras.validations.find(holds) ?? null;
}

/** What the list of a cell offers, as it is shown; nothing where the cell has no list. */
export function cellChoices(model: Model, sheet: Sheet, row: number, column: number): readonly string[] {
  const rule = validationAt(sheet, row, column);
  if (rule?.kind !== "list") return [];
  return writtenChoices(rule.formula1) ?? referred(model, sheet, rule.formula1);
}

/** The choices that stand in the rule itself; null where it refers to cells. */
export function writtenChoices(source: string): readonly string[] | null {
  const [, literal] = /^"(.*)"$/s.exec(source) ?? [];
  return literal === undefined ? null : literal.split(",").map((choice) => choice.trim());
}

/** The contents of the cells that a reference or a name means. */
function referred(model: Model, sheet: Sheet, reference: string): readonly string[] {
  const name = model.names.find(reference, sheet) ?? model.names.find(reference, null);
  const { sheet: named, cells } = splitSheetName(name?.refersTo ?? reference);
  const on = named === null ? sheet : model.sheetNamed(named);
  const box = parseBox(cells);
  if (!on || !box) return [];
  const used = on.usedBox(true);
  const filled = used && intersect(box, used);
  const choices: string[] = [];
  if (filled) eachCell(filled, (row, column) => choices.push(on.text(row, column)));
  return choices.filter((choice) => choice !== "");
}
