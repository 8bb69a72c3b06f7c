import { analyse, type Analysis } from "../../src/engine/analyse";
import { noRangeOptions } from "../../src/engine/rangeOptions";
import type { Month } from "../../src/engine/units";
import {
  furtherKinds,
  furtherSheets,
  proposed,
  type FurtherInputs,
  type FurtherKind,
} from "../../src/tables/furtherSheets";
import { emptyFurtherTable, furtherTables, readFurtherTables } from "../../src/tables/furtherTables";
import { protectionsOf } from "../../src/tables/negotiationFigures";
import { planRows, signedFrom } from "../../src/tables/frozenPlan";
import { planSheet } from "../../src/tables/planSheet";
import { publishedPrices } from "../../src/tables/priceBook";
import { quotesSheet } from "../../src/tables/quotesSheet";
import type { UsageReading } from "../../src/tables/usageReading";
import { noTotals } from "../../src/tables/usageTotals";
import { bands, expectNoOverlap, gridOf, place, terms, words } from "./workedCase";

const rows = [61, 64, 70, 66, 72, 75, 71, 78, 80, 79, 84, 86].map((thousands, m) => ({
  kind: "cost" as const,
  month: `2025-${String(m + 1).padStart(2, "0")}` as Month,
  day: null,
  name: "all",
  listCost: thousands * 1000,
  where: `Usage!A${m + 2}`,
}));
const usage = { address: "Usage!A1:B13", rows, totals: noTotals } as unknown as UsageReading;
const analysed = (schedule: typeof bands): Analysis => {
  const found = analyse({
    usage: usage.rows,
    prices: publishedPrices,
    bands: schedule,
    terms,
    levers: [],
    changesFrom: () => [],
    otherSpend: [],
    rangeOptions: noRangeOptions,
    where: "Usage",
  });
  if (!("answer" in found)) throw new Error(JSON.stringify(found.problems));
  return found;
};
const analysis = analysed(bands);
const withProtections = (given: Omit<FurtherInputs, "protections">): FurtherInputs => ({
  ...given,
  protections: protectionsOf(given),
});
const inputs = (more: Partial<FurtherInputs> = {}): FurtherInputs =>
  withProtections({
    analysis,
    bands,
    terms,
    prices: publishedPrices,
    usage,
    further: readFurtherTables({}),
    solve: null,
    tables: [],
    version: "0",
    place,
    contract: null,
    nameOf: (kind) => kind,
    stands: () => false,
    ...more,
  });
const kinds = (given: FurtherInputs): readonly FurtherKind[] => furtherSheets(given).map(({ kind }) => kind);

test("with bands alone: what needs no further table", () => {
  expect(kinds(inputs())).toEqual(["Band moves", "Protections", "Budget", "FOCUS", "Provenance"]);
});

test("a sheet that has nothing to show any more is emptied and says why", () => {
  const sheets = furtherSheets(inputs({ stands: (kind) => kind === "Quotes compared" }));
  const emptied = sheets.find(({ kind }) => kind === "Quotes compared")?.plan;
  expect(emptied && words(emptied)).toEqual(["Quotes compared", "The table Quotes has no offers."]);
});

test("without bands there is a budget at list prices and where it comes from", () => {
  const none = inputs({ analysis: analysed([]), bands: [], place: null });
  expect(kinds(none)).toEqual(["Budget", "Provenance"]);
  expect(words(furtherSheets(none)[0]?.plan ?? fail("a budget")).join("\n")).toContain(
    "all usage at the day's list prices",
  );
});

test("quotes are compared and exported, a plan is tracked", () => {
  if (analysis.answer.kind !== "recommendation") throw new Error("a recommendation");
  const { recommendation } = analysis.answer;
  const signed = signedFrom(recommendation, terms, analysis.range, bands) ?? fail("something to sign");
  const plan = planSheet(
    planRows(
      signed,
      analysis.range.months.map(({ month }) => month),
    ),
  );
  const quotes = quotesSheet([{ Quote: "Acme", Commitment: 600_000, Discount: 0.12 }]);
  const further = readFurtherTables({ Plan: gridOf(plan, "Plan"), Quotes: gridOf(quotes, "Quotes") });
  expect(further.problems).toEqual([]);
  const given = inputs({ further });
  expect(kinds(given)).toEqual(furtherKinds.filter((kind) => !["Ramp", "Brief"].includes(kind)));
  expect(proposed(given).map(({ id, commitment }) => [id, commitment])).toEqual([
    ["recommended", recommendation.commitment],
    ["Acme", 600_000],
  ]);
  for (const { plan: sheet } of furtherSheets(given)) expectNoOverlap(sheet);
  // The budget is then the signed plan's
  const budget = furtherSheets(given).find(({ kind }) => kind === "Budget")?.plan;
  expect(budget && words(budget)).toContain("The budget is that of the signed Plan.");
});

test("several settlement periods have a ramp", () => {
  const two = { ...terms, termYears: 2 };
  const found = analyse({
    usage: usage.rows,
    prices: publishedPrices,
    bands,
    terms: two,
    levers: [],
    changesFrom: () => [],
    otherSpend: [],
    rangeOptions: noRangeOptions,
    where: "Usage",
  });
  if (!("answer" in found)) throw new Error("an answer");
  const sheets = furtherSheets(inputs({ analysis: found, terms: two }));
  const ramp = sheets.find(({ kind }) => kind === "Ramp")?.plan;
  expect(ramp && words(ramp)).toEqual(expect.arrayContaining(["1: months 1 to 12", "2: months 13 to 24"]));
});

test.each(furtherTables)("an empty %s table says nothing and has no problem", (name) => {
  const plan = emptyFurtherTable(name);
  const reading = readFurtherTables({ [name]: gridOf(plan, name) });
  expect(reading).toEqual(readFurtherTables({}));
  expect(plan.tables[0]?.rows).toBeGreaterThan(1);
});
