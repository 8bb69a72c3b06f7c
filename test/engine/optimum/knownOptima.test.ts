import { measure } from "../../../src/engine/measures";
import { optimum } from "../../../src/engine/optimum";
import { leastCosts, leastCostsOf } from "../../../src/engine/regret";
import { usageMatrix } from "../../../src/engine/usageMatrix";
import type { Terms } from "../../../src/engine/terms";
import { fraction } from "../../../src/engine/units";
import { band, committedOverage, onePeriod, overageAt, terms } from "../contract";

const best = (
  scenarios: readonly (readonly number[])[],
  bands: readonly ReturnType<typeof band>[],
  changed: Partial<Terms> = {},
) => optimum(scenarios, bands, terms({ policy: "least cost", ...changed }));

describe("optima of two years, by hand", () => {
  // 10, 20, …, 100, two of them in each of five scenarios; 20 % off
  const five = [10, 30, 50, 70, 90].map((first) => [first, first + 10]);

  it("[R1, R2] least cost: a fifth of all years is left unfilled, the smaller of equals is taken", () => {
    // A unit costs 1 and spares 1.25 where it is drawn: level from 16 to 24, where eight of ten years draw it.
    // 16 a year covers 20: 10 × 16 + (10 + 20 + … + 80) in five scenarios
    const { commitment, expectedNetCost, within } = best(five, [band(1, 0.2)]);
    expect(commitment).toBeCloseTo(16, 6);
    expect(expectedNetCost).toBeCloseTo((160 + 360) / 5, 9);
    expect(within).toBe(0);
  });

  it("[M3, R1] the floor: nine of ten of five scenarios are all five, which fill 8 a year", () => {
    // 8 covers 10: 80 + (10 + … + 90)
    const floored = best(five, [band(1, 0.2)], { policy: "floor" });
    expect(floored.commitment).toBeCloseTo(8, 6);
    expect(floored.expectedNetCost).toBeCloseTo((80 + 450) / 5, 6);
    // four of five: without the first scenario, 0.8 × 30 would be filled; the least cost is at 16
    expect(best(five, [band(1, 0.2)], { policy: "floor", confidence: fraction(0.8) }).commitment).toBeCloseTo(
      16,
      6,
    );
    // a band that starts above what the floor allows is not allowed
    expect(best(five, [band(9, 0.2)], { policy: "floor" })).toMatchObject({
      commitment: 0,
      bestInBand: [null],
    });
  });

  it("[R2] overage at the committed rate: the threshold, from which the cost only rises", () => {
    const { commitment, expectedNetCost, within } = best([[100, 100]], [band(20, 0.1)], {
      overage: committedOverage,
    });
    expect([commitment, within]).toEqual([20, 0]);
    expect(expectedNetCost).toBeCloseTo(180, 9);
    // and overage that is dearer draws the commitment up to what is used
    expect(best([[100, 100]], [band(20, 0.1)], { overage: overageAt(-0.1) }).commitment).toBeCloseTo(90, 6);
  });

  it("[R1] each band has its own best, and the cheapest is taken", () => {
    // At 10 % 90 a year cost 180; from 85 at 20 % a year costs 85 and 80 of it are drawn: 170
    const found = best([[100, 100]], [band(20, 0.1), band(85, 0.2)]);
    expect(found.commitment).toBe(85);
    expect(found.expectedNetCost).toBeCloseTo(170, 9);
    expect(found.bestInBand.map((each) => each?.expectedNetCost)).toEqual([
      expect.closeTo(200 - 2 * 85 * (1 / 0.9 - 1), 6),
      expect.closeTo(170, 9),
    ]);
    // 95 of 100 is dearer than 90 in the band below
    expect(best([[100, 100]], [band(20, 0.1), band(95, 0.2)]).commitment).toBeCloseTo(90, 6);
  });

  it("[M6, R1] mean-CVaR: the worse half weighs against a commitment that pays on average", () => {
    // At 60 % off, usage 100 or 50 a year. Between 20 and 40 a unit a year saves 3 in the one, loses 2 in the other.
    const weighed = (riskWeight: number) =>
      best(
        [
          [100, 100],
          [50, 50],
        ],
        [band(1, 0.6)],
        { policy: "mean-cvar", confidence: fraction(0.5), riskWeight: fraction(riskWeight) },
      );
    expect(weighed(0.1).commitment).toBeCloseTo(40, 5); // 0.9 × −0.5 + 0.1 × 2 = −0.25 a unit
    expect(weighed(0.5).commitment).toBeCloseTo(20, 5); // 0.5 × −0.5 + 0.5 × 2 = 0.75
    // 2 × (20 + 50) and 2 × 20
    expect(weighed(0.5).expectedNetCost).toBeCloseTo((140 + 40) / 2, 4);
  });

  it("[M5, R1] least regret: where the two regrets meet", () => {
    // 200 − 3c against 80 at best, 2c against 40: 120 − 3c = 2c − 40 at c = 32, where they cost 104 and 64
    const found = best(
      [
        [100, 100],
        [50, 50],
      ],
      [band(1, 0.6)],
      { policy: "least regret" },
    );
    expect(found.commitment).toBeCloseTo(32, 4);
    expect(found.expectedNetCost).toBeCloseTo(84, 3);
  });

  it("[C5, R2] where releasing bends the cost both ways, the distance to the best is stated", () => {
    // 90 a year: 90 are drawn in the first, 45 released and 45 owed in the second: 135, what all of 150 costs at 10 %
    const { expectedNetCost, within } = best([[100, 50]], [band(20, 0.1)], { trueDownShare: fraction(0.5) });
    expect(expectedNetCost).toBeGreaterThanOrEqual(135 - 1e-9);
    expect(expectedNetCost - within).toBeLessThanOrEqual(135 + 1e-9);
    expect(expectedNetCost).toBeLessThan(135.01);
    expect(within).toBeLessThan(1);
  });

  it("[C6, R2] a year's rest serves the next: 45 a year for a year of 100 and one of none", () => {
    // Everything rolls: usage (0, 100) draws 90 of 45 + 45
    const found = best([[0, 100]], [band(20, 0.1)], { rolloverShare: fraction(1) });
    expect(found.commitment).toBeCloseTo(45, 6);
    expect(found.expectedNetCost).toBeCloseTo(90, 6);
  });

  it("[B7, R1] nothing is signed where no band is worth it", () => {
    expect(best([[100, 100]], [band(300, 0.2)])).toMatchObject({ commitment: 0, expectedNetCost: 200 });
  });
});

