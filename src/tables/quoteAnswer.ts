import type { Bands } from "../engine/bands";
import type { Scenarios } from "../engine/measures";
import { askPackages, type AskPackage } from "../engine/negotiation/askPackages";
import { noContract, offerAt, type Offer } from "../engine/negotiation/offer";
import type { QuoteAdvice } from "../engine/negotiation/quoteAdvice";
import type { Terms } from "../engine/terms";
import type { Money } from "../engine/units";
import { packageInWords } from "./bandAsks";
import type { BenchmarkRow } from "./benchmarkReader";
import { moveInWords } from "./moveInWords";
import { inMoney, inPercent } from "./numbersInWords";
import { offerOf, quotesFigures, type QuoteFigures } from "./quotesFigures";
import type { Quote } from "./quotesReader";

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
  judged: JudgedQuote,
  { recommended }: Pick<QuoteContext, "recommended">,
): readonly string[] {
  const { quote, figures, advice, packages } = judged;
  const against = recommended === null ? "signing nothing" : `the recommended ${inMoney(recommended)}`;
  return [
    moveInWords(advice, figures.offered),
    `Beside ${against} it commits ${difference(advice.extraCommitment)} and forfeits ${difference(advice.extraForfeiture)} on average; it is fully used in ${inPercent(advice.fill)} of scenarios.`,
    payingInWords(advice),
    ...lastingInWords(quote, advice),
    ...togetherInWords(quote, packages),
    ...(figures.percentile === null
      ? []
      : [`Its discount stands at percentile ${Math.round(figures.percentile * 100)} of your benchmark.`]),
    ...(quote.validUntil === null ? [] : [`It is valid until ${quote.validUntil}.`]),
  ];
}

const difference = (more: number): string =>
  Math.round(more) === 0 ? "the same" : `${inMoney(Math.abs(more))} ${more > 0 ? "more" : "less"}`;

function payingInWords({ payingUsage }: QuoteAdvice): string {
  switch (payingUsage.kind) {
    case "from":
      return `It pays from ${inMoney(payingUsage.listUsage)} of list usage over the term on.`;
    case "between":
      return `It pays only between ${inMoney(payingUsage.from)} and ${inMoney(payingUsage.to)} of list usage over the term.`;
    case "always":
      return "It pays at any usage.";
    case "never":
      return "It pays at no usage.";
  }
}

function lastingInWords({ commitment }: Quote, { monthsLasting }: QuoteAdvice): readonly string[] {
  const { p10, p50, p90 } = monthsLasting;
  if (commitment === 0 || p10 === null || p50 === null || p90 === null) return [];
  const [low, middle, high] = [p10, p50, p90].map((months) => months.toFixed(1));
  return [
    `The commitment would last ${middle} months at middle usage (P50), ${low} at low (P10), ${high} at high (P90).`,
  ];
}

/** Packages of several requests; single ones are said by the first sentence. */
function togetherInWords({ discount }: Quote, packages: readonly AskPackage[]): readonly string[] {
  const [best] = packages.filter((each) => each.overage !== undefined);
  return best === undefined
    ? []
    : [`Together it would be worth taking at ${inPercent(discount)} with ${packageInWords(best)}.`];
}
