import type { Bands } from "../engine/bands";
import type { Scenarios } from "../engine/measures";
import { bandMoves, type BandMove } from "../engine/negotiation/bandMoves";
import { justUnder, type NearThreshold } from "../engine/negotiation/justUnder";
import { offerAt } from "../engine/negotiation/offer";
import { quoteAdvice, type QuoteAdvice } from "../engine/negotiation/quoteAdvice";
import { roomToConcede, type Room } from "../engine/negotiation/room";
import { listUsageCovered, type Recommendation } from "../engine/recommendation";
import type { Terms } from "../engine/terms";
import { termsInBand } from "../engine/bands";
import type { Offered } from "./moveInWords";

/** What the Band moves sheet shows. */
export interface BandMovesFigures {
  /** The commitment that moves start from, per settlement period. */
  readonly commitment: number;
  readonly moves: readonly {
    readonly move: BandMove;
    /** The band's place in the schedule, from 0. */
    readonly index: number;
    readonly advice: QuoteAdvice;
    readonly offered: Offered;
  }[];
  readonly near: readonly NearThreshold[];
  readonly room: readonly Room[];
  readonly terms: Terms;
}

/** The moves from the recommended commitment to each higher band. @see docs/SPEC.md N1, R7, R8 */
export function bandMovesFigures(
  scenarios: Scenarios,
  { commitment }: Pick<Recommendation, "commitment">,
  bands: Bands,
  terms: Terms,
): BandMovesFigures {
  const contract = { bands, terms };
  const now = offerAt(contract, commitment, "the commitment");
  const highestScenario = scenarios.reduce(
    (highest, usage) => Math.max(highest, usage.reduce((sum, each) => sum + each, 0) / usage.length),
    0,
  );
  return {
    commitment,
    moves: bandMoves(scenarios, commitment, bands, terms).map((move) => {
      const advice = quoteAdvice(scenarios, offerAt(contract, move.commitment, move.band.name), now);
      const inForce = termsInBand(terms, move.band);
      return {
        move,
        index: bands.indexOf(move.band),
        advice,
        offered: {
          commitment: move.commitment,
          listUsageToFill: listUsageCovered(move.commitment, advice, inForce),
          highestScenario,
          confidence: terms.confidence,
        },
      };
    }),
    near: justUnder(scenarios, commitment, bands, terms),
    room: roomToConcede(scenarios, bands, terms),
    terms,
  };
}
