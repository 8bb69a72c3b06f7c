import { termsInBand, type Band, type Bands } from "./bands";
import { fraction, type Fraction } from "./units";
import type { Terms } from "./terms";

/** A stretch of one-period commitments that earn one discount under one set of terms. */
export interface Segment {
  /** First commitment of the stretch. */
  readonly from: number;
  /** First commitment beyond it; Infinity in the last. */
  readonly to: number;
  readonly discount: Fraction;
  readonly terms: Terms;
  readonly band: Band | null;
}

/**
 * The end of a stretch: a commitment under a threshold by so little that it makes no difference in money,
 * and by enough to be outside the band. Where a higher band cannot be filled, or is worse, the best
 * commitment can be the one that just does not reach it.
 */
export const justBelow = (threshold: number): number => threshold * (1 - 1e-10);

/**
 * The stretches of one all-units period, rising: below the first band only 0 is worth a look, because
 * there a commitment earns nothing (B7) and can only forfeit.
 *
 * A band's threshold is tested on the annualised commitment or on the total (B4), which for one period
 * of `years` years are the commitment ÷ years and the commitment itself.
 */
export function segmentsOf(bands: Bands, terms: Terms, years: number): readonly Segment[] {
  const scale = terms.bandBasis === "annual" ? years : 1;
  const none: Segment = {
    from: 0,
    to: 0,
    discount: fraction(0),
    terms: { ...terms, overage: { kind: "list" } },
    band: null,
  };
  const inBands = bands.map((band, j) => ({
    from: band.threshold * scale,
    to: (bands[j + 1]?.threshold ?? Infinity) * scale,
    discount: band.discount,
    terms: termsInBand(terms, band),
    band,
  }));
  return [none, ...inBands];
}
