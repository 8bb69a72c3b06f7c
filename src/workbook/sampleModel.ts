import { bandsSheet, termsSheet, type BandCells } from "../tables/inputSheets";
import { usageSheetPlan } from "../tables/sampleSheet";
import { makeInputTables } from "./inputTables";
import { rememberRange } from "./usageRange";
import type { Work } from "./forPane";

/** Made up, and said to be so wherever they appear. */
const illustrativeBands: readonly BandCells[] = [
  { threshold: 250_000, discount: 0.1, name: "Band 1 (illustrative)" },
  { threshold: 1_000_000, discount: 0.15, name: "Band 2 (illustrative)" },
  { threshold: 5_000_000, discount: 0.25, name: "Band 3 (illustrative)" },
];
const note =
  "Illustrative bands: made up for the sample. Replace them by the vendor’s before you rely on any answer.";

/**
 * Writes the sample model: eighteen months of usage of a company that does not exist, and, where the
 * workbook has none, illustrative bands and default terms. A sample that is there already is left as the
 * user has changed it.
 */
export async function insertSampleModel(context: Excel.RequestContext, work: Work): Promise<void> {
  const plan = usageSheetPlan();
  const [area] = plan.tables;
  if (area === undefined) throw new Error("the sample has a table");
  const { tables } = context.workbook;
  const usage = tables.getItemOrNullObject(area.name);
  const bands = tables.getItemOrNullObject("Bands");
  const terms = tables.getItemOrNullObject("Terms");
  await context.sync();

  const missing = [
    ...(usage.isNullObject ? [plan] : []),
    ...(bands.isNullObject ? [bandsSheet(illustrativeBands, note)] : []),
    ...(terms.isNullObject ? [termsSheet()] : []),
  ];
  if (missing.length > 0) await makeInputTables(context, missing, work);
  const range = tables.getItem(area.name).getRange();
  range.worksheet.activate();
  await rememberRange(context, range);
}
