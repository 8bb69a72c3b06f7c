import type { Band, Bands } from "../engine/bands";
import { contractPrices, type Pricing } from "../engine/pricing";
import type { Problem } from "../engine/problem";
import type { Terms } from "../engine/terms";
import { fraction, money } from "../engine/units";
import { inMoney, inPercent } from "./numbersInWords";

/** An amount of the Plan table, and its cell. */
export interface PlanAmount {
  readonly amount: number;
  readonly where: string;
}

/** What the Plan table says about its price. */
export interface PlanPrice {
  readonly commitments: readonly number[];
  readonly discount: PlanAmount;
  readonly thresholds: readonly PlanAmount[];
  readonly discounts: readonly PlanAmount[];
  readonly terms: Terms;
  /** The table, where a row is missing in it. */
  readonly where: string;
}

/** Discounts closer than this are one: a cell may have been rounded. */
const sameDiscount = 5e-5;

/** The bands that a claw-back needs: those up to the signed one. What a band brings itself is among the terms in force. */
export const bandsUpTo = (bands: Bands, signed: Band): Bands =>
  bands.filter(({ threshold }) => threshold <= signed.threshold).map((band) => ({ ...band, terms: {} }));

/**
 * The price of a signed contract: its discount, or, where a release can be clawed back, the bands up to the one
 * that was signed, in which the reduced commitment earns its discount.
 *
 * @see docs/SPEC.md C5, T4
 */
export function signedPricing(said: PlanPrice): Pricing | Problem {
  const { commitments, discount, thresholds, discounts, terms, where } = said;
  if (!(terms.trueDownClawBack && terms.trueDownShare > 0))
    return { kind: "discount", discount: fraction(discount.amount) };
  if (thresholds.length === 0 || thresholds.length !== discounts.length) {
    const expected =
      "for the claw-back, a row Band threshold and a row Band discount for each band up to the signed one";
    return { code: "blank", where, got: `${thresholds.length} and ${discounts.length}`, expected };
  }
  const j = thresholds.findIndex(({ amount }, i) => amount <= (thresholds[i - 1]?.amount ?? 0));
  const unsorted = thresholds[j];
  if (unsorted !== undefined) {
    const expected = inMoney(thresholds[j - 1]?.amount ?? 0);
    return { code: "thresholds-unsorted", where: unsorted.where, got: inMoney(unsorted.amount), expected };
  }
  const bands = thresholds.map(({ amount }, i): Band => ({
    threshold: money(amount),
    discount: fraction(discounts[i]?.amount ?? 0),
    name: `Band ${i + 1}`,
    terms: {},
  }));
  const pricing: Pricing = { kind: "bands", bands };
  const earned = Math.max(...contractPrices(commitments, pricing, terms).map((price) => price.discount));
  if (Math.abs(earned - discount.amount) <= sameDiscount) return pricing;
  const expected = `${inPercent(earned)}, which the commitment earns by the rows Band threshold and Band discount`;
  return { code: "terms-conflict", where: discount.where, got: inPercent(discount.amount), expected };
}
