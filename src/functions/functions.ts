import { earn, testedCommitments } from "../engine/bands";
import { savingsRate, utilization } from "../engine/measures";
import { onePeriodOptimum } from "../engine/optimum";
import { options as comparedOptions } from "../engine/options";
import {
  readBandsArgument,
  readCommit,
  readScenarios,
  readSizingTerms,
  readTermsArgument,
} from "../tables/arguments";
import { belowTheFirstBand, optionCells } from "../tables/optionCells";
import { listCostOf } from "../tables/listCostArguments";
import { defined, need } from "./answer";
import { settled } from "./settled";

/**
 * Overage charge of usage beyond a commitment, over all periods.
 * @customfunction OVERAGE
 * @param usage List usage of one scenario: a number, or one row or column with a cell per settlement period
 * @param commit Commitment per period: one number for all, or one per period
 * @param discount Discount off list, from 0 to below 1
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns Overage charge, cash
 */
export function overage(usage: any[][], commit: any[][], discount: any, terms?: any[][]): number {
  return settled(usage, commit, discount, terms).overageCharge;
}

/**
 * Commitment that is paid for and forfeited unused, over all periods.
 * @customfunction FORFEITURE
 * @param usage List usage of one scenario: a number, or one row or column with a cell per settlement period
 * @param commit Commitment per period: one number for all, or one per period
 * @param discount Discount off list, from 0 to below 1
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns Forfeited, cash
 */
export function forfeiture(usage: any[][], commit: any[][], discount: any, terms?: any[][]): number {
  return settled(usage, commit, discount, terms).forfeited;
}

/**
 * Total paid: commitment owed plus overage, over all periods.
 * @customfunction PAID
 * @param usage List usage of one scenario: a number, or one row or column with a cell per settlement period
 * @param commit Commitment per period: one number for all, or one per period
 * @param discount Discount off list, from 0 to below 1
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns Paid, cash
 */
export function paid(usage: any[][], commit: any[][], discount: any, terms?: any[][]): number {
  return settled(usage, commit, discount, terms).paid;
}

/**
 * Effective savings rate: 1 − paid ÷ list cost. It can be negative; #N/A without usage.
 * @customfunction SAVINGSRATE
 * @param usage List usage of one scenario: a number, or one row or column with a cell per settlement period
 * @param commit Commitment per period: one number for all, or one per period
 * @param discount Discount off list, from 0 to below 1
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns A share, 0.1 for 10 %
 */
export function savingsrate(usage: any[][], commit: any[][], discount: any, terms?: any[][]): number {
  return defined(savingsRate(settled(usage, commit, discount, terms)), "no usage, so nothing is saved on it");
}

/**
 * Drawdown covered ÷ commitment; #N/A without a commitment.
 * @customfunction UTILIZATION
 * @param usage List usage of one scenario: a number, or one row or column with a cell per settlement period
 * @param commit Commitment per period: one number for all, or one per period
 * @param discount Discount off list, from 0 to below 1
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns A share, 0.7 for 70 %
 */
export function utilizationOf(usage: any[][], commit: any[][], discount: any, terms?: any[][]): number {
  return defined(utilization(settled(usage, commit, discount, terms)), "no commitment to use");
}

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

/**
 * List cost of tokens of one model.
 * @customfunction LISTCOST
 * @param model Model id, such as claude-opus-5-5
 * @param input Uncached input tokens (tokens, not millions)
 * @param output Output tokens
 * @param [cacheWrite5m] Tokens written to the 5-minute cache
 * @param [cacheWrite1h] Tokens written to the 1-hour cache
 * @param [cacheRead] Tokens read from the cache
 * @param [batchShare] Share of all tokens that is processed in batch, from 0 to 1
 * @param [date] Day whose prices apply; the newest price row where left out
 * @param [prices] A price table with headers; the published list prices where left out
 * @returns List cost, money
 */
export function listcost(
  model: any,
  input: any,
  output: any,
  cacheWrite5m?: any,
  cacheWrite1h?: any,
  cacheRead?: any,
  batchShare?: any,
  date?: any,
  prices?: any[][],
): number {
  const counts = { input, cacheWrite5m, cacheWrite1h, cacheRead, output };
  return need(listCostOf({ model, counts, batchShare, date, prices }));
}

function earned(commit: any, bands: any[][], terms: any[][] | undefined) {
  const schedule = need(readBandsArgument(bands));
  const inForce = need(readTermsArgument(terms, 1, "bands"));
  const [tested = 0] = testedCommitments([need(readCommit(commit))], inForce);
  return earn(tested, schedule, inForce);
}

function sizing(scenarios: any[][], bands: any[][], terms: any[][] | undefined) {
  const rows = need(readScenarios(scenarios));
  const schedule = need(readBandsArgument(bands));
  return { rows, schedule, inForce: need(readSizingTerms(terms, rows[0]?.length ?? 1, schedule)) };
}
