import type { Bands } from "../../../src/engine/bands";
import { freeRamp, needsSolver } from "../../../src/engine/ramp/freeRamp";
import type { SolveProgramme } from "../../../src/engine/ramp/programme";
import { optimum } from "../../../src/engine/optimum";
import type { Scenarios } from "../../../src/engine/measures";
import type { Terms } from "../../../src/engine/terms";
import { fraction } from "../../../src/engine/units";
import { loadSolver } from "../../../src/solver/highs";
import { settleByPots } from "../bruteForce";
import { band, committedOverage, overageAt, terms } from "../contract";
import { Draws } from "../judge/instances";

let solve: SolveProgramme;
beforeAll(async () => {
  const loaded = await loadSolver();
  if (!("solve" in loaded)) throw new Error(loaded.unavailable);
  solve = loaded.solve;
});

const rolling = { rolloverShare: fraction(1) };
const rampOf = (scenarios: Scenarios, bands: Bands, changed: Partial<Terms> = {}) =>
  freeRamp(scenarios, bands, terms(changed), solve);

describe("without rollover", () => {
  it("[R3] known usage is committed period by period", () => {
    // 10 % off 100 and 200 draws 90 and 180, and costs as much
    const found = rampOf([[100, 200]], [band(20, 0.1)]);
    expect(found.commitments).toEqual([90, 180]);
    expect(found).toMatchObject({ expectedNetCost: 270, fill: 1, within: 0 });
  });

  it("[R3] each period at its own quantile", () => {
    // A unit of 1 spares 1 ÷ 0.8 where it is drawn: worth it while 4 scenarios of 5 draw it. In the first period
    // that is up to 0.8 × 200, in the second up to 0.8 × 40.
    const scenarios = [1, 2, 3, 4, 5].map((i) => [100 * i, 20 * i]);
    const found = rampOf(scenarios, [band(10, 0.2)]);
    // At 4 of 5 the slope is 1 − 0.8 × 1.25 = 0, a tie: the smaller commitment, up to the least usage, wins.
    expect(found.commitments).toEqual([80, 16]);
    expect(found.fill).toBe(1);
  });

  it("[R3] a threshold is reached where the next unit costs least, and is reported with its fill", () => {
    // 20 % from 150 a year: 300 in all, at known usage of 200 and 150, which draw 160 and 120. The 20 that
    // are missing cost 1 a unit in either period; list cost is 350, so 300 is cheaper.
    const found = rampOf([[200, 150]], [band(150, 0.2)]);
    expect(found.commitments.reduce((a, b) => a + b, 0)).toBeCloseTo(300, 9);
    expect(found).toMatchObject({ expectedNetCost: 300, fill: 0, within: 0 });
  });

  it("[B4, R3] tested by period each period has its own band", () => {
    // 10 % from 50, 20 % from 150, of each period's own: 0.9 × 100 and 0.8 × 200
    const bands = [band(50, 0.1), band(150, 0.2)];
    const found = rampOf([[100, 200]], bands, { bandBasis: "period" });
    expect(found.commitments).toEqual([90, 160]);
    expect(found.expectedNetCost).toBe(250);
  });

  it("[B4, R3] tested on the total, two years of 100 are a commitment of 200", () => {
    const bands = [band(150, 0.1)];
    // Annualised 90 is below 150, the total of 180 is not.
    expect(rampOf([[100, 100]], bands, { bandBasis: "annual" }).commitments).toEqual([0, 0]);
    expect(rampOf([[100, 100]], bands, { bandBasis: "total" }).commitments).toEqual([90, 90]);
  });

  it("[R1, R3] overage at the committed rate: the least total that earns it", () => {
    const found = rampOf([[100, 100]], [band(40, 0.1)], { overage: committedOverage });
    expect(found.commitments.reduce((a, b) => a + b, 0)).toBeCloseTo(80, 9);
    expect(found.expectedNetCost).toBeCloseTo(180, 9);
  });

  it("[R1, R3] a band that earns nothing is not signed", () => {
    expect(rampOf([[100, 100]], [band(40, 0)]).commitments).toEqual([0, 0]);
    expect(rampOf([[100, 100]], [band(500, 0.1)])).toMatchObject({ commitments: [0, 0], fill: 1 });
  });

  it("[B1, R3] each band is settled under its own terms", () => {
    // The higher band's discount is less, but all of it can be released: 0.95 × 300 or what is drawn of it.
    const bands = [band(20, 0.1), band(140, 0.05, { trueDownShare: fraction(1) })];
    const scenarios = [
      [300, 300],
      [0, 0],
    ];
    const found = rampOf(scenarios, bands);
    expect(found.commitments).toEqual([285, 285]);
    expect(found.expectedNetCost).toBe(285); // half of 2 × 285
  });
});

