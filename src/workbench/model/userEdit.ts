import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import type { Box } from "./address";

interface SetRangeValues {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, object | null>>>>;
}

/**
 * The cells whose contents a command of Univer changed, or null when it changed none or was a
 * calculation putting its results in. Style changes alone are no edit.
 */
export function userEdit(
  command: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
  unitId: string,
): { readonly sheetId: string; readonly box: Box } | null {
  if (command.id !== "sheet.mutation.set-range-values") return null;
  const flags: Readonly<Record<string, unknown>> = { ...options };
  if (flags["onlyLocal"] || flags["fromFormula"] || flags["applyFormulaCalculationResult"]) return null;
  const params = command.params as SetRangeValues;
  if (params.unitId !== unitId) return null;
  const cells = Object.entries(params.cellValue ?? {}).flatMap(([row, columns]) =>
    Object.entries(columns)
      .filter(([, cell]) => cell === null || "v" in cell || "f" in cell || "p" in cell)
      .map(([column]) => ({ row: Number(row), column: Number(column) })),
  );
  if (cells.length === 0) return null;
  const [rows, columns] = [cells.map((cell) => cell.row), cells.map((cell) => cell.column)];
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const box = {
    row: top,
    column: left,
    rows: Math.max(...rows) - top + 1,
    columns: Math.max(...columns) - left + 1,
  };
  return { sheetId: params.subUnitId, box };
}
