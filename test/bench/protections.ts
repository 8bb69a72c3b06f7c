import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import type { Bands } from "../../src/engine/bands";
import { protections } from "../../src/engine/negotiation/protections";
import { newPass, settleAll } from "../../src/engine/optimum/sizing";
import { defaultTerms, type Terms } from "../../src/engine/terms";
import { fraction, money } from "../../src/engine/units";
import { usageMatrix } from "../../src/engine/usageMatrix";
import type { Figure } from "./figure";

const bands: Bands = [
  [250_000, 0.1],
  [1_000_000, 0.15],
  [2_000_000, 0.2],
  [5_000_000, 0.25],
].map(([threshold = 0, discount = 0], i) => ({
  threshold: money(threshold),
  discount: fraction(discount),
  name: `Band ${i + 1}`,
  terms: {},
}));

const cap = { renewalUplift: 0.07, upliftCap: 0.03 } as const;

/** Six protections that act in one period or not: each of the 64 contracts is sized all the same. */
const onePeriod: Terms = {
  ...defaultTerms,
  ...cap,
  overage: { kind: "discount", discount: 0.05 },
  rolloverShare: fraction(0.5),
  trueDownShare: fraction(0.1),
  carryoverShare: fraction(0.2),
};

/** Six protections whose combinations are all convex inside a band: nothing is released (R2). */
const threePeriods: Terms = {
  ...defaultTerms,
  ...cap,
  overage: { kind: "discount", discount: 0.05 },
  rolloverShare: fraction(0.5),
  carryoverShare: fraction(0.2),
  listPriceChange: -0.05,
  ramp: [0.8, 1, 1.2],
};

/** All protections with their Shapley shares against one settlement pass over the same scenarios. */
export function protectionFigures(): readonly Figure[] {
  return [
    figure("one period", 1, onePeriod, 100, 9),
    figure("three periods, rollover used first", 3, threePeriods, 1500, 3),
  ];
}

function figure(name: string, periods: number, terms: Terms, limit: number, runs: number): Figure {
  const random = xoroshiro128plus(20261121);
  const scenarios = Array.from({ length: 10_000 }, () =>
    Array.from({ length: periods }, () => 100_000 + 3_000_000 * uniformFloat64(random) ** 2),
  );
  const found = protections(scenarios, bands, terms);
  if (found.protections.length !== 6 || found.within !== 0) throw new Error("not six, or not exact");
  const matrix = usageMatrix(scenarios);
  const pass = newPass(matrix);
  const sizing = { matrix, bands, terms };
  const passes = 20;
  const time = (task: () => void): number => {
    const start = performance.now();
    task();
    return performance.now() - start;
  };
  const ratios = Array.from({ length: runs }, () => {
    const settled = time(() => {
      for (let i = 0; i < passes; i++) settleAll(sizing, 500_000 + i, pass);
    });
    return time(() => void protections(scenarios, bands, terms)) / (settled / passes);
  }).sort((a, b) => a - b);
  return {
    name: `six protections with Shapley shares, 10,000 scenarios, ${name} ÷ settlement pass`,
    ratio: ratios[Math.floor(runs / 2)] ?? Number.NaN,
    limit,
  };
}
