import fc from "fast-check";
import { resampledRange, seedOf } from "../../src/engine/range";
import { quantile, sorted } from "../../src/engine/quantile";
import { numberBetween, seeded } from "./randomContracts";

const months = fc.array(numberBetween(0, 5_000_000), { minLength: 2, maxLength: 20 });
const example = [81_234, 79_000, 90_400, 85_120, 100_300, 97_777];

describe("the resampled range", () => {
  it("[F1] the same history gives the same numbers", () => {
    expect(resampledRange(example, 12, 500)).toEqual(resampledRange([...example], 12, 500));
  });

  it("[F1] another history gives other draws", () => {
    const other = resampledRange([...example.slice(1), 97_778], 12, 500);
    expect(other.seed).not.toBe(resampledRange(example, 12, 500).seed);
  });

  it("[F1] each total lies between the least and the most of the months, times the term", () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 36 }), (history, term) => {
        const observed = history.slice(-12);
        const least = Math.min(...observed) * term;
        const most = Math.max(...observed) * term;
        for (const [total = NaN] of resampledRange(history, term, 50).scenarios) {
          expect(total).toBeGreaterThanOrEqual(least * (1 - 1e-12));
          expect(total).toBeLessThanOrEqual(most * (1 + 1e-12));
        }
      }),
      seeded(100),
    );
  });

  it.each([2, 1000, 0.037])(
    "[F1] in a currency at %d to 1 every total is that many times as much",
    (rate) => {
      const here = resampledRange(example, 12, 200);
      const there = resampledRange(
        example.map((listUsage) => listUsage * rate),
        12,
        200,
      );
      there.scenarios.forEach(([total = NaN], s) => {
        expect(total / rate / (here.scenarios[s]?.[0] ?? NaN)).toBeCloseTo(1, 12);
      });
      expect(there.total.p90 / rate / here.total.p90).toBeCloseTo(1, 12);
    },
  );

  it("[F2] only the last twelve months enter", () => {
    const old = Array.from({ length: 5 }, () => 1e9);
    const year = [...example, ...example];
    expect(resampledRange([...old, ...year], 12, 100)).toEqual(resampledRange(year, 12, 100));
    expect(resampledRange(year, 12, 1).historyMonths).toBe(12);
  });

  it("[F1] a steady history has no spread, one without usage neither", () => {
    // 12 × 100
    expect(resampledRange([100, 100, 100], 12, 50).total).toEqual({
      p10: 1200,
      p50: 1200,
      p90: 1200,
      highest: 1200,
    });
    expect(resampledRange([0, 0], 12, 50).total.highest).toBe(0);
  });

  it("[F1] what few months cannot know about the mean is inside the range", () => {
    // Six months whose mean is known with a standard error of s ÷ √6: the total of twelve months has a
    // variance of 12·v + 144·v ÷ 6 = 36·v, v being the months' own. Without it: 12·v.
    const { scenarios } = resampledRange(example, 12, 4000);
    const totals = scenarios.map(([total = NaN]) => total);
    const variance = (values: readonly number[]): number => {
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    };
    const ratio = variance(totals) / variance(example);
    // Redrawing with replacement has E = 12·v·5⁄6 + 24·v = 34·v; 4,000 draws know it to about 3 %
    expect(ratio).toBeGreaterThan(30);
    expect(ratio).toBeLessThan(38);
  });

  it("[M1] its quantiles are those of its scenarios", () => {
    const { scenarios, total } = resampledRange(example, 12, 333);
    const ordered = sorted(scenarios.map(([t = NaN]) => t));
    expect(total.p10).toBe(quantile(ordered, 0.1));
    expect(total.p50).toBe(quantile(ordered, 0.5));
    expect(total.p90).toBe(quantile(ordered, 0.9));
    expect(total.highest).toBe(ordered[332]);
  });
});

describe("the seed", () => {
  it("[F1] is a whole number of 32 bits and ignores what six digits do not show", () => {
    const seed = seedOf(example);
    expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
    expect(seedOf(example.map((value) => value * (1 + 1e-13)))).toBe(seed);
  });

  it("[F1] tells the order and the number of the months apart", () => {
    expect(seedOf([1, 2])).not.toBe(seedOf([2, 1]));
    expect(seedOf([1, 2])).not.toBe(seedOf([1, 2, 2]));
  });

  it("[F1] is the same on every machine", () => {
    // FNV-1a, 32 bits, computed here a second time in whole numbers
    expect(seedOf([1])).toBe(fnv1a("1.00000,"));
  });
});

function fnv1a(text: string): number {
  let hash = 0x811c9dc5n;
  for (const character of text) hash = ((hash ^ BigInt(character.charCodeAt(0))) * 0x01000193n) & 0xffffffffn;
  return Number(hash);
}
