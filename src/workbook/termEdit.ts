import type { Problem } from "../engine/problem";
import { defaultTerms } from "../engine/terms";
import { isBlank, whereIs, type Cell, type Grid } from "../tables/grid";
import { showCell } from "../tables/readCell";
import { definitionOf, type TermDefinition } from "../tables/termDefinitions";
import { unknownValue } from "../tables/termsReader";
import type { TermChange, Work } from "./forPane";
import { readContractTables } from "./inputTables";

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
  if (at < 0) {
    const width = grid.cells[0]?.length ?? 2;
    const row = [definition.name, typed, definition.unit, definition.note, ...Array<string>(width).fill("")];
    table.rows.add(undefined, [row.slice(0, width)]);
    await context.sync();
    return null;
  }
  const cell = table.getRange().getCell(at, 1);
  cell.load("formulas");
  await context.sync();
  const formula: unknown = cell.formulas[0]?.[0];
  if (typeof formula === "string" && formula.startsWith("="))
    return { code: "term-is-formula", where: whereIs(grid, at, 1), got: showCell(formula), expected: name };
  work.signal.throwIfAborted();
  cell.values = [[typed]];
  await context.sync();
  return null;
}

/** The value as the table shows it; blank is the default. Null where the term does not take it. */
function typedValue(definition: TermDefinition, value: Cell): Cell | null {
  if (isBlank(value)) return "";
  const given = definition.read([value]);
  return given === null ? null : definition.show({ ...defaultTerms, ...given });
}
