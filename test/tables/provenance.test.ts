import type { Analysis } from "../../src/engine/analyse";
import { money, type Day, type Month } from "../../src/engine/units";
import { publishedPrices } from "../../src/tables/priceBook";
import { provenanceOf } from "../../src/tables/provenance";
import { provenanceSheet } from "../../src/tables/provenanceSheet";
import type { UsageReading } from "../../src/tables/usageReading";
import { noTotals } from "../../src/tables/usageTotals";
import { expectNoOverlap, gridAt, tableOf, terms, words } from "./workedCase";

const analysis = {
  history: { months: [{ month: "2027-01" as Month, listUsage: money(5) }], signingDay: "2027-01-31" as Day },
  range: {
    scenarios: [[1], [2]],
    seed: 42,
    termMonths: 12,
    periods: 1,
    leftOut: [{ month: "2026-12" as Month, reason: "holiday", where: "RangeOptions!B5" }],
  },
  answer: { kind: "floors", floors: [] },
  problems: [{ code: "partial-month", where: "Usage!A9", got: "2027-02", expected: "to the 10th" }],
} as unknown as Analysis;
const usage = {
  address: "Usage!A1:C9",
  rows: [{ kind: "cost", month: "2027-01", listCost: 5, where: "Usage!A2" }],
  totals: { ...noTotals, rows: 8, from: "2027-01", to: "2027-02", listCost: money(12.5) },
  control: {
    rowsRead: 10,
    rowsUsed: 8,
    columns: [{ field: "cost", header: "Cost", column: 1, total: 11.25 }],
    leftOut: [{ why: "no usage", rows: 2 }],
    tokens: null,
    reportedCost: money(11.25),
    listCost: money(12.5),
    comparison: {
      overall: { model: null, rows: 8, priced: 12.5, reported: 11.25, discount: 0.1, median: 0.1 },
      byModel: [],
      unexplained: [],
    },
  },
} as unknown as UsageReading;
const bandsTable = (threshold: number) => ({
  name: "Bands",
  grid: gridAt("Bands", [
    ["Threshold", "Discount"],
    [threshold, 0.1],
    ["", ""],
  ]),
});
const of = (reading: UsageReading, threshold = 250_000) =>
  provenanceOf(analysis, reading, [bandsTable(threshold)], publishedPrices, terms, "1.2.3");
const hash = (provenance: ReturnType<typeof of>) =>
  provenance.made.find(({ fact }) => fact === "Hash of the inputs")?.value;

test("every range that was read stands with its address, rows and control total", () => {
  expect(of(usage).ranges).toEqual([
    { name: "Usage", address: "Usage!A1:C9", rows: 8, total: 12.5, totalOf: "List cost" },
    // 250,000 and 0.1 of the one row that is filled
    { name: "Bands", address: "Bands!A4:B6", rows: 1, total: 250_000.1, totalOf: "Numbers in it" },
  ]);
});

test("the hash is that of what was read: any cell changes it, where it stands does not", () => {
  const [row] = usage.rows;
  const moved = { ...usage, rows: [{ ...row, where: "Usage!A3" }] } as UsageReading;
  const other = { ...usage, rows: [{ ...row, listCost: 6 }] } as unknown as UsageReading;
  expect(hash(of(usage))).toMatch(/^[0-9a-f]{16}$/);
  expect(hash(of(moved))).toBe(hash(of(usage)));
  expect(hash(of(other))).not.toBe(hash(of(usage)));
  expect(hash(of(usage, 250_001))).not.toBe(hash(of(usage)));
});

test("what was left out stands with its reason", () => {
  expect(of(usage).leftOut).toEqual([
    { what: "2 rows of usage", why: "no usage" },
    { what: "2026-12", why: "holiday" },
    { what: "2027-02", why: "no whole month (to the 10th)" },
  ]);
});

test("[U6] the control totals of the usage stand below what was read, without parts that have nothing", () => {
  const plan = provenanceSheet("Provenance", of(usage));
  expect(tableOf(plan, "bw_ControlTotals")).toEqual([
    ["Control total", "Figure"],
    ["Rows read", 10],
    ["Rows left out: no usage", 2],
    ["Rows used", 8],
    ["Sum of column Cost", 11.25],
    ["Cost as reported", 11.25],
    ["List cost", 12.5],
  ]);
  // Rows are counted in whole ones, money to the cent.
  const figures = plan.blocks.filter(({ column, row }) => column === 1 && row > 8 && row < 16);
  expect(figures.map(({ format, cells }) => [format, cells.length])).toEqual(
    expect.arrayContaining([
      ["#,##0", 3],
      ["#,##0.00", 3],
    ]),
  );
  // 1 − 11.25 ÷ 12.50
  expect(tableOf(plan, "bw_DiscountEnjoyed")[1]).toEqual(["All", 8, 12.5, 11.25, 0.1, 0.1]);
  expect(plan.tables.map(({ name }) => name)).not.toContain("bw_NotExplained");
  const { address, rows, totals } = usage;
  const file = { address, rows, totals } as UsageReading;
  const without = provenanceSheet("Provenance", of(file));
  expectNoOverlap(without);
  expect(without.tables.map(({ name }) => name)).toEqual(["bw_Inputs", "bw_Made", "bw_LeftOut"]);
});

test("the sheet shows seed, version, policy and the legend of the colours", () => {
  const plan = provenanceSheet("Provenance", of(usage));
  expectNoOverlap(plan);
  expect(tableOf(plan, "bw_Made")).toEqual(
    expect.arrayContaining([
      ["Seed", 42],
      ["Scenarios", 2],
      ["Policy", "floor"],
      ["Confidence", "90 %"],
      ["Bandwise version", "1.2.3"],
      ["Usage to", "2027-02"],
    ]),
  );
  expect(words(plan)).toEqual(
    expect.arrayContaining(["Blue on a light ground", "Green, slanted", "Cell style Bandwise linked"]),
  );
});
