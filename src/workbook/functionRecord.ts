import { columnIndex, columnName, quoteSheet, type Cell } from "../tables/grid";
import { typedValue, type FormulaCell } from "./functionCells";
import { hiddenSheet } from "./hiddenSheet";
import { inPieces, type Requests } from "./requests";

/** The very hidden sheet that remembers which formulas became values. */
export const recordName = "bw_functions";

/** What stood in a cell, and what was typed into it instead. */
export interface RecordedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Blank for a cell that only showed what a formula elsewhere spilled into it. */
  readonly formula: string;
  readonly value: Cell;
}

/** All cells of a formula: its own first, then those it spilled to. */
export const recorded = ({ sheet, row, column, formula, values }: FormulaCell): readonly RecordedCell[] =>
  values.flatMap((cells, r) =>
    cells.map((value, c) => ({
      sheet,
      row: row + r,
      column: column + c,
      formula: r === 0 && c === 0 ? formula : "",
      value: typedValue(value),
    })),
  );

/**
 * Writes cells down behind those that are there. Each line begins with a reference to its cell, which Excel itself
 * keeps right when sheets are renamed and rows inserted.
 */
export async function writeRecord(requests: Requests, cells: readonly RecordedCell[]): Promise<void> {
  const { context } = requests;
  const { name, exists } = await hiddenSheet(context, recordName);
  const sheet = context.workbook.worksheets;
  if (!exists) sheet.add(name).visibility = "VeryHidden";
  const begin = exists ? (await readLines(context, name)).length : 0;
  const lines = cells.map(({ sheet: on, row, column, formula, value }) => [
    `=${quoteSheet(on)}!$${columnName(column)}$${row + 1}`,
    formula === "" ? "" : `'${formula}`,
    typeof value === "string" && value !== "" ? `'${value}` : value,
  ]);
  for (const { from, rows, bytes } of inPieces(lines)) {
    sheet.getItem(name).getRangeByIndexes(begin + from, 0, rows.length, 3).formulas = rows.map((row) => [
      ...row,
    ]);
    await requests.queued(bytes);
  }
  await requests.send();
}

/** Cells that were written down, by formula: its own cell, and those it spilled to. Null for one that is gone. */
export interface FunctionRecord {
  readonly name: string;
  readonly groups: readonly (readonly (RecordedCell | null)[])[];
}

export async function readRecord(context: Excel.RequestContext): Promise<FunctionRecord | null> {
  const { name, exists } = await hiddenSheet(context, recordName);
  if (!exists) return null;
  const groups: (RecordedCell | null)[][] = [];
  for (const line of await readLines(context, name)) {
    const [, formula] = line;
    if (formula !== "" || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(cellOf(line));
  }
  return { name, groups };
}

async function readLines(context: Excel.RequestContext, name: string): Promise<readonly (readonly Cell[])[]> {
  const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).load("rowCount");
  await context.sync();
  if (used.isNullObject) return [];
  const lines: Cell[][] = [];
  const atOnce = 5000;
  for (let from = 0; from < used.rowCount; from += atOnce) {
    const rows = Math.min(atOnce, used.rowCount - from);
    const range = context.workbook.worksheets.getItem(name).getRangeByIndexes(from, 0, rows, 3);
    range.load(["formulas", "values"]);
    // One request for some thousand lines: the answer must stay below what Excel on the web gives.
    await range.context.sync();
    const values = range.values as Cell[][];
    lines.push(
      ...(range.formulas as Cell[][]).map(([place], index): Cell[] => [
        place ?? "",
        values[index]?.[1] ?? "",
        values[index]?.[2] ?? "",
      ]),
    );
  }
  return lines;
}

function cellOf([place = "", formula = "", value = ""]: readonly Cell[]): RecordedCell | null {
  const parts = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$(\d+)$/.exec(String(place));
  if (parts === null) return null;
  const [, quoted, bare = "", letters = "", digits = ""] = parts;
  return {
    sheet: quoted === undefined ? bare : quoted.replace(/''/g, "'"),
    row: Number(digits) - 1,
    column: columnIndex(letters),
    formula: String(formula),
    value,
  };
}
