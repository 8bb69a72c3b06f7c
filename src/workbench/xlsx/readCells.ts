import type { Cell, CellValue, Sheet } from "hucre/xlsx";
import type { CellFile, CellScalar, SheetFile } from "../file";
import { areaOf } from "./address";
import { noteText } from "./note";
import type { NamedStylesRead } from "./readNamedStyles";
import { lookPlaces, rawNumbers } from "./rawSheet";
import { readFormula } from "./readFormula";
import { readStyle, type StyleSheet } from "./readStyle";
import { shiftFormula } from "./sharedFormula";

/** Days from the start of the 1900 system to that of the 1904 system. */
const days1904 = 1462;

/** The cells of a sheet: values, formulas as typed, styles and notes. `xml` is the sheet's part. */
export function readCells(
  sheet: Sheet,
  xml: string,
  dates: "1900" | "1904",
  styles: StyleSheet,
  { styles: named, nameOf }: NamedStylesRead,
): SheetFile["cells"] {
  const cells = new Map<number, Map<number, CellFile>>();
  const masters = sharedMasters(sheet);
  const looks = named.length === 0 ? new Map<string, number>() : lookPlaces(xml);
  const styleAt = (key: string, detail: Cell | undefined): CellFile["style"] => {
    const style = readStyle(detail?.style, styles);
    const name = nameOf(looks.get(key) ?? 0);
    return name === undefined ? style : { ...style, named: name };
  };
  let raw: ReadonlyMap<string, number> | undefined;
  const scalar = (value: CellValue, key: string): CellScalar => {
    if (!(value instanceof Date)) return value;
    raw ??= rawNumbers(xml);
    const serial = raw.get(key);
    return serial === undefined ? null : serial + (dates === "1904" ? days1904 : 0);
  };
  const put = (row: number, column: number): void => {
    const key = `${row},${column}`;
    const detail = sheet.cells?.get(key);
    const value = scalar(detail?.formulaResult ?? sheet.rows[row]?.[column] ?? null, key);
    const cell = fullCell(value, detail, styleAt(key, detail), formulaAt(row, column, detail, masters));
    if (cell === null) return;
    const line = cells.get(row) ?? new Map<number, CellFile>();
    cells.set(row, line.set(column, cell));
  };
  sheet.rows.forEach((values, row) => values.forEach((_, column) => put(row, column)));
  for (const key of sheet.cells?.keys() ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (row >= sheet.rows.length || column >= (sheet.rows[row]?.length ?? 0)) put(row, column);
  }
  return cells;
}

function fullCell(
  value: CellScalar,
  detail: Cell | undefined,
  style: CellFile["style"],
  formula: string | undefined,
): CellFile | null {
  const note = detail?.comment === undefined ? undefined : noteText(detail.comment.text);
  const spill = detail?.formulaType === "array" ? manyCells(detail.formulaRef) : undefined;
  if (value === null && formula === undefined && style === undefined && note === undefined) return null;
  return {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(style === undefined ? {} : { style }),
    ...(note === undefined ? {} : { note }),
    ...(spill === undefined ? {} : { spill }),
  };
}

function manyCells(range: string | undefined): string | undefined {
  const area = range === undefined ? null : areaOf(range);
  return area !== null && (area.top !== area.bottom || area.left !== area.right) ? range : undefined;
}

interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The first cell of each shared formula holds its text; the others name its index. */
function sharedMasters(sheet: Sheet): ReadonlyMap<number, Master> {
  const masters = new Map<number, Master>();
  for (const [key, { formula, formulaSharedIndex }] of sheet.cells ?? []) {
    if (formulaSharedIndex === undefined || formula === undefined || formula === "") continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (!masters.has(formulaSharedIndex)) masters.set(formulaSharedIndex, { row, column, formula });
  }
  return masters;
}

function formulaAt(
  row: number,
  column: number,
  detail: Cell | undefined,
  masters: ReadonlyMap<number, Master>,
): string | undefined {
  if (detail?.formula === undefined) return undefined;
  if (detail.formula !== "") return readFormula(detail.formula);
  const master = masters.get(detail.formulaSharedIndex ?? -1);
  if (master === undefined) return undefined;
  return readFormula(shiftFormula(master.formula, row - master.row, column - master.column));
}
