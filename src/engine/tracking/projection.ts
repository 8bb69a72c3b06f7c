import type { Paths } from "../forecast/pathQuantiles";
import { spreadOf, type Spread } from "../measures";
import { settle, type Settlement } from "../settlement";
import type { Money } from "../units";
import { byPeriod, type Plan } from "./plan";

/** What the term will have cost, cash, over the scenarios of its rest. */
export interface Projection {
  readonly paid: Spread<Money>;
  readonly forfeited: Spread<Money>;
  readonly overageCharge: Spread<Money>;
}

/**
 * Settles the whole term in each scenario: the actual months and then the scenario's.
 *
 * @param rest monthly list usage of the months to come, one row a scenario.
 */
export const settleScenarios = (actuals: readonly number[], rest: Paths, plan: Plan): readonly Settlement[] =>
  rest.map((path) =>
    settle(byPeriod([...actuals, ...path], plan), plan.commitments, plan.pricing, plan.terms),
  );

/** @see docs/SPEC.md T1 */
export const projected = (settled: readonly Settlement[]): Projection => ({
  paid: spreadOf(settled.map((each) => each.paid)),
  forfeited: spreadOf(settled.map((each) => each.forfeited)),
  overageCharge: spreadOf(settled.map((each) => each.overageCharge)),
});
