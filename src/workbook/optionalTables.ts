import type { PriceBook } from "../engine/prices";
import { emptyFurtherTable } from "../tables/furtherTables";
import type { Cell, Grid } from "../tables/grid";
import { launchesSheet } from "../tables/launchesSheet";
import { leversSheet } from "../tables/leversSheet";
import { otherSpendSheet } from "../tables/otherSpendSheet";
import { rangeOptionsSheet } from "../tables/rangeOptionsSheet";
import type { SheetPlan } from "../tables/sheetPlan";
import { optionalTables, type OptionalTable, type Work } from "./forPane";
import { makeInputTables } from "./inputTables";
import { optionalReading, type OptionalGrids, type OptionalReading } from "./optionalReading";

/**
 * Reads the optional tables where the workbook has tables of these names; none is ever
 * made.
 *
 * @param prices their models are the ones a lever can name; the published prices where there are none.
 */
export const readOptionalTables = async (
  context: Excel.RequestContext,
  prices: PriceBook,
): Promise<OptionalReading> => optionalReading(await readOptionalGrids(context), prices);

/** The tables there are, with their headers. */
export async function readOptionalGrids(context: Excel.RequestContext): Promise<OptionalGrids> {
  const tables = optionalTables.map((name) => ({
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
  if (ranges.length > 0) await context.sync();
  return Object.fromEntries(
    ranges.map(({ name, range }): [OptionalTable, Grid] => {
      const { rowIndex: row, columnIndex: column, worksheet } = range;
      const cells = range.values as Cell[][];
      return [name, { cells, place: { kind: "sheet", sheet: worksheet.name, row, column } }];
    }),
  );
}

/**
 * Makes a table where the workbook has none of its name, and shows it; one that is there stays.
 *
 * @param plan of the table, asked for where it is made: empty where nothing is known to fill it.
 */
export async function insertOptionalTable(
  context: Excel.RequestContext,
  name: OptionalTable,
  work: Work,
  plan: () => Promise<SheetPlan | null>,
): Promise<void> {
  const { tables } = context.workbook;
  const standing = tables.getItemOrNullObject(name);
  await context.sync();
  if (standing.isNullObject) await makeInputTables(context, [(await plan()) ?? emptyPlan(name)], work);
  const body = tables.getItem(name).getDataBodyRange();
  body.worksheet.activate();
  body.getCell(0, 0).select();
  await context.sync();
}

function emptyPlan(name: OptionalTable): SheetPlan {
  switch (name) {
    case "Asks":
    case "Quotes":
    case "Benchmark":
    case "Plan":
    case "Actuals":
      return emptyFurtherTable(name);
    case "Levers":
      return leversSheet([]);
    case "Launches":
      return launchesSheet([]);
    case "OtherSpend":
      return otherSpendSheet([]);
    case "RangeOptions":
      return rangeOptionsSheet([]);
  }
}
