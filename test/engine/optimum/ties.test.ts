import { fillTolerance } from "../../../src/engine/measures";
import { optimum } from "../../../src/engine/optimum";
import { minimiseConvex } from "../../../src/engine/optimum/convexSearch";
import { minimiseBounded } from "../../../src/engine/optimum/numericalSearch";
import type { Terms } from "../../../src/engine/terms";
import { fraction } from "../../../src/engine/units";
import { band, onePeriod, settleFlat, terms, under } from "../contract";

const policies: readonly Terms["policy"][] = ["floor", "least cost", "least regret", "mean-cvar"];

describe("[R1] of commitments that cost the same the smaller is taken", () => {
  // At 10 % off 630,000, 720,000 and 810,000 are drawn.
  const usage = onePeriod([700_000, 800_000, 900_000]);
  const one = [band(250_000, 0.1)];

  it.each(["floor", "least cost", "least regret"] as const)(
    "under a claw-back where all that is unused is carried over, policy %s",
    (policy) => {
      const clawed = { trueDownShare: fraction(0.1), trueDownClawBack: true, carryoverShare: fraction(1) };
      const best = optimum(usage, one, terms({ ...clawed, policy }));
      // From 810,000 on no usage is overage, and what is not drawn comes back: (630 + 720 + 810) ÷ 3 thousand
      expect(best.commitment).toBeCloseTo(810_000, 4);
      expect(best.expectedNetCost).toBeCloseTo(720_000, 4);
      expect(best.within).toBe(0);
    },
  );

  it.each(policies)("under a claw-back where all can be released, policy %s", (policy) => {
    const clawed = { trueDownShare: fraction(1), trueDownClawBack: true };
    const best = optimum(usage, one, terms({ ...clawed, policy }));
    expect(best.expectedNetCost).toBeCloseTo(720_000, 4);
    expect(best.commitment).toBeCloseTo(810_000, 4);
  });

  it("where a claw-back stands in a schedule of two bands", () => {
    // 17 % from 900,000 on draws 581,000, 664,000 and 747,000, all released down to: those earn 10 % only.
    const clawed = { trueDownShare: fraction(1), trueDownClawBack: true };
    const best = optimum(usage, [...one, band(900_000, 0.17)], terms(clawed));
    expect(best.commitment).toBeCloseTo(810_000, 4);
  });

  it("mean-CVaR, all weight on the worst scenario", () => {
    const worst = { policy: "mean-cvar", confidence: fraction(1), riskWeight: fraction(1) } as const;
    const released = { trueDownShare: fraction(0.9) };
    // 90 covers 100 of usage: 10 below list. Up to 900 no more than 90 is owed, and 2,000 of usage saves more.
    const best = optimum(onePeriod([100, 2000]), [band(80, 0.1)], terms({ ...worst, ...released }));
    expect(best.commitment).toBeCloseTo(90, 9);
    expect(best.within).toBe(0);
  });

  it("least regret of one scenario that rolls, releases and carries: where its regret is none", () => {
    // Everything unused rolls or is released or carried: no commitment from the least that covers both on regrets.
    const all = {
      rolloverShare: fraction(1),
      trueDownShare: fraction(0.25),
      carryoverShare: fraction(1),
      policy: "least regret",
    } as const;
    // 27 and 144 are drawn at 10 % off. Of C, 0.25 C is released first, 0.75 C − 27 rolls: 1.75 C − 27 = 144.
    const best = optimum([[30, 160]], [band(45, 0.1)], terms(all));
    expect(best.commitment).toBeCloseTo(171 / 1.75, 9);
  });
});

describe("[R1] searches end at the first of the least levels", () => {
  it("convex, where one tried level alone is dearer than the least", () => {
    // 5 from 12.3 on; the first steps of the search from 12 to 40 lie beyond it
    const { level } = minimiseConvex((at) => 5 + Math.max(12.3 - at, 0), 12, 40);
    expect(level).toBeCloseTo(12.3, 9);
  });

  it("bounded, level to the very end of what is searched", () => {
    const falling = (at: number): number => 7 + Math.max(3.3 - at, 0);
    const bounded = (level: number, half: number) => ({
      cost: falling(level),
      lowest: Math.max(falling(level) - half, 7),
    });
    const found = minimiseBounded(bounded, 1, 1000, 64, 64);
    expect(found?.level).toBeCloseTo(3.3, 9);
    expect(found?.cost).toBeCloseTo(7, 9);
  });

  it("bounded, in the first of two valleys as deep", () => {
    // Two level bottoms, from 2 to 3 and from 8 to 9: what is tried first at the middle and the ends is neither
    const valleys = (at: number): number =>
      1 + Math.min(Math.max(Math.abs(at - 2.5) - 0.5, 0), Math.max(Math.abs(at - 8.5) - 0.5, 0));
    const bounded = (level: number, half: number) => ({
      cost: valleys(level),
      lowest: Math.max(valleys(level) - half, 1),
    });
    expect(minimiseBounded(bounded, 0, 17, 64, 64)?.level).toBeCloseTo(2, 9);
    // who asks for the cost alone gets any
    expect(minimiseBounded(bounded, 0, 17, 64)?.cost).toBe(1);
  });
});

it("[M3, R1] what must be filled does not use the tolerance up that a measure has", () => {
  // Ten scenarios of 20,000,000 a year would have more, one of 10,000,000 draws 9,000,000 a year at 10 % off
  const lean = [10_000_000, 10_000_000];
  const scenarios = [lean, ...Array.from({ length: 10 }, () => [20_000_000, 20_000_000])];
  const bands = [band(1_000_000, 0.1)];
  const { commitment } = optimum(scenarios, bands, terms({ confidence: fraction(1) }));
  expect(commitment).toBeCloseTo(9_000_000, 5);
  const { forfeited } = settleFlat(lean, commitment, under(...bands));
  expect(forfeited).toBeLessThanOrEqual(fillTolerance / 2);
});
