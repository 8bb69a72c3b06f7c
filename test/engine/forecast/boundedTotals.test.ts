import { boundTotals } from "../../../src/engine/forecast/boundedTotals";
import { forecastPaths } from "../../../src/engine/forecast/forecast";
import { totalQuantiles, totalsOf } from "../../../src/engine/forecast/pathQuantiles";

describe("few scenarios that grow without bound", () => {
  it("[F2] are cut at three times the P90 of the total, their largest months to one height", () => {
    // P90 of 11 totals is the tenth: 30; the highest may be 90
    const paths = [...Array.from({ length: 10 }, (_, i) => [i + 1, 10, 19 - i]), [5, 50, 1000]];
    const before = paths.slice(0, 10).map((path) => [...path]);
    boundTotals(paths);
    expect(paths.slice(0, 10)).toEqual(before);
    // 5 stays; (90 − 5) ÷ 2 = 42.5 each
    expect(paths[10]).toEqual([5, 42.5, 42.5]);
  });

  it("[F2] a total of three times P90 stays, and so does usage of 0", () => {
    const paths = [...Array.from({ length: 10 }, () => [10, 20]), [40, 50]];
    boundTotals(paths);
    expect(paths[10]).toEqual([40, 50]);
    const none = [[0], [0], [7]];
    boundTotals(none);
    expect(none).toEqual([[0], [0], [7]]);
  });

  it("[F2] a ramp forecast over three years has a mean below its P90, on every seed", () => {
    const ramp = [20, 24, 31, 38, 43, 60, 66, 80, 88, 120, 118, 150];
    for (const seed of [null, 1]) {
      const { paths } = forecastPaths(ramp, 36, { seed }) ?? { paths: [] };
      const [p90 = NaN, highest = NaN] = totalQuantiles(paths, [0.9, 1]);
      const totals = totalsOf(paths);
      expect(totals.reduce((sum, total) => sum + total, 0) / totals.length).toBeLessThan(p90);
      // months are rounded to six digits
      expect(highest / p90).toBeCloseTo(3, 4);
    }
  });
});
