import type { Bands } from "../engine/bands";
import { covered } from "../engine/covered";
import type { Scenarios } from "../engine/measures";
import { bandMoves, type BandMove } from "../engine/negotiation/bandMoves";
import { justUnder, type NearThreshold } from "../engine/negotiation/justUnder";
import { offerAt } from "../engine/negotiation/offer";
import { quoteAdvice, type QuoteAdvice } from "../engine/negotiation/quoteAdvice";
import { roomToConcede, type Room } from "../engine/negotiation/room";
import type { Recommendation } from "../engine/recommendation";
import { commitmentsPerPeriod, type Terms } from "../engine/terms";
import { confidenceAsked, type Offered } from "./moveInWords";

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
  const periods = scenarios[0]?.length ?? 1;
  return {
    commitment,
    moves: bandMoves(scenarios, commitment, bands, terms).map((move) => {
      const advice = quoteAdvice(scenarios, offerAt(contract, move.commitment, move.band.name), now);
      const levels = commitmentsPerPeriod(move.commitment, periods, terms);
      return {
        move,
        index: bands.indexOf(move.band),
        advice,
        offered: {
          commitment: move.commitment,
          covered: covered(scenarios, levels, { kind: "bands", bands }, terms),
          confidence: confidenceAsked(terms),
        },
      };
    }),
    near: justUnder(scenarios, commitment, bands, terms),
    room: roomToConcede(scenarios, bands, terms),
    terms,
  };
}
