import type { Bands } from "../engine/bands";
import { covered } from "../engine/covered";
import type { Scenarios } from "../engine/measures";
import { benchmarkPercentile } from "../engine/negotiation/benchmark";
import { commitmentsOf, noContract, offerAt, pricesOf, type Offer } from "../engine/negotiation/offer";
import { quoteAdvice, type QuoteAdvice } from "../engine/negotiation/quoteAdvice";
import { compareQuotes, type ComparedQuote } from "../engine/negotiation/quotes";
import { settler } from "../engine/negotiation/settler";
import { presentValue } from "../engine/presentValue";
import { mean } from "../engine/quantile";
import { settle } from "../engine/settlement";
import { yearsPerPeriod, type Terms } from "../engine/terms";
import { money, type Money } from "../engine/units";
import { usageMatrix } from "../engine/usageMatrix";
import { bandNameOf, comparables, type BenchmarkRow } from "./benchmarkReader";
import { confidenceAsked, type Offered } from "./moveInWords";
import type { Quote } from "./quotesReader";

/** One offer on the sheet that compares them. */
export interface QuoteFigures {
  /** Null: the recommended commitment of the workbook's own schedule. */
  readonly quote: Quote | null;
  readonly compared: ComparedQuote;
  /** The terms it is settled under. */
  readonly terms: Terms;
  /** Against the recommended commitment; null for that itself. */
  readonly advice: QuoteAdvice | null;
  readonly offered: Offered;
  /** Where its discount stands among comparable buyers; null where fewer than two are known. */
  readonly percentile: number | null;
  /** The expected cash, as it weighs on the signing day. @see docs/SPEC.md C10 */
  readonly presentValue: Money;
}

/** A quote as an offer. */
export const offerOf = ({ name, commitment, discount, terms }: Quote, base: Terms): Offer => ({
  name,
  commitment,
  pricing: { kind: "discount", discount },
  terms: { ...base, trueDownClawBack: false, ...terms },
});

/**
 * The quotes, and the recommended commitment where there is one, on the same scenarios.
 *
 * @param recommended per settlement period; null where there are no bands.
 * @see docs/SPEC.md N1, N4, N5
 */
export function quotesFigures(
  scenarios: Scenarios,
  recommended: Money | null,
  bands: Bands,
  terms: Terms,
  quotes: readonly Quote[],
  benchmark: readonly BenchmarkRow[],
): readonly QuoteFigures[] {
  const now =
    recommended === null ? noContract(terms) : offerAt({ bands, terms }, recommended, "recommended");
  const own = recommended === null ? [] : [{ quote: null, offer: now }];
  const all: readonly { readonly quote: Quote | null; readonly offer: Offer }[] = [
    ...own,
    ...quotes.map((quote) => ({ quote, offer: offerOf(quote, terms) })),
  ];
  const compared = compareQuotes(
    scenarios,
    all.map(({ offer }) => offer),
    terms,
  );
  const known = comparables(benchmark, bands);
  const periods = scenarios[0]?.length ?? 1;
  return all.map(({ quote, offer }, i) => {
    const one = compared[i] as ComparedQuote;
    const advice = quote === null ? null : quoteAdvice(scenarios, offer, now);
    return {
      quote,
      compared: one,
      terms: offer.terms,
      advice,
      offered: {
        commitment: offer.commitment,
        covered: covered(scenarios, commitmentsOf(offer, periods), offer.pricing, offer.terms),
        confidence: confidenceAsked(terms),
      },
      percentile: benchmarkPercentile(one.discount, bandNameOf(yearly(offer, scenarios), bands), known),
      presentValue: expectedPresentValue(scenarios, offer),
    };
  });
}

function expectedPresentValue(scenarios: Scenarios, offer: Offer): Money {
  const periods = scenarios[0]?.length ?? 1;
  const commitments = commitmentsOf(offer, periods);
  const inForce = pricesOf(offer, periods)[periods - 1]?.terms ?? offer.terms;
  return money(
    mean(
      scenarios.map(
        (usage) => presentValue(settle(usage, commitments, offer.pricing, offer.terms), inForce).presentValue,
      ),
    ),
  );
}

/** The quote that costs least on average; null where there is none. */
export function bestQuote(scenarios: Scenarios, quotes: readonly Quote[], terms: Terms): Quote | null {
  const { netCost } = settler(usageMatrix(scenarios));
  const costs = quotes.map((quote) => netCost(offerOf(quote, terms)));
  return quotes[costs.indexOf(Math.min(...costs))] ?? null;
}

/** The commitment of an average year. */
function yearly(offer: Offer, scenarios: Scenarios): number {
  const periods = scenarios[0]?.length ?? 1;
  const total = commitmentsOf(offer, periods).reduce((sum, each) => sum + each, 0);
  return total / (periods * yearsPerPeriod(offer.terms, periods));
}
