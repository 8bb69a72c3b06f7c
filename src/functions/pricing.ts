import { readEfficient } from "../tables/leversEfficient";
import { efficientCells } from "../tables/leversWaterfallCells";
import { listCostOf } from "../tables/listCostArguments";
import { need } from "./answer";

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

/**
 * List usage by month before the levers and after each kind of them: routing, caching, batch.
 * @customfunction EFFICIENT
 * @param usage Usage with its headers, in any layout the add-in reads
 * @param levers Rows of lever, model, to model, low, likely, high, hit rate, cache life, prompt tokens, token factor, start month, months to full
 * @param [prices] A price table with headers; the published list prices where left out
 * @returns Header row, then one row a month: month, today, after routing, after caching, after batch
 */
export function efficient(usage: any[][], levers: any[][], prices?: any[][]): any[][] {
  return efficientCells(need(readEfficient(usage, levers, prices)));
}
