import fc from "fast-check";
import type { Bands } from "../../src/engine/bands";
import { fillTolerance, measure } from "../../src/engine/measures";
import { onePeriodOptimum } from "../../src/engine/optimum/onePeriodSweep";
import { leastCosts } from "../../src/engine/regret";
import { settle } from "../../src/engine/settlement";
import type { Terms } from "../../src/engine/terms";
import { fraction } from "../../src/engine/units";
import { agree, at, band, committedOverage, onePeriod, overageAt, terms, under } from "./contract";
import {
  amount,
  anyTerms,
  numberBetween,
  oddBands,
  plainBands,
  scenarioUsage,
  seeded,
  sizableTerms,
} from "./randomContracts";

const periods = fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 5 }).map((drawn) => ({
  usage: drawn.map(([usage]) => usage),
  commitments: drawn.map(([, commitment]) => commitment),
}));
const share = numberBetween(0, 1).map(fraction);
const notAbove = (a: number, b: number): boolean => a <= b + 1e-9 * Math.max(1, Math.abs(b));

describe("laws of the settlement", () => {
  it("[C4] paid never falls when overage gets dearer", () => {
    fc.assert(
      fc.property(
        periods,
        anyTerms.map((t) => ({ ...t, trueDownClawBack: false })),
        plainBands,
        numberBetween(-0.5, 0.9),
        numberBetween(0, 0.5),
        ({ usage, commitments }, inForce, bands, discount, dearer) => {
          const paid = (o: number) =>
            settle(usage, commitments, under(...bands), { ...inForce, overage: overageAt(o) }).paid;
          return notAbove(paid(discount), paid(discount - dearer));
        },
      ),
      seeded(500),
    );
  });

  it("[C6] rolling over, used first, never raises what is paid", () => {
    fc.assert(
      fc.property(
        periods,
        numberBetween(0, 0.5),
        fc.record({ rolloverShare: share, rolloverCap: share, rolloverLife: fc.constantFrom(1, 2, 5) }),
        ({ usage, commitments }, discount, rollover) => {
          const paid = (changed: Partial<Terms>) =>
            settle(usage, commitments, at(discount), terms(changed)).paid;
          return notAbove(paid({ ...rollover, orderOfUse: "rollover first" }), paid({}));
        },
      ),
      seeded(500),
    );
  });

  it("[C7] a carryover never raises net cost, and leaves paid alone", () => {
    fc.assert(
      fc.property(periods, anyTerms, plainBands, share, share, (drawn, inForce, bands, carried, worth) => {
        const { usage, commitments } = drawn;
        const of = (carryoverShare: number) =>
          settle(usage, commitments, under(...bands), {
            ...inForce,
            trueDownClawBack: false,
            carryoverShare: fraction(carryoverShare),
            carryoverValue: worth,
          });
        return notAbove(of(carried).netCost, of(0).netCost) && of(carried).paid === of(0).paid;
      }),
      seeded(500),
    );
  });

  it("[B7] below the first band it costs list, and what is not used", () => {
    fc.assert(
      fc.property(amount, numberBetween(0, 0.999), plainBands, anyTerms, (usage, part, bands, inForce) => {
        const commitment = part * (bands[0]?.threshold ?? NaN);
        const unprotected: Terms = {
          ...inForce,
          settlement: "annual",
          trueDownShare: fraction(0),
          carryoverShare: fraction(0),
        };
        const settled = settle([usage], [commitment], under(...bands), unprotected);
        const unused = Math.max(commitment - usage, 0);
        return (
          agree(settled.paid, usage + unused, 1e-9, 1) &&
          agree(settled.forfeited, unused, 1e-9, 1) &&
          settled.netCost === settled.paid
        );
      }),
      seeded(500),
    );
  });

  it("[B5] the two denominations agree with C_net = (1 − d) · C_list, at a locked and a floating rate", () => {
    fc.assert(
      fc.property(periods, numberBetween(0, 0.6), anyTerms, ({ usage, commitments }, discount, inForce) => {
        const list = settle(usage, commitments, at(discount), { ...inForce, denomination: "list" });
        const net = settle(
          usage,
          commitments.map((c) => (1 - discount) * c),
          at(discount),
          { ...inForce, denomination: "net" },
        );
        const keys = ["paid", "forfeited", "overageCharge", "carriedOut", "netCost", "listCost"] as const;
        return keys.every((key) => agree(list[key], net[key], 1e-9, 1 + list.paid));
      }),
      seeded(500),
    );
  });
});

