import type { Cell, Grid } from "../tables/grid";
import { goneMeanwhile, isGone } from "./whileThere";

/** The tables of these names that the workbook has, as they stand, headers included. */
export async function readTableGrids<Name extends string>(
  context: Excel.RequestContext,
  names: readonly Name[],
): Promise<Readonly<Partial<Record<Name, Grid>>>> {
  const tables = names.map((name) => ({
    name,
    table: context.workbook.tables.getItemOrNullObject(name),
  }));
  await context.sync();
  const ranges = tables
    .filter(({ table }) => !table.isNullObject)
    .map(({ name, table }) => {
      const range = table.getRange();
      range.load(["values", "rowIndex", "columnIndex"]);
      range.worksheet.load("name");
      return { name, range };
    });
  try {
    if (ranges.length > 0) await context.sync();
  } catch (error) {
    const missing = isGone(error)
      ? await missingOf(
          context,
          ranges.map(({ name }) => name),
        )
      : [];
    throw missing.length > 0 ? goneMeanwhile(`The table ${missing.join(", ")}`) : error;
  }
  return Object.fromEntries(
    ranges.map(({ name, range }): [Name, Grid] => {
      const { rowIndex: row, columnIndex: column, worksheet } = range;
      const cells = range.values as Cell[][];
      return [name, { cells, place: { kind: "sheet", sheet: worksheet.name, row, column } }];
    }),
  ) as Partial<Record<Name, Grid>>;
}

async function missingOf(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<readonly string[]> {
  const tables = names.map((name) => ({ name, table: context.workbook.tables.getItemOrNullObject(name) }));
  await context.sync();
  return tables.filter(({ table }) => table.isNullObject).map(({ name }) => name);
}
