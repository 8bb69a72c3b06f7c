import { inputTables } from "../tables/inputSheets";
import { publishedPrices } from "../tables/priceBook";
import { priceCells, priceColumns } from "../tables/pricesTable";
import type { ContractTables } from "./inputTables";
import { readTableGrids } from "./tableGrids";

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
export const standingTables = async (context: Excel.RequestContext): Promise<ContractTables> => ({
  ...instead,
  ...(await readTableGrids(context, inputTables)),
});
