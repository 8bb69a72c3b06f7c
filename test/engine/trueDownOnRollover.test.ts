import fc from "fast-check";
import type { Bands } from "../../src/engine/bands";
import { optimum } from "../../src/engine/optimum";
import { settle } from "../../src/engine/settlement";
import type { Terms } from "../../src/engine/terms";
import { fraction } from "../../src/engine/units";
import { at, band, settleFlat, terms, under } from "./contract";
import { amount, anyTerms, numberBetween, seeded } from "./randomContracts";

const rolling: Partial<Terms> = { rolloverShare: fraction(1), rolloverLife: 2, policy: "least cost" };
const halfReleased: Partial<Terms> = { ...rolling, trueDownShare: fraction(0.5) };

/** Mean net cost of a flat commitment. */
const meanCost = (scenarios: readonly (readonly number[])[], level: number, bands: Bands, inForce: Terms) =>
  scenarios.reduce((sum, usage) => sum + settleFlat(usage, level, under(...bands), inForce).netCost, 0) /
  scenarios.length;

describe("a true-down added to a rollover", () => {
  it("[C5, C6] can raise what is paid: what it releases now is missing in the next period", () => {
    // 20 % off, 100 a period, usage 0 and 250 (drawdown 200). Without a true-down 100 rolls over:
    // 100 + 100, and 200 is covered.
    expect(settleFlat([0, 250], 100, at(0.2), rolling).paid).toBe(200);
    // It releases 50 and 50 rolls: 50 + 100, and 200 − 150 is not covered, 50 ÷ 0.8 = 62.50 at list.
    const released = settleFlat([0, 250], 100, at(0.2), halfReleased);
    expect(released.periods.map(({ paid }) => paid)).toEqual([50, 162.5]);
    expect(released.paid).toBe(212.5);
  });

  it("[C5, C6] where the commitment is used first it can raise the least cost at any commitment", () => {
    // 50 % off, two scenarios with drawdown (62.5, 50, 125) and (0, 125, 125).
    const scenarios = [
      [125, 100, 250],
      [0, 250, 250],
    ];
    const bands = [band(50, 0.5)];
    const without = terms({ ...rolling, orderOfUse: "commitment first" });
    // At 80: 17.5 and 30 roll and cover 45 of the last 125: 240. Or 80 rolls, 45 and 35 of it are used, 10 are
    // not covered, 20 at list: 260. On average 250.
    expect(meanCost(scenarios, 80, bands, without)).toBe(250);
    expect(optimum(scenarios, bands, without).expectedNetCost).toBeCloseTo(250, 9);

    const released = terms({ ...halfReleased, orderOfUse: "commitment first" });
    // At 100: 37.5 and 50 are released, so that 25 of the last 125 are not covered, 50 at list:
    // 62.5 + 50 + 100 + 50 = 262.50. Or 50 is released and 50 rolls: 50 + 100 + 100 = 250. On average 256.25.
    expect(meanCost(scenarios, 100, bands, released)).toBe(256.25);
    // Nothing is less: 3 × half the commitment is owed, so that more than 171 costs more; up to there a unit
    // of commitment changes the cost by at most 3 ÷ 0.5, and between two that are tried by at most 0.75.
    for (let level = 0; level <= 171; level += 0.25) {
      expect(meanCost(scenarios, level, bands, released)).toBeGreaterThanOrEqual(256.25);
    }
    expect(optimum(scenarios, bands, released).expectedNetCost).toBeCloseTo(256.25, 9);
  });

  it("[C5, C6] used last, it can where a later overage is cheaper than the committed rate", () => {
    // 20 % off at a locked rate while list falls by 15 % a year: 1, 0.85, 0.7225. Usage 0, 50, 100.
    const scenarios = [[0, 50, 100]];
    const bands = [band(10, 0.2)];
    const falling = { listPriceChange: -0.15, rate: "locked" } as const;
    // At 20: 20 rolls over and with the next 20 covers 50 of list; the third covers 25, 75 × 0.7225 is overage.
    const best = optimum(scenarios, bands, terms({ ...rolling, ...falling }));
    expect(best.commitment).toBeCloseTo(20, 9);
    expect(best.expectedNetCost).toBeCloseTo(114.1875, 10); // 60 + 54.1875

    // With half released a commitment c costs c ÷ 2 + c + c and spares 1.5c × 0.85 ÷ 0.8 + c × 0.7225 ÷ 0.8
    // = 2.496875c: it never pays, and all is list, 50 × 0.85 + 100 × 0.7225.
    const released = terms({ ...halfReleased, ...falling });
    expect(optimum(scenarios, bands, released)).toMatchObject({
      commitment: 0,
      expectedNetCost: expect.closeTo(114.75, 10),
    });
    // 1.5c is owed, so that more than 76.5 costs more; a unit changes the cost by at most 3 ÷ 0.8.
    for (let level = 0; level <= 76.5; level += 0.125) {
      expect(meanCost(scenarios, level, bands, released)).toBeGreaterThan(114.75 - 1e-9);
    }
  });

  it("[C5, C6] else never: c ÷ (1 − θ), of which c is owed, costs no more than c in any scenario", () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 5 }),
        amount,
        numberBetween(0, 0.6),
        numberBetween(0, 0.9),
        anyTerms,
        (usage, level, discount, share, drawn) => {
          const inForce: Terms = {
            ...drawn,
            overage: { kind: "list" },
            // Overage at the day's list price is then never below the committed rate.
            rate: drawn.rate === "locked" && drawn.listPriceChange < 0 ? "lower of" : drawn.rate,
            orderOfUse: "rollover first",
            trueDownShare: fraction(0),
            trueDownClawBack: false,
          };
          const flat = (c: number, changed: Partial<Terms>) =>
            settle(
              usage,
              usage.map(() => c),
              at(discount),
              { ...inForce, ...changed },
            ).netCost;
          const released = flat(level / (1 - share), { trueDownShare: fraction(share) });
          const rolled = flat(level, {});
          return released <= rolled + 1e-9 * Math.max(1, rolled);
        },
      ),
      seeded(2000),
    );
  });
});
