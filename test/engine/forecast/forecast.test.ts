import fc from "fast-check";
import { basisOf, forecastPaths } from "../../../src/engine/forecast/forecast";
import {
  monthQuantiles,
  periodTotals,
  totalQuantiles,
  totalsOf,
} from "../../../src/engine/forecast/pathQuantiles";
import { fraction } from "../../../src/engine/units";
import { moreHistory } from "../../../src/engine/forecast/moreHistory";
import { backtest } from "../../../src/engine/forecast/backtest";
import { reachedWith } from "../../../src/engine/forecast/standBehind";
import { numberBetween, seeded } from "../randomContracts";

const year = [81, 79, 90, 85, 100, 97, 104, 110, 108, 117, 121, 130];
const deciles = (history: readonly number[], months = 12) =>
  totalQuantiles(forecastPaths(history, months)?.paths ?? [], [0.1, 0.5, 0.9]);

describe("the forecast", () => {
  it("[F1] the same history gives the same paths; another one others", () => {
    expect(forecastPaths(year, 12)).toEqual(forecastPaths([...year], 12));
    const other = [...year.slice(0, -1), 131];
    expect(forecastPaths(other, 12)?.seed).not.toBe(forecastPaths(year, 12)?.seed);
  });

  it("[F1] has as many paths and months as asked for, of finite amounts of 0 or more", () => {
    fc.assert(
      fc.property(
        fc.array(numberBetween(-100, 5_000_000), { minLength: 2, maxLength: 40 }),
        fc.integer({ min: 1, max: 36 }),
        (history, months) => {
          const { paths } = forecastPaths(history, months, { count: 20 }) ?? { paths: [] };
          expect(paths).toHaveLength(20);
          for (const path of paths) {
            expect(path).toHaveLength(months);
            for (const month of path) expect(month >= 0 && Number.isFinite(month)).toBe(true);
          }
        },
      ),
      seeded(60),
    );
  });

  it.each([1000, 0.037, 1e6])(
    "[F1] in a currency at %d to 1 every month is that many times as much",
    (rate) => {
      const here = totalsOf(forecastPaths(year, 12, { count: 200 })?.paths ?? []);
      const there = totalsOf(
        forecastPaths(
          year.map((month) => month * rate),
          12,
          { count: 200 },
        )?.paths ?? [],
      );
      // months are rounded to six digits
      there.forEach((total, p) => expect(total / rate / (here[p] ?? NaN)).toBeCloseTo(1, 5));
    },
  );

  it("[F1] every month is rounded to six significant digits", () => {
    for (const path of forecastPaths(year, 12, { count: 50 })?.paths ?? []) {
      for (const month of path) expect(Number(month.toPrecision(6))).toBe(month);
    }
  });

  it("[F2] one month allows none; 2 to 5 are a prior, and say so", () => {
    expect(forecastPaths([5], 12)).toBeNull();
    expect(forecastPaths([], 12)).toBeNull();
    expect([2, 5, 6, 11, 12, 23, 24].map(basisOf)).toEqual([
      "prior",
      "prior",
      "months",
      "months",
      "last twelve months",
      "last twelve months",
      "season",
    ]);
  });

  it("[F2] a constant history stays where it is, with the spread of the prior", () => {
    for (const length of [2, 6, 12, 24, 36]) {
      const [p10 = NaN, p50 = NaN, p90 = NaN] = deciles(new Array<number>(length).fill(100));
      // 12 × 100
      expect(Math.abs(p50 / 1200 - 1)).toBeLessThan(0.03);
      expect(p10).toBeGreaterThan(600);
      expect(p90).toBeLessThan(2400);
      expect(p90).toBeGreaterThan(p10);
    }
  });

  it("[F2] usage of 0 throughout forecasts 0", () => {
    expect(deciles([0, 0, 0])).toEqual([0, 0, 0]);
  });

  it("[F2] a season of two years comes back in its months", () => {
    const season = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2];
    const months = monthQuantiles(
      forecastPaths([...season, ...season, ...season], 12)?.paths ?? [],
      [0.5],
    ).map(([p50 = NaN]) => p50);
    expect((months[11] ?? NaN) / (months[5] ?? NaN)).toBeGreaterThan(1.6);
  });

  it("[F3] growth of 5 % a month for two years goes on in most paths; none is found in level usage", () => {
    const growing = Array.from({ length: 24 }, (_, t) => 100 * 1.05 ** t * (1 + 0.01 * (t % 3)));
    const forecast = forecastPaths(growing, 12);
    expect(forecast?.growthShare).toBeGreaterThan(0.8);
    // twelve months on at least 2 % growth: Σ 1.02^h = 13.7 of the last month
    const [, p50 = NaN] = deciles(growing);
    expect(p50 / (growing[23] ?? NaN)).toBeGreaterThan(13.7);
    const level = Array.from({ length: 24 }, (_, t) => 100 + 10 * ((t * 7) % 3));
    expect(forecastPaths(level, 12)?.growthShare).toBeLessThan(0.1);
  });

  it("[F3] the user's word: mature takes growth out, ramping puts it in", () => {
    const share = (kind: "mature" | "growing" | "ramping") =>
      forecastPaths(year, 12, { growth: { kind } })?.growthShare;
    expect(share("mature")).toBe(0);
    expect(share("growing")).toBeGreaterThanOrEqual(0.5);
    expect(share("ramping")).toBeGreaterThanOrEqual(0.9);
  });

  it("[F3] growth of one's own: 10 % a month without doubt, up to a ceiling", () => {
    const steady = new Array<number>(12).fill(100);
    const monthly = { low: 0.1, likely: 0.1, high: 0.1 };
    const last = (ceiling: number | null): number =>
      monthQuantiles(
        forecastPaths(steady, 24, { growth: { kind: "own", monthly, ceiling } })?.paths ?? [],
        [0.5],
      )[23]?.[0] ?? NaN;
    // 100 × 1.1²⁴ = 985
    expect(last(null) / (100 * 1.1 ** 24)).toBeGreaterThan(0.9);
    expect(last(null) / (100 * 1.1 ** 24)).toBeLessThan(1.1);
    expect(last(200)).toBeLessThan(210);
    expect(last(200)).toBeGreaterThan(160);
  });

  it("[F7] a month left out does not enter", () => {
    const spoiled = year.map((month, t) => (t === 4 ? 5000 : month));
    const leftOut = [4];
    // between 85 and 97 on a log scale
    const mended = year.map((month, t) => (t === 4 ? Math.sqrt(85 * 97) : month));
    expect(forecastPaths(spoiled, 12, { leftOut })).toEqual(forecastPaths(mended, 12));
  });

  it("[F1] totals of periods are those of the paths", () => {
    const { paths } = forecastPaths(year, 30, { count: 40 }) ?? { paths: [] };
    const totals = totalsOf(paths);
    periodTotals(paths, 12).forEach((periods, p) => {
      expect(periods).toHaveLength(3);
      expect(periods.reduce((sum, each) => sum + each, 0) / (totals[p] ?? NaN)).toBeCloseTo(1, 12);
    });
  });
});

