import { SheetInterceptorService, VALIDATE_CELL } from "@univerjs/sheets";
import type { ValidationFile } from "../file";
import { parseBox } from "./address";
import { cellChoices, validationAt, writtenChoices } from "./cellChoices";
import type { Model } from "./model";
import type { Sheet } from "./sheet";
import { splitSheetName } from "./sheetName";

/** Something typed that the validation of its cell does not take; it is out of the cell again. */
export interface RefusedEntry {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** The validation's own words, or Excel's where it has none. */
  readonly title: string;
  readonly message: string;
}

const EXCELS_WORDS = {
  title: "Microsoft Excel",
  message: "This value doesn't match the data validation restrictions defined for this cell.",
};

/**
 * Refuses what is typed against a validation, as Excel does with those of style stop. The grid asks here whether an
 * entry may stay, and takes it back itself; pasting, filling and the API are not asked, in Excel neither.
 */
export function checkEntries(model: Model): void {
  const { writeCellInterceptor } = model.service(SheetInterceptorService);
  writeCellInterceptor.intercept(VALIDATE_CELL, {
    priority: 1,
    handler: (before, { unitId, subUnitId, row, col }, next) => {
      const sheet = unitId === model.unitId ? model.sheetOrNull(subUnitId) : null;
      const rule = sheet && validationAt(sheet, row, col);
      if (!rule) return next(before);
      return takes(model, sheet, rule, row, col).then((taken) => {
        if (!taken) model.onEntryRefused?.({ sheet, row, column: col, ...EXCELS_WORDS, ...wordsOf(rule) });
        return taken && (next(before) ?? true);
      });
    },
  });
}

const wordsOf = ({ error }: ValidationFile): Partial<typeof EXCELS_WORDS> => ({
  ...(error?.title ? { title: error.title } : {}),
  ...(error?.message ? { message: error.message } : {}),
});

async function takes(
  model: Model,
  sheet: Sheet,
  rule: ValidationFile,
  row: number,
  column: number,
): Promise<boolean> {
  if (sheet.formula(row, column) !== null && model.calculationMode !== "Manual") await model.flush();
  const value = sheet.value(row, column);
  // A blank is always allowed; a custom function may not have answered yet.
  if (value === null || value === "#BUSY!") return true;
  switch (rule.kind) {
    case "list":
      return isChoice(model, sheet, rule, row, column);
    case "whole":
      return typeof value === "number" && Number.isInteger(value) && isWithin(model, sheet, rule, value);
    case "decimal":
      return typeof value === "number" && isWithin(model, sheet, rule, value);
    case "custom":
      // Only a cell's formula can be calculated here: the entry stays, as one that the formula allows.
      return true;
  }
}

/** Excel minds capitals in choices that stand in the rule, and does not where they stand in cells. */
function isChoice(
  model: Model,
  sheet: Sheet,
  { formula1 }: ValidationFile,
  row: number,
  column: number,
): boolean {
  const choices = cellChoices(model, sheet, row, column);
  if (choices.length === 0) return true;
  const seen = writtenChoices(formula1) ? (text: string) => text : (text: string) => text.toLowerCase();
  const entered = [String(sheet.value(row, column)), sheet.text(row, column)].map(seen);
  return choices.some((choice) => entered.includes(seen(choice)));
}

function isWithin(model: Model, sheet: Sheet, rule: ValidationFile, value: number): boolean {
  const [first, second] = [rule.formula1, rule.formula2 ?? ""].map((formula) => bound(model, sheet, formula));
  // A bound that is no number and leads to none holds nothing back.
  if (first === null || first === undefined) return true;
  switch (rule.operator ?? "between") {
    case "between":
      return value >= first && (second === null || second === undefined || value <= second);
    case "equal":
      return value === first;
    case "greaterThan":
      return value > first;
    case "greaterThanOrEqual":
      return value >= first;
    case "lessThan":
      return value < first;
    case "lessThanOrEqual":
      return value <= first;
  }
}

/** A constant, or what stands in the cell that is referred to. */
function bound(model: Model, sheet: Sheet, formula: string): number | null {
  if (formula.trim() !== "" && Number.isFinite(Number(formula))) return Number(formula);
  const { sheet: named, cells } = splitSheetName(formula);
  const on = named === null ? sheet : model.sheetNamed(named);
  const box = parseBox(cells);
  const value = on && box ? on.value(box.row, box.column) : null;
  return typeof value === "number" ? value : null;
}