describe("optima of one graduated year, by hand", () => {
  it("[B3, R2] usage 125 is worth 50 at list and 75 at 10 % off", () => {
    // K(C) = 50 + (C − 50) ÷ 0.9 = 125 at C = 117.5, which is what it costs; at list 125
    const found = best(onePeriod([125]), [band(50, 0.1)], { bandKind: "graduated" });
    expect(found.commitment).toBeCloseTo(117.5, 6);
    expect(found.expectedNetCost).toBeCloseTo(117.5, 6);
    expect(found.within).toBe(0);
  });

  it("[B3, R2] two usages: the smaller is filled while a unit spares less than it may lose", () => {
    // 60 or 125 at 10 % above 50: beyond 59 a unit costs 1 and spares 0.56; up to 59 it spares 1.11
    const found = best(onePeriod([60, 125]), [band(50, 0.1)], { bandKind: "graduated" });
    expect(found.commitment).toBeCloseTo(59, 6);
    expect(found.expectedNetCost).toBeCloseTo(59 + 65 / 2, 6);
  });
});

describe("optima of one graduated year under other policies", () => {
  it("[B3, M6, R1] mean-CVaR is not the least cost", () => {
    // 60 % off from next to nothing on: as all-units bands, 40 is the least cost, 20 where the worse half weighs as much
    const policy = { policy: "mean-cvar", confidence: fraction(0.5), riskWeight: fraction(0.5) } as const;
    const found = best(onePeriod([100, 50]), [band(1e-6, 0.6)], { bandKind: "graduated", ...policy });
    expect(found.commitment).toBeCloseTo(20, 1);
    expect(best(onePeriod([100, 50]), [band(1e-6, 0.6)], { bandKind: "graduated" }).commitment).toBeCloseTo(
      40,
      3,
    );
  });

  it("[B3, C5] a claw-back is not looked past", () => {
    // all of what is unused comes back, but what is left of 100 earns what 60 earn: no better than 60
    const relief = { trueDownShare: fraction(0.5), trueDownClawBack: true, bandKind: "graduated" } as const;
    const found = best(onePeriod([60]), [band(20, 0.1), band(70, 0.4)], relief);
    // 20 at list and 40 at 10 %
    expect(found.expectedNetCost).toBeGreaterThan(50);
    expect(found.expectedNetCost).toBeLessThanOrEqual(56 + 1e-6);
  });

  it("[C5, M5, R1] least regret is within what its own yardstick is within", () => {
    const clawBack = terms({ trueDownShare: fraction(0.5), trueDownClawBack: true, policy: "least regret" });
    const bands = [band(50, 0.1), band(100, 0.2)];
    const { within } = leastCostsOf({ matrix: usageMatrix([[100, 60]]), bands, terms: clawBack });
    expect(optimum([[100, 60]], bands, clawBack).within).toBeGreaterThanOrEqual(within);
  });
});

