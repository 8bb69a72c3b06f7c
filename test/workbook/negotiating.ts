import { asksSheet } from "../../src/tables/asksSheet";
import { uncancelled } from "../../src/workbook/forPane";
import type { TypedQuote } from "../../src/tables/typedQuote";
import { inWorkbook } from "../../src/workbench/commands";
import type { WorkbookFile } from "../../src/workbench/file";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import type { OfficeSession } from "../../src/workbench/office";
import { excelServices, readInputs } from "../../src/workbook/excelServices";
import type { NegotiationReading } from "../../src/workbook/forNegotiation";
import { makeInputTables } from "../../src/workbook/inputTables";
import { analysisOf } from "../../src/workbook/recommend";
import { withWorkbook } from "../../src/workbook/session";
import { setTerms } from "./settledSheets";
import { twelveMonths, workbookOf } from "./sheets";

const schedule = [
  [250_000, 0.1, "First"],
  [1_600_000, 0.15, "Second"],
];
const asks = asksSheet([
  { Protection: "Overage below list", Wanted: 0.06, "Walk-away": 0.03 },
  { Protection: "True-down", Wanted: 0.2, Status: "refused" },
]);
/** A quote as it is typed. */
export const typed: TypedQuote = {
  name: "Vendor",
  commitment: "700,000",
  discount: "12 %",
  validUntil: "2026-12-31",
  terms: { Overage: "committed", "Rollover cap": "50 %" },
};

/** A workbook with usage, bands and asks, and what is done in it. */
export const negotiating = <T>(task: (session: OfficeSession) => Promise<T>): Promise<T> =>
  inWorkbook(workbookOf(sheetOfRows("Usage", twelveMonths)), async (session) => {
    await excelServices.pickUsageAt("Usage!A1:B13", uncancelled());
    await excelServices.readContract(uncancelled());
    await session.Excel.run(async (context) => {
      setTerms({ "Carryover share": 0.25 }, schedule)(context as Excel.RequestContext);
      await context.sync();
    });
    await withWorkbook((context) => makeInputTables(context, [asks], uncancelled()));
    return task(session);
  });

/** The engine's own answer on the same inputs. */
export async function analysed() {
  const inputs = await withWorkbook((context) => readInputs(context, uncancelled()));
  if (!("usage" in inputs)) throw new Error("inputs");
  const analysis = analysisOf(inputs, uncancelled());
  if (!("answer" in analysis) || analysis.answer.kind !== "recommendation") throw new Error("an answer");
  const { bands, terms } = inputs.contract;
  const { further } = inputs.plans;
  return { bands, terms, further, scenarios: analysis.range.scenarios, answer: analysis.answer };
}

/** A reading that is there. */
export const shownOf = (reading: NegotiationReading) => {
  if (reading.kind !== "read") throw new Error(JSON.stringify(reading));
  return reading;
};
export const namesOf = (file: WorkbookFile): readonly string[] => file.sheets.map(({ name }) => name);
