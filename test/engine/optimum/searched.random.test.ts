import fc from "fast-check";
import { curvatureOf } from "../../../src/engine/optimum/curvature";
import { newPass, settleAll, signedAt } from "../../../src/engine/optimum/sizing";
import { optimum } from "../../../src/engine/optimum";
import { contractPrices } from "../../../src/engine/pricing";
import { levelStretches } from "../../../src/engine/stretches";
import { commitmentsPerPeriod } from "../../../src/engine/terms";
import { usageMatrix } from "../../../src/engine/usageMatrix";
import { seeded } from "../randomContracts";
import { densely, objectiveBySettling, randomSizing } from "./randomSizings";

const scaleOf = (scenarios: readonly (readonly number[])[]): number =>
  1 + scenarios.flat().reduce((sum, usage) => sum + usage, 0) / scenarios.length;

describe("the optimum of any terms", () => {
  it("[R1, R2] a dense search never finds better than the stated bound; where it is 0, nothing better nor smaller as good", () => {
    let exact = 0;
    fc.assert(
      fc.property(randomSizing, (sizing) => {
        const { scenarios, bands, terms } = sizing;
        const found = optimum(scenarios, bands, terms);
        const objectiveAt = objectiveBySettling(sizing);
        const here = objectiveAt(found.commitment);
        if (found.within === 0) exact++;
        expect(found.within).toBeGreaterThanOrEqual(0);
        expect(here).toBeLessThan(Infinity);
        const allowed = found.within + 1e-8 * scaleOf(scenarios);
        for (const level of densely(sizing)) {
          const there = objectiveAt(level);
          const smallerAsGood = found.within === 0 && there <= here && level < found.commitment * (1 - 1e-7);
          if (there < here - allowed || smallerAsGood) {
            throw new Error(`${level} is worth ${there}, ${JSON.stringify(found)} ${here}`);
          }
        }
      }),
      { ...seeded(80), endOnFailure: true },
    );
    expect(exact).toBeGreaterThan(15);
  });

  it("[R2] stretches taken for convex are, and those taken for rising never fall", () => {
    const seen = { convex: 0, rising: 0, unknown: 0 };
    fc.assert(
      fc.property(
        randomSizing,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ scenarios, bands, terms }, part) => {
          const sizing = { matrix: usageMatrix(scenarios), bands, terms };
          const periods = sizing.matrix.periods;
          const pass = newPass(sizing.matrix);
          for (const { from, to } of levelStretches(bands, terms, periods)) {
            const prices = contractPrices(
              commitmentsPerPeriod(from, periods, terms),
              { kind: "bands", bands },
              terms,
            );
            const curvature = curvatureOf(prices, signedAt(sizing, from).contract, true);
            seen[curvature]++;
            if (curvature === "unknown") continue;
            const width = Math.min(to * (1 - 1e-9), from + 300) - from;
            const [low, high] = [from + 0.6 * part * width, from + (0.6 * part + 0.4) * width];
            const [a, b, c] = [low, (low + high) / 2, high].map((level) => {
              settleAll(sizing, level, pass);
              return Array.from(pass.netCosts);
            });
            a?.forEach((cost, s) => {
              const [middle, end] = [b?.[s] ?? Number.NaN, c?.[s] ?? Number.NaN];
              const tolerance = 1e-9 * (1 + Math.abs(cost) + Math.abs(end));
              if (curvature === "rising") expect(cost).toBeLessThanOrEqual(middle + tolerance);
              else expect(2 * middle).toBeLessThanOrEqual(cost + end + tolerance);
            });
          }
        },
      ),
      seeded(1500),
    );
    expect(seen.convex).toBeGreaterThan(200);
    expect(seen.rising).toBeGreaterThan(50);
  });

  it("[R1] the order of the scenarios does not matter", () => {
    fc.assert(
      fc.property(randomSizing, ({ scenarios, bands, terms }) => {
        const found = optimum(scenarios, bands, terms);
        const turned = optimum([...scenarios].reverse(), bands, terms);
        const scale = scaleOf(scenarios);
        expect(Math.abs(found.within - turned.within)).toBeLessThanOrEqual(1e-6 * scale);
        if (found.within > 0 || terms.policy !== "least cost") return;
        expect(Math.abs(found.expectedNetCost - turned.expectedNetCost)).toBeLessThanOrEqual(1e-9 * scale);
      }),
      seeded(15),
    );
  });
});