describe("with rollover of everything", () => {
  const eitherPeriod = [
    [100, 0],
    [0, 100],
  ];

  it("[R3] one commitment in the first period serves both courses", () => {
    const found = rampOf(eitherPeriod, [band(20, 0.1)], rolling);
    expect(found.commitments[0]).toBeCloseTo(90, 9);
    expect(found.commitments[1]).toBeCloseTo(0, 9);
    expect(found.expectedNetCost).toBeCloseTo(90, 9);
    expect(found).toMatchObject({ fill: 1, within: 0 });
  });

  it("[C6, R3] a life of one period does not reach the third", () => {
    const first = [[0, 0, 100], [100, 0, 0]]; // prettier-ignore
    const short = rampOf(first, [band(20, 0.1)], { ...rolling, rolloverLife: 1 });
    const long = rampOf(first, [band(20, 0.1)], { ...rolling, rolloverLife: 2 });
    expect(long.expectedNetCost).toBeCloseTo(90, 9);
    expect(long.commitments[0]).toBeCloseTo(90, 9);
    // Two commitments of 90 would be needed, each drawn in one course of two: 1 > 0.5 ÷ 0.9. The threshold,
    // 60 in all, costs 60 and spares 60 ÷ 0.9 in one course: 60 + 100 − 33.33 = 126.67; list costs 100.
    expect(short.commitments).toEqual([0, 0, 0]);
  });

  it("[C7, R3] without usage nothing is signed, even where all of it would be carried out at its price", () => {
    const carried = { ...rolling, carryoverShare: fraction(1) };
    expect(rampOf([[0, 0]], [band(40, 0.1)], carried)).toMatchObject({ commitments: [0, 0], within: 0 });
  });

  it("[R1, R3] the smaller of two that cost the same", () => {
    const found = rampOf([[100, 100]], [band(40, 0.1)], { ...rolling, overage: committedOverage });
    expect(found.commitments.reduce((a, b) => a + b, 0)).toBeCloseTo(80, 6);
  });

  it("needs a solver exactly where something rolls", () => {
    expect(needsSolver([band(20, 0.1)], terms(), 2)).toBe(false);
    expect(needsSolver([band(20, 0.1)], terms(rolling), 1)).toBe(false);
    expect(needsSolver([band(20, 0.1)], terms(rolling), 2)).toBe(true);
    expect(needsSolver([band(20, 0.1, rolling)], terms(), 2)).toBe(true);
    expect(needsSolver([band(20, 0.1, { rolloverShare: fraction(0) })], terms(rolling), 2)).toBe(false);
    expect(needsSolver([band(20, 0.1)], terms({ ...rolling, rolloverCap: fraction(0) }), 2)).toBe(false);
    expect(() => freeRamp([[100, 100]], [band(20, 0.1)], terms(rolling))).toThrow("needs a solver");
  });
});

