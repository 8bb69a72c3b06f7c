import { floorsWithoutBands } from "../engine/floors";
import type { Analysis } from "../engine/analyse";
import type { Terms } from "../engine/terms";
import { fraction } from "../engine/units";
import { evidenceInWords, evidenceOf } from "./rangeInWords";
import type { RangeFigures } from "./rangeSheet";

/** What the Range sheet shows of an analysis. */
export function rangeFigures(
  { history, range, evidence }: Pick<Analysis, "history" | "range" | "evidence">,
  terms: Terms,
): RangeFigures {
  return {
    history: history.today,
    months: range.months,
    total: range.total,
    models: range.models.map(({ model, months }) => ({ model: model === "" ? "no model" : model, months })),
    floors: evidence.reached.map(({ confidence, listUsage }) => ({
      confidence,
      listUsage,
      floors: floorsWithoutBands(range.scenarios, { ...terms, confidence: fraction(confidence) }),
    })),
    evidence: evidenceInWords(evidenceOf(range, evidence)),
    note: `List usage at the list prices of ${history.signingDay}; P10: reached in 90 % of scenarios.`,
  };
}
