import { columnName, isErrorValue, quoteSheet, type Cell } from "../tables/grid";
import { areaOf, place } from "./areas";
import { hasExcelApi } from "./features";
import { WorkbookError, type Work } from "./forPane";
import { readSheets, type SheetCells } from "./sheetCells";

/** A cell with a formula, and the values that it shows in itself and in the cells it spills to. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly values: readonly (readonly Cell[])[];
}

/** A call of one of the add-in's functions; as a file stores it, too. Text in quotes is no call. */
export const callsCommit = (formula: string): boolean =>
  /(?:^|[^\w.])(?:_xldudf_COMMIT_|COMMIT\.)[A-Z]/i.test(formula.replace(/"(?:[^"]|"")*"/g, '""'));

/** The cells of sheets whose formula is one to look for. */
export async function findFormulas(
  context: Excel.RequestContext,
  sheets: readonly string[],
  wanted: (formula: string) => boolean,
  work: Work,
): Promise<readonly FormulaCell[]> {
  const cells = (await readSheets(context, sheets, work)).flatMap((sheet) => formulasOf(sheet, wanted));
  if (cells.length === 0) return [];
  const spills = cells.map(({ sheet, row, column }) =>
    hasExcelApi("1.12")
      ? context.workbook.worksheets
          .getItem(sheet)
          .getRangeByIndexes(row, column, 1, 1)
          .getSpillingToRangeOrNullObject()
          .load([...place, "values"])
      : null,
  );
  await context.sync();
  const found = cells.map((cell, index) => {
    const spill = spills[index];
    if (spill === null || spill === undefined || spill.isNullObject) return cell;
    return areaOf(spill).rows * areaOf(spill).columns > 1
      ? { ...cell, values: spill.values as Cell[][] }
      : cell;
  });
  refuseUncalculated(found);
  return found;
}

function formulasOf(
  { sheet, row, column, typed, values }: SheetCells,
  wanted: (formula: string) => boolean,
): readonly FormulaCell[] {
  return typed.flatMap((cells, r) =>
    cells.flatMap((cell, c): readonly FormulaCell[] =>
      typeof cell === "string" && cell.startsWith("=") && wanted(cell)
        ? [{ sheet, row: row + r, column: column + c, formula: cell, values: [[values[r]?.[c] ?? ""]] }]
        : [],
    ),
  );
}

/** The value of a function that has not answered is none. */
function refuseUncalculated(cells: readonly FormulaCell[]): void {
  const open = cells.filter(({ values }) =>
    values.flat().some((value) => value === "#BUSY!" || value === "#NAME?"),
  );
  if (open.length === 0) return;
  throw new WorkbookError(
    `Some functions have no value yet (${addressesOf(open)}). Wait until Excel has calculated them, or press Ctrl+Alt+F9, then try again.`,
    "#BUSY! or #NAME?",
  );
}

/** The first few addresses, and how many more there are. */
export function addressesOf(cells: readonly Pick<FormulaCell, "sheet" | "row" | "column">[]): string {
  const most = 5;
  const named = cells
    .slice(0, most)
    .map(({ sheet, row, column }) => `${quoteSheet(sheet)}!${columnName(column)}${row + 1}`);
  return `${named.join(", ")}${cells.length > most ? ` and ${cells.length - most} more` : ""}`;
}

/** A value as it is typed: text as text, an error as the error. */
export const typedValue = (value: Cell): Cell =>
  typeof value === "string" && value !== "" && !isErrorValue(value) ? `'${value}` : value;
