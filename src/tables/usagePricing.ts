import { firstDay, lastDay } from "../engine/calendar";
import { costOfTokens, isSold } from "../engine/listCost";
import { priceChanges, priceOn, type PriceBook, type PriceRow } from "../engine/prices";
import type { Problem } from "../engine/problem";
import type { Day, Month } from "../engine/units";
import { dayOfUse, type Tariff, type TokenUsage } from "../engine/usage";

/** Finds prices for many rows: the book is searched once for a model and day. */
export interface UsagePricing {
  /** The price row in force for a row of usage: on its day, or at its month's end. */
  readonly rowFor: (usage: TokenUsage) => PriceRow | null;
  /** Why a row of usage has no list price, or null where it has one. */
  readonly refusal: (usage: TokenUsage) => Problem | null;
  /** A warning where the price that a monthly row is taken at did not hold all month; once a model and month. */
  readonly change: (usage: TokenUsage) => Problem | null;
}

export function usagePricing(book: PriceBook): UsagePricing {
  const found = new Map<string, PriceRow | null>();
  const at = (model: string, day: Day): PriceRow | null => {
    const key = `${day} ${model}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const row = priceOn(book, model, day);
    found.set(key, row);
    return row;
  };
  const rowFor = (usage: TokenUsage): PriceRow | null => at(usage.model, dayOfUse(usage));
  const warned = new Set<string>();
  return {
    rowFor,
    refusal: (usage) => {
      const row = rowFor(usage);
      if (row !== null && isSold(row, usage.tariff)) return null;
      const tariff = row === null ? "" : `${tariffInWords(usage.tariff)} `;
      const expected = `${tariff}on ${dayOfUse(usage)}`;
      return { code: "no-price", where: usage.where, got: usage.model, expected };
    },
    change: (usage) => {
      const key = `${usage.month} ${usage.model}`;
      if (usage.day !== null || warned.has(key)) return null;
      const day = changeWithin(book, usage, usage.month, at);
      if (day === null) return null;
      warned.add(key);
      const got = `${usage.model} changed on ${day}`;
      return { code: "price-changed-in-month", where: usage.where, got };
    },
  };
}

/** The first day of a month on which these tokens began to cost something else. A launch is no change. */
function changeWithin(
  book: PriceBook,
  usage: TokenUsage,
  month: Month,
  at: (model: string, day: Day) => PriceRow | null,
): Day | null {
  const end = at(usage.model, lastDay(month));
  if (end === null) return null;
  const days = priceChanges(book, usage.model, firstDay(month), lastDay(month));
  const sorted = [...days].sort();
  const costAt = (row: PriceRow): number | null => costOfTokens(row, usage.tokens, usage.tariff);
  // What was in force before the first change; where the model was launched in the month, from its launch on.
  let before = at(usage.model, firstDay(month));
  for (const day of sorted) {
    const after = at(usage.model, day);
    if (before !== null && after !== null && costAt(before) !== costAt(after)) return day;
    before = after;
  }
  return null;
}

function tariffInWords({ batch, usOnly, fast, longContext, regional }: Tariff): string {
  const parts = [
    ...(fast ? ["fast mode"] : []),
    ...(batch ? ["batch"] : []),
    ...(usOnly ? ["US-only inference"] : []),
    ...(longContext ? ["long context"] : []),
    ...(regional === true ? ["a regional endpoint"] : []),
  ];
  return `for ${parts.join(" with ")}`;
}
