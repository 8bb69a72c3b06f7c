import { listCostOf, type ListCostArguments } from "../../src/tables/listCostArguments";
import { priceColumns } from "../../src/tables/pricesTable";
import { describe as say } from "../../src/tables/wording";

const none = { input: null, cacheWrite5m: null, cacheWrite1h: null, cacheRead: null, output: null };
const cost = (more: Partial<ListCostArguments>): number | readonly string[] => {
  const found = listCostOf({
    model: "claude-opus-4-5",
    counts: { ...none, input: 1e6 },
    batchShare: null,
    date: null,
    prices: null,
    ...more,
  });
  return "value" in found ? found.value : found.problems.map(say);
};

test("[U1] what is left out is none: no tokens, nothing in batch, today's price", () => {
  // Opus 4.5 costs 5 a million of input
  expect(cost({})).toBe(5);
  for (const left of [null, undefined, ""])
    expect(cost({ counts: { ...none, input: 1e6, output: left }, batchShare: left, date: left })).toBe(5);
});

test("[U1] a share in batch is from 0 to 1, both included", () => {
  expect([cost({ batchShare: 0 }), cost({ batchShare: 1 })]).toEqual([5, 2.5]);
  for (const share of [-0.1, 1.1])
    expect(cost({ batchShare: share })).toEqual([`batch share: expected a share from 0 to 1, got ${share}`]);
  expect(cost({ batchShare: "much" })).toEqual(["batch share: expected a share from 0 to 1, got much"]);
});

test.each([
  ["cacheWrite5m", "cache write 5m"],
  ["cacheWrite1h", "cache write 1h"],
  ["cacheRead", "cache read"],
  ["output", "output"],
] as const)("[U1] what is wrong with %s is said of the argument %s", (name, argument) => {
  expect(cost({ counts: { ...none, [name]: -1 } })).toEqual([
    `${argument}: expected tokens, 0 or more, got -1`,
  ]);
});

test("[U1] all that is wrong is named at once", () => {
  expect(cost({ model: "claude-opus-4-55", counts: { ...none, input: "x" }, date: "soon" })).toEqual([
    "input: expected tokens, 0 or more, got x",
    "date: expected a day such as 2026-03-31, got soon",
    expect.stringMatching(/^model: expected a model of the price book, got claude-opus-4-55/),
  ]);
});

test("[U1] a price table of one's own is read, and named where it is wrong", () => {
  const row: { readonly [column: string]: string | number } = {
    Model: "house",
    Input: 3,
    "Cache write 5m": 4,
    "Cache write 1h": 6,
    "Cache read": 0.3,
    Output: 15,
  };
  const prices = (more: typeof row = {}) => [
    [...priceColumns],
    priceColumns.map((name) => ({ ...row, ...more })[name] ?? ""),
  ];
  expect(cost({ model: "house", prices: prices() })).toBe(3);
  expect(cost({ model: "house", prices: prices({ Input: -3 }) })).toEqual([
    expect.stringMatching(/^prices row 2: expected .*, got -3$/),
  ]);
  // A model without a price for batch has none for half of it
  expect(cost({ model: "house", prices: prices(), batchShare: 0.5 })).toEqual([
    "model: expected a list price for house in batch, and the price book has none. Add a row to the Prices table",
  ]);
});
