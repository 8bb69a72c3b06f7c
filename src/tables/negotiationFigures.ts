import type { Analysis } from "../engine/analyse";
import type { Bands } from "../engine/bands";
import type { Recommendation } from "../engine/recommendation";
import type { Terms } from "../engine/terms";
import { bandAsks, type BandAsk } from "./bandAsks";
import { bandMovesFigures, type BandMovesFigures } from "./bandMovesFigures";
import type { FurtherReading } from "./furtherTables";
import { protectionsFigures, type ProtectionsFigures } from "./protectionsFigures";
import { quotesFigures, type QuoteFigures } from "./quotesFigures";

/** What a negotiation is reckoned from. */
export interface NegotiationInputs {
  readonly analysis: Pick<Analysis, "answer" | "range">;
  readonly bands: Bands;
  readonly terms: Terms;
  readonly further: Pick<FurtherReading, "asks" | "quotes" | "benchmark">;
}

/** Everything that is known of a negotiation. */
export interface NegotiationFigures {
  /** Null where there are no bands. */
  readonly recommendation: Recommendation | null;
  /** Null where nothing is recommended to be signed. */
  readonly protections: ProtectionsFigures | null;
  readonly moves: BandMovesFigures | null;
  readonly bandAsks: readonly BandAsk[];
  /** The recommended commitment first, where there is one; empty without quotes. */
  readonly quotes: readonly QuoteFigures[];
}

export const recommendationOf = ({ analysis }: NegotiationInputs): Recommendation | null =>
  analysis.answer.kind === "recommendation" ? analysis.answer.recommendation : null;

/** What each protection is worth at the recommended commitment. @see docs/SPEC.md N2, N3 */
export function protectionsOf(inputs: NegotiationInputs): ProtectionsFigures | null {
  const { analysis, bands, terms, further } = inputs;
  const commitment = recommendationOf(inputs)?.commitment ?? 0;
  return commitment === 0
    ? null
    : protectionsFigures(analysis.range.scenarios, commitment, bands, terms, further.asks);
}

/** The higher bands, and what to ask for at each. @see docs/SPEC.md N1 */
export function bandsOf(inputs: NegotiationInputs): Pick<NegotiationFigures, "moves" | "bandAsks"> {
  const { analysis, bands, terms } = inputs;
  const recommendation = recommendationOf(inputs);
  if (recommendation === null) return { moves: null, bandAsks: [] };
  const moves = bandMovesFigures(analysis.range.scenarios, recommendation, bands, terms);
  return { moves, bandAsks: bandAsks(analysis.range.scenarios, moves, bands) };
}

/** The quotes side by side. @see docs/SPEC.md N4 */
export function quotesOf(inputs: NegotiationInputs): readonly QuoteFigures[] {
  const { analysis, bands, terms, further } = inputs;
  if (further.quotes.length === 0) return [];
  const recommended = recommendationOf(inputs)?.commitment ?? null;
  return quotesFigures(
    analysis.range.scenarios,
    recommended,
    bands,
    terms,
    further.quotes,
    further.benchmark,
  );
}

/** All of it at once. @param protections where they are known already: they take longest. */
export const negotiationFigures = (
  inputs: NegotiationInputs,
  protections: ProtectionsFigures | null = protectionsOf(inputs),
): NegotiationFigures => ({
  recommendation: recommendationOf(inputs),
  protections,
  ...bandsOf(inputs),
  quotes: quotesOf(inputs),
});
