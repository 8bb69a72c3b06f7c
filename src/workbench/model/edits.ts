import type { ICommandInfo, IExecutionOptions, IRange } from "@univerjs/core";
import { bounding, type Box, MAX_COLUMNS, MAX_ROWS, oneCell } from "./address";
import type { Model } from "./model";
import type { ShiftDirection } from "./shiftCells";
import type { Sheet } from "./sheet";
import { fromUniverRange } from "./univerRange";

/** How contents change, in the words of Excel's events. */
export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** Where whole rows and columns move the others to. */
export const SHIFTS: Readonly<Partial<Record<ChangeType, ShiftDirection>>> = {
  RowInserted: "down",
  RowDeleted: "up",
  ColumnInserted: "right",
  ColumnDeleted: "left",
};

/** Contents of a sheet that are others than before, or elsewhere. */
interface Edit {
  readonly sheet: Sheet;
  readonly box: Box;
  readonly changeType: ChangeType;
}

interface Parameters {
  readonly unitId: string;
  readonly subUnitId: string;
}

interface RangeParameters extends Parameters {
  readonly range: IRange;
}

interface MovedLines extends Parameters {
  readonly sourceRange: IRange;
  readonly targetRange: IRange;
}

interface MovedRange extends Parameters {
  readonly fromRange: IRange;
  readonly toRange: IRange;
  readonly from: { readonly subUnitId: string };
  readonly to: { readonly subUnitId: string };
}

interface SetRangeValues extends Parameters {
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, object | null>>>>;
}

/** The command that changes cells where they stand; all others move them. */
export const WRITES_CELLS = "sheet.mutation.set-range-values";

/**
 * What a command of Univer changed of the contents of a workbook; nothing when it was a calculation putting its
 * results in. Style changes alone are no edit.
 */
export function editsOf(
  model: Pick<Model, "unitId" | "sheetOrNull">,
  command: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
): readonly Edit[] {
  const flags: Readonly<Record<string, unknown>> = { ...options };
  if (flags["onlyLocal"] || flags["fromFormula"] || flags["applyFormulaCalculationResult"]) return [];
  const parameters = (command.params ?? {}) as Parameters;
  if (parameters.unitId !== model.unitId) return [];
  const edit = (
    box: Box | null,
    changeType: ChangeType = "RangeEdited",
    sheetId = parameters.subUnitId,
  ): readonly Edit[] => {
    const sheet = model.sheetOrNull(sheetId);
    return box === null || sheet === null ? [] : [{ sheet, box, changeType }];
  };
  const range = (): Box => fromUniverRange((parameters as RangeParameters).range);
  const moved = (): Box => {
    const { sourceRange, targetRange } = parameters as MovedLines;
    return bounding(fromUniverRange(sourceRange), fromUniverRange(targetRange));
  };
  // To make room at the end for cells that move, Univer adds rows as wide as what is filled: nobody inserted those.
  const univer = model.sheetOrNull(parameters.subUnitId)?.univer;
  const rows = (): Box | null =>
    range().columns < (univer?.getMaxColumns() ?? 0) ? null : wholeRows(range());
  const columns = (): Box | null =>
    range().rows < (univer?.getMaxRows() ?? 0) ? null : wholeColumns(range());
  switch (command.id) {
    case WRITES_CELLS:
      return edit(boxOfContents(parameters));
    case "sheet.mutation.insert-row":
      return edit(rows(), "RowInserted");
    case "sheet.mutation.remove-rows":
      return edit(rows(), "RowDeleted");
    case "sheet.mutation.insert-col":
      return edit(columns(), "ColumnInserted");
    case "sheet.mutation.remove-col":
      return edit(columns(), "ColumnDeleted");
    case "sheet.mutation.move-rows":
      return edit(wholeRows(moved()));
    case "sheet.mutation.move-columns":
      return edit(wholeColumns(moved()));
    case "sheet.mutation.reorder-range":
      return edit(range());
    case "sheet.mutation.move-range": {
      const { from, to, fromRange, toRange } = parameters as MovedRange;
      return [
        ...edit(fromUniverRange(fromRange), "RangeEdited", from.subUnitId),
        ...edit(fromUniverRange(toRange), "RangeEdited", to.subUnitId),
      ];
    }
    default:
      return [];
  }
}

function wholeRows(box: Box): Box {
  return { ...box, column: 0, columns: MAX_COLUMNS };
}

function wholeColumns(box: Box): Box {
  return { ...box, row: 0, rows: MAX_ROWS };
}

function boxOfContents({ cellValue = {} }: SetRangeValues): Box | null {
  let box: Box | null = null;
  for (const [row, columns] of Object.entries(cellValue)) {
    for (const [column, cell] of Object.entries(columns)) {
      if (cell !== null && !("v" in cell || "f" in cell || "p" in cell)) continue;
      const here = oneCell(Number(row), Number(column));
      box = box === null ? here : bounding(box, here);
    }
  }
  return box;
}
