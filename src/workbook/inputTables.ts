import type { Problem } from "../engine/problem";
import type { Grid } from "../tables/grid";
import { bandsSheet, inputTables, pricesSheet, termsSheet, type InputTable } from "../tables/inputSheets";
import { publishedPrices } from "../tables/priceBook";
import type { SheetPlan } from "../tables/sheetPlan";
import { namesTaken } from "./namesTaken";
import { findOwnSheets } from "./ownSheets";
import type { Work } from "./forPane";
import { readTableGrids } from "./tableGrids";
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
  return missingFrom(await readTableGrids(context, inputTables));
}

const missingFrom = (grids: Partial<ContractTables>): readonly InputTable[] =>
  inputTables.filter((name) => grids[name] === undefined);

/** Reads Bands, Terms and Prices; a missing one is made first, empty or with its defaults. */
export async function readContractTables(context: Excel.RequestContext, work: Work): Promise<ContractTables> {
  work.onProgress("Reading the contract", 0);
  const standing = await readTableGrids(context, inputTables);
  const missing = missingFrom(standing);
  if (missing.length === 0) return standing as ContractTables;
  await makeInputTables(context, missing.map(defaultPlan), work);
  return (await readTableGrids(context, inputTables)) as ContractTables;
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
