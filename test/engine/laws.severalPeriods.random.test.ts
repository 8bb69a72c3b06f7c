import fc from "fast-check";
import type { Bands } from "../../src/engine/bands";
import { measure, type Scenarios } from "../../src/engine/measures";
import { optimum } from "../../src/engine/optimum";
import { searchedOptimum } from "../../src/engine/optimum/searchedOptimum";
import { settle, type Settlement } from "../../src/engine/settlement";
import { commitmentsPerPeriod, type Terms } from "../../src/engine/terms";
import { fraction } from "../../src/engine/units";
import { usageMatrix } from "../../src/engine/usageMatrix";
import { agree, band, committedOverage, overageAt, terms, under } from "./contract";
import { amount, anyTerms, numberBetween, plainBands, seeded } from "./randomContracts";

const share = fc.oneof(fc.constantFrom(0, 1, 0.5), numberBetween(0, 1)).map(fraction);
const rollover = fc.record({
  rolloverShare: share,
  rolloverCap: share,
  rolloverLife: fc.constantFrom(1, 2, 5),
});
const notAbove = (a: number, b: number): boolean => a <= b + 1e-9 * Math.max(1, Math.abs(b));

/** Every term, nothing clawed back; every band basis and kind is among them. */
const unclawed = anyTerms.map((drawn): Terms => ({
  ...drawn,
  trueDownClawBack: false,
  policy: "least cost",
}));
const unreleased = unclawed.map((drawn): Terms => ({ ...drawn, trueDownShare: fraction(0) }));

/** A settled term: usage and commitments of each period. */
const settledTerm = fc.array(fc.tuple(amount, amount), { minLength: 2, maxLength: 5 }).map((drawn) => ({
  usage: drawn.map(([usage]) => usage),
  commitments: drawn.map(([, commitment]) => commitment),
}));

/** Scenarios of a term that is sized, and the shares of its periods or none. */
const sizedTerm = fc.integer({ min: 2, max: 3 }).chain((periods) =>
  fc.record({
    scenarios: fc.array(fc.array(amount, { minLength: periods, maxLength: periods }), {
      minLength: 1,
      maxLength: 4,
    }),
    ramp: fc.option(
      fc.array(numberBetween(0.1, 2), { minLength: periods, maxLength: periods }).map((shares) => {
        const sum = shares.reduce((total, each) => total + each, 0);
        return shares.map((each) => (each * periods) / sum);
      }),
    ),
  }),
);

/** The least net cost, and how far below it the true one can be; where it is searched, in few steps. */
function least(scenarios: Scenarios, bands: Bands, inForce: Terms): ReturnType<typeof optimum> {
  const sizing = { matrix: usageMatrix(scenarios), bands, terms: inForce, passes: 30 };
  return searchedOptimum(sizing, () => {
    throw new Error("the least cost asks for no regret");
  });
}

/**
 * Checks that a change of terms raises neither the net cost of given commitments nor the least one. The
 * least is known up to what the optimum says it is within.
 */
function neverRaises<Change>(
  change: fc.Arbitrary<Change>,
  from: (inForce: Terms, change: Change) => Terms,
  to: (inForce: Terms, change: Change) => Terms,
  drawnTerms: fc.Arbitrary<Terms> = unreleased,
): void {
  fc.assert(
    fc.property(
      settledTerm,
      plainBands,
      drawnTerms,
      change,
      ({ usage, commitments }, bands, inForce, more) => {
        const cost = (changed: Terms) => settle(usage, commitments, under(...bands), changed).netCost;
        return notAbove(cost(to(inForce, more)), cost(from(inForce, more)));
      },
    ),
    seeded(1500),
  );
  fc.assert(
    fc.property(sizedTerm, plainBands, drawnTerms, change, ({ scenarios, ramp }, bands, inForce, more) => {
      const without = least(scenarios, bands, { ...from(inForce, more), ramp });
      const changed = least(scenarios, bands, { ...to(inForce, more), ramp });
      return notAbove(changed.expectedNetCost - changed.within, without.expectedNetCost);
    }),
    seeded(60),
  );
}

const noChange = fc.constant(null);

