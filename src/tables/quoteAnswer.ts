import type { Bands } from "../engine/bands";
import type { Scenarios } from "../engine/measures";
import { askPackages, type AskPackage } from "../engine/negotiation/askPackages";
import { noContract, offerAt, type Offer } from "../engine/negotiation/offer";
import type { QuoteAdvice } from "../engine/negotiation/quoteAdvice";
import type { Terms } from "../engine/terms";
import type { Money } from "../engine/units";
import type { BenchmarkRow } from "./benchmarkReader";
import { moveInWords } from "./moveInWords";
import { offerOf, quotesFigures, type QuoteFigures } from "./quotesFigures";
import type { Quote } from "./quotesReader";
import { tablesInEnglish, type TableSentences } from "./sentences/tablesInEnglish";

/** What quotes are judged on. */
export interface QuoteContext {
  readonly scenarios: Scenarios;
  readonly bands: Bands;
  readonly terms: Terms;
  /** Per settlement period; null where there are no bands. */
  readonly recommended: Money | null;
  readonly benchmark: readonly BenchmarkRow[];
}

/** What to answer to one quote. */
export interface JudgedQuote {
  readonly quote: Quote;
  readonly figures: QuoteFigures;
  readonly advice: QuoteAdvice;
  readonly packages: readonly AskPackage[];
  /** The quote under the terms it is settled under. */
  readonly offer: Offer;
}

/** Judges a quote against the recommended commitment, or against signing nothing. @see docs/SPEC.md N1 */
export function judgeQuote(quote: Quote, context: QuoteContext): JudgedQuote {
  const { scenarios, bands, terms, recommended, benchmark } = context;
  const figures = quotesFigures(scenarios, recommended, bands, terms, [quote], benchmark).find(
    (each) => each.quote !== null,
  );
  const advice = figures?.advice;
  if (figures === undefined || advice === undefined || advice === null) throw new Error("a quote has advice");
  const offer = offerOf(quote, terms);
  const now = recommended === null ? noContract(terms) : offerAt({ bands, terms }, recommended);
  return { quote, figures, advice, packages: askPackages(scenarios, offer, now), offer };
}

/**
 * The answer to a quote in sentences: whether to take it, what it changes, at which usage it pays, how long it
 * lasts, and what together would make it worth taking.
 *
 * @see docs/SPEC.md N1
 */
export function quoteAnswer(
  { quote, figures, advice, packages }: JudgedQuote,
  { recommended }: Pick<QuoteContext, "recommended">,
  say: TableSentences = tablesInEnglish,
): readonly string[] {
  const { extraCommitment, extraForfeiture, fill, payingUsage } = advice;
  return [
    moveInWords(advice, figures.offered, say),
    say.quotes.beside(recommended, extraCommitment, extraForfeiture, fill),
    say.quotes.pays(payingUsage),
    ...lastingInWords(quote, advice, say),
    ...togetherInWords(quote, packages, say),
    ...(figures.percentile === null ? [] : [say.quotes.benchmark(figures.percentile)]),
    ...(quote.validUntil === null ? [] : [say.quotes.validUntil(quote.validUntil)]),
  ];
}

function lastingInWords(
  { commitment }: Quote,
  { monthsLasting }: QuoteAdvice,
  { quotes: say }: TableSentences,
): readonly string[] {
  const { p10, p50, p90 } = monthsLasting;
  if (commitment === 0 || p10 === null || p50 === null || p90 === null) return [];
  return [say.lasts(p10, p50, p90)];
}

/** Packages of several requests; single ones are said by the first sentence. */
function togetherInWords(
  { discount }: Quote,
  packages: readonly AskPackage[],
  say: TableSentences,
): readonly string[] {
  const [best] = packages.filter((each) => each.overage !== undefined);
  return best === undefined ? [] : [say.quotes.together(discount, say.requests.together(best))];
}
