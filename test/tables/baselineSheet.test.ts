import type { CommitFirstTrap } from "../../src/engine/negotiation/commitFirst";
import { efficientHistory } from "../../src/engine/levers/efficientHistory";
import type { Lever } from "../../src/engine/levers/lever";
import { defaultTerms } from "../../src/engine/terms";
import { fraction, money, tokens, type Month } from "../../src/engine/units";
import { baselineSheet } from "../../src/tables/baselineSheet";
import { trapInWords } from "../../src/tables/trapInWords";
import { publishedPrices } from "../../src/tables/priceBook";
import { tokenRow } from "../engine/usageRows";

const half: Lever = {
  kind: "batch",
  model: null,
  share: { low: fraction(0.5), likely: fraction(0.5), high: fraction(0.5) },
  adoption: { start: null, monthsToFull: 1 },
  where: "Levers!A2",
};
// Opus 5.5 input 4 a million: 25,000 million are 100,000 a month
const usage = ["2027-01", "2027-02", "2027-03"].map((month) =>
  tokenRow(month as Month, "claude-opus-5-5", { input: tokens(25_000_000_000) }),
);
const history = efficientHistory(usage, publishedPrices, [half], "Usage");

/** The numbers of the sketch in product.md: sized on today 900,000, forfeiting 202,500 on average. */
const trap = {
  sizedOnToday: 900_000,
  sizedOnEfficient: 585_000,
  outcomeOfToday: { forfeited: 202_500 },
  outcomeOfEfficient: { netCost: 711_562.5, listCost: 775_000 },
  extraForfeiture: 201_094,
  extraCost: 190_000,
} as unknown as CommitFirstTrap;

test("[U3] the steps lead from today to efficient, the interaction beside them", () => {
  const { blocks, tables } = baselineSheet("Baseline", history, null, defaultTerms);
  const written = blocks.flatMap(({ cells }) => cells.map((row) => row.join(" | ")));
  expect(written).toContain("Step");
  // 300,000 today; half of it in batch at half the price: 225,000
  expect(written).toEqual(expect.arrayContaining(["300000 |  | ", "225000 | 75000 | 75000"]));
  expect(written.join("\n")).toContain("from 300,000 to 225,000 over the history, 25 % less");
  expect(tables.map(({ name, rows }) => [name, rows])).toEqual([
    ["bw_Baseline", 4],
    ["bw_BaselineByModel", 4],
  ]);
});

test("[R6] the commit-first trap and the months that waiting pays for", () => {
  // A saving of 63,437.50 over 12 months is 5,286.46 a month: 190,000 pays for 35.9 months
  expect(trapInWords(trap, defaultTerms)).toEqual([
    "Sized on today's bill you would sign 900,000; after the planned saving you would forfeit 202,500 on average.",
    "That costs 190,000 more than signing 585,000, sized on the efficient usage. If the choice is to sign on today's bill or to optimise first and pay list meanwhile, waiting pays for up to 35.9 months.",
  ]);
});

test("[R6] a larger commitment that costs less all the same is no trap, and waiting pays for no months", () => {
  expect(trapInWords({ ...trap, extraCost: money(-103) }, defaultTerms)).toEqual([
    "Sized on today's bill you would sign 900,000; after the planned saving you would forfeit 202,500 on average.",
    "Even so that costs 103 less than signing 585,000, sized on the efficient usage: there is no commit-first trap.",
  ]);
});

test("[R6] without a trap it says so", () => {
  expect(trapInWords({ ...trap, sizedOnToday: trap.sizedOnEfficient }, defaultTerms)).toEqual([
    "Sized on today's bill you would sign no more than on the efficient usage: there is no commit-first trap.",
  ]);
});