describe("laws of the optimum", () => {
  const least = (usage: readonly number[], bands: Bands, inForce: Terms): number =>
    onePeriodOptimum(onePeriod(usage), bands, { ...inForce, policy: "least cost" }).expectedNetCost;

  it("[R1] a carryover share never raises the least net cost", () => {
    fc.assert(
      fc.property(scenarioUsage, plainBands, sizableTerms, share, (usage, bands, inForce, more) => {
        const without = { ...inForce, carryoverShare: fraction(0) };
        return notAbove(
          least(usage, bands, { ...inForce, carryoverShare: more }),
          least(usage, bands, without),
        );
      }),
      seeded(300),
    );
  });

  it("[R1] nor does a true-down share", () => {
    fc.assert(
      fc.property(scenarioUsage, plainBands, sizableTerms, share, (usage, bands, inForce, more) => {
        const without = { ...inForce, trueDownShare: fraction(0) };
        return notAbove(
          least(usage, bands, { ...inForce, trueDownShare: more }),
          least(usage, bands, without),
        );
      }),
      seeded(300),
    );
  });

  it("[R1] nor, without a true-down, overage at the committed rate instead of at list", () => {
    fc.assert(
      fc.property(scenarioUsage, plainBands, sizableTerms, (usage, bands, inForce) => {
        const plain: Terms = { ...inForce, trueDownShare: fraction(0), overage: { kind: "list" } };
        return notAbove(
          least(usage, bands, { ...plain, overage: committedOverage }),
          least(usage, bands, plain),
        );
      }),
      seeded(300),
    );
  });

  it("[R1] with hardly anything owed, the last bits of a huge commitment do not win the tie", () => {
    // Overage at the committed rate: every commitment from the threshold to drawdown ÷ 0.000009 costs the same.
    const inForce = terms({ overage: committedOverage, trueDownShare: fraction(0.999991) });
    for (const usage of [176.59467021598934, 100.1, 333.3, 77.7]) {
      const best = onePeriodOptimum(onePeriod([usage]), [band(10, 0.0758671423985728)], inForce);
      expect(best.commitment).toBe(10);
    }
  });

  it("[R1] the floor never costs less than the least cost, nor does either cost more than list", () => {
    fc.assert(
      fc.property(scenarioUsage, plainBands, sizableTerms, (usage, bands, inForce) => {
        const floor = onePeriodOptimum(onePeriod(usage), bands, { ...inForce, policy: "floor" });
        const list = usage.reduce((sum, u) => sum + u, 0) / usage.length;
        return (
          notAbove(least(usage, bands, inForce), floor.expectedNetCost) &&
          notAbove(floor.expectedNetCost, list)
        );
      }),
      seeded(300),
    );
  });
});

describe("laws of regret", () => {
  const commitmentOf = (bands: Bands) =>
    fc.oneof(amount, fc.constantFrom(...bands.flatMap((b) => [b.threshold, b.threshold * (1 - 1e-10)])));
  const sized = (bands: Bands): Bands =>
    bands.map((b) => band(b.threshold, b.discount, { ...b.terms, trueDownClawBack: false }));
  const drawn = oddBands
    .map(sized)
    .chain((bands) => fc.tuple(fc.constant(bands), commitmentOf(bands), scenarioUsage, sizableTerms));

  it("[M5] no commitment beats a scenario's own best", () => {
    fc.assert(
      fc.property(drawn, ([bands, commitment, usage, inForce]) => {
        const bests = leastCosts(onePeriod(usage), bands, inForce);
        return usage.every((u, s) => {
          const here = settle([u], [commitment], under(...bands), inForce).netCost;
          return notAbove(bests[s] ?? NaN, here);
        });
      }),
      seeded(500),
    );
  });

  it("[M5] in a single scenario the least-cost commitment has no regret", () => {
    fc.assert(
      fc.property(amount, plainBands, sizableTerms, (usage, bands, inForce) => {
        const scenarios = onePeriod([usage]);
        const best = onePeriodOptimum(scenarios, bands, { ...inForce, policy: "least cost" });
        const { maxRegret, expectedRegret } = measure(scenarios, best.commitment, bands, inForce);
        return Math.abs(maxRegret) <= 1e-9 && Math.abs(expectedRegret) <= 1e-9;
      }),
      seeded(300),
    );
  });

  it("[M1] quantiles rise, fill is a share, and forfeiting nothing is being full", () => {
    fc.assert(
      fc.property(drawn, ([bands, commitment, usage, inForce]) => {
        const m = measure(onePeriod(usage), commitment, bands, inForce);
        return (
          m.paid.p10 <= m.paid.p50 &&
          m.paid.p50 <= m.paid.p90 &&
          m.fill >= 0 &&
          m.fill <= 1 &&
          m.worstForfeited <= fillTolerance === (m.fill === 1)
        );
      }),
      seeded(300),
    );
  });
});
