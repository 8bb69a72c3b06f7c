import type { Highs } from "highs";
import type { Bands } from "../../../src/engine/bands";
import type { Scenarios } from "../../../src/engine/measures";
import type { Terms } from "../../../src/engine/terms";
import { settleByPots } from "../bruteForce";
import { contractModel, listPriceOf, type ContractModel, type Deal, type PeriodDeal } from "./contractModel";
import { constant, plus, times, type Linear } from "./linearModel";

/** What HiGHS finds least: the objective, and the commitments it stands at. */
export interface Verdict {
  readonly least: number;
  readonly commitments: readonly number[];
  /** How many mixed-integer programmes were needed. */
  readonly integer: number;
}

/** What is minimised: as an expression of the model, and of the settled scenarios. */
export interface Aim {
  readonly written: (contract: ContractModel) => Linear;
  readonly settled: (netCosts: readonly number[]) => number;
}

const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

export const expectedCost: Aim = {
  written: ({ netCosts }) =>
    times(
      netCosts.reduce((a, b) => plus(a, b), constant(0)),
      1 / netCosts.length,
    ),
  settled: meanOf,
};

const anywhere = { from: 0, to: Infinity };

/** Usage at the day's list prices, one a scenario: what no contract costs (B7). */
export const listCosts = (scenarios: Scenarios, terms: Terms): readonly number[] =>
  scenarios.map((usage) => usage.reduce((sum, u, t) => sum + u * listPriceOf(terms, t, usage.length), 0));

/** Every band as a deal on the total commitment; `highest` may cap it inside its band. */
export function dealsOnTotal(
  scenarios: Scenarios,
  bands: Bands,
  terms: Terms,
  shape: readonly number[] | null,
  highest: (band: Bands[number]) => number = () => Infinity,
): readonly Deal[] {
  const count = scenarios[0]?.length ?? 1;
  const years = { monthly: count / 12, quarterly: count / 4, annual: count, term: terms.termYears ?? 1 };
  const scale = terms.bandBasis === "annual" ? years[terms.settlement] : 1;
  return bands.map((band, j) => ({
    scenarios,
    contract: { bands, terms },
    periods: Array.from({ length: count }, (): PeriodDeal => ({
      discount: band.discount,
      terms: { ...terms, ...band.terms },
      ...anywhere,
    })),
    from: band.threshold * scale,
    to: Math.min((bands[j + 1]?.threshold ?? Infinity) * scale, highest(band)),
    shape,
  }));
}

/** Every choice of a band for each period, for bands that are tested period by period. */
export function dealsByPeriod(scenarios: Scenarios, bands: Bands, terms: Terms): readonly Deal[] {
  const none: PeriodDeal = {
    discount: 0,
    // B7: below the first band usage is at the day's list price, and a commitment would only be paid.
    terms: { ...terms, overage: { kind: "list" }, rate: "floating", denomination: "net" },
    from: 0,
    to: 0,
  };
  const choices = [
    none,
    ...bands.map((band, j) => ({
      discount: band.discount,
      terms: { ...terms, ...band.terms },
      from: band.threshold,
      to: bands[j + 1]?.threshold ?? Infinity,
    })),
  ];
  const combinations = (scenarios[0] ?? []).reduce<PeriodDeal[][]>(
    (found) => found.flatMap((chosen) => choices.map((choice) => [...chosen, choice])),
    [[]],
  );
  return combinations.map((periods) => ({
    scenarios,
    contract: { bands, terms },
    periods,
    ...anywhere,
    shape: null,
  }));
}

/**
 * The least of an aim over deals, and over no commitment. Each deal is first solved as a linear programme,
 * which bounds it from below; where settling its commitments by hand comes to more, it is solved exactly
 * with binaries. The value returned is always that of commitments settled by hand.
 */
export function judge(solver: Highs, deals: readonly Deal[], aim: Aim, withoutContract: number): Verdict {
  let verdict: Verdict = { least: withoutContract, commitments: [], integer: 0 };
  for (const deal of deals) {
    const relaxed = solve(solver, deal, aim, false);
    if (relaxed === null || relaxed.bound >= verdict.least) continue;
    const close = 1e-10 * Math.max(1, Math.abs(relaxed.bound));
    const exact = relaxed.value - relaxed.bound <= close ? relaxed : solve(solver, deal, aim, true);
    if (exact === null) throw new Error("a deal that can be relaxed can be kept");
    const gap = Math.abs(exact.value - exact.bound);
    if (gap > 1e-8 * Math.max(1, Math.abs(exact.value))) {
      throw new Error(`HiGHS says ${exact.bound}, settled by hand it is ${exact.value}`);
    }
    const integer = verdict.integer + (exact === relaxed ? 0 : 1);
    verdict =
      exact.value < verdict.least
        ? { least: exact.value, commitments: exact.commitments, integer }
        : { ...verdict, integer };
  }
  return verdict;
}

function solve(solver: Highs, deal: Deal, aim: Aim, exact: boolean) {
  const contract = contractModel(solver, deal, exact);
  const solved = contract.model.minimise(aim.written(contract));
  if (solved === null) return null;
  const commitments = contract.commitments.map((c) => Math.max(0, solved.at(c)));
  return { bound: solved.least, value: aim.settled(settledByHand(deal, commitments)), commitments };
}

/** Just outside a band, by so little that it makes no difference in money. */
const justBelow = (threshold: number): number => threshold * (1 - 1e-10);

/** Net cost of each scenario by the settlement that is written apart from the engine's. */
function settledByHand(deal: Deal, given: readonly number[]): readonly number[] {
  // A solver keeps its bounds to a tolerance; a threshold must be kept to the last bits.
  const own = given.map((c, t) => {
    const { from, to } = deal.periods[t] as PeriodDeal;
    return Math.max(from, Math.min(c, justBelow(to)));
  });
  const total = own.reduce((a, b) => a + b, 0);
  const wanted = Math.max(deal.from, Math.min(total, justBelow(deal.to)));
  const commitments = total === 0 ? own : own.map((c) => c * (wanted / total));
  return deal.scenarios.map(
    (usage) => settleByPots(usage, commitments, deal.contract.bands, deal.contract.terms).netCost,
  );
}
