import type { PeriodContract } from "../periodContract";
import type { PeriodPrice } from "../pricing";
import type { Terms } from "../terms";

/** How each scenario's cost runs inside a stretch of levels. */
export type Curvature =
  | "convex"
  /** Never falls: the stretch's first level is the best of it. */
  | "rising"
  | "unknown";

/**
 * What is known of each scenario's cost inside a stretch, from the terms in force.
 *
 * Convex: nothing is released and what rolls over is used first, lots die with the next period or rolled
 * whole (or there are three periods at most), and usage covered today is worth no less than usage covered
 * later or carried out. Rolled in part and for longer, using lots first can waste them, and it is not convex.
 * Without rollover a release leaves it convex too, where overage is no cheaper than the committed rate.
 *
 * @param carried whether the cost counts what is carried out.
 * @see docs/SPEC.md R2
 */
export function curvatureOf(
  prices: readonly PeriodPrice[],
  contract: readonly PeriodContract[],
  carried: boolean,
): Curvature {
  const [first] = prices;
  if (
    first === undefined ||
    prices.some(({ terms }) => terms.bandKind === "graduated" || terms.trueDownClawBack)
  )
    return "unknown";
  const worth = contract.map(({ overagePrice, unitDrawdown }) => overagePrice / unitDrawdown);
  const last = contract[contract.length - 1] as PeriodContract;
  const carriedWorth = carried ? last.carryoverShare * last.carryoverValue * last.unitCash : 0;
  const rolls = prices.some(
    ({ terms }, t) => t < prices.length - 1 && terms.rolloverShare > 0 && terms.rolloverCap > 0,
  );
  const releases = prices.some(({ terms }) => terms.trueDownShare > 0);
  const above = (least: (period: PeriodContract) => number): boolean =>
    contract.every((period, t) => (worth[t] as number) >= least(period) * (1 - 1e-12));
  if (!rolls) {
    if (contract.every((period, t) => (worth[t] as number) <= period.unitCash)) return "rising";
    if ((worth[worth.length - 1] as number) < carriedWorth) return "unknown";
    return !releases || above((period) => period.unitCash) ? "convex" : "unknown";
  }
  const { terms } = first;
  const alike = prices.every((price) => price.discount === first.discount && rollsAlike(price.terms, terms));
  const wholeLots = terms.rolloverLife === 1 || terms.rolloverShare === 1 || prices.length <= 3;
  const neverDearer = worth.every((price, t) => t === 0 || price <= (worth[t - 1] as number) * (1 + 1e-12));
  return alike &&
    !releases &&
    terms.orderOfUse === "rollover first" &&
    wholeLots &&
    neverDearer &&
    above(() => carriedWorth)
    ? "convex"
    : "unknown";
}

const rollsAlike = (a: Terms, b: Terms): boolean =>
  a.rolloverShare === b.rolloverShare &&
  a.rolloverCap === b.rolloverCap &&
  a.rolloverLife === b.rolloverLife &&
  a.orderOfUse === b.orderOfUse;
