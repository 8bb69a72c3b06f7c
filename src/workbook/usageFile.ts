import type { UsageReading } from "../tables/usageReading";
import { usageFileSheet } from "../tables/usageFileSheet";
import type { Work } from "./forPane";
import { makeInputTables } from "./inputTables";

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
