import { forecastPaths, type Forecast } from "../../../src/engine/forecast/forecast";
import { moreHistory } from "../../../src/engine/forecast/moreHistory";

const history = [100, 104, 98, 103, 101, 99, 105, 102];
const forecast = forecastPaths(history, 6, { count: 200 }) as Forecast;
/** The same forecast with other paths: so many, each `total` over six even months. */
const withTotals = (totals: readonly number[]): Forecast => ({
  ...forecast,
  paths: totals.map((total) => Array.from({ length: 6 }, () => total / 6)),
});

describe("what more history would narrow", () => {
  it("[F8] is measured by P10 to P90 of the term's total", () => {
    // PERCENTILE.INC of 0, 100, …, 1,000 is 100 and 900
    const wide = withTotals(Array.from({ length: 11 }, (_, i) => 1e6 * (i + 1)));
    const found = moreHistory(history, wide);
    expect(found?.width).toBeCloseTo(8e6, 3);
    expect(found?.months).toBe(3);
    expect(found?.narrowing).toBeCloseTo(1 - (found?.widthAfter ?? 0) / 8e6, 9);
  });

  it("[F8] a range far wider than the history's own is narrowed in every continuation", () => {
    const totals = Array.from({ length: 11 }, (_, i) => 600 + (i - 5) * 100);
    // the months seen are 17 to 183 instead of 100: P10 to P90 is 800 now
    const found = moreHistory(history, withTotals(totals));
    expect(found?.narrowerIn).toBeGreaterThan(0.5);
    expect(found?.narrowing).toBeGreaterThan(0);
  });

  it("[F8] one that is far too narrow is widened in every one", () => {
    const found = moreHistory(history, withTotals(Array.from({ length: 11 }, (_, i) => 600 + i * 1e-3)));
    expect(found?.width).toBeCloseTo(8e-3, 9);
    expect(found?.narrowerIn).toBe(0);
    expect(found?.narrowing).toBeLessThan(-100);
    // what is seen goes on as the history did: three months of about 100 have a range of about 30, at most 100
    expect(found?.widthAfter).toBeLessThan(100);
    expect(found?.widthAfter).toBeGreaterThan(1);
  });

  it("[F8] continuations are taken evenly from the paths, in the order of their totals", () => {
    // a term that explodes in the upper half: continuations from it are of another size
    const totals = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 600 : 6000));
    const mixed = moreHistory(history, withTotals(totals));
    const low = moreHistory(
      history,
      withTotals(totals.map((total, i) => (total === 600 ? 600 + i * 1e-6 : 600))),
    );
    expect(mixed?.widthAfter).toBeGreaterThan(3 * (low?.widthAfter ?? Infinity));
    // in any order of the paths
    const sorted = moreHistory(history, withTotals([...totals].sort((a, b) => a - b)));
    expect(sorted?.widthAfter).toBeCloseTo(mixed?.widthAfter ?? NaN, 6);
  });

  it("[F8] a term that is over by then, or known already, cannot be narrowed", () => {
    expect(moreHistory(history, forecast, 6)).toBeNull();
    expect(moreHistory(history, forecast, 5)).not.toBeNull();
    expect(moreHistory(history, withTotals([600, 600, 600]))).toBeNull();
  });

  it("[F3, F8] the user's word about growth holds for the continuations too", () => {
    const own = { kind: "own", monthly: { low: 0.2, likely: 0.5, high: 0.8 }, ceiling: null } as const;
    const plain = moreHistory(history, forecast)?.widthAfter ?? NaN;
    expect(moreHistory(history, forecast, 3, own)?.widthAfter).toBeGreaterThan(3 * plain);
  });
});
