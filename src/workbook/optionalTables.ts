import type { DatedChange } from "../engine/forecast/datedChange";
import type { Lever } from "../engine/levers/lever";
import type { OtherSpend } from "../engine/otherSpend";
import type { PriceBook } from "../engine/prices";
import type { Problem } from "../engine/problem";
import { addressOf, type Cell, type Grid } from "../tables/grid";
import { readLaunches } from "../tables/launchesReader";
import { launchesSheet } from "../tables/launchesSheet";
import { readLevers } from "../tables/leversReader";
import { leversSheet } from "../tables/leversSheet";
import type { RangeOptions } from "../engine/rangeOptions";
import { emptyFurtherTable, readFurtherTables, type FurtherReading } from "../tables/furtherTables";
import { otherSpendSheet } from "../tables/otherSpendSheet";
import { readOtherSpend } from "../tables/otherSpendReader";
import { publishedPrices } from "../tables/priceBook";
import { readRangeOptions } from "../tables/rangeOptionsReader";
import { rangeOptionsSheet } from "../tables/rangeOptionsSheet";
import type { SheetPlan } from "../tables/sheetPlan";
import { optionalTables, type OptionalTable, type Work } from "./forPane";
import { makeInputTables } from "./inputTables";

/** What the workbook says about the future of its usage; all empty where it says nothing. */
export interface OptionalReading {
  readonly levers: readonly Lever[];
  /** `changesFrom` counts their months from the first of a term. */
  readonly launches: readonly DatedChange[];
  readonly otherSpend: readonly OtherSpend[];
  readonly rangeOptions: RangeOptions;
  /** The negotiation, and the contract that is signed. */
  readonly further: FurtherReading;
  /** The tables there are, as they were read. */
  readonly tables: readonly { readonly name: OptionalTable; readonly grid: Grid }[];
  readonly problems: readonly Problem[];
  /** Where each table stands; null where the workbook has none. */
  readonly addresses: Readonly<Record<OptionalTable, string | null>>;
}

/**
 * Reads the optional tables where the workbook has tables of these names; none is ever
 * made.
 *
 * @param prices their models are the ones a lever can name; the published prices where there are none.
 */
export async function readOptionalTables(
  context: Excel.RequestContext,
  prices: PriceBook,
): Promise<OptionalReading> {
  const grids = await readGrids(context);
  const book = prices.length > 0 ? prices : publishedPrices;
  const levers = readLevers(grids.Levers ?? nothing, book);
  const launches = readLaunches(grids.Launches ?? nothing);
  const otherSpend = readOtherSpend(grids.OtherSpend ?? nothing);
  const rangeOptions = readRangeOptions(grids.RangeOptions ?? nothing);
  const further = readFurtherTables(grids);
  const address = (name: OptionalTable): string | null => {
    const grid = grids[name];
    return grid === undefined ? null : addressOf(grid);
  };
  return {
    levers: levers.levers,
    launches: launches.launches,
    otherSpend: otherSpend.spends,
    rangeOptions: rangeOptions.options,
    further,
    tables: optionalTables.flatMap((name) => {
      const grid = grids[name];
      return grid === undefined ? [] : [{ name, grid }];
    }),
    problems: [
      ...levers.problems,
      ...launches.problems,
      ...otherSpend.problems,
      ...rangeOptions.problems,
      ...further.problems,
    ],
    addresses: Object.fromEntries(optionalTables.map((name) => [name, address(name)])) as Readonly<
      Record<OptionalTable, string | null>
    >,
  };
}

/** A table that is not there says as much as one without rows. */
const nothing: Grid = { cells: [], place: { kind: "argument", name: "nothing" } };

/** The tables there are, with their headers. */
async function readGrids(
  context: Excel.RequestContext,
): Promise<Readonly<Partial<Record<OptionalTable, Grid>>>> {
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
