import { addMonths, firstDay } from "../engine/calendar";
import { earn, termsInBand, type Band, type Bands } from "../engine/bands";
import { unitCashAt, type Pricing } from "../engine/pricing";
import { commitmentsPerPeriod, yearsPerPeriod, type Terms } from "../engine/terms";
import type { Month } from "../engine/units";
import { counted, fulfillmentInterval, payment } from "./focusTerms";
import type { Cell } from "./grid";
import { termDefinitions, notOfAnOffer } from "./termDefinitions";

/** A commitment as it is offered, before it is signed. */
export interface ProposedCommitment {
  /** Tells the offers of one workbook apart, such as "recommended" or a quote's name. */
  readonly id: string;
  readonly description: string;
  /** Per settlement period, times the ramp's shares, commitment units. */
  readonly commitment: number;
  readonly pricing: Pricing;
  readonly terms: Terms;
  readonly periods: number;
  /** First month of the term; null where it is not known. */
  readonly start: Month | null;
  readonly currency: string;
}

/** The columns of FOCUS 1.4's Contract Commitment that are filled or null, in the order of its specification. */
export const focusColumns = [
  "BillingCurrency",
  "ContractCommitmentApplicability",
  "ContractCommitmentBenefitCategory",
  "ContractCommitmentCategory",
  "ContractCommitmentCost",
  "ContractCommitmentCreated",
  "ContractCommitmentDescription",
  "ContractCommitmentDiscountPercentage",
  "ContractCommitmentDurationType",
  "ContractCommitmentFulfillmentInterval",
  "ContractCommitmentId",
  "ContractCommitmentLastUpdated",
  "ContractCommitmentLifecycleStatus",
  "ContractCommitmentModel",
  "ContractCommitmentOfferCategory",
  "ContractCommitmentPaymentInterval",
  "ContractCommitmentPaymentModel",
  "ContractCommitmentPaymentUpfrontPercentage",
  "ContractCommitmentPeriodEnd",
  "ContractCommitmentPeriodStart",
  "ContractCommitmentQuantity",
  "ContractCommitmentType",
  "ContractCommitmentUnit",
  "ContractId",
  "ContractPeriodEnd",
  "ContractPeriodStart",
  "InvoiceIssuerName",
  "PricingCurrency",
  "PricingCurrencyContractCommitmentCost",
  "ServiceProviderName",
] as const;
type FocusColumn = (typeof focusColumns)[number];

/** Terms that FOCUS has a column for, or that say how a commitment is chosen. */
const notOwn: readonly (keyof Terms)[] = [...notOfAnOffer, "payment"];
const ownTerms = termDefinitions.filter(({ key }) => !notOwn.includes(key));
const ownColumn = (term: string): string =>
  `x_${term.replace(/[^A-Za-z]+(.)/g, (_, next: string) => next.toUpperCase())}`;

/** What FOCUS has no column for stands in columns that begin with `x_`. */
export const focusHeader: readonly string[] = [
  ...focusColumns,
  "x_Tier",
  "x_BandName",
  "x_BandThreshold",
  "x_CommitmentUnits",
  ...ownTerms.map(({ name }) => ownColumn(name)),
];

/** A discount on a part of the commitment. */
interface Tier {
  readonly tier: "commitment" | "slice" | "overage";
  readonly band: Band | null;
  /** Commitment units and cash; 0 for overage, whose row carries its discount alone. */
  readonly units: number;
  readonly cost: number;
  readonly discount: number;
}

/**
 * An offered commitment as rows of FOCUS 1.4's Contract Commitment, lifecycle "Proposed": one row a settlement
 * period and discount tier, so that costs add up to the commitment. Overage is a row of cost 0 that carries
 * its discount. Dates that are not known, and the parties, stay empty.
 *
 * @see https://focus.finops.org/focus-specification/v1-4/ (Contract Commitment)
 */
