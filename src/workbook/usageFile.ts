import type { UsageReading } from "../tables/usageReading";
import { usageFileSheet } from "../tables/usageFileSheet";
import type { Work } from "./forPane";
import { makeInputTables } from "./inputTables";
import { findOwnSheets } from "./ownSheets";
import type { UsedPart } from "./rangeReader";

/** Writes the usage of a file, added up, into a sheet of ours; returns the cells of its table. */
export async function writeUsageFile(
  context: Excel.RequestContext,
  source: string,
  { rows }: UsageReading,
  work: Work,
): Promise<Excel.Range> {
  const [made] = await makeInputTables(context, [usageFileSheet(rows, source)], work);
  const range = context.workbook.tables.getItem(made?.plan.tables[0]?.name ?? "").getRange();
  range.worksheet.activate();
  return range;
}

/** Whether cells stand in a sheet of ours that holds the usage of a file. */
export async function isUsageFile(context: Excel.RequestContext, place: UsedPart["place"]): Promise<boolean> {
  const own = await findOwnSheets(context, ["ImportedUsage", "ImportedCosts"]);
  return own.some(({ name, written }) => written !== null && name === place.sheet);
}
