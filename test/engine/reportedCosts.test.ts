import fc from "fast-check";
import { ReportedCosts } from "../../src/engine/reportedCosts";
import { compareCosts } from "../../src/engine/controlTotals";
import type { ComparedCost } from "../../src/engine/costGroup";

/** So small that the bound is felt. */
const budget = 6_144;

/** A row: its number, list cost and reported cost. */
type Row = readonly [number, number, number];

function kept(rows: readonly Row[], model = "opus"): ReadonlyMap<string, readonly ComparedCost[]> {
  const costs = new ReportedCosts(budget);
  for (const [row, priced, reported] of rows) costs.add(row, model, reported, priced);
  return costs.costs();
}

/** All rows as they are, without any bound. */
const whole = (rows: readonly Row[], model = "opus"): ReadonlyMap<string, readonly ComparedCost[]> =>
  new Map([[model, rows.map(([row, priced, reported]) => ({ row, rows: 1, reported, priced }))]]);

/** Numbers from 0 to 1 without a pattern, the same in every run. */
function draws(): () => number {
  let state = 20_261_121;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Rows with a tenth off, paid in whole cents; every thousandth has no discount. */
function inCents(count: number): readonly Row[] {
  const draw = draws();
  return Array.from({ length: count }, (_, i) => {
    const priced = 10 ** (4 * draw() - 2);
    const paid = i % 1000 === 0 ? priced : priced * 0.9;
    return [i, priced, Math.round(paid * 100) / 100];
  });
}

/** Rows of which each has another discount, from none to all. */
function scattered(count: number): readonly Row[] {
  const draw = draws();
  return Array.from({ length: count }, (_, i) => {
    const priced = 10 ** (4 * draw() - 2);
    return [i, priced, priced * draw()];
  });
}

const byPlainNumber = fc.constantFrom(0, 0.001, 0.5, 1, 9.99, 1e6, -3);

test("[U6] of rows that all fit, every one is kept as it is", () => {
  const row = fc.tuple(byPlainNumber, byPlainNumber);
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (costs) => {
      const rows = costs.map(([priced, reported], i): Row => [i, priced, reported]);
      const all = [...kept(rows).values()].flat().sort((a, b) => (a.row ?? -1) - (b.row ?? -1));
      expect(all).toMatchObject(rows.map(([i, priced, reported]) => ({ row: i, rows: 1, reported, priced })));
    }),
    { seed: 20261121, numRuns: 200 },
  );
});

test("[U6] 15,000 rows take no more than a bounded number, and all are in it or in its sums", () => {
  const rows = inCents(15_000);
  const costs = [...kept(rows).values()].flat();
  // 6,144 rows as they are, and one sum for each group, of which there are fewer
  expect(costs.filter(({ row }) => row !== null).length).toBeLessThanOrEqual(budget);
  expect(costs.length).toBeLessThan(2 * budget);
  expect(costs.reduce((sum, cost) => sum + cost.rows, 0)).toBe(15_000);
});

test("[U6] the median of many rows is the one of each row to 0.01 %, the sums are the same", () => {
  for (const rows of [inCents(10_000), scattered(10_000)]) {
    const { overall } = compareCosts(kept(rows));
    const { overall: exact } = compareCosts(whole(rows));
    expect(Math.abs((overall.median ?? 9) - (exact.median ?? 9))).toBeLessThan(1e-4);
    // Sums of averages are exact to 2⁻⁶⁰ a row.
    expect(overall.priced).toBeCloseTo(exact.priced, 9);
    expect(overall.reported).toBeCloseTo(exact.reported, 9);
    expect(overall.rows).toBe(10_000);
  }
});

test("[U6] all unexplained rows of many are counted, and the largest of them are listed", () => {
  const rows = inCents(10_000);
  const compared = compareCosts(kept(rows));
  const exact = compareCosts(whole(rows));
  // Rounding to cents is explained: what is left are rows without a discount, but for the smallest.
  expect(exact.unexplainedRows).toBeGreaterThan(5);
  expect(compared.unexplainedRows).toBe(exact.unexplainedRows);
  expect(compared.unexplained.map(({ row }) => row)).toEqual(exact.unexplained.map(({ row }) => row));
});

test("[U6] of rows that differ in everything the count is within a thousandth, and what is listed is true", () => {
  const rows = scattered(8_000);
  const compared = compareCosts(kept(rows));
  const exact = compareCosts(whole(rows));
  expect(Math.abs(compared.unexplainedRows / exact.unexplainedRows - 1)).toBeLessThan(1e-3);
  for (const { row, priced, reported } of compared.unexplained)
    expect([row, priced, reported]).toEqual(rows[row]);
  // Kept are the largest rows: nearly all of the largest differences are theirs.
  const largest = new Set(exact.unexplained.map(({ row }) => row));
  const found = compared.unexplained.filter(({ row }) => largest.has(row)).length;
  expect(found / largest.size).toBeGreaterThan(0.7);
});

test("[U6] the order of the rows does not matter, however many there are", () => {
  const some = scattered(8_000);
  // The largest last, the largest first
  const rising = [...some].sort((a, b) => a[1] - b[1]);
  const expected = compareCosts(kept(some));
  expect(compareCosts(kept(rising))).toEqual(expected);
  expect(compareCosts(kept([...rising].reverse()))).toEqual(expected);
});

test("[U6] of equal rows the first are kept", () => {
  const rows = Array.from({ length: 5000 }, (_, i): Row => [4999 - i, 100, 50]);
  const all = [...kept(rows).values()].flat();
  const numbers = all.flatMap(({ row }) => (row === null ? [] : [row]));
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: numbers.length }, (_, i) => i));
  expect(numbers.length).toBeGreaterThan(999);
  expect(all.find(({ row }) => row === null)).toEqual({
    row: null,
    rows: 5000 - numbers.length,
    priced: 100 * (5000 - numbers.length),
    reported: 50 * (5000 - numbers.length),
  });
});
