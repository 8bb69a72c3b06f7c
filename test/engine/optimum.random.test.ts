import fc from "fast-check";
import type { Bands } from "../../src/engine/bands";
import { costCurve } from "../../src/engine/costCurve";
import { fillTolerance, measure } from "../../src/engine/measures";
import { onePeriodOptimum } from "../../src/engine/optimum/onePeriodSweep";
import { mean, sorted } from "../../src/engine/quantile";
import { onePeriodStretches } from "../../src/engine/stretches";
import { settle } from "../../src/engine/settlement";
import { yearsPerPeriod, type Terms } from "../../src/engine/terms";
import { agree, band, committedOverage, onePeriod, terms } from "./contract";
import { oddBands, plainBands, scenarioUsage, seeded, sizableTerms } from "./randomContracts";

const settledAt = (usage: readonly number[], commitment: number, bands: Bands, terms: Terms) =>
  usage.map((u) => settle([u], [commitment], { kind: "bands", bands }, terms));

/** Mean net cost and fill of a commitment, by settling every scenario. */
function bySettling(usage: readonly number[], commitment: number, bands: Bands, terms: Terms) {
  const settled = settledAt(usage, commitment, bands, terms);
  return {
    netCost: mean(settled.map(({ netCost }) => netCost)),
    fill: settled.filter(({ forfeited }) => forfeited <= fillTolerance).length / usage.length,
  };
}

const scaleOf = (terms: Terms): number => (terms.bandBasis === "annual" ? yearsPerPeriod(terms, 1) : 1);

/** A dense grid, both sides of every threshold, and every usage's drawdown in every band. */
function tried(usage: readonly number[], bands: Bands, terms: Terms): readonly number[] {
  const highest = 1.3 * Math.max(...usage, ...bands.map((b) => b.threshold * scaleOf(terms)));
  const grid = Array.from({ length: 151 }, (_, i) => (highest * i) / 150);
  const edges = bands.flatMap((b) => [1 - 1e-6, 1, 1 + 1e-6].map((f) => f * b.threshold * scaleOf(terms)));
  const kinks = bands.flatMap((b) => {
    const inForce = { ...terms, ...b.terms };
    return usage.flatMap((u) => {
      const drawdown = inForce.denomination === "net" ? (1 - b.discount) * u : u;
      return inForce.trueDownShare < 1 ? [drawdown, drawdown / (1 - inForce.trueDownShare)] : [drawdown];
    });
  });
  return [...grid, ...edges, ...kinks];
}

const instance = fc.record({ usage: scenarioUsage, bands: plainBands, terms: sizableTerms });
const oddInstance = fc.record({ usage: scenarioUsage, bands: oddBands, terms: sizableTerms }).map((i) => ({
  ...i,
  bands: i.bands.map((b) => band(b.threshold, b.discount, { ...b.terms, trueDownClawBack: false })),
}));

function expectUnbeaten({ usage, bands, terms }: { usage: readonly number[]; bands: Bands; terms: Terms }) {
  const optimum = onePeriodOptimum(onePeriod(usage), bands, terms);
  const wanted = terms.policy === "floor" ? terms.confidence : 0;
  const reached = bySettling(usage, optimum.commitment, bands, terms);
  expect(reached.fill).toBeGreaterThanOrEqual(wanted - 1e-12);
  expect(agree(reached.netCost, optimum.expectedNetCost, 1e-9, 1)).toBe(true);
  for (const commitment of tried(usage, bands, terms)) {
    const other = bySettling(usage, commitment, bands, terms);
    if (other.fill < wanted - 1e-12) continue;
    if (other.netCost < optimum.expectedNetCost - 1e-9 * Math.max(1, optimum.expectedNetCost)) {
      throw new Error(`${commitment} costs ${other.netCost}: ${JSON.stringify(optimum)}`);
    }
  }
}

