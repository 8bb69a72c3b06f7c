import { fraction, money, type Fraction, type Money } from "./units";

/** The terms of a commitment as data; the settlement is one function over them. */
export interface Terms {
  /** Length of one period; `term`: the whole term is one. */
  readonly settlement: "monthly" | "quarterly" | "annual" | "term";
  /** Years of the term; null: 1. Where scenarios are given their periods say how many, but with settlement `term`. */
  readonly termYears: number | null;
  /** Whether usage draws the commitment down at discounted or at list price (B5). */
  readonly denomination: "net" | "list";
  readonly bandBasis: "annual" | "total" | "period";
  readonly bandKind: "all-units" | "graduated";
  readonly overage: Overage;
  readonly rolloverShare: Fraction;
  /** Share of the period's commitment that can roll at most. */
  readonly rolloverCap: Fraction;
  /** Whole periods a rolled lot lives. */
  readonly rolloverLife: number;
  readonly orderOfUse: "rollover first" | "commitment first";
  readonly trueDownShare: Fraction;
  readonly trueDownClawBack: boolean;
  readonly carryoverShare: Fraction;
  readonly carryoverValue: Fraction;
  readonly rate: "locked" | "floating" | "lower of";
  /** Change of list prices per year. */
  readonly listPriceChange: number;
  readonly renewalUplift: number;
  readonly upliftCap: number | null;
  /** One share per period, mean 1; null: flat. */
  readonly ramp: readonly number[] | null;
  readonly payment: Payment;
  /** Per year, for present values. */
  readonly discountRate: number;
  readonly increment: Money;
  readonly policy: "floor" | "least cost" | "least regret" | "mean-cvar";
  readonly confidence: Fraction;
  readonly riskWeight: Fraction;
}

/** What usage beyond the commitment costs. */
export type Overage =
  | { readonly kind: "list" }
  | { readonly kind: "committed" }
  /** An agreed discount off list below 1; negative: a premium. */
  | { readonly kind: "discount"; readonly discount: number };

export interface Payment {
  readonly interval: "upfront" | "annual" | "quarterly" | "monthly";
  readonly timing: "in advance" | "in arrears";
}

export const defaultTerms: Terms = {
  settlement: "annual",
  termYears: null,
  denomination: "net",
  bandBasis: "annual",
  bandKind: "all-units",
  overage: { kind: "list" },
  rolloverShare: fraction(0),
  rolloverCap: fraction(1),
  rolloverLife: 1,
  orderOfUse: "rollover first",
  trueDownShare: fraction(0),
  trueDownClawBack: false,
  carryoverShare: fraction(0),
  carryoverValue: fraction(1),
  rate: "locked",
  listPriceChange: 0,
  renewalUplift: 0,
  upliftCap: null,
  ramp: null,
  payment: { interval: "annual", timing: "in advance" },
  discountRate: 0,
  increment: money(1000),
  policy: "floor",
  confidence: fraction(0.9),
  riskWeight: fraction(0.5),
};

/** Years one settlement period lasts, when the term has `periods` of them. */
export function yearsPerPeriod(terms: Terms, periods: number): number {
  switch (terms.settlement) {
    case "monthly":
      return 1 / 12;
    case "quarterly":
      return 1 / 4;
    case "annual":
      return 1;
    case "term":
      return (terms.termYears ?? 1) / periods;
  }
}

/** The commitment of each period: flat, or times the ramp's shares. */
export function commitmentsPerPeriod(level: number, periods: number, terms: Terms): readonly number[] {
  return Array.from({ length: periods }, (_, t) => level * (terms.ramp?.[t] ?? 1));
}

/**
 * List price of period `t` (from 0) relative to the signing day: 1 in the first, then by the yearly change.
 * @see docs/SPEC.md C (the π of the settlement)
 */
export function listPriceAt(t: number, terms: Terms, periods: number): number {
  return terms.listPriceChange === 0
    ? 1
    : (1 + terms.listPriceChange) ** (t * yearsPerPeriod(terms, periods));
}