describe("laws of several periods: the least net cost is never raised, without a true-down, by", () => {
  it("[C4] overage at the committed rate instead of at list, where that rate is not above list", () => {
    neverRaises(
      noChange,
      (inForce) => ({ ...inForce, overage: { kind: "list" } }),
      (inForce) => ({ ...inForce, overage: committedOverage }),
      unreleased.filter(({ rate, listPriceChange }) => rate !== "locked" || listPriceChange >= 0),
    );
  });

  it("[C4] but by overage at a locked rate while list prices fall below it", () => {
    // 20 % off and locked, list falls to 0.7: the second year's overage is dearer at 0.8 than at list.
    // Usage 100, 100 or 100, 200; at 80 a year both first hundreds are covered.
    const scenarios = [
      [100, 100],
      [100, 200],
    ];
    const falling = terms({ listPriceChange: -0.3, policy: "least cost" });
    const atList = optimum(scenarios, [band(50, 0.2)], falling);
    expect(atList.commitment).toBeCloseTo(80, 9);
    expect(atList.expectedNetCost).toBeCloseTo(195, 9); // 160; 160 + 0.7 × 100
    const committed = optimum(scenarios, [band(50, 0.2)], { ...falling, overage: committedOverage });
    expect(committed.expectedNetCost).toBeCloseTo(200, 9); // 0.8 × 200; 0.8 × 300
  });

  it("[C6] a rollover, or more of it, whichever is used first", () => {
    neverRaises(
      fc.tuple(rollover, rollover),
      (inForce, [a, b]) => ({
        ...inForce,
        rolloverShare: fraction(Math.min(a.rolloverShare, b.rolloverShare)),
        rolloverCap: fraction(Math.min(a.rolloverCap, b.rolloverCap)),
        rolloverLife: Math.min(a.rolloverLife, b.rolloverLife),
      }),
      (inForce, [a, b]) => ({
        ...inForce,
        rolloverShare: fraction(Math.max(a.rolloverShare, b.rolloverShare)),
        rolloverCap: fraction(Math.max(a.rolloverCap, b.rolloverCap)),
        rolloverLife: Math.max(a.rolloverLife, b.rolloverLife),
      }),
    );
  });

  it("[C7] a carryover, or more of it", () => {
    neverRaises(
      fc.tuple(share, share),
      (inForce, [a, b]) => ({ ...inForce, carryoverShare: fraction(Math.min(a, b)) }),
      (inForce, [a, b]) => ({ ...inForce, carryoverShare: fraction(Math.max(a, b)) }),
    );
  });

  it("[C1] the lower of locked and day's price instead of either", () => {
    neverRaises(
      fc.constantFrom<Terms["rate"]>("locked", "floating"),
      (inForce, rate) => ({ ...inForce, rate }),
      (inForce) => ({ ...inForce, rate: "lower of" }),
    );
  });

  it("[C5] nor by a true-down where nothing rolls over", () => {
    neverRaises(
      fc.tuple(share, share),
      (inForce, [a, b]) => ({ ...inForce, trueDownShare: fraction(Math.min(a, b)) }),
      (inForce, [a, b]) => ({ ...inForce, trueDownShare: fraction(Math.max(a, b)) }),
      unclawed.map((drawn) => ({ ...drawn, rolloverShare: fraction(0) })),
    );
  });

  it("[C4] nor by cheaper overage, whatever the other terms", () => {
    neverRaises(
      fc.tuple(numberBetween(-0.5, 0.9), numberBetween(0, 0.5)),
      (inForce, [discount, dearer]) => ({ ...inForce, overage: overageAt(discount - dearer) }),
      (inForce, [discount]) => ({ ...inForce, overage: overageAt(discount) }),
      anyTerms.map((drawn): Terms => ({ ...drawn, policy: "least cost" })),
    );
  });
});

