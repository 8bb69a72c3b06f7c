import { yearsPerPeriod, type Terms } from "./terms";
import { fraction, type Fraction, type Money } from "./units";

/** One step of a discount schedule. */
export interface Band {
  /** Least commitment of the band; a commitment exactly on it is inside (B2). */
  readonly threshold: Money;
  readonly discount: Fraction;
  readonly name: string;
  /** Terms that hold inside this band instead of the contract's (B1). */
  readonly terms: Partial<Terms>;
}

/** Bands with rising thresholds above 0. */
export type Bands = readonly Band[];

/** What a commitment earns: its band, or null below the first one, and the discount. */
export interface Earned {
  readonly band: Band | null;
  readonly discount: Fraction;
}

/** Guards a threshold against the last bits of sums such as 12 × (1,000,000 ÷ 12). */
const closeEnough = 1e-12;

/** The band a tested commitment falls in, null below the first. */
export function bandOf(tested: number, bands: Bands): Band | null {
  let found: Band | null = null;
  for (const band of bands) if (tested >= band.threshold * (1 - closeEnough)) found = band;
  return found;
}

/**
 * Band and discount that a tested commitment earns.
 *
 * @param tested the commitment on the basis the contract tests (annualised by default), in commitment units.
 * @see docs/SPEC.md B2 (all-units), B3 (graduated)
 */
export function earn(tested: number, bands: Bands, terms: Pick<Terms, "bandKind" | "denomination">): Earned {
  const band = bandOf(tested, bands);
  if (band === null) return { band, discount: fraction(0) };
  switch (terms.bandKind) {
    case "all-units":
      return { band, discount: band.discount };
    case "graduated":
      return { band, discount: graduatedDiscount(tested, bands, terms.denomination) };
  }
}

function graduatedDiscount(tested: number, bands: Bands, denomination: Terms["denomination"]): Fraction {
  let saved = 0;
  let covered = Math.min(tested, bands[0]?.threshold ?? tested);
  bands.forEach((band, j) => {
    const slice = Math.max(Math.min(tested, bands[j + 1]?.threshold ?? Infinity) - band.threshold, 0);
    saved += slice * band.discount;
    covered += slice / (1 - band.discount);
  });
  return fraction(denomination === "net" ? 1 - tested / covered : saved / tested);
}

/**
 * What the bands are tested on, for each period (B4): the annualised commitment, the total, or each
 * period's own.
 */
export function testedCommitments(commitments: readonly number[], terms: Terms): readonly number[] {
  const total = commitments.reduce((sum, c) => sum + c, 0);
  switch (terms.bandBasis) {
    case "annual":
      return commitments.map(() => total / (commitments.length * yearsPerPeriod(terms, commitments.length)));
    case "total":
      return commitments.map(() => total);
    case "period":
      return commitments;
  }
}

/** The terms in force at a band: the contract's, overridden by the band's own. */
export const termsInBand = (terms: Terms, band: Band | null): Terms =>
  band === null ? terms : { ...terms, ...band.terms };

/** All terms that can come into force: the contract's, and those of each band. */
export const termsOfAll = (bands: Bands, terms: Terms): readonly Terms[] => [
  terms,
  ...bands.map((band) => termsInBand(terms, band)),
];

/** Whether a release anywhere in the schedule can be clawed back: without a true-down there is none (C5). */
export function clawsBack(bands: Bands, terms: Terms): boolean {
  const inForce = termsOfAll(bands, terms);
  return (
    inForce.some(({ trueDownClawBack }) => trueDownClawBack) &&
    inForce.some(({ trueDownShare }) => trueDownShare > 0)
  );
}

/** Some terms changed, in every band too. */
export const bandsWith = (bands: Bands, changed: Partial<Terms>): Bands =>
  bands.map((band) => ({ ...band, terms: { ...band.terms, ...changed } }));
