import { webSearchPrice, type ClassPrices, type PriceRow } from "./prices";
import { noTokens, tokenClasses, type TokenClass, type TokenCounts } from "./tokens";
import { money, type Money } from "./units";
import type { Tariff, TokenUsage } from "./usage";

/**
 * List cost of tokens at one price row.
 *
 * @returns money, or null where the row has no price for the tariff (fast mode, batch, region).
 * @see docs/SPEC.md U1
 * @example
 * // 1M input + 0.3M output at 4 and 20 a million: 4.00 + 6.00 = 10.00
 * costOfTokens(opus55, { ...noTokens, input: tokens(1e6), output: tokens(3e5) }, standardTariff)
 */
export function costOfTokens(row: PriceRow, counts: TokenCounts, tariff: Tariff): Money | null {
  const prices = classPrices(row, tariff);
  if (prices === null) return null;
  const region = tariff.usOnly ? row.usMultiplier : 1;
  const endpoint = tariff.regional === true ? row.regionalMultiplier : 1;
  const batch = tariff.batch ? row.batchMultiplier : 1;
  if (region === null || endpoint === null || batch === null) return null;
  let millionths = 0;
  for (const name of tokenClasses) millionths += counts[name] * prices[name];
  return money((millionths * region * endpoint * batch) / 1_000_000);
}

function classPrices(row: PriceRow, tariff: Tariff): ClassPrices | null {
  const base = pricesByLength(row, tariff.longContext);
  if (!tariff.fast) return base;
  if (row.fast === null || tariff.batch) return null;
  const ratio = row.fast.input / row.input;
  return {
    input: row.fast.input,
    output: row.fast.output,
    cacheWrite5m: money(base.cacheWrite5m * ratio),
    cacheWrite1h: money(base.cacheWrite1h * ratio),
    cacheRead: money(base.cacheRead * ratio),
  };
}

/**
 * Prices at a prompt's length. A model without a long-context tariff charges its one price whatever the
 * length; where exports cannot tell it, the user's share of longer prompts mixes the two.
 */
function pricesByLength(row: PriceRow, long: boolean): ClassPrices {
  const { longContext } = row;
  const share = long ? 1 : (longContext?.untoldShare ?? 0);
  if (longContext === null || share === 0) return row;
  if (share === 1) return longContext;
  const mixed = (name: TokenClass): Money => money((1 - share) * row[name] + share * longContext[name]);
  return {
    input: mixed("input"),
    cacheWrite5m: mixed("cacheWrite5m"),
    cacheWrite1h: mixed("cacheWrite1h"),
    cacheRead: mixed("cacheRead"),
    output: mixed("output"),
  };
}

/** Whether a model has a price for a tariff. */
export const isSold = (price: PriceRow, tariff: Tariff): boolean =>
  costOfTokens(price, noTokens, tariff) !== null;

/**
 * List cost of usage at one price row, its web searches included; null where the row has no price for the tariff.
 * @see docs/SPEC.md U1
 */
export function costOfUsage(
  { tokens, tariff, webSearches }: Pick<TokenUsage, "tokens" | "tariff" | "webSearches">,
  price: PriceRow,
): Money | null {
  const cost = costOfTokens(price, tokens, tariff);
  return cost === null ? null : money(cost + webSearches * webSearchPrice);
}
