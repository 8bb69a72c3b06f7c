import { readBandsArgument, readScenarios, readTermsArgument, type Cells } from "../tables/arguments";
import { need } from "./answer";

/** Scenarios, bands and terms as the functions that size a commitment take them. */
export function sizing(scenarios: Cells, bands: Cells, terms: Cells) {
  const rows = need(readScenarios(scenarios));
  const schedule = need(readBandsArgument(bands));
  return { rows, schedule, inForce: need(readTermsArgument(terms, rows[0]?.length ?? 1, "bands")) };
}
