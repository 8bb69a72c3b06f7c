import { freeRamp, needsSolver } from "../engine/ramp/freeRamp";
import { loadSolver } from "../solver/highs";
import { readBandsArgument, readScenarios, readTermsArgument } from "../tables/arguments";
import { noSolver, rampCells } from "../tables/rampCells";
import { defined, need } from "./answer";

/**
 * The ramp with the least expected net cost: one best commitment per settlement period.
 * @customfunction RAMP
 * @param scenarios List usage: rows are scenarios, columns are settlement periods
 * @param bands Columns threshold, discount, name and terms of the band; a header row is allowed
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns One row, a commitment per period
 */
export async function ramp(scenarios: any[][], bands: any[][], terms?: any[][]): Promise<any[][]> {
  const rows = need(readScenarios(scenarios));
  const periods = rows[0]?.length ?? 1;
  const schedule = need(readBandsArgument(bands));
  const inForce = need(readTermsArgument(terms, periods, "bands"));
  if (!needsSolver(schedule, inForce, periods)) return rampCells(freeRamp(rows, schedule, inForce));
  const solver = await loadSolver();
  const reason = "unavailable" in solver ? noSolver(solver.unavailable) : "";
  const solve = defined("solve" in solver ? solver.solve : null, reason);
  return rampCells(freeRamp(rows, schedule, inForce, solve));
}
