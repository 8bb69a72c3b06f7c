import { parseBox, eachCell, intersect } from "../model/address";
import type { Model } from "../model/model";
import { splitSheetName } from "../model/sheetName";
import type { Sheet } from "../model/sheet";

/** What the list of a cell offers, as it is shown; nothing where the cell has no list. */
export function cellChoices(model: Model, sheet: Sheet, row: number, column: number): readonly string[] {
  const cell = { row, column, rows: 1, columns: 1 };
  const rule = sheet.extras.validations.find(
    ({ kind, range }) =>
      kind === "list" &&
      range.split(" ").some((address) => {
        const box = parseBox(address);
        return box !== null && intersect(box, cell) !== null;
      }),
  );
  if (rule === undefined) return [];
  const [, literal] = /^"(.*)"$/s.exec(rule.formula1) ?? [];
  if (literal !== undefined) return literal.split(",").map((choice) => choice.trim());
  return referred(model, sheet, rule.formula1);
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
