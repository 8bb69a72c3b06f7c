import type { Bands } from "../engine/bands";
import { costPoints, type CostPoint } from "../engine/costPoints";
import { unitDrawdownAt } from "../engine/pricing";
import type { Recommendation } from "../engine/recommendation";
import { levelOfThreshold } from "../engine/stretches";
import type { UsageRange } from "../engine/termRange";
import { termLength } from "../engine/termLength";
import type { Terms } from "../engine/terms";

/** What the picture "expected cost against commitment" shows; commitments are a settlement period's. */
export interface CostPicture {
  /** Rising; on both sides of every threshold, where the cost can jump. */
  readonly points: readonly CostPoint[];
  /** The least commitment of each band. */
  readonly thresholds: readonly {
    readonly name: string;
    readonly commitment: number;
    readonly discount: number;
  }[];
  /** What the usage of a period draws down at the recommended commitment's discount, commitment units. */
  readonly usage: { readonly p10: number; readonly p50: number; readonly p90: number };
  /** Null where nothing is recommended yet. */
  readonly recommended: CostPoint | null;
  /** What a unit of commitment is: discounted money ("net") or list money. */
  readonly denomination: Terms["denomination"];
  readonly settlement: Terms["settlement"];
  /** Settlement periods of the term. */
  readonly periods: number;
  /** Whether the periods' commitments differ: the commitment shown is their average. */
  readonly ramped: boolean;
}

/** Even steps of the curve. */
export const costPictureSteps = 60;

/** The last commitment of the picture: some way beyond what any scenario uses. */
export const highestPictured = ({ total, periods }: UsageRange, commitment: number): number =>
  Math.max(total.highest / periods, commitment) * 1.15;

/**
 * Expected cost against commitment, with what is marked in it: the points of the chart on the Recommendation
 * sheet.
 */
export function costPicture(
  range: UsageRange,
  bands: Bands,
  terms: Terms,
  recommended: Pick<Recommendation, "commitment" | "discount" | "measures">,
): CostPicture {
  const { scenarios, periods, total } = range;
  const { commitment, discount, measures } = recommended;
  const drawn = (listUsage: number): number => (listUsage / periods) * unitDrawdownAt(terms, discount);
  return {
    points: costPoints(scenarios, bands, terms, highestPictured(range, commitment), costPictureSteps),
    thresholds: bands.map((band) => ({
      name: band.name,
      commitment: levelOfThreshold(band, terms, periods),
      discount: band.discount,
    })),
    usage: { p10: drawn(total.p10), p50: drawn(total.p50), p90: drawn(total.p90) },
    recommended: { commitment, expectedNetCost: measures.netCost },
    denomination: terms.denomination,
    settlement: terms.settlement,
    periods: termLength(terms)?.periods ?? periods,
    ramped: terms.ramp !== null,
  };
}
