import type { Cell } from "hucre/xlsx";
import { isErrorValue } from "../../tables/grid";
import type { CellFile, SheetFile } from "../file";
import { areaOf, cellAddress, type Area } from "./address";
import { needsArray } from "./arrayFormula";
import { escapeText } from "./escapedText";
import { writeFormula } from "./writeFormula";
import { writeStyle } from "./writeStyle";

/** Excel's own limit for the text of a cell; it calls a file with a longer one damaged. */
const longestText = 32_767;
const longestFormula = 8_192;
/** The only error values that files of every version may hold as such. */
const storedErrors = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|GETTING_DATA)$/;

/**
 * The cells as the library takes them, by `row,column`. `rangeNames` are the defined names of several cells,
 * in capitals. Throws for what no .xlsx can hold.
 */
export function writeCells(sheet: SheetFile, rangeNames: ReadonlySet<string>): Map<string, Partial<Cell>> {
  const written = new Map<string, Partial<Cell>>();
  const tables = sheet.tables.map(({ name, range }) => ({ name, area: areaOf(range) }));
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) {
      const where = `${sheet.name}!${cellAddress(row, column)}`;
      const inside = tables.filter(({ area }) => area !== null && holds(area, row, column));
      const header = inside.some(({ area }) => area?.top === row);
      written.set(`${row},${column}`, {
        ...(cell.formula === undefined || header
          ? writeValue(cell, header, where)
          : formulaCell(cell, cell.formula, rangeNames, inside[0]?.name ?? null, where)),
        ...(cell.style === undefined ? {} : { style: writeStyle(cell.style) }),
        ...(cell.note === undefined ? {} : { comment: { author: "", text: escapeText(cell.note) } }),
      });
    }
  }
  return written;
}

const holds = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

function writeValue({ value }: CellFile, tableHeader: boolean, where: string): Partial<Cell> {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error(`${where} holds ${value}, which no workbook can store.`);
    // A table's header has to be text, as Excel makes it; a formula there leaves its result.
    return { value: tableHeader ? String(value) : value };
  }
  if (typeof value !== "string") return { value };
  const text = checkedText(value, where);
  // The library would store a young error value as such, which Excel of before 2019 refuses to open.
  const plain = isErrorValue(value) && !storedErrors.test(value) ? { richText: [{ text }] } : {};
  return { value: text, ...plain };
}

function formulaCell(
  cell: CellFile,
  formula: string,
  rangeNames: ReadonlySet<string>,
  table: string | null,
  where: string,
): Partial<Cell> {
  const { spill } = cell;
  const array = spill !== undefined || needsArray(formula, rangeNames);
  const result = typeof cell.value === "string" ? checkedText(cell.value, where) : cell.value;
  const stored = writeFormula(formula, table);
  if (stored.length > longestFormula) {
    throw new Error(
      `${where} has a formula of ${stored.length} characters; an .xlsx allows at most ${longestFormula}.`,
    );
  }
  return {
    value: null,
    formula: stored,
    formulaResult: result,
    ...(array
      ? {
          formulaType: "array",
          formulaRef: spill ?? where.slice(where.lastIndexOf("!") + 1),
          formulaDynamic: true,
        }
      : {}),
  };
}

function checkedText(text: string, where: string): string {
  if (text.length > longestText) {
    throw new Error(
      `${where} holds ${text.length} characters; a cell of an .xlsx holds at most ${longestText}.`,
    );
  }
  return escapeText(text);
}
