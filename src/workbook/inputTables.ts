import type { Grid } from "../tables/grid";
import { bandsSheet, inputTables, pricesSheet, termsSheet, type InputTable } from "../tables/inputSheets";
import { publishedPrices } from "../tables/priceBook";
import type { Cell } from "../tables/grid";
import type { SheetPlan } from "../tables/sheetPlan";
import { findOwnSheets } from "./ownSheets";
import type { Work } from "./forPane";
import { writeSheets, type PlannedSheet } from "./writeSheets";

const emptyBandsNote = "The vendor’s discount schedule: least commitment and discount of each band, rising.";

/** The contract's tables as they stand, headers included. */
export type ContractTables = Readonly<Record<InputTable, Grid>>;

/** Reads Bands, Terms and Prices; a missing one is made first, empty or with its defaults. */
export async function readContractTables(context: Excel.RequestContext, work: Work): Promise<ContractTables> {
  const tables = inputTables.map((name) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    return { name, table };
  });
  await context.sync();
  const missing = tables.filter(({ table }) => table.isNullObject).map(({ name }) => name);
  if (missing.length > 0) await makeInputTables(context, missing.map(defaultPlan), work);

  work.onProgress("Reading the contract", 0);
  const ranges = inputTables.map((name) => {
    const range = context.workbook.tables.getItem(name).getRange();
    range.load(["values", "rowIndex", "columnIndex"]);
    range.worksheet.load("name");
    return range;
  });
  await context.sync();
  const [bands, terms, prices] = ranges.map((range): Grid => ({
    cells: range.values as Cell[][],
    place: { kind: "sheet", sheet: range.worksheet.name, row: range.rowIndex, column: range.columnIndex },
  }));
  if (bands === undefined || terms === undefined || prices === undefined)
    throw new Error("three tables were asked for");
  return { Bands: bands, Terms: terms, Prices: prices };
}

function defaultPlan(name: InputTable): SheetPlan {
  switch (name) {
    case "Bands":
      return bandsSheet([], emptyBandsNote);
    case "Terms":
      return termsSheet();
    case "Prices":
      return pricesSheet(publishedPrices);
  }
}

/** Makes input sheets under names that no sheet of the user's has. */
export async function makeInputTables(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  work: Work,
): Promise<void> {
  const own = await findOwnSheets(
    context,
    plans.map(({ name }) => name),
  );
  const planned = plans.map((plan, i): PlannedSheet => ({
    kind: plan.name,
    plan: { ...plan, name: own[i]?.name ?? plan.name },
  }));
  await writeSheets(context, planned, work);
}
