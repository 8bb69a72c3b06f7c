import { benchmarkPercentile } from "../../src/engine/negotiation/benchmark";
import type { Cell } from "../../src/tables/grid";
import { benchmarkColumns, comparables, readBenchmark } from "../../src/tables/benchmarkReader";
import { benchmarkSheet } from "../../src/tables/benchmarkSheet";
import { describe as say } from "../../src/tables/wording";
import { bands, gridAt, gridOf } from "./workedCase";

const read = (...rows: readonly (readonly Cell[])[]) =>
  readBenchmark(gridAt("Benchmark", [[...benchmarkColumns], ...rows]));

test("[N5] rows are compared inside the band that their commitment falls in", () => {
  const { rows, problems } = read(
    [300_000, 0.08, "peer"],
    [999_999, "12 %", "advisor"],
    [1_000_000, 0.2, "advisor"],
    [1000, 0, "list"],
  );
  expect(problems).toEqual([]);
  const known = comparables(rows, bands);
  expect(known.map(({ band }) => band)).toEqual(["First", "First", "Second", "below the first band"]);
  // 10 % half way between 8 % and 12 %
  expect(benchmarkPercentile(0.1, "First", known)).toBeCloseTo(0.5, 12);
});

test.each<[string, readonly Cell[], string]>([
  ["no commitment", ["", 0.1, "x"], "Benchmark!A5: expected a yearly commitment above 0, got nothing"],
  [
    "a discount above 1",
    [1, 12, "x"],
    "Benchmark!B5: expected a discount from 0 to below 1, such as 10 %, got 12",
  ],
  ["a commitment of 0", [0, 0.1, "x"], "Benchmark!A5: expected a yearly commitment above 0, got 0"],
  [
    "no discount",
    [1, "", "x"],
    "Benchmark!B5: expected a discount from 0 to below 1, such as 10 %, got nothing",
  ],
  ["no source", [1, 0.1, ""], "Benchmark!C5: expected where it is known from, got nothing"],
])("[N5] bad cells are named: %s", (_, row, expected) => {
  expect(read(row).problems.map(say)).toEqual([expected]);
  expect(read(row).rows).toEqual([]);
});

test("[N5] all that is wrong with a row is named; with an unknown column no row is read", () => {
  expect(read([5, 0.1, "x"], ["y", "z", ""]).problems.map(({ where }) => where)).toEqual([
    "Benchmark!A6",
    "Benchmark!B6",
    "Benchmark!C6",
  ]);
  const { rows, problems } = readBenchmark(
    gridAt("Benchmark", [
      ["Commitment", "Rate"],
      [5, 0.1],
    ]),
  );
  expect(rows).toEqual([]);
  expect(problems.map(say)).toEqual([
    "Benchmark!A4: expected a column Discount, got Commitment, Rate",
    "Benchmark!B4: expected only the columns Commitment, Discount, Source, got Rate",
  ]);
});

test("the empty table that the add-in makes has no rows and no problems", () => {
  expect(readBenchmark(gridOf(benchmarkSheet([]), "Benchmark"))).toEqual({ rows: [], problems: [] });
});