describe("laws of several periods", () => {
  const keys = ["paid", "forfeited", "overageCharge", "carriedOut", "netCost", "listCost"] as const;
  const totals = (settled: Settlement): readonly number[] => keys.map((key) => settled[key]);
  const exchanged = (bands: Bands, rate: number): Bands =>
    bands.map(({ threshold, discount }) => band(threshold * rate, discount));

  it("[B7] below the first band it costs list, and what is forfeited or carried out", () => {
    fc.assert(
      fc.property(
        settledTerm,
        numberBetween(0, 0.999),
        plainBands,
        anyTerms,
        ({ usage, commitments }, part, bands, inForce) => {
          // As high as the basis allows: the year's, the total's or the highest period's is below the threshold.
          const years = { monthly: 1 / 12, quarterly: 1 / 4, annual: 1, term: NaN }[inForce.settlement];
          const length = inForce.settlement === "term" ? (inForce.termYears ?? 1) : years * usage.length;
          const sum = commitments.reduce((total, c) => total + c, 0);
          const tested = { annual: sum / length, total: sum, period: Math.max(...commitments) };
          const scale = (part * (bands[0]?.threshold ?? NaN)) / Math.max(tested[inForce.bandBasis], 1e-9);
          const settled = settle(
            usage,
            commitments.map((c) => c * scale),
            under(...bands),
            inForce,
          );
          const expected = settled.listCost + settled.forfeited + settled.carriedOut;
          return agree(settled.paid, expected, 1e-9, 1);
        },
      ),
      seeded(1500),
    );
  });

  it("[C8] all money × 1024 is the same settlement × 1024, to the last bit", () => {
    fc.assert(
      fc.property(settledTerm, plainBands, anyTerms, ({ usage, commitments }, bands, inForce) => {
        const here = settle(usage, commitments, under(...bands), inForce);
        const times = (values: readonly number[]) => values.map((each) => each * 1024);
        const there = settle(times(usage), times(commitments), under(...exchanged(bands, 1024)), inForce);
        expect(totals(there)).toEqual(times(totals(here)));
      }),
      seeded(1000),
    );
  });

  it.each([1024, 1_000_000, 0.037])("[R2] all money × %d is the same least cost × it", (rate) => {
    fc.assert(
      fc.property(sizedTerm, plainBands, unclawed, ({ scenarios, ramp }, bands, drawn) => {
        const inForce = { ...drawn, ramp };
        const here = least(scenarios, bands, inForce);
        const rows = scenarios.map((usage) => usage.map((each) => each * rate));
        const there = least(rows, exchanged(bands, rate), inForce);
        const apart = Math.abs(there.expectedNetCost / rate - here.expectedNetCost);
        return apart <= Math.max(here.within, there.within / rate) + 1e-9 * Math.max(1, here.expectedNetCost);
      }),
      seeded(60),
    );
  });

  it("[R2] the order of the scenarios does not show", () => {
    fc.assert(
      fc.property(
        sizedTerm,
        plainBands,
        unclawed,
        fc.constantFrom<Terms["policy"]>("floor", "least cost", "mean-cvar"),
        ({ scenarios, ramp }, bands, drawn, policy) => {
          const inForce = { ...drawn, ramp, policy };
          const reversed: Scenarios = [...scenarios].reverse();
          const here = least(scenarios, bands, inForce);
          const there = least(reversed, bands, inForce);
          expect(agree(there.expectedNetCost, here.expectedNetCost, 1e-9, 1)).toBe(true);
          expect(agree(there.commitment, here.commitment, 1e-9, 1)).toBe(true);
          // What is measured does not show it in the last bit either.
          const nothing = scenarios.map(() => 0);
          expect(measure(reversed, 60, bands, inForce, nothing)).toEqual(
            measure(scenarios, 60, bands, inForce, nothing),
          );
        },
      ),
      seeded(150),
    );
  });

  it("[B5] in one band the least cost is the same in both denominations, with C_net = (1 − d) · C_list", () => {
    fc.assert(
      fc.property(
        sizedTerm,
        numberBetween(10, 200),
        numberBetween(0, 0.6),
        unclawed,
        ({ scenarios, ramp }, threshold, discount, drawn) => {
          // By period a shaped commitment would be without a contract in some periods and in the band in others.
          const shape = drawn.bandBasis === "period" ? null : ramp;
          const inForce: Terms = { ...drawn, ramp: shape, bandKind: "all-units" };
          const inList: Terms = { ...inForce, denomination: "list" };
          const bands = [band(threshold, discount)];
          const list = least(scenarios, bands, inList);
          const net = least(scenarios, exchanged(bands, 1 - discount), { ...inForce, denomination: "net" });
          const level = net.commitment / (1 - discount);
          const costs = scenarios.map((usage) => {
            const commitments = commitmentsPerPeriod(level, usage.length, inList);
            return settle(usage, commitments, under(...bands), inList).netCost;
          });
          const mean = costs.reduce((sum, each) => sum + each, 0) / costs.length;
          const apart = Math.abs(list.expectedNetCost - net.expectedNetCost);
          return (
            apart <= Math.max(list.within, net.within) + 1e-9 * Math.max(1, net.expectedNetCost) &&
            agree(mean, net.expectedNetCost, 1e-9, 1)
          );
        },
      ),
      seeded(100),
    );
  });
});