describe("what can be stood behind", () => {
  it("[F8] a confidence of 90 % is the P10 of the total", () => {
    const paths = Array.from({ length: 101 }, (_, i) => [i]);
    expect(reachedWith(paths, [fraction(0.9), fraction(0.5)]).map(({ listUsage }) => listUsage)).toEqual([
      expect.closeTo(10, 9),
      50,
    ]);
  });
});

describe("the backtest", () => {
  it("[F8] needs some months; each trial knows only what came before it", () => {
    expect(backtest(year.slice(0, 8), 12)).toBeNull();
    const tested = backtest([...year, ...year], 6);
    expect(tested?.trials.length).toBeGreaterThanOrEqual(2);
    for (const { known, months, actual, p10, p90, inside } of tested?.trials ?? []) {
      const future = [...year, ...year].slice(known, known + months);
      expect(actual).toBe(future.reduce((sum, month) => sum + month, 0));
      expect(inside).toBe(actual >= p10 && actual <= p90);
    }
    expect(tested?.coverage).toBeCloseTo(
      (tested?.trials.filter(({ inside }) => inside).length ?? NaN) / (tested?.trials.length ?? NaN),
      12,
    );
  });
});

describe("one more quarter", () => {
  it("[F8] narrows the range of a year, and cannot of a term that is over by then", () => {
    const forecast = forecastPaths(year, 12, { count: 300 });
    if (forecast === null) throw new Error("no forecast");
    const narrowing = moreHistory(year, forecast, 3);
    expect(narrowing?.widthAfter).toBeLessThan(narrowing?.width ?? 0);
    expect(narrowing?.narrowing).toBeCloseTo(
      1 - (narrowing?.widthAfter ?? NaN) / (narrowing?.width ?? NaN),
      12,
    );
    expect(
      moreHistory(year, { ...forecast, paths: forecast.paths.map((path) => path.slice(0, 3)) }, 3),
    ).toBeNull();
  });
});
