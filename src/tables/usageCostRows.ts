import type { Money } from "../engine/units";
import type { UsageRow } from "../engine/usage";
import { cellAt, isBlank, whereIs } from "./grid";
import type { DateRead } from "./readCell";
import { moneyIn, nameIn, type Note } from "./usageCells";
import { columnOf, type UsageSheet } from "./usageSheet";

/** A row of usage with the number of its row in the grid. */
export interface ReadRow {
  readonly row: number;
  readonly usage: UsageRow;
  /** Cost as the sheet reported it; null where it has none. */
  readonly reportedCost: Money | null;
}

/** Reads the cells of a row but its date, and takes down what is wrong with each of them. */
export type RowReader = (row: number, date: DateRead, note: Note) => ReadRow | null;

/** Reads the rows of a sheet of costs; a cost said to be at list prices is preferred to any other. */
export function costRowReader(sheet: UsageSheet): RowReader {
  const { grid } = sheet;
  const listColumn = columnOf(sheet, "listCost");
  const anyColumn = columnOf(sheet, "cost");
  const nameColumn = columnOf(sheet, "model") ?? columnOf(sheet, "service");
  const dateColumn = columnOf(sheet, "date") ?? 0;
  const reportedCostOf = reportedCostReader(sheet);
  return (row, { month, day }, note) => {
    const listCost = moneyIn(grid, row, listColumn ?? anyColumn ?? 0, note);
    const reportedCost = listColumn === null || anyColumn === null ? listCost : reportedCostOf(row, note);
    const unnamed = nameColumn === null || isBlank(cellAt(grid, row, nameColumn));
    const model = unnamed ? null : nameIn(grid, row, nameColumn, "a name", note);
    if (listCost === null) return null;
    const where = whereIs(grid, row, dateColumn);
    return { row, usage: { kind: "cost", month, day, model, listCost, where }, reportedCost };
  };
}

/** The cost beside what is computed: only compared with, so a blank cell counts as none. */
export function reportedCostReader(sheet: UsageSheet): (row: number, note: Note) => Money | null {
  const column = columnOf(sheet, "cost");
  return (row, note) =>
    column === null || isBlank(cellAt(sheet.grid, row, column))
      ? null
      : moneyIn(sheet.grid, row, column, note);
}