export function focusRows(offer: ProposedCommitment): readonly (readonly Cell[])[] {
  const { terms, periods, start, currency } = offer;
  const monthsPerPeriod = Math.round(12 * yearsPerPeriod(terms, periods));
  const months = monthsPerPeriod * periods;
  const day = (passed: number): string =>
    start === null ? "" : `${firstDay(addMonths(start, passed))}T00:00:00Z`;
  return commitmentsPerPeriod(offer.commitment, periods, terms).flatMap((commitment, t) => {
    const { tiers, inForce } = tiersOf(commitment, offer);
    return tiers.map(({ tier, band, units, cost, discount }): readonly Cell[] => {
      const cells: Readonly<Partial<Record<FocusColumn, Cell>>> = {
        BillingCurrency: currency,
        ContractCommitmentBenefitCategory: "Monetary Pool",
        ContractCommitmentCategory: "Spend",
        ContractCommitmentCost: cost,
        ContractCommitmentDescription: offer.description,
        ContractCommitmentDiscountPercentage: discount,
        ContractCommitmentDurationType:
          months % 12 === 0 ? counted(months / 12, "Year") : counted(months, "Month"),
        ContractCommitmentFulfillmentInterval: fulfillmentInterval(terms),
        ContractCommitmentId: `${offer.id}-${t + 1}`,
        ContractCommitmentLifecycleStatus: "Proposed",
        ContractCommitmentModel: "Discontinuous",
        ContractCommitmentOfferCategory: "Negotiated",
        ...payment(terms, months),
        ContractCommitmentPeriodEnd: day(monthsPerPeriod * (t + 1)),
        ContractCommitmentPeriodStart: day(monthsPerPeriod * t),
        ContractCommitmentType: "Spend commitment",
        ContractId: offer.id,
        ContractPeriodEnd: day(months),
        ContractPeriodStart: day(0),
        PricingCurrency: currency,
        PricingCurrencyContractCommitmentCost: cost,
      };
      return [
        ...focusColumns.map((column) => cells[column] ?? ""),
        tier,
        band?.name ?? "",
        band?.threshold ?? "",
        units,
        ...ownTerms.map((term) => term.show(inForce)),
      ];
    });
  });
}

/** The discounts of one period's commitment, which is tested by itself or with the others' mean. */
function tiersOf(
  commitment: number,
  { pricing, terms, periods, commitment: level }: ProposedCommitment,
): { readonly tiers: readonly Tier[]; readonly inForce: Terms } {
  const cash = (units: number, discount: number): number => units * unitCashAt(terms, discount);
  if (pricing.kind === "discount") {
    const { discount } = pricing;
    const whole: Tier = {
      tier: "commitment",
      band: null,
      units: commitment,
      cost: cash(commitment, discount),
      discount,
    };
    return { tiers: [whole, overageTier(terms, discount)], inForce: terms };
  }
  const perYear = terms.bandBasis === "annual" ? 1 / yearsPerPeriod(terms, periods) : 1;
  const scale = terms.bandBasis === "total" ? periods : perYear;
  const tested = (terms.bandBasis === "period" ? commitment : level) * scale;
  const { band, discount } = earn(tested, pricing.bands, terms);
  const inForce = termsInBand(terms, band);
  const overage = overageTier(inForce, discount);
  if (terms.bandKind === "all-units" || band === null) {
    const whole: Tier = {
      tier: "commitment",
      band,
      units: commitment,
      cost: cash(commitment, discount),
      discount,
    };
    return { tiers: [whole, overage], inForce };
  }
  const slices = slicesOf(pricing.bands, tested).map(({ band: own, share }): Tier => {
    const units = share * commitment;
    return {
      tier: "slice",
      band: own,
      units,
      cost: cash(units, own?.discount ?? 0),
      discount: own?.discount ?? 0,
    };
  });
  return { tiers: [...slices, overage], inForce };
}

/** The shares of a commitment that lie between the thresholds. @see docs/SPEC.md B3 */
function slicesOf(
  bands: Bands,
  tested: number,
): readonly { readonly band: Band | null; readonly share: number }[] {
  const edges = [{ band: null, threshold: 0 }, ...bands.map((band) => ({ band, threshold: band.threshold }))];
  return edges.flatMap(({ band, threshold }, j) => {
    const to = Math.min(edges[j + 1]?.threshold ?? Infinity, tested);
    return to > threshold ? [{ band, share: (to - threshold) / tested }] : [];
  });
}

const overageTier = ({ overage }: Terms, committed: number): Tier => ({
  tier: "overage",
  band: null,
  units: 0,
  cost: 0,
  discount:
    overage.kind === "list" ? 0 : overage.kind === "committed" ? committed : Math.max(overage.discount, 0),
});
