import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";

interface CalculatedValues {
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, { s?: unknown } | null>>>>;
}

/**
 * Univer gives a cell the number format of its function's result (`EDATE` a date, `NPV` a currency).
 * Excel's choices are others; a cell keeps the format that it was given.
 */
export function dropResultStyles(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
  const flags: Readonly<Record<string, unknown>> = { ...options };
  const calculated = flags["fromFormula"] === true || flags["applyFormulaCalculationResult"] === true;
  if (command.id !== "sheet.mutation.set-range-values" || !calculated) return;
  for (const row of Object.values((command.params as CalculatedValues).cellValue ?? {})) {
    for (const cell of Object.values(row)) if (cell) delete cell.s;
  }
}
