import type { Cell, Grid } from "../tables/grid";
import { inputTables } from "../tables/inputSheets";
import { publishedPrices } from "../tables/priceBook";
import { priceCells, priceColumns } from "../tables/pricesTable";
import type { ContractTables } from "./inputTables";

/** What a table that is not there says: no bands, the terms at their defaults, the published prices. */
const instead: ContractTables = {
  Bands: { cells: [], place: { kind: "argument", name: "Bands" } },
  Terms: { cells: [], place: { kind: "argument", name: "Terms" } },
  Prices: {
    cells: [[...priceColumns], ...publishedPrices.map((price) => [...priceCells(price)])],
    place: { kind: "argument", name: "Prices" },
  },
};

/** Reads Bands, Terms and Prices as they stand; makes none. */
export async function standingTables(context: Excel.RequestContext): Promise<ContractTables> {
  const tables = inputTables.map((name) => context.workbook.tables.getItemOrNullObject(name));
  await context.sync();
  const ranges = tables.map((table) => {
    if (table.isNullObject) return null;
    const range = table.getRange();
    range.load(["values", "rowIndex", "columnIndex"]);
    range.worksheet.load("name");
    return range;
  });
  await context.sync();
  const grids = inputTables.map((name, t): [string, Grid] => {
    const range = ranges[t] ?? null;
    if (range === null) return [name, instead[name]];
    const { rowIndex: row, columnIndex: column, worksheet } = range;
    const cells = range.values as Cell[][];
    return [name, { cells, place: { kind: "sheet", sheet: worksheet.name, row, column } }];
  });
  return Object.fromEntries(grids) as Readonly<Record<(typeof inputTables)[number], Grid>>;
}
