import { bandsSheet, termsSheet, type BandCells } from "../tables/inputSheets";
import { usageSheetPlan } from "../tables/sampleSheet";
import { findOwnSheets } from "./ownSheets";
import { makeInputTables } from "./inputTables";
import { rangeOf } from "./sheetWriter";
import { rememberRange } from "./usageRange";
import type { Work } from "./services";
import { writeSheets } from "./writeSheets";

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
 * workbook has none, illustrative bands and default terms.
 */
export async function insertSampleModel(context: Excel.RequestContext, work: Work): Promise<void> {
  const [own] = await findOwnSheets(context, ["Usage"]);
  const plan = { ...usageSheetPlan(), name: own?.name ?? "Usage" };
  await writeSheets(context, [{ kind: "Usage", plan }], work);

  const tables = context.workbook.tables;
  const bands = tables.getItemOrNullObject("Bands");
  const terms = tables.getItemOrNullObject("Terms");
  await context.sync();
  const missing = [
    ...(bands.isNullObject ? [bandsSheet(illustrativeBands, note)] : []),
    ...(terms.isNullObject ? [termsSheet()] : []),
  ];
  if (missing.length > 0) await makeInputTables(context, missing, work);

  const sheet = context.workbook.worksheets.getItem(plan.name);
  const [table] = plan.tables;
  if (table !== undefined) await rememberRange(context, rangeOf(sheet, table));
  sheet.activate();
  await context.sync();
}
