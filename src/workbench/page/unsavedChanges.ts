import { type ICommandInfo, ICommandService, type IExecutionOptions } from "@univerjs/core";
import type { Model } from "../model/model";

/** Changes of what is seen, not of what is kept, and heights that Univer fits by itself. */
const UNSEEN = /auto-height|set-worksheet-row-is-auto-height/;

/** Calls for everything that happens in the workbook: `changed` tells whether a saved file would differ. */
export function watchWorkbook(
  model: Model,
  happened: (changed: boolean) => void,
): { readonly dispose: () => void } {
  return model.service<ICommandService>(ICommandService).onCommandExecuted((command, options) => {
    happened(isChange(command, options));
  });
}

function isChange({ id }: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  const flags: Readonly<Record<string, unknown>> = { ...options };
  if (flags["onlyLocal"] || flags["fromFormula"] || flags["applyFormulaCalculationResult"]) return false;
  return /\.mutation\./.test(id) && id.startsWith("sheet.") && !UNSEEN.test(id);
}
