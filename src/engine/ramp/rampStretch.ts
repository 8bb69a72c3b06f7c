import { earn, termsInBand, termsOfAll, type Band, type Bands } from "../bands";
import type { PeriodRates } from "../periodContract";
import { listPriceAt, yearsPerPeriod, type Terms } from "../terms";
import { fraction, type Fraction } from "../units";
import { ratesAt } from "./ratesAt";

/** What of a ramp's commitments can be given back, moved in time or carried over. */
export type Relief = Pick<
  Terms,
  "rolloverShare" | "rolloverCap" | "rolloverLife" | "trueDownShare" | "carryoverShare" | "carryoverValue"
>;

/** Total commitments that settle at the same rates: a ramp's periods meet only in their total. */
export interface RampStretch {
  /** Total commitment, first and beyond the last. */
  readonly from: number;
  readonly to: number;
  /** One entry a period. */
  readonly rates: readonly PeriodRates[];
  readonly relief: Relief;
}

/** Commitments of the periods, and a mean net cost that no ramp of the same stretch can undercut. */
export interface BoundedRamp {
  readonly commitments: readonly number[];
  readonly bound: number;
}

/** In how many parts a graduated band is cut: the discount moves within each. */
const graduatedParts = 8;

/**
 * The stretches of total commitments that earn a contract, where bands are tested on the total or on the
 * annualised total (B4).
 *
 * In an all-units band every total earns the band's discount. A graduated band is cut in parts, each at the
 * best discount that it has: a buyer's cost only falls with a better discount, so what is least there bounds
 * what is least in the part.
 */
export function stretchesOfTotal(bands: Bands, terms: Terms, periods: number): readonly RampStretch[] {
  const scale = terms.bandBasis === "annual" ? periods * yearsPerPeriod(terms, periods) : 1;
  return bands.flatMap((band, j) => {
    const inForce = termsInBand(terms, band);
    const to = bands[j + 1]?.threshold ?? Infinity;
    return partsOf(band, to, terms).map(([first, beyond]) => ({
      from: first * scale,
      to: beyond * scale,
      rates: ratesAt(inForce, bestDiscount(first, beyond, bands, band, terms), periods),
      relief: inForce,
    }));
  });
}

function partsOf(band: Band, to: number, terms: Terms): readonly (readonly [number, number])[] {
  const { threshold } = band;
  if (terms.bandKind === "all-units") return [[threshold, to]];
  const width = (to === Infinity ? 4 * threshold : to - threshold) / graduatedParts;
  return Array.from({ length: graduatedParts }, (_, i) => [
    threshold + i * width,
    i + 1 < graduatedParts ? threshold + (i + 1) * width : to,
  ]);
}

function bestDiscount(from: number, to: number, bands: Bands, band: Band, terms: Terms): number {
  if (terms.bandKind === "all-units") return band.discount;
  // Inside its band a blended discount moves steadily towards the band's own.
  const atEnd = to === Infinity ? band.discount : earn(to * (1 - 1e-9), bands, terms).discount;
  return Math.max(earn(from, bands, terms).discount, atEnd);
}

/**
 * One stretch that is at least as good as whatever a period can have where each is tested by itself (B4,
 * "period"): per quantity the best of all bands and of no contract.
 */
export function bestOfAllBands(bands: Bands, terms: Terms, periods: number): RampStretch {
  const most = bands.reduce((best, band) => Math.max(best, band.discount), 0);
  const contracts = bands.map((band) => ratesAt(termsInBand(terms, band), most, periods));
  const rates = Array.from({ length: periods }, (_, t) => {
    const price = listPriceAt(t, terms, periods);
    return contracts.reduce<PeriodRates>(
      (best, contract) => {
        const own = contract[t] as PeriodRates;
        return {
          unitDrawdown: Math.min(best.unitDrawdown, own.unitDrawdown),
          unitCash: Math.min(best.unitCash, own.unitCash),
          overagePrice: Math.min(best.overagePrice, own.overagePrice),
        };
      },
      { unitDrawdown: price, unitCash: 1, overagePrice: price },
    );
  });
  const inForce = termsOfAll(bands, terms);
  const largest = (of: (each: Terms) => number): Fraction => fraction(Math.max(...inForce.map(of)));
  return {
    from: 0,
    to: Infinity,
    rates,
    relief: {
      rolloverShare: largest((each) => each.rolloverShare),
      rolloverCap: largest((each) => each.rolloverCap),
      rolloverLife: Math.max(...inForce.map((each) => each.rolloverLife)),
      trueDownShare: largest((each) => each.trueDownShare),
      carryoverShare: largest((each) => each.carryoverShare),
      carryoverValue: largest((each) => each.carryoverValue),
    },
  };
}

/** Whether anything rolls over in a term of so many periods. */
export const rolls = (relief: Relief, periods: number): boolean =>
  periods > 1 && relief.rolloverShare > 0 && relief.rolloverCap > 0;
