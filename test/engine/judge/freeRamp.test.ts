import type { Highs } from "highs";
import { freeRamp } from "../../../src/engine/ramp/freeRamp";
import type { Terms } from "../../../src/engine/terms";
import { fraction } from "../../../src/engine/units";
import { loadSolver } from "../../../src/solver/highs";
import type { SolveProgramme } from "../../../src/engine/ramp/programme";
import { agree } from "../contract";
import { numbered, type Draws, type Instance } from "./instances";
import { dealsByPeriod, dealsOnTotal, expectedCost, judge, listCosts, type Verdict } from "./judge";
import { highs } from "./linearModel";

let solver: Highs;
let solve: SolveProgramme;
beforeAll(async () => {
  solver = await highs();
  const loaded = await loadSolver();
  if (!("solve" in loaded)) throw new Error(loaded.unavailable);
  solve = loaded.solve;
});

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

function ramped(draws: Draws, changed: Partial<Terms>, own: () => Partial<Terms> = () => ({})): Instance {
  return {
    scenarios: draws.scenarios(draws.whole(1, 7), draws.whole(2, 4)),
    bands: draws.bands(own, 3),
    terms: draws.terms({
      settlement: draws.of(["annual", "quarterly"]),
      rate: draws.of(["locked", "floating", "lower of"]),
      ...changed,
    }),
  };
}

/** Overage no cheaper than the committed rate, which makes every period's cost convex. */
const dearOverage = (draws: Draws): Terms["overage"] =>
  draws.of<Terms["overage"]>([
    { kind: "list" },
    { kind: "committed" },
    { kind: "discount", discount: draws.between(-0.4, 0) },
  ]);

const separable = (draws: Draws): Instance =>
  ramped(
    draws,
    { overage: dearOverage(draws), trueDownShare: draws.share(), carryoverShare: draws.share() },
    () => draws.of([{}, { overage: dearOverage(draws) }, { trueDownShare: draws.share() }]),
  );

const byPeriod = (draws: Draws): Instance => {
  const instance = ramped(draws, {
    bandBasis: "period",
    overage: draws.overage(),
    trueDownShare: draws.share(),
  });
  return {
    ...instance,
    scenarios: instance.scenarios.map((usage) => usage.slice(0, 2)),
    terms: { ...instance.terms, listPriceChange: draws.of([0, draws.between(-0.3, 0.3)]) },
  };
};

/** Everything rolls; sparing overage now is worth no less than later. */
const rolling = (draws: Draws): Instance =>
  ramped(draws, {
    overage: dearOverage(draws),
    rolloverShare: fraction(1),
    rolloverLife: draws.whole(1, 3),
    listPriceChange: draws.of([0, draws.between(-0.3, 0)]),
  });

const anything = (draws: Draws): Instance =>
  ramped(
    draws,
    {
      bandBasis: draws.of(["annual", "total"]),
      overage: draws.overage(),
      rolloverShare: draws.share(),
      rolloverCap: fraction(draws.between(0.2, 1)),
      rolloverLife: draws.whole(1, 3),
      orderOfUse: draws.of(["rollover first", "commitment first"]),
      trueDownShare: draws.share(),
      carryoverShare: draws.share(),
      listPriceChange: draws.between(-0.3, 0.3),
    },
    () => draws.of([{}, { overage: draws.overage() }, { rolloverShare: draws.share() }]),
  );

function judged({ scenarios, bands, terms }: Instance): Verdict {
  const deals =
    terms.bandBasis === "period"
      ? dealsByPeriod(scenarios, bands, terms)
      : dealsOnTotal(scenarios, bands, terms, null);
  return judge(solver, deals, expectedCost, mean(listCosts(scenarios, terms)));
}

const verdicts: Verdict[] = [];

function expectExact(instance: Instance): void {
  const found = freeRamp(instance.scenarios, instance.bands, instance.terms, solve);
  const verdict = judged(instance);
  verdicts.push(verdict);
  if (!agree(found.expectedNetCost, verdict.least, 1e-9, 1) || found.within > 0) {
    throw new Error(`${JSON.stringify(found)} but HiGHS ${JSON.stringify(verdict)}`);
  }
}

describe("free ramps against HiGHS", () => {
  test.each(numbered(30, 5000, separable))("[R3] without rollover, instance %i", (_, instance) => {
    expectExact(instance);
  });

  test.each(numbered(10, 6000, byPeriod))("[B4, R3] tested by period, instance %i", (_, instance) => {
    expectExact(instance);
  });

  test.each(numbered(30, 7000, rolling))("[R3] everything rolls over, instance %i", (_, instance) => {
    expectExact(instance);
  });

  test("most of them sign something: the cases are no empty ones", () => {
    expect(verdicts.filter(({ commitments }) => commitments.length > 0).length).toBeGreaterThan(35);
  });

  test.each(numbered(20, 8000, anything))("[R3] the stated bound is true, instance %i", (_, instance) => {
    const small = {
      ...instance,
      scenarios: instance.scenarios.slice(0, 3).map((usage) => usage.slice(0, 3)),
    };
    const found = freeRamp(small.scenarios, small.bands, small.terms, solve);
    const { least } = judged(small);
    const close = 1e-9 * Math.max(1, found.expectedNetCost);
    expect(found.expectedNetCost).toBeGreaterThanOrEqual(least - close);
    expect(found.expectedNetCost - found.within).toBeLessThanOrEqual(least + close);
  });
});