describe("where it is searched", () => {
  /** Terms of every kind at once. */
  const draw = (draws: Draws) => ({
    scenarios: draws.scenarios(4, 3),
    bands: draws.bands(() => draws.of([{}, { overage: draws.overage() }, { trueDownShare: draws.share() }])),
    changed: {
      bandBasis: draws.of<Terms["bandBasis"]>(["annual", "total", "period"]),
      bandKind: draws.of<Terms["bandKind"]>(["all-units", "graduated"]),
      denomination: draws.of<Terms["denomination"]>(["net", "list"]),
      overage: draws.overage(),
      rolloverShare: draws.share(),
      rolloverCap: fraction(draws.between(0.2, 1)),
      orderOfUse: draws.of<Terms["orderOfUse"]>(["rollover first", "commitment first"]),
      trueDownShare: draws.share(),
      trueDownClawBack: draws.of([true, false]),
      carryoverShare: draws.share(),
      rate: draws.of<Terms["rate"]>(["locked", "floating", "lower of"]),
      listPriceChange: draws.between(-0.3, 0.3),
      policy: "least cost",
    } satisfies Partial<Terms>,
  });

  test.each(Array.from({ length: 14 }, (_, i) => [i]))(
    "[R3] no ramp of a dense search beats the stated bound, instance %i",
    (seed) => {
      const draws = new Draws(100 + seed);
      const { scenarios, bands, changed } = draw(draws);
      const found = rampOf(scenarios, bands, changed);
      const lowest = found.expectedNetCost - found.within;
      const settledCost = (commitments: readonly number[]): number =>
        freeRampCost(scenarios, commitments, bands, terms(changed));
      expect(settledCost(found.commitments)).toBeCloseTo(found.expectedNetCost, 9);
      const levels = [0, 20, 40, 60, 90, 120, 160, 220, 290];
      for (const a of levels) {
        for (const b of levels) {
          for (const c of levels) {
            expect(settledCost([a, b, c])).toBeGreaterThanOrEqual(lowest - 1e-9);
          }
        }
      }
    },
  );

  test.each(Array.from({ length: 14 }, (_, i) => [i]))(
    "[R3] no dearer than the best flat one, instance %i",
    (seed) => {
      const { scenarios, bands, changed } = draw(new Draws(500 + seed));
      const free = rampOf(scenarios, bands, changed);
      const flat = optimum(scenarios, bands, terms(changed));
      expect(free.expectedNetCost).toBeLessThanOrEqual(flat.expectedNetCost + 1e-9 * flat.expectedNetCost);
    },
  );

  it("[R3] overage cheaper than the commitment: the least that earns it is signed", () => {
    // 40 % off list for overage, 10 % off for a commitment
    const found = rampOf([[100, 100]], [band(20, 0.1)], { ...rolling, overage: overageAt(0.4) });
    // But only a contract has that overage: the least that earns it, 40 in all, is drawn: 40 + 0.6 × (200 − 40 ÷ 0.9)
    expect(found.expectedNetCost).toBeCloseTo(40 + 0.6 * (200 - 40 / 0.9), 9);
    expect(found.commitments.reduce((a, b) => a + b, 0)).toBeCloseTo(40, 6);
  });
});

/** Mean net cost by the settlement that is written apart from the engine's. */
function freeRampCost(
  scenarios: Scenarios,
  commitments: readonly number[],
  bands: Bands,
  inForce: Terms,
): number {
  const costs = scenarios.map((usage) => settleByPots(usage, commitments, bands, inForce).netCost);
  return costs.reduce((a, b) => a + b, 0) / costs.length;
}

describe("laws of free ramps", () => {
  test.each(Array.from({ length: 6 }, (_, i) => [i]))(
    "[R3] neither the currency nor the order of scenarios matters, instance %i",
    (seed) => {
      const draws = new Draws(900 + seed);
      const scenarios = draws.scenarios(6, 3);
      const bands = draws.bands();
      const changed = {
        rolloverShare: draws.share(),
        denomination: draws.of<Terms["denomination"]>(["net", "list"]),
      };
      const here = rampOf(scenarios, bands, changed);
      const turned = rampOf([...scenarios].reverse(), bands, changed);
      expect(turned.expectedNetCost).toBeCloseTo(here.expectedNetCost, 8);
      const there = rampOf(
        scenarios.map((usage) => usage.map((u) => 1000 * u)),
        bands.map(({ threshold, discount, terms: own }) => band(1000 * threshold, discount, own)),
        changed,
      );
      expect(there.expectedNetCost / 1000).toBeCloseTo(here.expectedNetCost, 7);
    },
  );
});
