import { clawedBackCosts } from "../../../src/engine/optimum/clawBackBounds";
import { newPass } from "../../../src/engine/optimum/sizing";
import type { Terms } from "../../../src/engine/terms";
import { fraction } from "../../../src/engine/units";
import { usageMatrix } from "../../../src/engine/usageMatrix";
import { band, overageAt, terms } from "../contract";

/** The least that each scenario may cost when a claw-back can leave any band near the level. */
function least(
  scenarios: readonly (readonly number[])[],
  bands: readonly ReturnType<typeof band>[],
  level: number,
  half: number,
  changed: Partial<Terms> = {},
): readonly number[] {
  const inForce = terms({ policy: "least cost", trueDownClawBack: true, ...changed });
  const matrix = usageMatrix(scenarios);
  const lower = new Float64Array(scenarios.length);
  clawedBackCosts({ matrix, bands, terms: inForce }, level, half, newPass(matrix), lower);
  return [...lower];
}
const near = (...costs: readonly number[]) => costs.map((cost) => expect.closeTo(cost, 9) as number);
// The lower band has the better price, so that it shows where it counts.
const upsideDown = [band(50, 0.3), band(100, 0.2)];

describe("the least cost near a claw-back", () => {
  it("[C5, R2] is under the band of the level, and under one that is as near as the interval reaches", () => {
    // usage 200 at 101: 101 + 200 − 126.25 at 20 %; at 30 % 144.29 are covered
    const [here, there] = [301 - 101 / 0.8, 301 - 101 / 0.7];
    expect(least([[200]], upsideDown, 101, 0.5)).toEqual(near(here));
    expect(least([[200]], upsideDown, 101, 1.5)).toEqual(near(there));
    // each scenario by itself; 101 draws all of usage 80 in both
    expect(least([[200], [80]], upsideDown, 101, 0.5)).toEqual(near(here, 101));
    // from below: 99.5 at 10 % would be at 30 % from 100 on
    const rising = [band(50, 0.1), band(100, 0.3)];
    expect(least([[200]], rising, 99.5, 0.2)).toEqual(near(299.5 - 99.5 / 0.9));
    expect(least([[200]], rising, 99.5, 1)).toEqual(near(299.5 - 99.5 / 0.7));
  });

  it("[B4, R2] near is meant as bands are tested: a year of two, or the total", () => {
    // 101 in both years: half a unit of the level is one of the two years' mean… and two of their total
    const two = [[200, 200]];
    const [here, there] = [2 * (301 - 101 / 0.8), 2 * (301 - 101 / 0.7)];
    expect([least(two, upsideDown, 101, 0.4), least(two, upsideDown, 101, 0.6)]).toEqual([
      near(here),
      near(there),
    ]);
    const inTotal = [band(100, 0.3), band(200, 0.2)];
    const total = { bandBasis: "total" } as const;
    expect([least(two, inTotal, 101, 0.4, total), least(two, inTotal, 101, 0.6, total)]).toEqual([
      near(here),
      near(there),
    ]);
    // quarters: 25.25 each are 101 a year
    const year = [[50, 50, 50, 50]];
    const quarters = { settlement: "quarterly" } as const;
    expect(least(year, upsideDown, 25.25, 0.01, quarters)).toEqual(near(here / 2));
    expect(least(year, upsideDown, 25.25, 0.3, quarters)).toEqual(near(there / 2));
  });

  it("[B7, R2] no contract is near below the first threshold", () => {
    // overage at twice the list price: 50.5 cover 72.14; without a contract all of 200 is at list
    const dear = { overage: overageAt(-1) };
    expect(least([[200]], upsideDown, 50.5, 0.2, dear)).toEqual(near(50.5 + 2 * (200 - 50.5 / 0.7)));
    expect(least([[200]], upsideDown, 50.5, 1, dear)).toEqual(near(200));
    // and is far from a higher band
    expect(least([[200]], upsideDown, 150, 1, dear)).toEqual(near(150 + 2 * (200 - 150 / 0.8)));
  });

  it("[C5, R2] what is released may leave the band: then it is settled anew without a release", () => {
    // Half of 100 a year: usage 10 releases 50; 150 in two years are 75 a year, in the band of 30 %:
    // 50, and 100 + 200 − 142.86, less than 50 and 175 at 20 %
    const released = { trueDownShare: fraction(0.5) };
    expect(least([[10, 200]], upsideDown, 100, 0, released)).toEqual(near(50 + 300 - 100 / 0.7));
    // in the band of 20 % only the release counts
    expect(least([[10, 200]], [band(20, 0.2)], 100, 0, released)).toEqual(near(50 + 175));
  });

  it("[M6, R2] mean-CVaR looks at what is paid, all else at net cost", () => {
    // usage 40 draws 32 of 100; 68 carry over at their full worth
    const carried = { carryoverShare: fraction(1) };
    expect(least([[40]], [band(50, 0.2)], 100, 0, carried)).toEqual(near(32));
    expect(least([[40]], [band(50, 0.2)], 100, 0, { ...carried, policy: "mean-cvar" })).toEqual(near(100));
  });

  it("[B3, B4, R2] of graduated bands, or each period's own, no more is known than the best price of all", () => {
    const bands = [band(50, 0.1), band(100, 0.2)];
    // 0.8 a unit of usage
    expect(least([[100, 50]], bands, 60, 1, { bandKind: "graduated" })).toEqual(near(120));
    expect(least([[100, 50]], bands, 60, 1, { bandBasis: "period" })).toEqual(near(120));
    // overage at half of list is cheaper still, and no contract never
    expect(least([[100, 50]], bands, 60, 1, { bandKind: "graduated", overage: overageAt(0.5) })).toEqual(
      near(75),
    );
    // what the level costs by itself may be less than that: 10 of usage are 9 of the 60 committed, all of which can go
    const all = { bandKind: "graduated", trueDownShare: fraction(1) } as const;
    expect(least([[10]], bands, 20, 1, all)[0]).toBeLessThanOrEqual(8 + 1e-9);
  });
});
