import fc from "fast-check";
import type { Bands } from "../../../src/engine/bands";
import { fillTolerance, type Scenarios } from "../../../src/engine/measures";
import { tailMean } from "../../../src/engine/optimum/policy";
import { leastCosts } from "../../../src/engine/regret";
import { settle } from "../../../src/engine/settlement";
import { commitmentsPerPeriod, type Terms } from "../../../src/engine/terms";
import { fraction } from "../../../src/engine/units";
import { amount, anyTerms, numberBetween, oddBands, plainBands } from "../randomContracts";

/** Scenarios, a schedule and terms, of one to three periods. */
export interface RandomSizing {
  readonly scenarios: Scenarios;
  readonly bands: Bands;
  readonly terms: Terms;
}

/** Every kind of terms and of bands, every policy, flat and shaped. */
export const randomSizing: fc.Arbitrary<RandomSizing> = fc.integer({ min: 1, max: 3 }).chain((periods) =>
  fc
    .record({
      scenarios: fc.array(fc.array(amount, { minLength: periods, maxLength: periods }), {
        minLength: 1,
        maxLength: 6,
      }),
      bands: fc.oneof(plainBands, oddBands),
      terms: anyTerms,
      policy: fc.constantFrom<Terms["policy"]>("floor", "least cost", "least regret", "mean-cvar"),
      confidence: fc.constantFrom(0, 0.5, 0.8, 1).map(fraction),
      shape: fc.option(fc.array(numberBetween(0.1, 2), { minLength: periods, maxLength: periods })),
      settlement: fc.constantFrom<Terms["settlement"]>("annual", "quarterly"),
      clawBack: fc.boolean(),
    })
    .map(({ scenarios, bands, terms, policy, confidence, shape, settlement, clawBack }) => {
      const sum = shape?.reduce((total, share) => total + share, 0) ?? 0;
      const ramp = shape === null ? null : shape.map((share) => (share * periods) / sum);
      const trueDownClawBack = clawBack && terms.trueDownClawBack;
      return {
        scenarios,
        bands: bands.map((band) => ({
          ...band,
          terms: clawBack ? band.terms : { ...band.terms, trueDownClawBack: false },
        })),
        terms: { ...terms, policy, confidence, ramp, settlement, trueDownClawBack },
      };
    }),
);

/** What the policy makes least, at any level, by settling every scenario; Infinity where the floor forbids it. */
export function objectiveBySettling({ scenarios, bands, terms }: RandomSizing): (level: number) => number {
  const least = terms.policy === "least regret" ? leastCosts(scenarios, bands, terms) : [];
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  return (level) => {
    const settled = scenarios.map((usage) =>
      settle(usage, commitmentsPerPeriod(level, usage.length, terms), { kind: "bands", bands }, terms),
    );
    const filled = settled.filter(({ forfeited }) => forfeited <= fillTolerance).length / settled.length;
    switch (terms.policy) {
      case "floor":
        return filled < terms.confidence - 1e-12 ? Infinity : mean(settled.map(({ netCost }) => netCost));
      case "least cost":
        return mean(settled.map(({ netCost }) => netCost));
      case "least regret":
        return Math.max(...settled.map(({ netCost }, s) => netCost - (least[s] ?? Number.NaN)));
      case "mean-cvar": {
        const excess = settled.map(({ paid, listCost }) => paid - listCost);
        const tail = tailMean(Float64Array.from(excess).sort(), terms.confidence);
        return (1 - terms.riskWeight) * mean(excess) + terms.riskWeight * tail;
      }
    }
  };
}

/** A dense grid of levels, both sides of every threshold, and every usage's drawdown. */
export function densely({ scenarios, bands, terms }: RandomSizing): readonly number[] {
  const usage = scenarios.flat();
  const highest = 3 * Math.max(10, ...usage, ...bands.map(({ threshold }) => threshold));
  const drawdowns = usage.flatMap((each) =>
    bands.flatMap(({ discount }) => [
      each,
      each * (1 - discount),
      (each * (1 - discount)) / Math.max(1 - terms.trueDownShare, 0.1),
    ]),
  );
  const grid = Array.from({ length: 300 }, (_, i) => (highest * i) / 300);
  return [...grid, ...bands.flatMap(({ threshold }) => [threshold, threshold * (1 - 1e-9)]), ...drawdowns];
}
