import { earn, testedCommitments } from "../engine/bands";
import { measure as measured } from "../engine/measures";
import { optimum } from "../engine/optimum";
import { options as comparedOptions } from "../engine/options";
import { readBandsArgument, readCommit, readCommitShape, readTermsArgument } from "../tables/arguments";
import { readMeasure } from "../tables/measureNames";
import { belowTheFirstBand, optionCells } from "../tables/optionCells";
import { defined, need } from "./answer";
import { sizing } from "./sizingArguments";

/**
 * Discount that one period's commitment earns, every period alike.
 * @customfunction DISCOUNT
 * @param commit Commitment of one settlement period
 * @param bands Columns threshold, discount, name and terms of the band; a header row is allowed
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns A share, 0.1 for 10 %; graduated bands: blended
 */
export function discount(commit: any, bands: any[][], terms?: any[][]): number {
  return earned(commit, bands, terms).discount;
}

/**
 * Name of the band that one period's commitment falls in.
 * @customfunction BAND
 * @param commit Commitment of one settlement period
 * @param bands Columns threshold, discount, name and terms of the band; a header row is allowed
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns The name, or "below the first band"
 */
export function band(commit: any, bands: any[][], terms?: any[][]): string {
  return earned(commit, bands, terms).band?.name ?? belowTheFirstBand;
}

/**
 * The best commitment per period under the policy of the terms, unrounded; with a Ramp the mean per period.
 * @customfunction OPTIMAL
 * @param scenarios List usage: rows are scenarios, columns are settlement periods
 * @param bands Columns threshold, discount, name and terms of the band; a header row is allowed
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns Commitment per period
 */
export function optimal(scenarios: any[][], bands: any[][], terms?: any[][]): number {
  const { rows, schedule, inForce } = sizing(scenarios, bands, terms);
  return optimum(rows, schedule, inForce).commitment;
}

/**
 * The commitments worth comparing: none, every threshold, the best in each band, the recommended one.
 * @customfunction OPTIONS
 * @param scenarios List usage: rows are scenarios, columns are settlement periods
 * @param bands Columns threshold, discount, name and terms of the band; a header row is allowed
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns Header row, then one row a commitment
 */
export function options(scenarios: any[][], bands: any[][], terms?: any[][]): any[][] {
  const { rows, schedule, inForce } = sizing(scenarios, bands, terms);
  return optionCells(comparedOptions(rows, schedule, inForce, []));
}

/**
 * One measure of a commitment over all scenarios.
 * @customfunction MEASURE
 * @param measure paid, forfeiture, overage, utilization, coverage or savings rate (means, or with p10, p50 or p90 before the word), net cost, fill, expected regret, max regret
 * @param scenarios List usage: rows are scenarios, columns are settlement periods
 * @param commit Commitment per period: one number for all, or one per period
 * @param bands Columns threshold, discount, name and terms of the band; a header row is allowed
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns One number
 */
export function measure(
  measure: any,
  scenarios: any[][],
  commit: any[][],
  bands: any[][],
  terms?: any[][],
): number {
  const pick = need(readMeasure(measure));
  const { rows, schedule, inForce } = sizing(scenarios, bands, terms);
  const shaped = need(readCommitShape(commit, rows[0]?.length ?? 1, inForce));
  // What regret is measured from takes long to find, and nothing else asks for it.
  const least = /regret/i.test(String(measure)) ? undefined : rows.map(() => 0);
  return defined(
    pick(measured(rows, shaped.level, schedule, shaped.terms, least)),
    "not defined without usage or without a commitment",
  );
}

function earned(commit: any, bands: any[][], terms: any[][] | undefined) {
  const schedule = need(readBandsArgument(bands));
  const inForce = need(readTermsArgument(terms, 1, "bands"));
  const [tested = 0] = testedCommitments([need(readCommit(commit))], inForce);
  return earn(tested, schedule, inForce);
}
