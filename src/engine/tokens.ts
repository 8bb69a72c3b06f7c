import { tokens, type Tokens } from "./units";

/** The token classes a price list tells apart, in the order they are shown. */
export const tokenClasses = ["input", "cacheWrite5m", "cacheWrite1h", "cacheRead", "output"] as const;
export type TokenClass = (typeof tokenClasses)[number];

/** Tokens by class; `input` is the uncached part alone. */
export type TokenCounts = Readonly<Record<TokenClass, Tokens>>;

export const noTokens: TokenCounts = {
  input: tokens(0),
  cacheWrite5m: tokens(0),
  cacheWrite1h: tokens(0),
  cacheRead: tokens(0),
  output: tokens(0),
};

/** Sum of two counts, class by class. */
export function addTokens(a: TokenCounts, b: TokenCounts): TokenCounts {
  return {
    input: tokens(a.input + b.input),
    cacheWrite5m: tokens(a.cacheWrite5m + b.cacheWrite5m),
    cacheWrite1h: tokens(a.cacheWrite1h + b.cacheWrite1h),
    cacheRead: tokens(a.cacheRead + b.cacheRead),
    output: tokens(a.output + b.output),
  };
}

/** A share of tokens, class by class. */
export const shareOf = (counts: TokenCounts, share: number): TokenCounts => ({
  input: tokens(counts.input * share),
  cacheWrite5m: tokens(counts.cacheWrite5m * share),
  cacheWrite1h: tokens(counts.cacheWrite1h * share),
  cacheRead: tokens(counts.cacheRead * share),
  output: tokens(counts.output * share),
});
