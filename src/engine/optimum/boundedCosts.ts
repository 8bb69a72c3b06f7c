import { termsInBand } from "../bands";
import { fillTolerance, surelyFilled } from "../measures";
import { periodContracts, type PeriodContract } from "../periodContract";
import { contractPrices } from "../pricing";
import { commitmentsPerPeriod } from "../terms";
import { fraction } from "../units";
import { clawedBackCosts } from "./clawBackBounds";
import { mayMiss } from "./highestFilledLevel";
import { costPerLevel, leastCostOfUnit, leastCostOfUsage } from "./levelBounds";
import type { SampleAt } from "./numericalSearch";
import { costsOf, type Objective } from "./policy";
import { newPass, settleEach, signedAt, type Sizing } from "./sizing";

/**
 * Costs at a level and a bound for the levels around it, inside a stretch where no band is crossed.
 *
 * A scenario's cost follows the level no faster than `costPerLevel`. Under graduated bands the discount
 * moves too: by no more than between the ends of the interval, where it runs one way; that changes what
 * usage draws, what overage costs a unit, and in list denomination what the commitment costs.
 */
export function boundedCosts(sizing: Sizing, objective: Objective, from: number, to: number): SampleAt {
  const { matrix, terms, bands } = sizing;
  const { scenarios, periods } = matrix;
  const pass = newPass(matrix);
  const lower = new Float64Array(scenarios);
  const shares = commitmentsPerPeriod(1, periods, terms);
  const totalShare = shares.reduce((sum, share) => sum + share, 0);
  const everyBand = [null, ...bands].map((band) => ({
    discount: band?.discount ?? fraction(0),
    contracted: band !== null,
    terms: termsInBand(terms, band),
  }));
  const leastUnitCost = leastCostOfUnit(everyBand);
  const leastUsagePrice = Math.min(
    ...everyBand.map((price) =>
      leastCostOfUsage(
        periodContracts(
          shares,
          shares.map(() => price),
        ),
      ),
    ),
  );
  const mustFill = terms.policy === "floor" ? scenarios - mayMiss(scenarios, terms.confidence) : 0;
  const pricesAt = (level: number) =>
    contractPrices(commitmentsPerPeriod(level, periods, terms), { kind: "bands", bands }, terms);

  return (level, half) => {
    const signed = signedAt(sizing, level);
    settleEach(matrix, signed, pass);
    const costs = costsOf(terms.policy, pass);
    const cost = countFilled(pass.forfeited) >= mustFill ? objective(costs) : Infinity;
    if (half === 0) return { cost, lowest: cost };

    const low = Math.max(level - half, from);
    const high = Math.min(level + half, to);
    const ends = [low, high].map((end) => signedAt(sizing, end).contract);
    const drift = discountDrift(pricesAt(low), pricesAt(level), pricesAt(high));
    const reach =
      half * Math.max(...[signed.contract, ...ends].map((contract) => costPerLevel(contract, shares)));
    const moved = usagePrices([signed.contract, ...ends], drift);
    const fixed = reach + shares.reduce((sum, share, t) => sum + share * high * (drift[t] as number), 0);
    const slackOf = (s: number): number => {
      let slack = fixed;
      for (let t = 0; t < periods; t++)
        slack += (moved[t] as number) * (matrix.usage[s * periods + t] as number);
      return slack;
    };
    // Usage costs at least its cheapest price, and a commitment what cannot be released or carried out of it.
    const clawsBack = signed.clawBack !== null;
    const usagePrice = clawsBack
      ? leastUsagePrice
      : Math.min(...[signed.contract, ...ends].map((contract) => leastCostOfUsage(contract)));
    const owed = (clawsBack ? leastUnitCost : leastCostOfUnit(pricesAt(level))) * low * totalShare;
    const leastOf = (s: number): number => {
      let listUsage = 0;
      for (let t = 0; t < periods; t++) listUsage += matrix.usage[s * periods + t] as number;
      return Math.max(usagePrice * listUsage, owed);
    };
    if (clawsBack) {
      clawedBackCosts(sizing, level, half, pass, lower);
      for (let s = 0; s < scenarios; s++) {
        lower[s] = Math.max((lower[s] as number) - periods * slackOf(s), leastOf(s));
      }
      return { cost, lowest: Math.min(objective(lower), cost) };
    }
    let fillable = 0;
    for (let s = 0; s < scenarios; s++) {
      const slack = slackOf(s);
      lower[s] = Math.max((costs[s] as number) - slack, leastOf(s));
      if ((pass.forfeited[s] as number) - slack <= fillTolerance) fillable++;
    }
    return { cost, lowest: fillable >= mustFill ? Math.min(objective(lower), cost) : Infinity };
  };
}

function countFilled(forfeited: Float64Array): number {
  let filled = 0;
  for (let s = 0; s < forfeited.length; s++) if ((forfeited[s] as number) <= surelyFilled) filled++;
  return filled;
}

type Prices = readonly { readonly discount: number }[];

/** How far each period's discount is from the middle's at the ends of an interval. */
const discountDrift = (low: Prices, middle: Prices, high: Prices): readonly number[] =>
  middle.map(({ discount }, t) =>
    Math.max(Math.abs((low[t]?.discount ?? 0) - discount), Math.abs((high[t]?.discount ?? 0) - discount)),
  );

/** What a unit of list usage can change in cost when the discounts drift. */
function usagePrices(
  contracts: readonly (readonly PeriodContract[])[],
  drift: readonly number[],
): readonly number[] {
  const dearest = Math.max(
    ...contracts.flatMap((contract) =>
      contract.map(({ overagePrice, unitDrawdown, unitCash }) =>
        Math.max(unitCash, overagePrice / unitDrawdown),
      ),
    ),
  );
  return drift.map((change, t) => {
    if (change === 0) return 0;
    const locked = Math.max(...contracts.map((contract) => lockedOf(contract[t] as PeriodContract)));
    const overage = Math.max(
      ...contracts.map((contract) => {
        const { overagePrice, unitDrawdown } = contract[t] as PeriodContract;
        return (overagePrice / unitDrawdown) * locked;
      }),
    );
    return change * (locked * dearest + overage + locked);
  });
}

/** No less than the locked price, from which the committed rate is taken, whatever the terms say about the rate. */
const lockedOf = ({ listPrice, unitDrawdown }: PeriodContract): number =>
  Math.max(listPrice, unitDrawdown, 1);
