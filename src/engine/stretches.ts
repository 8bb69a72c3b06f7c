import { earn, termsInBand, testedCommitments, type Band, type Bands, type Earned } from "./bands";
import { commitmentsPerPeriod, type Terms } from "./terms";
import { fraction, money, type Fraction, type Money } from "./units";

/** A stretch of one-period commitments that earn one discount under one set of terms. */
export interface Stretch {
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
export function onePeriodStretches(bands: Bands, terms: Terms, years: number): readonly Stretch[] {
  const scale = terms.bandBasis === "annual" ? years : 1;
  const none: Stretch = {
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

/** A stretch of commitment levels (per period, times the ramp's shares) whose periods keep their bands. */
export interface LevelStretch {
  readonly from: number;
  /** First level beyond it; Infinity in the last. */
  readonly to: number;
  /** The highest band that a period of the level is in. */
  readonly band: Band | null;
}

/**
 * The stretches of commitment levels of any number of periods, rising, without that of no commitment.
 * @see docs/SPEC.md B4, B7
 */
export function levelStretches(bands: Bands, terms: Terms, periods: number): readonly LevelStretch[] {
  const tested = testedAtOne(terms, periods);
  const starts = bands.flatMap(({ threshold }) => tested.flatMap((of) => (of > 0 ? [threshold / of] : [])));
  const rising = [...new Set(starts)].sort((a, b) => a - b);
  return rising.map((from, i) => ({
    from,
    to: rising[i + 1] ?? Infinity,
    band: earnedAtLevel(from, bands, terms, periods).band,
  }));
}

/** What a level earns: in its highest period, where bands are tested period by period. */
export const earnedAtLevel = (level: number, bands: Bands, terms: Terms, periods: number): Earned =>
  earn(level * testedPerLevel(terms, periods), bands, terms);

/** The first level at which a period is in the band: where its stretch begins. */
export const levelOfThreshold = ({ threshold }: Band, terms: Terms, periods: number): Money =>
  money(threshold / testedPerLevel(terms, periods));

/** The first level at which every period that has a commitment is in the band: later under a ramp tested by period. */
export const levelWithAllInBand = ({ threshold }: Band, terms: Terms, periods: number): Money =>
  money(threshold / Math.min(...testedAtOne(terms, periods).filter((tested) => tested > 0)));

const testedPerLevel = (terms: Terms, periods: number): number => Math.max(...testedAtOne(terms, periods));

/** What the bands are tested on at a level of 1, for each period. */
const testedAtOne = (terms: Terms, periods: number): readonly number[] =>
  testedCommitments(commitmentsPerPeriod(1, periods, terms), terms);