describe("the optimum of one period", () => {
  it("[R2] no commitment of a dense grid or at any kink is cheaper, and the floor's fill is kept", () => {
    fc.assert(fc.property(instance, expectUnbeaten), seeded(300));
  });

  it("[B1, R2] nor where bands bring terms of their own and discounts fall", () => {
    fc.assert(fc.property(oddInstance, expectUnbeaten), seeded(300));
  });

  it("[R2] every point of the cost curve is the settled mean", () => {
    fc.assert(
      fc.property(oddInstance, ({ usage, bands, terms }) => {
        const curve = costCurve(sorted(usage), onePeriodStretches(bands, terms, yearsPerPeriod(terms, 1)));
        expect(curve.starts[curve.starts.length - 1]).toBe(curve.commitments.length);
        curve.commitments.forEach((commitment, i) => {
          const { netCost } = bySettling(usage, commitment, bands, terms);
          expect(agree(netCost, curve.costs[i] ?? NaN, 1e-9, 1)).toBe(true);
        });
      }),
      seeded(200),
    );
  });

  it("[R2] the best of each band lies in it and has the settled cost", () => {
    fc.assert(
      fc.property(instance, ({ usage, bands, terms }) => {
        onePeriodOptimum(onePeriod(usage), bands, terms).bestInBand.forEach((best, j) => {
          if (best === null) return;
          const scale = scaleOf(terms);
          expect(best.commitment).toBeGreaterThanOrEqual((bands[j]?.threshold ?? NaN) * scale);
          expect(best.commitment).toBeLessThan((bands[j + 1]?.threshold ?? Infinity) * scale);
          const { netCost } = bySettling(usage, best.commitment, bands, terms);
          expect(agree(netCost, best.expectedNetCost, 1e-9, 1)).toBe(true);
        });
      }),
      seeded(200),
    );
  });

  it("[R2] the order of the scenarios does not show, not in the last bit", () => {
    fc.assert(
      fc.property(instance, fc.infiniteStream(fc.nat()), ({ usage, bands, terms }, keys) => {
        const shuffled = usage
          .map((u) => ({ u, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ u }) => u);
        expect(onePeriodOptimum(onePeriod(shuffled), bands, terms)).toEqual(
          onePeriodOptimum(onePeriod(usage), bands, terms),
        );
        expect(measure(onePeriod(shuffled), 100, bands, terms)).toEqual(
          measure(onePeriod(usage), 100, bands, terms),
        );
      }),
      seeded(200),
    );
  });

  it.each([1024, 1_000_000, 0.037])(
    "[R2] in another currency at %d to 1 it is the same commitment",
    (rate) => {
      fc.assert(
        fc.property(instance, ({ usage, bands, terms }) => {
          // Where the fill does not bind: M3's tolerance is an amount of money, and does not scale.
          const leastCost: Terms = { ...terms, policy: "least cost" };
          const here = onePeriodOptimum(onePeriod(usage), bands, leastCost);
          const exchanged = bands.map((b) => band(b.threshold * rate, b.discount, b.terms));
          const there = onePeriodOptimum(onePeriod(usage.map((u) => u * rate)), exchanged, leastCost);
          expect(agree(there.expectedNetCost, here.expectedNetCost * rate, 1e-9, rate)).toBe(true);
          const back = bySettling(usage, there.commitment / rate, bands, leastCost);
          // At a threshold the way back may round below it; the cost is then that of another band.
          const atThreshold = bands.some((b) => agree(b.threshold * scaleOf(terms), here.commitment));
          if (!atThreshold) expect(agree(back.netCost, here.expectedNetCost, 1e-9, 1)).toBe(true);
        }),
        seeded(150),
      );
    },
  );

  it("[R1] where the cost is flat the smaller commitment is taken", () => {
    // Overage at the committed rate, no scenario below the threshold's drawdown: every commitment from the
    // threshold to the least drawdown, 0.9 × 200 = 180, costs 0.9 × usage.
    const usage = onePeriod([200, 300]);
    const committed = terms({ overage: committedOverage, policy: "least cost" });
    const best = onePeriodOptimum(usage, [band(50, 0.1)], committed);
    expect(best.commitment).toBe(50);
    expect(best.expectedNetCost).toBeCloseTo(225, 9); // 0.9 × (200 + 300) ÷ 2
  });

  it("[R1] a band that earns nothing is not entered: no commitment is always a candidate", () => {
    const best = onePeriodOptimum(onePeriod([100, 100]), [band(50, 0)], terms());
    expect(best).toMatchObject({ commitment: 0, expectedNetCost: 100 });
  });
});
