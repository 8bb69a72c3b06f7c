import type { CellStyle, ConditionalRule, DataValidation } from "hucre/xlsx";
import type { ConditionalFormatFile, SheetFile } from "../file";
import { writeColor } from "./color";
import { writeFormula } from "./writeFormula";

/** Excel's own limits for the title and the text of a message; it calls a file with longer ones damaged. */
const longest = { title: 32, message: 255, list: 255 } as const;

/**
 * The validations of a sheet as the library takes them; Excel refuses what they forbid, blanks are allowed.
 * Throws for texts that are longer than an .xlsx may hold.
 */
export const writeValidations = ({ name, validations }: SheetFile): DataValidation[] =>
  validations.map(({ range, kind, formula1, formula2, operator, prompt, error }) => ({
    type: kind,
    range,
    formula1: writeFormula(
      within(formula1, formula1.startsWith('"') ? longest.list + 2 : Infinity, name, range),
    ),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "stop",
    ...(formula2 === undefined ? {} : { formula2: writeFormula(formula2) }),
    ...(operator === undefined ? {} : { operator }),
    ...(prompt === undefined
      ? {}
      : {
          showInputMessage: true,
          inputTitle: within(prompt.title, longest.title, name, range),
          inputMessage: within(prompt.message, longest.message, name, range),
        }),
    ...(error === undefined
      ? {}
      : {
          errorTitle: within(error.title, longest.title, name, range),
          errorMessage: within(error.message, longest.message, name, range),
        }),
  }));

function within(text: string, limit: number, sheet: string, range: string): string {
  if (text.length <= limit) return text;
  throw new Error(
    `The validation of ${sheet}!${range} has a text of ${text.length} characters; at most ${limit} are allowed.`,
  );
}

/** The conditional formats of a sheet as the library takes them; the first one wins. */
export const writeConditionalFormats = ({ conditionalFormats }: SheetFile): ConditionalRule[] =>
  conditionalFormats.map((format, index) => ({
    type: "expression",
    priority: index + 1,
    range: format.range,
    formula: writeFormula(format.formula),
    style: differentialStyle(format),
  }));

function differentialStyle({ color, fill, bold }: ConditionalFormatFile): CellStyle {
  const style: CellStyle = {};
  if (color !== undefined || bold !== undefined) {
    style.font = {
      ...(bold === undefined ? {} : { bold }),
      ...(color === undefined ? {} : { color: writeColor(color) }),
    };
  }
  if (fill !== undefined) {
    style.fill = {
      type: "pattern",
      pattern: "solid",
      fgColor: writeColor(fill),
      bgColor: writeColor(fill),
    };
  }
  return style;
}
