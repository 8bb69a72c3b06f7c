import { noTokens, type TokenCounts } from "../../src/engine/tokens";
import { money, type Day, type Month } from "../../src/engine/units";
import { standardTariff, type CostUsage, type Tariff, type TokenUsage } from "../../src/engine/usage";

export const day = (text: string): Day => text as Day;
export const month = (text: string): Month => text as Month;

/** List cost of a month, or of a day where the text has one. */
export function costRow(date: string, listCost: number): CostUsage {
  return {
    kind: "cost",
    month: month(date.slice(0, 7)),
    day: date.length > 7 ? day(date) : null,
    model: null,
    listCost: money(listCost),
    where: "Usage!A2",
  };
}

/** Tokens of a month, or of a day where the text has one. */
export function tokenRow(
  date: string,
  model: string,
  counts: Partial<TokenCounts>,
  tariff: Partial<Tariff> = {},
): TokenUsage {
  return {
    kind: "tokens",
    month: month(date.slice(0, 7)),
    day: date.length > 7 ? day(date) : null,
    model,
    tokens: { ...noTokens, ...counts },
    tariff: { ...standardTariff, ...tariff },
    webSearches: 0,
    where: "Usage!A2",
  };
}
