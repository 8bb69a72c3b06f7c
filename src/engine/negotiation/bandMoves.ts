import type { Band, Bands } from "../bands";
import type { Scenarios } from "../measures";
import { levelWithAllInBand } from "../stretches";
import type { Terms } from "../terms";
import { usageMatrix } from "../usageMatrix";
import type { Money } from "../units";
import { moveTo, type Move } from "./move";
import { offerAt } from "./offer";
import { settler } from "./settler";

/** A higher band, and what moving up to its threshold means. */
export interface BandMove extends Move {
  readonly band: Band;
  /** Least commitment per period of the band, commitment units. */
  readonly commitment: Money;
}

/** A commitment that close to a threshold is on it. */
const closeEnough = 1e-12;

/**
 * The move from a commitment to each higher threshold, in the bands' order.
 *
 * @param scenarios rows of list usage, one column a period; not empty.
 * @param commitment per period, times the ramp's shares.
 * @see docs/SPEC.md N1
 */
export function bandMoves(
  scenarios: Scenarios,
  commitment: number,
  bands: Bands,
  terms: Terms,
): readonly BandMove[] {
  const settled = settler(usageMatrix(scenarios));
  const { periods } = settled.matrix;
  const now = offerAt({ bands, terms }, commitment, "the commitment");
  const outcome = settled.outcome(now);
  return bands
    .map((band) => ({ band, commitment: levelWithAllInBand(band, terms, periods) }))
    .filter((higher) => higher.commitment * (1 - closeEnough) > commitment)
    .map((higher) => ({
      ...higher,
      ...moveTo(settled, { ...now, name: higher.band.name, commitment: higher.commitment }, now, outcome),
    }));
}
