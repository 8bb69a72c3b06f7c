import type { Problem } from "../engine/problem";
import type { Grid } from "../tables/grid";
import { bandsSheet, inputTables, pricesSheet, termsSheet, type InputTable } from "../tables/inputSheets";
import { publishedPrices } from "../tables/priceBook";
import type { Cell } from "../tables/grid";
import type { SheetPlan } from "../tables/sheetPlan";
import { namesTaken } from "./namesTaken";
import { findOwnSheets } from "./ownSheets";
import type { Work } from "./forPane";
import { writeSheets, type PlannedSheet } from "./writeSheets";

const emptyBandsNote = "The vendor’s discount schedule: least commitment and discount of each band, rising.";

/** The contract's tables as they stand, headers included. */
export type ContractTables = Readonly<Record<InputTable, Grid>>;

/** What is to be said before tables that are missing are made: sheets of the user's that have their names. */
export async function contractNamesTaken(context: Excel.RequestContext): Promise<readonly Problem[]> {
  const missing = await missingTables(context);
  return missing.length === 0
    ? []
    : namesTaken(context, await plannedInputs(context, missing.map(defaultPlan)));
}

async function missingTables(context: Excel.RequestContext): Promise<readonly InputTable[]> {
  const tables = inputTables.map((name) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    return { name, table };
  });
  await context.sync();
  return tables.filter(({ table }) => table.isNullObject).map(({ name }) => name);
}

/** Reads Bands, Terms and Prices; a missing one is made first, empty or with its defaults. */
export async function readContractTables(context: Excel.RequestContext, work: Work): Promise<ContractTables> {
  const missing = await missingTables(context);
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

/** Makes input sheets under names that no sheet of the user's has; returns them as they were written. */
export async function makeInputTables(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  work: Work,
): Promise<readonly PlannedSheet[]> {
  return writeSheets(context, await plannedInputs(context, plans), work);
}

/** Input sheets under the names that they have, or that are free. */
async function plannedInputs(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
): Promise<readonly PlannedSheet[]> {
  const own = await findOwnSheets(
    context,
    plans.map(({ name }) => name),
  );
  return plans.map((plan, i) => ({ kind: plan.name, plan: { ...plan, name: own[i]?.name ?? plan.name } }));
}
