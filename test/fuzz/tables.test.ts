import fc from "fast-check";
import { readActuals } from "../../src/tables/actualsReader";
import { readBands } from "../../src/tables/bandsReader";
import type { Cell, Grid } from "../../src/tables/grid";
import { readFurtherTables, type FurtherTable } from "../../src/tables/furtherTables";
import { readLaunches } from "../../src/tables/launchesReader";
import { readLevers } from "../../src/tables/leversReader";
import { readOtherSpend } from "../../src/tables/otherSpendReader";
import { priceCells, priceColumns, readPrices } from "../../src/tables/pricesTable";
import { publishedPrices } from "../../src/tables/priceBook";
import { readRangeOptions } from "../../src/tables/rangeOptionsReader";
import { readTerms } from "../../src/tables/termsReader";
import { termDefinitions } from "../../src/tables/termDefinitions";
import { readUsage } from "../../src/tables/usageReader";
import { usable } from "../../src/tables/wording";
import type { Problem } from "../../src/engine/problem";
import { anyCells, expectPlaces, inputs, onSheet, spoiled } from "./hostile";

type Rows = readonly (readonly Cell[])[];
type Read = (grid: Grid) => { readonly problems: readonly Problem[] };

const further =
  (name: FurtherTable): Read =>
  (grid) =>
    readFurtherTables({ [name]: grid });
const months = ["2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05"];

/** Every table a user can write, right to begin with. */
const tables: Readonly<Record<string, readonly [Rows, Read]>> = {
  Bands: [[["Threshold", "Discount", "Name"], [250_000, 0.1, "First"], [1_000_000, 0.15, "Second"]], readBands],
  Terms: [[["Term", "Value"], ...termDefinitions.map(({ name }, i): Cell[] => [name, i % 3 === 0 ? 1 : ""])], readTerms],
  Prices: [[[...priceColumns], ...publishedPrices.slice(0, 6).map((row) => [...priceCells(row)])], readPrices],
  Levers: [
    [
      ["Lever", "Model", "To model", "Share low", "Share likely", "Share high", "Hit rate", "Cache", "Start", "Months to full", "Cached share"],
      ["Batch", "claude-opus-4-8", "", 0.2, 0.3, 0.4, "", "", "2026-06", 3, ""],
    ],
    (grid) => readLevers(grid, publishedPrices),
  ],
  Launches: [[["Name", "Kind", "Start", "Months", "Low", "Likely", "High", "Probability"], ["Agent", "launch", "2026-08", 6, 1000, 2000, 3000, 0.8]], readLaunches],
  OtherSpend: [[["Name", "Month", "Amount", "Eligible share"], ["Seats", "2026-01", 4000, 1]], readOtherSpend],
  RangeOptions: [[["Option", "Value", "Low", "High", "Reason"], ["Growth", "growing", "", "", ""], ["Leave out", "2026-01", "", "", "migration"]], readRangeOptions],
  Asks: [[["Protection", "Wanted", "Walk-away", "Status"], ["Rollover share", 0.25, 0.1, "open"]], further("Asks")],
  Quotes: [[["Quote", "Commitment", "Discount", "Rollover share"], ["Vendor", 700_000, 0.12, 0.2]], further("Quotes")],
  Benchmark: [[["Band", "P25", "P50", "P75"], [250_000, 0.08, 0.1, 0.13]], further("Benchmark")],
  Plan: [[["Item", "Value"], ["Commitment", 500_000], ["Discount", 0.1], ["Begin", "2026-01"]], further("Plan")],
  Actuals: [[["Month", "List usage", "Drawdown", "Note"], ...months.map((month): Cell[] => [month, 50_000, "", ""])], readActuals],
  "a month and its cost": [[["Month", "List cost"], ...months.map((month, i): Cell[] => [month, 1000 + i])], (grid) => readUsage(grid, publishedPrices)],
  "a month, a model and its tokens": [
    [["Month", "Model", "Input tokens", "Cache read", "Output tokens"], ...months.map((month, i): Cell[] => [month, "claude-sonnet-4-6", 1e9 + i, 5e8, 1e8])],
    (grid) => readUsage(grid, publishedPrices),
  ],
  "one row a month for each model": [[["Model", ...months], ["claude-opus-4-8", ...months.map((_, i) => 100 + i)], ["claude-haiku-4-5", ...months.map((_, i) => 50 - i)]], (grid) => readUsage(grid, publishedPrices)],
}; // prettier-ignore

describe.each(Object.entries(tables))("%s", (_, [right, read]) => {
  test("nothing that stands in the table throws, and every rejection names its place", () => {
    fc.assert(
      fc.property(
        fc.oneof({ weight: 4, arbitrary: spoiled(right) }, { weight: 1, arbitrary: anyCells }),
        (cells) => {
          const grid = onSheet(cells);
          const before = JSON.stringify(cells);
          const { problems } = read(grid);
          expectPlaces(problems);
          expect(JSON.stringify(cells)).toBe(before);
          // What is refused says so again: nothing depends on what was read before.
          expect(usable(read(grid).problems)).toBe(usable(problems));
        },
      ),
      inputs(700),
    );
  });
});
