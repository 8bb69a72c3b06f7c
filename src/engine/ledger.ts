import type { Money } from "./units";

/** One period's ledger, in commitment units unless it says otherwise. */
export interface PeriodSettlement {
  /** List money. */
  readonly listUsage: Money;
  readonly drawdown: Money;
  readonly carriedIn: Money;
  readonly commitment: Money;
  readonly released: Money;
  /** Drawdown that no balance covers, and the same in list money of the signing day. */
  readonly overageDrawdown: Money;
  readonly overageUsage: Money;
  /** Cash. */
  readonly overageCharge: Money;
  readonly rolledOver: Money;
  /** Own commitment and carried-in lots that the period's usage did not draw. */
  readonly unused: Money;
  readonly forfeited: Money;
  /** Forfeited in cash, at what was paid for it. */
  readonly forfeitedCash: Money;
  readonly carriedOut: Money;
  readonly paid: Money;
}

/**
 * Where the settlement writes one scenario. One ledger serves any number of scenarios, so that settling
 * them allocates nothing.
 */
export interface Ledger {
  /** What is left of the lot that each period rolled over, commitment units. */
  readonly lots: Float64Array;
  /** Released by the true-down in each period, commitment units. */
  readonly released: Float64Array;
  /** The periods one by one, where somebody wants to see them. */
  readonly periods: PeriodSettlement[] | null;
  /** Cash, over the term. */
  paid: number;
  overageCharge: number;
  forfeited: number;
  carriedOut: number;
  /** Paid less the worth of what is carried out (C8). */
  netCost: number;
  listCost: number;
}

/** A ledger for terms of so many periods. */
export const newLedger = (periods: number, show: "totals" | "periods" = "totals"): Ledger => ({
  lots: new Float64Array(periods),
  released: new Float64Array(periods),
  periods: show === "periods" ? [] : null,
  // Fractions, so that the engine stores doubles from the start.
  paid: 0.5,
  overageCharge: 0.5,
  forfeited: 0.5,
  carriedOut: 0.5,
  netCost: 0.5,
  listCost: 0.5,
});
