import { leastCosts } from "./regret";
import { mean, quantile, sorted } from "./quantile";
import { settle, type Settlement } from "./settlement";
import { commitmentsPerPeriod, type Terms } from "./terms";
import type { Bands } from "./bands";
import { fraction, money, type Fraction, type Money } from "./units";

/** Scenarios of usage: one row a scenario, one column a settlement period, list money. */
export type Scenarios = readonly (readonly number[])[];

/** Mean and quantiles of one quantity over the scenarios. */
export interface Spread<T extends number> {
  readonly mean: T;
  readonly p10: T;
  readonly p50: T;
  readonly p90: T;
}

/** What one commitment means over all scenarios. @see docs/SPEC.md M1 to M5 */
export interface Measures {
  readonly paid: Spread<Money>;
  readonly forfeited: Spread<Money>;
  readonly overageCharge: Spread<Money>;
  /** Null where nothing is committed. */
  readonly utilization: Spread<Fraction> | null;
  /** Null where a scenario has no usage. */
  readonly coverage: Spread<Fraction> | null;
  readonly savingsRate: Spread<Fraction> | null;
  readonly netCost: Money;
  readonly listCost: Money;
  readonly fill: Fraction;
  readonly worstForfeited: Money;
  readonly expectedRegret: Money;
  readonly maxRegret: Money;
}

/** Forfeiture up to this much counts as none (M3). */
export const fillTolerance = 1e-6;

/**
 * What an optimum that must be filled may forfeit: so much less that no other sum of the same numbers, such as a
 * sheet's, finds it above the tolerance.
 */
export const surelyFilled = fillTolerance / 4;

/**
 * Measures a flat (or ramped) commitment per period on every scenario.
 *
 * @param least each scenario's least net cost (M5), where the caller has it already.
 */
export function measure(
  scenarios: Scenarios,
  commitment: number,
  bands: Bands,
  terms: Terms,
  least: readonly number[] = leastCosts(scenarios, bands, terms),
): Measures {
  const settled = scenarios.map((usage) =>
    settle(usage, commitmentsPerPeriod(commitment, usage.length, terms), { kind: "bands", bands }, terms),
  );
  const regrets = settled.map(({ netCost }, s) => netCost - (least[s] as number));
  return {
    paid: spreadOf(settled.map((s) => s.paid)),
    forfeited: spreadOf(settled.map((s) => s.forfeited)),
    overageCharge: spreadOf(settled.map((s) => s.overageCharge)),
    utilization: ratioSpread(settled.map(utilization)),
    coverage: ratioSpread(settled.map(coverage)),
    savingsRate: ratioSpread(settled.map(savingsRate)),
    netCost: money(average(settled.map((s) => s.netCost))),
    listCost: money(average(settled.map((s) => s.listCost))),
    fill: fraction(settled.filter((s) => s.forfeited <= fillTolerance).length / settled.length),
    worstForfeited: money(settled.reduce((worst, s) => Math.max(worst, s.forfeited), 0)),
    expectedRegret: money(average(regrets)),
    maxRegret: money(regrets.reduce((worst, r) => Math.max(worst, r), 0)),
  };
}

/** Drawdown covered ÷ commitment; null without a commitment. @see docs/SPEC.md M1 */
export function utilization({ periods }: Settlement): number | null {
  const committed = total(periods.map((p) => p.commitment));
  return committed > 0 ? total(periods.map((p) => p.drawdown - p.overageDrawdown)) / committed : null;
}

/** 1 − overage usage ÷ usage, in list money of the signing day; null without usage. @see docs/SPEC.md M1 */
export function coverage({ periods }: Settlement): number | null {
  const used = total(periods.map((p) => p.listUsage));
  return used > 0 ? 1 - total(periods.map((p) => p.overageUsage)) / used : null;
}

/** Effective savings rate 1 − paid ÷ list cost; null without usage. @see docs/SPEC.md M2 */
export function savingsRate({ paid, listCost }: Settlement): number | null {
  return listCost > 0 ? 1 - paid / listCost : null;
}

/** Summed in rising order, so that the order of the scenarios cannot show in the last bits. */
const average = (values: readonly number[]): number => mean(sorted(values));

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Mean and quantiles of one quantity over the scenarios. @see docs/SPEC.md M1 */
export function spreadOf<T extends number>(values: readonly number[]): Spread<T> {
  const ordered = sorted(values);
  return {
    mean: mean(ordered) as T,
    p10: quantile(ordered, 0.1) as T,
    p50: quantile(ordered, 0.5) as T,
    p90: quantile(ordered, 0.9) as T,
  };
}

function ratioSpread(values: readonly (number | null)[]): Spread<Fraction> | null {
  const defined = values.filter((value) => value !== null);
  return defined.length === values.length ? spreadOf<Fraction>(defined) : null;
}
