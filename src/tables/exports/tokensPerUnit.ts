/**
 * Tokens that a unit of this name stands for: 1 for "Tokens", 1,000 for "1K tokens", 1,000,000 for "1M tokens".
 *
 * @returns null where the name does not say ("Units", nothing).
 */
export function tokensPerUnit(unit: string): number | null {
  const words = unit.toLowerCase().replace(/[\s,_-]+/g, "");
  if (/^(1m|1million|million|m|1000000)(input|output)?tokens?$|^mtok(en)?s?$/.test(words)) return 1_000_000;
  if (/^(1k|1thousand|thousand|k|1000)(input|output)?tokens?$|^ktok(en)?s?$/.test(words)) return 1000;
  return /^(input|output)?tokens?$/.test(words) ? 1 : null;
}

/** A discount or premium that is still believed: beyond it the price is of another unit. */
const least = 0.2;
const most = 3;

/** Tokens that a unit must stand for at its price, given the list price of a million; null where none fits. */
export function unitAtPrice(pricePerUnit: number, listPricePerMillion: number): number | null {
  const fits = [1, 1000, 1_000_000].filter((tokens) => {
    const ratio = pricePerUnit / ((listPricePerMillion * tokens) / 1_000_000);
    return ratio >= least && ratio <= most;
  });
  return fits[0] ?? null;
}

/** Words that scale a quantity, between blanks; a lone "m" behind a number is a minute. */
const million = / (?:millions?|millionen|mio|mln|mn|mm|1m|1000000|10 6) |(?<! \d+) m /;
const thousand = / (?:thousands?|tausende?|tsd|1k|1000|000s?|10 3) |(?<! \d+) k /;

const wordsOf = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, "")
    .replace(/\b(1?[mk])tok(en)?s?\b/g, "$1 tokens")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

/**
 * What the words of a heading, a unit or a metric multiply a quantity by: 1,000,000 for "Millions of tokens",
 * "Mio. Tokens" or "MTok", 1,000 for "Tokens (k)" or "Tsd.".
 *
 * @returns null where they name no scale, or two.
 */
export function scaleInWords(text: string): 1000 | 1_000_000 | null {
  const words = wordsOf(text);
  const [millions, thousands] = [million.test(words), thousand.test(words)];
  if (millions === thousands) return null;
  return millions ? 1_000_000 : 1000;
}

/** A text in small words without those that scale it: "tokens" for "Millions of tokens". */
export const withoutScale = (text: string): string =>
  wordsOf(text)
    .replace(million, " ")
    .replace(thousand, " ")
    .replace(/ (of|in|von|an) /g, " ")
    .trim();

/** A heading without its scale, as a key: "Millions of tokens" and "Tokens (k)" are both `token`. */
export const keyWithoutScale = (heading: string): string =>
  withoutScale(heading).replace(/ /g, "").replace(/s$/, "");

/** Bills round to some ten digits: the nearest whole number, unless it is missed by more than that. */
export function wholeTokens(count: number): number | null {
  const whole = Math.round(count);
  return Math.abs(count - whole) <= Math.max(1e-6, 1e-9 * count) && whole <= Number.MAX_SAFE_INTEGER
    ? whole
    : null;
}
