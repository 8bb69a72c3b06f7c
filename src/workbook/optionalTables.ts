import { emptyFurtherTable } from "../tables/furtherTables";
import { launchesSheet } from "../tables/launchesSheet";
import { leversSheet } from "../tables/leversSheet";
import { otherSpendSheet } from "../tables/otherSpendSheet";
import { rangeOptionsSheet } from "../tables/rangeOptionsSheet";
import type { SheetPlan } from "../tables/sheetPlan";
import type { OptionalTable, Work } from "./forPane";
import { makeInputTables } from "./inputTables";

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
