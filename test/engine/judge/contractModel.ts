import type { Highs } from "highs";
import type { Bands } from "../../../src/engine/bands";
import type { Terms } from "../../../src/engine/terms";
import { constant, LinearModel, minus, plus, times, type Linear } from "./linearModel";

/** What holds in one period: the discount and terms of its band, or null where there is no contract. */
export interface PeriodDeal {
  readonly discount: number;
  readonly terms: Terms;
  /** Where the period's own commitment must lie; 0 to Infinity unless bands are tested by period. */
  readonly from: number;
  readonly to: number;
}

/** A contract whose bands are decided: what is left is to choose commitments. */
export interface Deal {
  readonly scenarios: readonly (readonly number[])[];
  /** What the deal is part of. */
  readonly contract: { readonly bands: Bands; readonly terms: Terms };
  readonly periods: readonly PeriodDeal[];
  /** Where the total must lie. */
  readonly from: number;
  readonly to: number;
  /** Shares of one level; null: every period has its own. */
  readonly shape: readonly number[] | null;
}

/** The rules C1 to C8 as rows of a programme: the commitments, and what each scenario comes to. */
export interface ContractModel {
  readonly model: LinearModel;
  readonly commitments: readonly Linear[];
  readonly netCosts: readonly Linear[];
}

const yearsOf = (terms: Terms, periods: number): number =>
  ({ monthly: 1 / 12, quarterly: 0.25, annual: 1, term: (terms.termYears ?? 1) / periods })[terms.settlement];

export const listPriceOf = (terms: Terms, t: number, periods: number): number =>
  (1 + terms.listPriceChange) ** (t * yearsOf(terms, periods));

/**
 * Writes a contract as a programme. Usage draws what there is, in the contract's order; what is unused is
 * released, rolls over, is carried out or lost.
 *
 * @param exact false: a buyer may draw, release and roll less than the contract says; a lower bound, by
 *   linear rows alone. true: exactly what the contract says, by binaries.
 */
export function contractModel(solver: Highs, deal: Deal, exact: boolean): ContractModel {
  const { scenarios, periods, shape } = deal;
  const model = new LinearModel(solver);
  const count = periods.length;
  const level = shape === null ? null : model.variable();
  const commitments = periods.map((period, t) => {
    const own = level === null ? model.variable() : times(level, shape?.[t] ?? 1);
    model.atMost(constant(period.from), own);
    if (period.to < Infinity) model.atMost(own, constant(period.to));
    return own;
  });
  const total = commitments.reduce((a, b) => plus(a, b), constant(0));
  model.atMost(constant(deal.from), total);
  if (deal.to < Infinity) model.atMost(total, constant(deal.to));

  const rates = periods.map(({ discount, terms }, t) => {
    const pi = listPriceOf(terms, t, count);
    const q = { locked: 1, floating: pi, "lower of": Math.min(1, pi) }[terms.rate];
    const net = terms.denomination === "net";
    const { overage } = terms;
    return {
      perUsage: net ? (1 - discount) * q : q,
      cash: net ? 1 : 1 - discount,
      overage: { list: pi, committed: (1 - discount) * q, discount: 0 }[overage.kind],
      agreed: overage.kind === "discount" ? (1 - overage.discount) * pi : null,
    };
  });
  const highest = Math.max(
    deal.from,
    ...periods.map(({ from }) => from * count),
    ...scenarios.map((usage) => usage.reduce((sum, u, t) => sum + u * (rates[t]?.perUsage ?? 1), 0)),
  );
  const leastOwed = Math.min(...periods.map(({ terms }) => 1 - terms.trueDownShare));
  const largest = exact ? (1.5 * count * highest) / Math.max(leastOwed, 0.05) : null;
  if (largest !== null) model.atMost(total, constant(largest));

  const netCosts = scenarios.map((usage) => {
    let cost = constant(0);
    const lots: { left: Linear; readonly ends: number; readonly cash: number }[] = [];
    periods.forEach(({ terms }, t) => {
      const rate = rates[t] as (typeof rates)[number];
      const commitment = commitments[t] as Linear;
      const last = t === count - 1;
      let open = constant(rate.perUsage * (usage[t] ?? 0));
      let own = commitment;
      const drawOwn = (): void => {
        const drawn = model.smaller(own, open, largest);
        own = minus(own, drawn);
        open = minus(open, drawn);
      };
      if (terms.orderOfUse === "commitment first") drawOwn();
      for (const lot of lots) {
        if (lot.ends < t) continue;
        const drawn = model.smaller(lot.left, open, largest);
        lot.left = minus(lot.left, drawn);
        open = minus(open, drawn);
      }
      if (terms.orderOfUse === "rollover first") drawOwn();
      const perOverage = (rate.agreed ?? rate.overage) / rate.perUsage;
      cost = plus(plus(cost, open, perOverage), commitment, rate.cash);
      if (terms.trueDownShare > 0) {
        const released = model.smaller(own, times(commitment, terms.trueDownShare), largest);
        own = minus(own, released);
        cost = plus(cost, released, -rate.cash);
      }
      const worth = terms.carryoverShare * terms.carryoverValue;
      if (last) {
        const alive = lots.filter(({ ends }) => ends > t);
        for (const { left, cash } of [...alive, { left: own, cash: rate.cash }]) {
          cost = plus(cost, left, -worth * cash);
        }
      } else if (terms.rolloverShare > 0) {
        const most = times(commitment, terms.rolloverCap);
        const left = model.smaller(times(own, terms.rolloverShare), most, largest);
        lots.push({ left, ends: t + terms.rolloverLife, cash: rate.cash });
      }
    });
    return cost;
  });
  return { model, commitments, netCosts };
}
