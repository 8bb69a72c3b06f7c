import type { TokenClass } from "./tokens";
import { money, type Day, type Fraction, type Money, type Tokens } from "./units";

/** Money per million tokens, class by class. */
export type ClassPrices = Readonly<Record<TokenClass, Money>>;

/** What one model costs from a day on, until the next row of the same model. */
export interface PriceRow extends ClassPrices {
  readonly model: string;
  /** First day of these prices; null: since the model exists. */
  readonly from: Day | null;
  /** Factor on every class for batch use; null where the model has no batch price. */
  readonly batchMultiplier: Fraction | null;
  /** Prices of whole requests whose prompt is longer than a threshold. */
  readonly longContext: LongContextPrices | null;
  /** Fast mode; the cache classes move in the ratio of the input price. */
  readonly fast: { readonly input: Money; readonly output: Money } | null;
  /** Factor on every class for inference kept in the United States. */
  readonly usMultiplier: number | null;
  /** Factor on every class at a cloud's regional endpoint; null where it is not known. */
  readonly regionalMultiplier: number | null;
  /** Tokens of the same text relative to the models of 4.6 and earlier; null where it is not known. */
  readonly tokenizer: number | null;
  /** The shortest prompt that can be cached; null where it is not known. */
  readonly leastCacheable: Tokens | null;
  readonly source: string;
}

export interface LongContextPrices extends ClassPrices {
  /** Longest prompt, in tokens, that still has the price of short ones. */
  readonly above: number;
  /** Share of the tokens in longer prompts where a row does not say that it is one; null: not stated, taken as none. */
  readonly untoldShare: Fraction | null;
}

/** List prices, any order; the newest row not after a day is in force on it. */
export type PriceBook = readonly PriceRow[];

/** Money per web search: 10 per 1,000. */
export const webSearchPrice = 10 / 1000;

/** Container hours of code execution that are free in a month, and the money of each hour beyond them. */
const freeCodeExecutionHours = 1550;
const codeExecutionPrice = 0.05;

/** Money of a month's hours of code execution of a whole organisation: the free hours are one allowance. */
export const codeExecutionCost = (hours: number): Money =>
  money(Math.max(0, hours - freeCodeExecutionHours) * codeExecutionPrice);

/**
 * The row of a model in force on a day.
 *
 * @param day null: the newest row of the model.
 * @returns null where the book has no price for the model on that day.
 */
export function priceOn(book: PriceBook, model: string, day: Day | null): PriceRow | null {
  let found: PriceRow | null = null;
  for (const row of book) {
    if (row.model !== model) continue;
    if (day !== null && row.from !== null && row.from > day) continue;
    if (found === null || (row.from ?? "") >= (found.from ?? "")) found = row;
  }
  return found;
}

/** Days after `from` and not after `to` on which a model's price changed. */
export function priceChanges(book: PriceBook, model: string, from: Day, to: Day): readonly Day[] {
  return book.flatMap((row) =>
    row.model === model && row.from !== null && row.from > from && row.from <= to ? [row.from] : [],
  );
}
