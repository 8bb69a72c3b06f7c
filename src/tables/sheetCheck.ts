import { absolute } from "./contractPlace";
import { columnName, quoteSheet, type Cell, type Grid } from "./grid";
import type { InputTableRead } from "./provenance";
import type { Block } from "./sheetPlan";
import { differences } from "./staleness";
import { plainWord } from "./termKinds";

/** What the check says of a table that has changed since. */
const changedTable = (name: string): string => `${name} changed: Refresh`;

/** The first of several checks that is not OK. A check whose sheet was deleted has nothing to say any more. */
export const firstNotOk = (checks: readonly string[]): string =>
  `=${checks.reduceRight((rest, check) => `IF(IFERROR(${check},"OK")<>"OK",${check},${rest})`, '"OK"')}`;

/** Where a check stands on its sheet; rows and columns from 0. */
export interface CheckPlace {
  readonly sheet: string;
  /** The row of the label and, in the second column, of the check. */
  readonly row: number;
  /** The first heading of what the tables held. */
  readonly kept: { readonly row: number; readonly column: number };
}

/** A check's cell, for formulas on other sheets. */
export const checkReference = ({ sheet, row }: Pick<CheckPlace, "sheet" | "row">): string =>
  `${quoteSheet(sheet)}!$B$${row + 1}`;

/**
 * The check of a sheet whose figures were computed from input tables: OK as long as they hold what they held then,
 * else which table changed. What they held stands to the right, under one heading a table.
 *
 * @param before checks that come first: those of what the sheet rests on besides.
 */
export function sheetCheck(
  tables: readonly InputTableRead[],
  place: CheckPlace,
  before: readonly string[] = [],
): readonly Block[] {
  if (tables.length === 0) return [];
  const kept = keptTables(tables, place.sheet, place.kept);
  return [
    { row: place.row, column: 0, cells: [["Inputs are as computed"]], role: "label" },
    {
      row: place.row,
      column: 1,
      cells: [[{ formula: firstNotOk([...before, ...kept.checks]) }]],
      role: "key",
      align: "left",
    },
    ...kept.blocks,
  ];
}

/** What tables held, side by side, each under its heading and the check that compares it. */
export function keptTables(
  tables: readonly InputTableRead[],
  sheet: string,
  at: CheckPlace["kept"],
): { readonly blocks: readonly Block[]; readonly checks: readonly string[] } {
  const blocks: Block[] = [];
  const checks: string[] = [];
  let { column } = at;
  const cell = (row: number, c: number): string => `${quoteSheet(sheet)}!$${columnName(c)}$${row + 1}`;
  for (const { name, grid } of tables) {
    const cells = telling(grid);
    const width = cells[0]?.length ?? 0;
    if (width === 0) continue;
    const formula = tableFormula(name, grid, cells, (row, c) => cell(at.row + 1 + row, column + c));
    checks.push(cell(at.row - 1, column));
    blocks.push(
      { row: at.row - 1, column, cells: [[{ formula }]], role: "key", align: "left" },
      { row: at.row, column, cells: [[`${name} when computed`]], role: "heading" },
      { row: at.row + 1, column, cells, role: "computed", align: "left" },
    );
    column += width + 1;
  }
  return { blocks, checks };
}

/** A table as far as figures depend on it: the notes of its last columns are for people. */
function telling(grid: Grid): readonly (readonly Cell[])[] {
  const header = (grid.cells[0] ?? []).map((cell) => plainWord(String(cell)));
  const read = header.map((word) => !["", "note", "notes", "source"].includes(word));
  return grid.cells.map((row) => row.slice(0, read.lastIndexOf(true) + 1));
}

function tableFormula(
  name: string,
  grid: Grid,
  cells: readonly (readonly Cell[])[],
  kept: (row: number, column: number) => string,
): string {
  const [lastRow, lastColumn] = [cells.length - 1, (cells[0]?.length ?? 1) - 1];
  const local = (reference: string): string => reference.slice(reference.lastIndexOf("!") + 1);
  const changed = [
    differences(
      `${absolute(grid, 0, 0)}:${absolute(grid, lastRow, lastColumn, false)}`,
      `${kept(0, 0)}:${local(kept(lastRow, lastColumn))}`,
    ),
    // A row that was added below is in the table, and not yet in the references.
    `COUNTA(${absolute(grid, lastRow + 1, 0)}:${absolute(grid, lastRow + 1, lastColumn, false)})`,
  ].join("+");
  const says = changedTable(name);
  return `=IF(ISERROR(${changed}),"${says}",IF(${changed}=0,"OK","${says}"))`;
}
