import type { Highs } from "highs";
import { optimum } from "../../../src/engine/optimum";
import { agree } from "../contract";
import { numbered, type Draws, type Instance } from "./instances";
import { dealsOnTotal, expectedCost, judge, listCosts, type Verdict } from "./judge";
import { highs } from "./linearModel";

let solver: Highs;
beforeAll(async () => {
  solver = await highs();
});

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** One period of one year or of two, every kind of overage, relief of every kind. */
function plain(draws: Draws): Instance {
  return {
    scenarios: draws.scenarios(draws.whole(1, 9), 1),
    bands: draws.bands(),
    terms: draws.terms({
      settlement: "term",
      termYears: draws.of([1, 2]),
      overage: draws.overage(),
      trueDownShare: draws.share(),
      carryoverShare: draws.share(),
      carryoverValue: draws.share(),
    }),
  };
}

/** The same with bands that bring terms of their own. */
const withOwnTerms = (draws: Draws): Instance => ({
  ...plain(draws),
  bands: draws.bands(() =>
    draws.of([{}, { overage: draws.overage() }, { trueDownShare: draws.share(), overage: draws.overage() }]),
  ),
});

const verdicts: Verdict[] = [];

function expectLeast({ scenarios, bands, terms }: Instance): void {
  const found = optimum(scenarios, bands, terms);
  const deals = dealsOnTotal(scenarios, bands, terms, [1]);
  const verdict = judge(solver, deals, expectedCost, mean(listCosts(scenarios, terms)));
  verdicts.push(verdict);
  expect(found.within).toBe(0);
  if (!agree(found.expectedNetCost, verdict.least, 1e-9, 1)) {
    throw new Error(`${JSON.stringify(found)} but HiGHS ${JSON.stringify(verdict)}`);
  }
}

describe("one period, least cost, against HiGHS", () => {
  test.each(numbered(130, 1000, plain))("[R2] instance %i", (_, instance) => {
    expectLeast(instance);
  });

  test.each(numbered(90, 2000, withOwnTerms))("[B1, R2] band-dependent terms, instance %i", (_, instance) => {
    expectLeast(instance);
  });

  test("most of them sign something, and some need binaries: the cases are no empty ones", () => {
    expect(verdicts.filter(({ commitments }) => commitments.length > 0).length).toBeGreaterThan(110);
    expect(verdicts.filter(({ integer }) => integer > 0).length).toBeGreaterThan(10);
  });
});
