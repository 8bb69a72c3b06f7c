import type { ConditionalRule, DataValidation, MergeRange, Sheet, TableDefinition } from "hucre/xlsx";
import type { ConditionalFormatFile, SheetFile, TableFile, ValidationFile } from "../file";
import { areaAddress, areaOf } from "./address";
import { readColor } from "./color";
import { readFormula } from "./readFormula";

/** Merged areas as A1 addresses. */
export const readMerges = (merges: readonly MergeRange[] | undefined): readonly string[] =>
  (merges ?? []).map(({ startRow, startCol, endRow, endCol }) =>
    areaAddress({ top: startRow, left: startCol, bottom: endRow, right: endCol }),
  );

export const writeMerges = (merges: readonly string[]): MergeRange[] =>
  merges.map((address) => {
    const area = areaOf(address);
    if (area === null) throw new Error(`The merged area ${address} is no address.`);
    return { startRow: area.top, startCol: area.left, endRow: area.bottom, endCol: area.right };
  });

export function readSizes(sheet: Sheet): Pick<SheetFile, "columnWidths" | "rowHeights"> {
  const columnWidths = new Map<number, number>();
  const rowHeights = new Map<number, number>();
  sheet.columns?.forEach(({ width }, column) => width !== undefined && columnWidths.set(column, width));
  sheet.rowDefs?.forEach(({ height }, row) => height !== undefined && rowHeights.set(row, height));
  return { columnWidths, rowHeights };
}

export const readTable = (table: TableDefinition): TableFile => ({
  name: table.displayName ?? table.name,
  range: table.range ?? "",
  style: table.style ?? null,
  bandedRows: table.showRowStripes ?? false,
  filterButtons: table.showAutoFilter ?? false,
});

const kinds = ["list", "decimal", "whole", "custom"] as const;
const operators = [
  "between",
  "greaterThan",
  "greaterThanOrEqual",
  "lessThan",
  "lessThanOrEqual",
  "equal",
] as const;

/** A validation, or null for a rule that the workbook file has no word for. */
export function readValidation(rule: DataValidation): ValidationFile | null {
  const kind = kinds.find((each) => each === rule.type);
  const operator = operators.find((each) => each === rule.operator);
  if (kind === undefined || (rule.operator !== undefined && operator === undefined)) return null;
  const stored = rule.values === undefined ? rule.formula1 : `"${rule.values.join(",")}"`;
  if (stored === undefined) return null;
  return {
    range: rule.range,
    kind,
    formula1: typed(stored),
    ...(rule.formula2 === undefined ? {} : { formula2: typed(rule.formula2) }),
    ...(operator === undefined ? {} : { operator }),
    ...message("prompt", rule.inputTitle, rule.inputMessage),
    ...message("error", rule.errorTitle, rule.errorMessage),
  };
}

const typed = (stored: string): string => readFormula(stored).slice(1);

const message = <K extends string>(
  key: K,
  title: string | undefined,
  text: string | undefined,
): Partial<Record<K, { title: string; message: string }>> =>
  title === undefined && text === undefined
    ? {}
    : ({ [key]: { title: title ?? "", message: text ?? "" } } as Record<
        K,
        { title: string; message: string }
      >);

/** A conditional format by formula, or null for the other kinds. */
export function readConditionalFormat(
  rule: ConditionalRule,
  theme: readonly string[] | undefined,
): ConditionalFormatFile | null {
  if (rule.type !== "expression" || typeof rule.formula !== "string") return null;
  const { font, fill } = rule.style ?? {};
  const color = readColor(font?.color, theme);
  // In a differential format the fill's background colour is the one that is seen.
  const shade = fill?.type === "pattern" ? readColor(fill.bgColor ?? fill.fgColor, theme) : undefined;
  return {
    range: rule.range,
    formula: readFormula(rule.formula),
    ...(color === undefined ? {} : { color }),
    ...(shade === undefined ? {} : { fill: shade }),
    ...(font?.bold === undefined ? {} : { bold: font.bold }),
  };
}
