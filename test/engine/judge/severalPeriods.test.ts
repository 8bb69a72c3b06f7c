import type { Highs } from "highs";
import { optimum } from "../../../src/engine/optimum";
import type { Terms } from "../../../src/engine/terms";
import { fraction } from "../../../src/engine/units";
import { agree } from "../contract";
import { numbered, type Draws, type Instance } from "./instances";
import { dealsOnTotal, expectedCost, judge, listCosts } from "./judge";
import { highs } from "./linearModel";

let solver: Highs;
beforeAll(async () => {
  solver = await highs();
});

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

function shaped(draws: Draws, changed: Partial<Terms>): Instance {
  const periods = draws.whole(2, 3);
  const raw = Array.from({ length: periods }, () => draws.between(0.3, 1.7));
  const sum = raw.reduce((a, b) => a + b, 0);
  return {
    scenarios: draws.scenarios(draws.whole(1, 4), periods),
    bands: draws.bands(() => ({}), 3),
    terms: draws.terms({
      settlement: draws.of(["annual", "quarterly"]),
      ramp: draws.of([null, raw.map((share) => (share * periods) / sum)]),
      overage: draws.of<Terms["overage"]>([
        { kind: "list" },
        { kind: "committed" },
        { kind: "discount", discount: draws.between(-0.4, 0) },
      ]),
      rate: draws.of(["locked", "floating", "lower of"]),
      ...changed,
    }),
  };
}

const withoutRollover = (draws: Draws): Instance =>
  shaped(draws, { trueDownShare: draws.share(), listPriceChange: draws.of([0, draws.between(-0.3, 0.3)]) });

const rolledFirst = (draws: Draws): Instance =>
  shaped(draws, {
    rolloverShare: fraction(draws.of([1, draws.between(0.1, 1)])),
    rolloverCap: fraction(draws.of([1, draws.between(0.1, 1)])),
    rolloverLife: draws.whole(1, 3),
    carryoverShare: draws.share(),
    carryoverValue: draws.share(),
    listPriceChange: draws.of([0, draws.between(-0.3, 0)]),
  });

function expectLeast({ scenarios, bands, terms }: Instance): number {
  const found = optimum(scenarios, bands, terms);
  const shape = terms.ramp ?? (scenarios[0] ?? []).map(() => 1);
  const deals = dealsOnTotal(scenarios, bands, terms, shape);
  const verdict = judge(solver, deals, expectedCost, mean(listCosts(scenarios, terms)));
  if (!agree(found.expectedNetCost, verdict.least, 1e-9, 1)) {
    throw new Error(`${JSON.stringify(found)} but HiGHS ${JSON.stringify(verdict)}`);
  }
  return found.within;
}

describe("several periods, flat or shaped, against HiGHS", () => {
  test.each(numbered(30, 3000, withoutRollover))("[R2] without rollover, instance %i", (_, instance) => {
    expect(expectLeast(instance)).toBe(0);
  });

  test.each(numbered(30, 4000, rolledFirst))("[R2] rollover used first, instance %i", (_, instance) => {
    expect(expectLeast(instance)).toBe(0);
  });
});
