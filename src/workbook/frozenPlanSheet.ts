import { planRows, signedFrom } from "../tables/frozenPlan";
import { planSheet } from "../tables/planSheet";
import type { SheetPlan } from "../tables/sheetPlan";
import type { Work } from "./forPane";
import { analysisOf } from "./recommend";
import type { WorkbookInputs } from "./workbookInputs";

/** The Plan table as the recommendation would be signed; null where nothing is recommended to be signed. */
export function frozenPlanSheet(inputs: WorkbookInputs, work: Work): SheetPlan | null {
  const analysis = analysisOf(inputs, work);
  if (!("answer" in analysis) || analysis.answer.kind !== "recommendation") return null;
  const { answer, range } = analysis;
  const { terms, bands } = inputs.contract;
  const signed = signedFrom(answer.recommendation, terms, range, bands);
  const months = range.months.map(({ month }) => month);
  return signed === null ? null : planSheet(planRows(signed, months));
}