describe("the least cost of a scenario that is known in advance", () => {
  const schedule = [band(50, 0.1), band(100, 0.2)];
  const known = (scenarios: readonly (readonly number[])[], changed: Partial<Terms> = {}) =>
    leastCosts(scenarios, schedule, terms(changed)).map((cost) => Math.round(cost * 1e4) / 1e4);

  it("[B5, M5] in list denomination the whole commitment is bought at the discount", () => {
    // 150 of usage: 150 at 20 % off
    expect(known(onePeriod([150]), { denomination: "list" })).toEqual([120]);
  });

  it("[B3, M5] of graduated bands: 50 at list, 50 ÷ 0.9, the rest at 20 % off", () => {
    // 150: K(100) = 105.56; 44.44 × 0.8 = 35.56 more
    expect(known(onePeriod([150]), { bandKind: "graduated" })).toEqual([135.5556]);
  });

  it("[M5] of two years each has its own usage, of every scenario", () => {
    // 100 a year at 10 %: 180; 125 a year at 20 %: 200; 40 and 0 a year: list
    expect(
      known([
        [100, 100],
        [125, 125],
        [40, 0],
      ]),
    ).toEqual([180, 200, 40]);
  });

  it("[M5] just below a threshold where the next band has the worse terms", () => {
    // 200 of usage; at 10 % the overage costs half of list, at 20 % list and a half. 90 at most at 10 %…
    const odd = [band(50, 0.1, { overage: overageAt(0.05) }), band(100, 0.11, { overage: overageAt(-0.5) })];
    // up to 100: 100 + 0.95 × (200 − 111.11) = 184.44; from 100 at 11 %: 178 covers all, 0.89 × 200
    expect(leastCosts(onePeriod([200, 112]), odd, terms())[0]).toBeCloseTo(178, 6);
    // 112 at 10 %: 100 × (1 − 1e-10) + 0.95 × 0.89 = 100.84; all at 11 %: 99.68, but the threshold asks 100
    expect(leastCosts(onePeriod([112]), odd, terms())[0]).toBeCloseTo(100, 6);
  });

  it("[C5, M5, R2] where it is searched the regret is known within what is stated", () => {
    const clawBack = terms({ trueDownShare: fraction(0.5), trueDownClawBack: true });
    const sizing = { matrix: usageMatrix([[100, 60]]), bands: schedule, terms: clawBack };
    const { leastCosts: least, within } = leastCostsOf(sizing);
    expect(within).toBeGreaterThan(0);
    // 160 of usage cost at least 128 at 20 % off, and no more than 144 at 10 %
    expect(within).toBeLessThanOrEqual(16);
    expect(least[0]).toBeGreaterThanOrEqual(128);
    expect(least[0]).toBeLessThanOrEqual(144 + 1e-6);
    expect(leastCostsOf({ ...sizing, terms: terms() }).within).toBe(0);
  });

  it("[B3, M5] what a growing commitment only comes near is what regret is measured from", () => {
    // 100 of usage; from 50 on 10 % off, all that is unused comes back. 400 covers 50 + 350 ÷ 0.9 = 438.89, so that
    // 100 × 400 ÷ 438.89 is paid; the more is committed the nearer this is to 90.
    const graduated = { bandKind: "graduated" } as const;
    for (const comesBack of [{ trueDownShare: fraction(1) }, { carryoverShare: fraction(1) }]) {
      const inForce = terms({ ...graduated, ...comesBack });
      const measured = (level: number) => measure(onePeriod([100]), level, [band(50, 0.1)], inForce);
      expect(measured(400).maxRegret).toBeCloseTo(40_000 / (50 + 350 / 0.9) - 90, 9);
      expect(measured(1e6).maxRegret).toBeCloseTo(1e8 / (50 + (1e6 - 50) / 0.9) - 90, 6);
      expect(measured(1e6).maxRegret).toBeGreaterThan(4e-4);
      // The best that was found says how far that is
      const found = optimum(onePeriod([100]), [band(50, 0.1)], { ...inForce, policy: "least cost" });
      expect(found.expectedNetCost - found.within).toBeLessThanOrEqual(90 + 1e-9);
      expect(found.within).toBeLessThan(1);
      expect(leastCosts(onePeriod([100]), [band(50, 0.1)], inForce)[0]).toBe(90);
    }
    // Two years of which the second draws less: 10 % off of 300, all released
    const both = terms({ ...graduated, trueDownShare: fraction(1) });
    expect(leastCosts([[200, 100]], [band(50, 0.1)], both)[0]).toBeCloseTo(270, 9);
    // Half of what is unused comes back: more costs more, and the least is a commitment's
    const half = terms({ ...graduated, trueDownShare: fraction(0.5) });
    expect(leastCosts(onePeriod([100]), [band(50, 0.1)], half)[0]).toBeGreaterThan(90.5);
    // and with a claw-back what is left earns its own discount
    const clawed = { ...both, trueDownClawBack: true };
    expect(leastCosts(onePeriod([100]), [band(50, 0.1)], clawed)[0]).toBeGreaterThan(94);
  });
});
