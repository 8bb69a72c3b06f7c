import { addTokens, noTokens, type TokenCounts } from "./tokens";
import type { Month } from "./units";
import type { UsageRow } from "./usage";

/** Tokens of one model in one month, whatever their tariff. */
export interface MonthlyTokens {
  readonly month: Month;
  readonly model: string;
  readonly tokens: TokenCounts;
  readonly webSearches: number;
}

/** Tokens by month and model, oldest first; rows of costs have no tokens and are left out. */
export function monthlyTokens(rows: Iterable<UsageRow>): readonly MonthlyTokens[] {
  const found = new Map<string, MonthlyTokens>();
  for (const row of rows) {
    if (row.kind === "cost") continue;
    const { month, model } = row;
    const key = `${month} ${model}`;
    const sofar = found.get(key) ?? { month, model, tokens: noTokens, webSearches: 0 };
    const tokens = addTokens(sofar.tokens, row.tokens);
    found.set(key, { ...sofar, tokens, webSearches: sofar.webSearches + row.webSearches });
  }
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}
