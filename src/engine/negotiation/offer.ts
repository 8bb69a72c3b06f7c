import { bandOf, testedCommitments, type Band, type Bands } from "../bands";
import { wholeDiscount } from "../covered";
import { contractPrices, type PeriodPrice, type Pricing } from "../pricing";
import { commitmentsPerPeriod, type Terms } from "../terms";
import { fraction, money, type Fraction, type Money } from "../units";

/** What buyers weigh against each other: a commitment at a price under terms. */
export interface Offer {
  readonly name: string;
  /** Per period, times the ramp's shares, commitment units. */
  readonly commitment: Money;
  readonly pricing: Pricing;
  readonly terms: Terms;
}

/** A contract's schedule and terms. */
export interface Contract {
  readonly bands: Bands;
  readonly terms: Terms;
}

/** A contract as an offer at a commitment per period. */
export const offerAt = ({ bands, terms }: Contract, commitment: number, name = "the contract"): Offer => ({
  name,
  commitment: money(commitment),
  pricing: { kind: "bands", bands },
  terms,
});

/** To sign nothing: the day's list price on all usage (B7). */
export const noContract = (terms: Terms): Offer => ({
  name: "no commitment",
  commitment: money(0),
  pricing: { kind: "discount", discount: fraction(0) },
  terms,
});

/** The commitment of each period. */
export const commitmentsOf = ({ commitment, terms }: Offer, periods: number): readonly number[] =>
  commitmentsPerPeriod(commitment, periods, terms);

/** What holds in each period at the offer's commitment. */
export const pricesOf = (offer: Offer, periods: number): readonly PeriodPrice[] =>
  contractPrices(commitmentsOf(offer, periods), offer.pricing, offer.terms);

/** The discount that the offer earns; 0 where it earns no contract. Of periods that differ, the one of the whole. */
export const discountOf = (offer: Offer, periods: number): Fraction =>
  fraction(wholeDiscount(commitmentsOf(offer, periods), pricesOf(offer, periods)));

/** Whether what is released of the offer's commitment can cost it its discount (C5). */
export const isClawedBack = (offer: Offer, periods: number): boolean =>
  offer.pricing.kind === "bands" &&
  pricesOf(offer, periods).some(({ terms }) => terms.trueDownClawBack && terms.trueDownShare > 0);

/**
 * The offer at its own discount and terms, whatever is committed. What a claw-back would settle at is
 * another band's, so that there is none: `atCommitment` keeps it.
 */
export function atItsDiscount(offer: Offer, periods: number): Offer {
  if (offer.pricing.kind === "discount") return offer;
  const inForce = pricesOf(offer, periods)[periods - 1]?.terms ?? offer.terms;
  return {
    ...offer,
    pricing: { kind: "discount", discount: discountOf(offer, periods) },
    terms: { ...inForce, ramp: offer.terms.ramp },
  };
}

/**
 * The offer at another discount. In a schedule of all-units bands the band it falls in gets the discount;
 * graduated bands, and periods in different bands, are settled at the one discount.
 */
export function withDiscount(offer: Offer, discount: Fraction, periods: number): Offer {
  const { pricing, terms } = offer;
  if (pricing.kind === "bands" && terms.bandKind === "all-units") {
    const [own, another] = bandsOfPeriods(offer, pricing.bands, periods);
    if (own !== undefined && own !== null && another === undefined) {
      const bands = pricing.bands.map((band) => (band === own ? { ...band, discount } : band));
      return { ...offer, pricing: { kind: "bands", bands } };
    }
  }
  return { ...atItsDiscount(offer, periods), pricing: { kind: "discount", discount } };
}

/** The offer at a discount that is so many points higher: of periods in different bands, each at its own. */
export function withAddedDiscount(offer: Offer, points: number, periods: number): Offer {
  const { pricing, terms } = offer;
  const more = (discount: number): Fraction =>
    fraction(Math.min(Math.max(discount + points, 0), mostDiscount));
  if (pricing.kind === "bands" && terms.bandKind === "all-units") {
    const bands = pricing.bands.map((band) => ({ ...band, discount: more(band.discount) }));
    const differ = bandsOfPeriods(offer, pricing.bands, periods).length > 1;
    if (differ) return { ...offer, pricing: { kind: "bands", bands } };
  }
  return withDiscount(offer, more(discountOf(offer, periods)), periods);
}

/** As near to 100 % off as matters. */
const mostDiscount = 1 - 1e-9;

const bandsOfPeriods = (offer: Offer, bands: Bands, periods: number): readonly (Band | null)[] => [
  ...new Set(
    testedCommitments(commitmentsOf(offer, periods), offer.terms).map((tested) => bandOf(tested, bands)),
  ),
];

/**
 * The offer at its own discount at any other commitment, whatever the schedule asks for, a claw-back included.
 *
 * Where something can be clawed back, the bands below stay as they are: the offer's own begins at the commitment
 * where that is below its threshold, and no higher one is reached. Graduated bands, and periods in different
 * bands, are moved in proportion to the commitment, which leaves every discount as it is.
 */
export function atCommitment(offer: Offer, periods: number): (commitment: number) => Offer {
  const { pricing, terms } = offer;
  if (pricing.kind === "discount" || !isClawedBack(offer, periods)) {
    const fixed = atItsDiscount(offer, periods);
    return (commitment) => ({ ...fixed, commitment: money(commitment) });
  }
  const [own, another] = bandsOfPeriods(offer, pricing.bands, periods);
  if (terms.bandKind === "all-units" && own !== undefined && own !== null && another === undefined) {
    const below = pricing.bands.slice(0, pricing.bands.indexOf(own));
    return (commitment) => {
      const tested = testedCommitments(commitmentsPerPeriod(commitment, periods, terms), terms);
      const threshold = money(Math.min(own.threshold, ...tested.filter((each) => each > 0)));
      const bands = [...below.filter((band) => band.threshold < threshold), { ...own, threshold }];
      return { ...offer, commitment: money(commitment), pricing: { kind: "bands", bands } };
    };
  }
  return (commitment) => {
    const part = commitment / offer.commitment;
    const bands = pricing.bands.map((band) => ({ ...band, threshold: money(band.threshold * part) }));
    return { ...offer, commitment: money(commitment), pricing: { kind: "bands", bands } };
  };
}
