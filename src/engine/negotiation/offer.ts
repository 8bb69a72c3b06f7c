import { bandOf, testedCommitments, type Band, type Bands } from "../bands";
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

/** The discount that the offer earns; 0 where it earns no contract. Of periods that differ, the last one's. */
export const discountOf = (offer: Offer, periods: number): Fraction =>
  fraction(pricesOf(offer, periods)[periods - 1]?.discount ?? 0);

/**
 * The offer at its own discount and terms, whatever is committed. What a claw-back would settle at is
 * another band's, so that there is none.
 */
export function atItsDiscount(offer: Offer, periods: number): Offer {
  if (offer.pricing.kind === "discount") return offer;
  const prices = pricesOf(offer, periods);
  const last = prices[periods - 1];
  return {
    ...offer,
    pricing: { kind: "discount", discount: fraction(last?.discount ?? 0) },
    terms: { ...(last?.terms ?? offer.terms), ramp: offer.terms.ramp },
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

const bandsOfPeriods = (offer: Offer, bands: Bands, periods: number): readonly (Band | null)[] => [
  ...new Set(
    testedCommitments(commitmentsOf(offer, periods), offer.terms).map((tested) => bandOf(tested, bands)),
  ),
];
