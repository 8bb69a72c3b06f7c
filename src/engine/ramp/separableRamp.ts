import { termsInBand, type Bands } from "../bands";
import type { Scenarios } from "../measures";
import type { PeriodRates } from "../periodContract";
import { mean } from "../quantile";
import { justBelow } from "../stretches";
import { listPriceAt, type Terms } from "../terms";
import { cheaper } from "../tie";
import { convexEnvelope, leastBetween, periodCost, type PeriodCost } from "./periodCost";
import type { BoundedRamp, RampStretch, Relief } from "./rampStretch";
import { ratesAt } from "./ratesAt";

/** Each period's expected cost by itself, where nothing rolls. */
function periodCosts(
  scenarios: Scenarios,
  rates: readonly PeriodRates[],
  relief: Relief,
): readonly PeriodCost[] {
  return rates.map((rate, t) => {
    const usage = scenarios.map((row) => row[t] ?? 0);
    return periodCost(usage, rate, relief, t === rates.length - 1);
  });
}

/**
 * The least cost of a stretch when nothing rolls over: the periods meet only in the total, so the steepest
 * falls of cost are taken first, down to the total the stretch asks for and never beyond its end.
 *
 * Exact where each period's cost is convex. Elsewhere it is taken on the convex envelopes, whose sum is a
 * true lower bound; at most one period then lies off its envelope.
 *
 * @see docs/SPEC.md R3
 */
export function greedyRamp(scenarios: Scenarios, stretch: RampStretch): BoundedRamp {
  const { from, to, rates, relief } = stretch;
  const costs = periodCosts(scenarios, rates, relief);
  const falls = costs
    .flatMap((cost, t) => {
      // Beyond its last turn a period's cost never falls; only the stretch's own start can ask for more.
      const lastTurn = cost.pieces.slice(0, -1).reduce((sum, { length }) => sum + length, 0);
      return convexEnvelope(cost, Math.max(lastTurn, from)).map((piece) => ({ ...piece, t }));
    })
    .sort((a, b) => a.slope - b.slope || a.t - b.t);
  const commitments = costs.map(() => 0);
  let bound = costs.reduce((sum, { atZero }) => sum + atZero, 0);
  let total = 0;
  for (const { length, slope, t } of falls) {
    const wanted = slope < -flat ? justBelow(to) : from;
    const taken = Math.min(length, wanted - total);
    if (taken <= 0) break;
    commitments[t] = (commitments[t] as number) + taken;
    bound += slope * taken;
    total += taken;
  }
  return { commitments, bound };
}

/** Slopes closer to 0 than this are 0: cash for one commitment unit, which is about 1. */
const flat = 1e-12;

/**
 * The least cost when each period is tested by itself (B4, "period"), all-units, and nothing rolls over:
 * every period has its own best band and commitment. Exact for any shape of cost.
 *
 * @see docs/SPEC.md B4, R3
 */
export function periodByPeriodRamp(scenarios: Scenarios, bands: Bands, terms: Terms): BoundedRamp {
  const periods = scenarios[0]?.length ?? 0;
  const inBands = bands.map((band, j) => {
    const inForce = termsInBand(terms, band);
    return {
      costs: periodCosts(scenarios, ratesAt(inForce, band.discount, periods), inForce),
      from: band.threshold,
      to: justBelow(bands[j + 1]?.threshold ?? Infinity),
    };
  });
  const bests = Array.from({ length: periods }, (_, t) => {
    const listCost = listPriceAt(t, terms, periods) * mean(scenarios.map((usage) => usage[t] ?? 0));
    return inBands.reduce(
      (best, { costs, from, to }) => {
        const offered = leastBetween(costs[t] as PeriodCost, from, to);
        return cheaper(offered.cost, best.cost) ? offered : best;
      },
      { commitment: 0, cost: listCost },
    );
  });
  return {
    commitments: bests.map(({ commitment }) => commitment),
    bound: bests.reduce((sum, { cost }) => sum + cost, 0),
  };
}
