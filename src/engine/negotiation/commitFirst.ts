import type { Bands } from "../bands";
import type { Scenarios } from "../measures";
import { optimum } from "../optimum";
import { yearsPerPeriod, type Terms } from "../terms";
import { usageMatrix } from "../usageMatrix";
import { money, type Money } from "../units";
import { offerAt } from "./offer";
import { settler, type Outcome } from "./settler";

/** What signing before optimising does. */
export interface CommitFirstTrap {
  /** Sized on today's usage, and on the efficient one; per period. */
  readonly sizedOnToday: Money;
  readonly sizedOnEfficient: Money;
  /** What each comes to on the efficient usage. */
  readonly outcomeOfToday: Outcome;
  readonly outcomeOfEfficient: Outcome;
  /** Expected forfeiture that the first buys, beyond the second's. */
  readonly extraForfeiture: Money;
  /** Expected net cost of the first above the second's. */
  readonly extraCost: Money;
}

/**
 * The commitment that a buyer would size on today's usage, settled on the usage after optimisation.
 *
 * @param today scenarios before any lever, rows of list usage; `efficient` after all, of the same periods.
 * @see docs/SPEC.md R6
 */
export function commitFirstTrap(
  today: Scenarios,
  efficient: Scenarios,
  bands: Bands,
  terms: Terms,
): CommitFirstTrap {
  const settled = settler(usageMatrix(efficient));
  const sizedOnToday = optimum(today, bands, terms).commitment;
  const sizedOnEfficient = optimum(efficient, bands, terms).commitment;
  const outcomeOfToday = settled.outcome(offerAt({ bands, terms }, sizedOnToday));
  const outcomeOfEfficient = settled.outcome(offerAt({ bands, terms }, sizedOnEfficient));
  return {
    sizedOnToday,
    sizedOnEfficient,
    outcomeOfToday,
    outcomeOfEfficient,
    extraForfeiture: money(outcomeOfToday.forfeited - outcomeOfEfficient.forfeited),
    extraCost: money(outcomeOfToday.netCost - outcomeOfEfficient.netCost),
  };
}

/** Signing on today's usage now against optimising for some months first. */
export interface SignNowOrWait {
  /** What signing now on today's usage costs above the contract sized on efficient usage. */
  readonly costOfSigningNow: Money;
  /** What the months at list cost above that contract. */
  readonly costOfWaiting: Money;
  /** Months of waiting that cost as much as signing now; null where waiting costs nothing. */
  readonly breakEvenMonths: number | null;
  readonly better: "sign now" | "wait" | "equal";
}

/**
 * The cost of waiting against the commit-first trap. Waiting means paying list for what the contract sized on
 * efficient usage would have saved in those months, its expected saving spread evenly over the term.
 *
 * @param months of waiting at list.
 * @see docs/SPEC.md R6
 */
export function signNowOrWait(
  { extraCost, outcomeOfEfficient }: CommitFirstTrap,
  terms: Terms,
  periods: number,
  months: number,
): SignNowOrWait {
  const termMonths = 12 * yearsPerPeriod(terms, periods) * periods;
  const savedAMonth = (outcomeOfEfficient.listCost - outcomeOfEfficient.netCost) / termMonths;
  const costOfWaiting = savedAMonth * months;
  const difference = extraCost - costOfWaiting;
  return {
    costOfSigningNow: extraCost,
    costOfWaiting: money(costOfWaiting),
    breakEvenMonths: savedAMonth > 0 ? extraCost / savedAMonth : null,
    better: difference > 0 ? "wait" : difference < 0 ? "sign now" : "equal",
  };
}
