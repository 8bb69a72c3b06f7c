import { earn, testedCommitments } from "../engine/bands";
import { onePeriodOptimum } from "../engine/optimum";
import { options as comparedOptions } from "../engine/options";
import { readBandsArgument, readCommit, readTermsArgument } from "../tables/arguments";
import { belowTheFirstBand, optionCells } from "../tables/optionCells";
import { need } from "./answer";
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
 * The best commitment per period under the policy of the terms, exact and unrounded.
 * @customfunction OPTIMAL
 * @param scenarios List usage: rows are scenarios, columns are settlement periods
 * @param bands Columns threshold, discount, name and terms of the band; a header row is allowed
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns Commitment per period
 */
export function optimal(scenarios: any[][], bands: any[][], terms?: any[][]): number {
  const { rows, schedule, inForce } = sizing(scenarios, bands, terms);
  return onePeriodOptimum(rows, schedule, inForce).commitment;
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

function earned(commit: any, bands: any[][], terms: any[][] | undefined) {
  const schedule = need(readBandsArgument(bands));
  const inForce = need(readTermsArgument(terms, 1, "bands"));
  const [tested = 0] = testedCommitments([need(readCommit(commit))], inForce);
  return earn(tested, schedule, inForce);
}
