import type { UsageReading } from "../tables/usageReading";
import type { Grid } from "../tables/grid";
import { usageFileSheet } from "../tables/usageFileSheet";
import type { Work } from "./forPane";
import { makeInputTables } from "./inputTables";
import { findOwnSheets } from "./ownSheets";

/** Writes the usage of a file, added up, into a sheet of ours; returns the cells of its table. */
export async function writeUsageFile(
  context: Excel.RequestContext,
  source: string,
  { rows }: UsageReading,
  work: Work,
): Promise<Excel.Range> {
  const plan = usageFileSheet(rows, source);
  await makeInputTables(context, [plan], work);
  const range = context.workbook.tables.getItem(plan.tables[0]?.name ?? "").getRange();
  range.worksheet.activate();
  return range;
}

/** Whether cells stand in a sheet of ours that holds the usage of a file. */
export async function isUsageFile(context: Excel.RequestContext, { place }: Grid): Promise<boolean> {
  const own = await findOwnSheets(context, ["ImportedUsage", "ImportedCosts"]);
  return own.some(({ name, written }) => written !== null && place.kind === "sheet" && name === place.sheet);
}
