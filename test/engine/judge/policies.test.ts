import type { Highs } from "highs";
import type { Bands } from "../../../src/engine/bands";
import { optimum } from "../../../src/engine/optimum";
import type { Terms } from "../../../src/engine/terms";
import { fraction } from "../../../src/engine/units";
import { settleByPots } from "../bruteForce";
import { agree } from "../contract";
import { numbered, type Draws, type Instance } from "./instances";
import { dealsOnTotal, expectedCost, judge, listCosts, type Aim } from "./judge";
import { constant, highs, minus, plus, times, type Linear } from "./linearModel";

let solver: Highs;
beforeAll(async () => {
  solver = await highs();
});

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

function drawn(draws: Draws, changed: Partial<Terms>): Instance {
  return {
    scenarios: draws.scenarios(draws.whole(2, 12), 1),
    bands: draws.bands(() => draws.of([{}, { trueDownShare: draws.share() }])),
    terms: draws.terms({
      overage: draws.of<Terms["overage"]>([
        { kind: "list" },
        { kind: "committed" },
        { kind: "discount", discount: draws.between(-0.4, 0) },
      ]),
      trueDownShare: draws.share(),
      ...changed,
    }),
  };
}

/** Net costs of a commitment by the settlement that is written apart from the engine's. */
const byHand = ({ scenarios, bands, terms }: Instance, commitment: number): readonly number[] =>
  scenarios.map((usage) => settleByPots(usage, [commitment], bands, terms).netCost);

/**
 * R1: `(1 − λ)·E[X] + λ·CVaR_α[X]` with X = paid − list cost, as Rockafellar and Uryasev write it: the CVaR is
 * the least of η + E[(X − η)⁺] ÷ (1 − α).
 */
function meanCvar(listCosts: readonly number[], { riskWeight, confidence }: Terms): Aim {
  return {
    written: ({ model, netCosts }) => {
      const excess = netCosts.map((cost, s) => plus(cost, constant(-(listCosts[s] as number))));
      const eta = model.variable(-Infinity);
      const tails = excess.map((x) => {
        const beyond = model.variable();
        model.atMost(minus(x, eta), beyond);
        return beyond;
      });
      const sum = (parts: readonly Linear[]): Linear => parts.reduce((a, b) => plus(a, b), constant(0));
      const cvar = plus(eta, sum(tails), 1 / (tails.length * (1 - confidence)));
      return plus(times(sum(excess), (1 - riskWeight) / excess.length), cvar, riskWeight);
    },
    settled: (netCosts) => {
      const falling = netCosts.map((cost, s) => cost - (listCosts[s] as number)).sort((a, b) => b - a);
      // The mean of the worst (1 − α)·n scenarios, the last of them in part.
      let left = falling.length * (1 - confidence);
      let tail = 0;
      for (const x of falling) {
        const part = Math.min(1, left);
        if (part <= 0) break;
        tail += part * x;
        left -= part;
      }
      const cvar = tail / (falling.length * (1 - confidence));
      return (1 - riskWeight) * mean(falling) + riskWeight * cvar;
    },
  };
}

/** R1: the greatest regret, each scenario's net cost less its own least (M5). */
const greatestRegret = (least: readonly number[]): Aim => ({
  written: ({ model, netCosts }) => {
    const greatest = model.variable(-Infinity);
    netCosts.forEach((cost, s) => {
      model.atMost(plus(cost, constant(-(least[s] as number))), greatest);
    });
    return greatest;
  },
  settled: (netCosts) => Math.max(...netCosts.map((cost, s) => cost - (least[s] as number))),
});

function expectAim(instance: Instance, aim: Aim): void {
  const { scenarios, bands, terms } = instance;
  const none = aim.settled(listCosts(scenarios, terms));
  const verdict = judge(solver, dealsOnTotal(scenarios, bands, terms, [1]), aim, none);
  const found = optimum(scenarios, bands, terms);
  const reached = aim.settled(byHand(instance, found.commitment));
  const scale = mean(listCosts(scenarios, terms));
  if (!agree(reached, verdict.least, 1e-9, scale) || found.within > 0) {
    throw new Error(`${JSON.stringify(found)} comes to ${reached}, HiGHS ${JSON.stringify(verdict)}`);
  }
  expect(agree(mean(byHand(instance, found.commitment)), found.expectedNetCost, 1e-9, scale)).toBe(true);
}

describe("policies, against HiGHS", () => {
  const floors = (draws: Draws): Instance =>
    drawn(draws, { policy: "floor", confidence: fraction(draws.of([0.5, 0.8, 0.9, 1])) });

  test.each(numbered(30, 9000, floors))("[R1] floor, instance %i", (_, instance) => {
    const { scenarios, bands, terms } = instance;
    // Fill is a quantile: all but a share 1 − α of the scenarios draw what is owed of the commitment.
    const highest = (band: Bands[number]): number => {
      const inForce = { ...terms, ...band.terms };
      const rate = inForce.denomination === "net" ? 1 - band.discount : 1;
      const drawdowns = scenarios.map(([usage = 0]) => rate * usage).sort((a, b) => a - b);
      const mayMiss = Math.floor(drawdowns.length * (1 - terms.confidence) + 1e-9);
      // Where all of it may be released, nothing is ever forfeited.
      if (inForce.trueDownShare === 1) return Infinity;
      return (drawdowns[mayMiss] ?? Infinity) / (1 - inForce.trueDownShare);
    };
    const deals = dealsOnTotal(scenarios, bands, terms, [1], highest);
    const found = optimum(scenarios, bands, terms);
    const verdict = judge(solver, deals, expectedCost, mean(listCosts(scenarios, terms)));
    // The tolerance of M3, a millionth of money forfeited, may move the cost by as much.
    expect(Math.abs(found.expectedNetCost - verdict.least)).toBeLessThanOrEqual(1e-6);
  });

  const cvars = (draws: Draws): Instance =>
    drawn(draws, {
      policy: "mean-cvar",
      confidence: fraction(draws.of([0.5, 0.8, 0.9])),
      riskWeight: fraction(draws.of([0, 0.5, draws.between(0, 1), 1])),
    });

  test.each(numbered(30, 9100, cvars))("[R1] mean-CVaR, instance %i", (_, instance) => {
    expectAim(instance, meanCvar(listCosts(instance.scenarios, instance.terms), instance.terms));
  });

  const regrets = (draws: Draws): Instance => drawn(draws, { policy: "least regret" });

  test.each(numbered(30, 9200, regrets))("[M5, R1] least regret, instance %i", (_, instance) => {
    const { scenarios, bands, terms } = instance;
    const least = scenarios.map((usage) => {
      const deals = dealsOnTotal([usage], bands, terms, [1]);
      return judge(solver, deals, expectedCost, mean(listCosts([usage], terms))).least;
    });
    expectAim(instance, greatestRegret(least));
  });
});
