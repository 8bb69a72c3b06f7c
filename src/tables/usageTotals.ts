import { costOfUsage } from "../engine/listCost";
import type { PriceRow } from "../engine/prices";
import { addTokens, noTokens, type TokenCounts } from "../engine/tokens";
import { money, type Money, type Month } from "../engine/units";
import type { Tariff, TokenUsage } from "../engine/usage";
import type { ReadRow } from "./usageRows";
import type { UsageTotals } from "./usageReading";

/** Control totals before anything was read. */
export const noTotals: UsageTotals = {
  rows: 0,
  from: null,
  to: null,
  models: [],
  tokens: null,
  listCost: null,
  reportedCost: null,
  months: [],
};

/**
 * The control totals of rows. Tokens are summed before they are priced and costs in the order of their size,
 * so that no order of the rows changes a total.
 *
 * @param rowFor the price row of a row of tokens; rows without a price count no cost.
 */
export function totalsOf(
  rows: readonly ReadRow[],
  rowFor: (usage: TokenUsage) => PriceRow | null,
): UsageTotals {
  if (rows.length === 0) return noTotals;
  const models = new Set<string>();
  const priced = new Map<string, PricedTokens>();
  const costs = new Map<Month, number[]>();
  const reported: number[] = [];
  let counts: TokenCounts | null = null;
  let from = "";
  let to = "";
  for (const { usage, reportedCost } of rows) {
    const date = usage.day ?? usage.month;
    if (from === "" || date < from) from = date;
    if (date > to) to = date;
    if (usage.model !== null) models.add(usage.model);
    if (reportedCost !== null) reported.push(reportedCost);
    if (!costs.has(usage.month)) costs.set(usage.month, []);
    if (usage.kind === "cost") costs.get(usage.month)?.push(usage.listCost);
    else {
      counts = addTokens(counts ?? noTokens, usage.tokens);
      addPriced(priced, usage, rowFor(usage));
    }
  }
  for (const group of priced.values()) costs.get(group.month)?.push(costOf(group));
  const months = [...costs.keys()]
    .sort()
    .map((month) => ({ month, listCost: sumOf(costs.get(month) ?? []) }));
  return {
    rows: rows.length,
    from: from as UsageTotals["from"],
    to: to as UsageTotals["to"],
    models: [...models].sort(),
    tokens: counts,
    listCost: sumOf(months.map(({ listCost }) => listCost)),
    reportedCost: reported.length === 0 ? null : sumOf(reported),
    months,
  };
}

/** Tokens of one month that cost the same. */
interface PricedTokens {
  readonly month: Month;
  readonly price: PriceRow;
  readonly tariff: Tariff;
  readonly tokens: TokenCounts;
  readonly webSearches: number;
}

function addPriced(groups: Map<string, PricedTokens>, usage: TokenUsage, price: PriceRow | null): void {
  if (price === null) return;
  const { month, tariff } = usage;
  const { batch, longContext, usOnly, fast, regional = false } = tariff;
  const flags = [batch, longContext, usOnly, fast, regional].map(Number).join("");
  const key = `${month} ${usage.model} ${price.from ?? ""} ${flags}`;
  const sofar = groups.get(key);
  groups.set(key, {
    month,
    price,
    tariff,
    tokens: addTokens(sofar?.tokens ?? noTokens, usage.tokens),
    webSearches: (sofar?.webSearches ?? 0) + usage.webSearches,
  });
}

const costOf = (usage: PricedTokens): number => costOfUsage(usage, usage.price) ?? 0;

const sumOf = (amounts: readonly number[]): Money =>
  money([...amounts].sort((a, b) => a - b).reduce((sum, each) => sum + each, 0));
