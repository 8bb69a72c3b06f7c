import type { Problem } from "../engine/problem";
import { defaultTerms } from "../engine/terms";
import { isBlank, whereIs, type Cell, type Grid } from "../tables/grid";
import { showCell } from "../tables/readCell";
import { definitionOf, type TermDefinition } from "../tables/termDefinitions";
import { unknownValue } from "../tables/termsReader";
import { WorkbookError, type TermChange, type Work } from "./forPane";
import { readContractTables } from "./inputTables";
import { readTableGrids } from "./tableGrids";
import { typedCells } from "./typedCells";

/** The table with another value of a term, as it would be read if it stood there. */
export function withTerm(grid: Grid, { name, value }: TermChange): Grid {
  const at = rowOf(grid, name);
  if (at < 0) return { ...grid, cells: [...grid.cells, [name, value]] };
  return {
    ...grid,
    cells: grid.cells.map((row, r) => (r === at ? [row[0] ?? "", value, ...row.slice(2)] : row)),
  };
}

/** The row of a term by any of its names; −1 where the table has none. */
function rowOf({ cells }: Grid, name: string): number {
  const wanted = definitionOf(name)?.key;
  return cells.findIndex(([first = ""]) => definitionOf(String(first))?.key === wanted);
}

/**
 * Writes a term into its cell of the table Terms, which is made where there is none. Nothing is written where the
 * term does not take the value, or where a formula of the user's gives it.
 *
 * @returns why nothing was written; null where it was.
 */
export async function setTerm(
  context: Excel.RequestContext,
  { name, value }: TermChange,
  work: Work,
): Promise<Problem | null> {
  const definition = definitionOf(name);
  if (definition === null) throw new Error(`no term is called ${name}`);
  const { Terms: grid } = await readContractTables(context, work);
  const at = rowOf(grid, name);
  const typed = typedValue(definition, value);
  if (typed === null) return unknownValue(definition, value, at < 0 ? definition.name : whereIs(grid, at, 1));
  const table = context.workbook.tables.getItem("Terms");
  lastSet.delete(Excel);
  if (at < 0) {
    const width = grid.cells[0]?.length ?? 2;
    const row = [definition.name, typed, definition.unit, definition.note, ...Array<string>(width).fill("")];
    table.rows.add(undefined, [row.slice(0, width)]);
    await context.sync();
    lastSet.set(Excel, { name, before: [[""]], after: [[typed]] });
    return null;
  }
  const cell = table.getRange().getCell(at, 1);
  cell.load("formulas,values");
  await context.sync();
  const formula: unknown = cell.formulas[0]?.[0];
  const before = typedCells(cell.formulas as Cell[][], cell.values as Cell[][]);
  if (typeof formula === "string" && formula.startsWith("="))
    return { code: "term-is-formula", where: whereIs(grid, at, 1), got: showCell(formula), expected: name };
  work.signal.throwIfAborted();
  cell.values = [[typed]];
  cell.load("formulas");
  await context.sync();
  lastSet.set(Excel, { name, before, after: cell.formulas as Cell[][] });
  return null;
}

/** The term that was set last, what stood in its cell before, and what stands there since. */
interface SetTerm {
  readonly name: string;
  readonly before: readonly (readonly Cell[])[];
  readonly after: readonly (readonly Cell[])[];
}

/** In Excel there is one workbook, the workbench opens one after another. */
const lastSet = new WeakMap<object, SetTerm>();

/** Puts back what stood in the cell of the term that was set last; refuses where somebody changed it since. */
export async function undoTerm(context: Excel.RequestContext): Promise<void> {
  const set = lastSet.get(Excel);
  lastSet.delete(Excel);
  const { Terms: grid } = await readTableGrids(context, ["Terms"]);
  const at = set === undefined || grid === undefined ? -1 : rowOf(grid, set.name);
  const cell = at < 0 ? null : context.workbook.tables.getItem("Terms").getRange().getCell(at, 1);
  cell?.load("formulas");
  await context.sync();
  if (set === undefined || cell === null || cell.formulas[0]?.[0] !== set.after[0]?.[0])
    throw new WorkbookError(
      "The term was not put back, because its cell was changed since.",
      `${set?.name ?? "no term"} in Terms`,
    );
  cell.formulas = set.before.map((row) => [...row]);
  await context.sync();
}

/** The value as the table shows it; blank is the default. Null where the term does not take it. */
function typedValue(definition: TermDefinition, value: Cell): Cell | null {
  if (isBlank(value)) return "";
  const given = definition.read([value]);
  return given === null ? null : definition.show({ ...defaultTerms, ...given });
}
