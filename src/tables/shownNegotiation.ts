import type { Analysis } from "../engine/analyse";
import type { Terms } from "../engine/terms";
import type { Fraction, Money } from "../engine/units";
import { termOfProtection, type AskStatus } from "./asksReader";
import { bandAskInWords } from "./bandAsks";
import { nearInWords, roomInWords } from "./bandMovesInWords";
import type { Cell } from "./grid";
import type { NegotiationFigures } from "./negotiationFigures";
import type { ProtectionsFigures, ValuedAsk } from "./protectionsFigures";
import { askSentences } from "./protectionsInWords";
import type { QuoteFigures } from "./quotesFigures";
import { answerInWords } from "./quotesInWords";
import { headline } from "./recommendationInWords";
import { tablesInEnglish, type TableSentences } from "./sentences/tablesInEnglish";
import { askInWords } from "./termsWithAsks";
import { termInWords } from "./termInWords";
import { trapInWords } from "./trapInWords";
import { termsOfQuotes, type QuoteTerm } from "./typedQuote";

/** A protection that is asked for. */
export interface ShownAsk {
  readonly name: string;
  /** What is wanted. */
  readonly inWords: string;
  /** Null where nothing is said. */
  readonly walkAway: string | null;
  /** Expected cash at the recommended commitment; of the walk-away too. */
  readonly worth: number;
  readonly worthOfWalkAway: number | null;
  /** Discount points; null where no discount is worth as much. */
  readonly points: number | null;
  /** Null where the requests are the usual ones, not the user's own. */
  readonly status: AskStatus | null;
}

/** A protection among all of them together, one left out at a time. */
export interface ShownProtection {
  readonly name: string;
  readonly isAsked: boolean;
  readonly worth: number;
  readonly points: number | null;
  readonly shapleyShare: number;
  readonly reoptimised: number;
}

/** A higher band. */
export interface ShownBand {
  readonly name: string;
  readonly commitment: Money;
  readonly discount: Fraction;
  /** The discount to ask for at least; null where none is enough. */
  readonly least: string | null;
}

/** A quote beside the others. */
export interface ShownQuote {
  /** Null: the recommended commitment. */
  readonly name: string | null;
  readonly commitment: Money;
  readonly discount: Fraction;
  readonly paid: Money;
  readonly netCost: Money;
  readonly forfeited: Money;
  readonly fill: Fraction;
  readonly rank: number;
  /** Null where no discount is enough. */
  readonly walkAway: Fraction | null;
  /** Null where fewer than two comparable buyers are known. */
  readonly percentile: number | null;
  readonly validUntil: string | null;
}

/** A negotiation as plain figures and sentences. */
export interface ShownNegotiation {
  readonly position: string;
  /** What to ask for first, and what to offer for it. */
  readonly firstAsks: readonly string[];
  readonly asks: readonly ShownAsk[];
  /** Whether the requests are the user's own. */
  readonly ownAsks: boolean;
  readonly protections: readonly ShownProtection[];
  /** What all protections are worth together; the Shapley shares sum to it. */
  readonly worthTogether: number;
  readonly bands: readonly ShownBand[];
  readonly bandSentences: readonly string[];
  readonly quotes: readonly ShownQuote[];
  readonly quoteSentences: readonly string[];
  /** What can be offered in return, and what to beware of. */
  readonly room: readonly string[];
  readonly trap: readonly string[];
  /** Terms that a quote can bring. */
  readonly terms: readonly QuoteTerm[];
}

/** The figures of a negotiation as the pane shows them, in its language. */
export function shownNegotiation(
  figures: NegotiationFigures,
  answer: Analysis["answer"],
  terms: Terms,
  say: TableSentences = tablesInEnglish,
): ShownNegotiation {
  const { protections, bandAsks, moves, quotes } = figures;
  return {
    position:
      answer.kind === "recommendation"
        ? headline(answer.recommendation, termInWords(terms, say), say)
        : say.answer.floors(answer.floors, terms.confidence),
    firstAsks: protections === null ? [] : askSentences(protections, say),
    asks: protections === null ? [] : protections.asks.map((ask) => shownAsk(ask, protections.own, say)),
    ownAsks: protections?.own ?? false,
    protections: protections === null ? [] : together(protections, say),
    worthTogether: protections?.together.valueOfAll ?? 0,
    bands: bandAsks.map(({ band, commitment, advice }) => ({
      name: band,
      commitment: commitment as Money,
      discount: advice.discount,
      least:
        advice.discountNeeded.kind === "none"
          ? null
          : say.numbers.leastPercent(Math.max(advice.discountNeeded.discount, 0)),
    })),
    bandSentences: [
      ...bandAsks.map((ask) => bandAskInWords(ask, say)),
      ...(moves?.near ?? []).map((threshold) => nearInWords(threshold, say)),
    ],
    quotes: quotes.map(shownQuote),
    quoteSentences: quotes.flatMap((quote) => answerInWords(quote, say)),
    room: (moves?.room ?? []).map((room) => roomInWords(room, say)),
    trap:
      answer.kind === "recommendation" && answer.trap !== null ? trapInWords(answer.trap, terms, say) : [],
    terms: termsOfQuotes(terms, say),
  };
}

function shownAsk(valued: ValuedAsk, own: boolean, say: TableSentences): ShownAsk {
  const { ask, worth, worthOfWalkAway, discountWorth } = valued;
  const { show } = termOfProtection(ask.kind);
  return {
    name: say.requests.names[ask.kind],
    inWords: askInWords(ask.kind, ask.wanted, say),
    walkAway: ask.walkAway === null ? null : cellInWords(show(ask.walkAway as Terms), say),
    worth,
    worthOfWalkAway,
    points: discountWorth === null ? null : discountWorth * 100,
    status: own ? ask.status : null,
  };
}

/** What a protection's term is: all its numbers are shares. */
const cellInWords = (cell: Cell, { numbers }: TableSentences): string =>
  typeof cell === "number" ? numbers.percent(cell) : String(cell);

const together = (
  { together: all, askedKinds }: ProtectionsFigures,
  { requests }: TableSentences,
): readonly ShownProtection[] =>
  all.protections.map(({ kind, value, valueAtRecommended, shapleyShare, discountWorth }) => ({
    name: requests.names[kind],
    isAsked: askedKinds.includes(kind),
    worth: valueAtRecommended,
    points: discountWorth === null ? null : discountWorth * 100,
    shapleyShare,
    reoptimised: value,
  }));

const shownQuote = ({ quote, compared, percentile }: QuoteFigures): ShownQuote => ({
  name: quote?.name ?? null,
  commitment: compared.offer.commitment,
  discount: compared.discount,
  paid: compared.outcome.paid,
  netCost: compared.outcome.netCost,
  forfeited: compared.outcome.forfeited,
  fill: compared.outcome.fill,
  rank: compared.rank,
  walkAway: compared.walkAway?.discount ?? null,
  percentile,
  validUntil: quote?.validUntil ?? null,
});
