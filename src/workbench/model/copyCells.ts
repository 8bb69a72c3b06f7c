import { shiftFormula } from "../xlsx/sharedFormula";
import { type Box, eachCell } from "./address";
import { copyRules } from "./copyRules";
import type { Sheet, TypedValue } from "./sheet";
import { cellKey } from "./sheetExtras";

interface Place {
  readonly sheet: Sheet;
  readonly box: Box;
}

/** Copies as paste does: relative references move along, and a source that fits several times fills the target. */
export function copyCells(from: Place, to: Place, what: "All" | "Formulas" | "Values" | "Formats"): Box {
  const target: Box = {
    ...to.box,
    rows: repeats(to.box.rows, from.box.rows),
    columns: repeats(to.box.columns, from.box.columns),
  };
  const source = (row: number, column: number): readonly [number, number] => [
    from.box.row + ((row - target.row) % from.box.rows),
    from.box.column + ((column - target.column) % from.box.columns),
  ];
  // Everything is read first: source and target may overlap.
  const typed = new Map<string, TypedValue>();
  const styles = new Map<string, ReturnType<Sheet["style"]>>();
  eachCell(target, (row, column) => {
    const [fromRow, fromColumn] = source(row, column);
    const formula = what === "Values" ? null : from.sheet.formula(fromRow, fromColumn);
    const value = from.sheet.value(fromRow, fromColumn) ?? "";
    const key = cellKey(row, column);
    const quoted = typeof value === "string" && value !== "" ? `'${value}` : value;
    typed.set(key, formula === null ? quoted : shiftFormula(formula, row - fromRow, column - fromColumn));
    styles.set(key, from.sheet.style(fromRow, fromColumn));
  });
  if (what !== "Formats") to.sheet.type(target, (row, column) => typed.get(cellKey(row, column)));
  if (what === "All" || what === "Formats") {
    to.sheet.setStyles(target, (row, column) => styles.get(cellKey(row, column)) ?? {});
    if (target.rows === from.box.rows && target.columns === from.box.columns)
      copyRules(from, { sheet: to.sheet, box: target }, what === "All");
  }
  return target;
}

function repeats(target: number, source: number): number {
  return target % source === 0 ? target : source;
}
