import type { Problem } from "../../src/engine/problem";
import { defaultTerms } from "../../src/engine/terms";
import { day, tokenRow } from "../engine/usageRows";
import type { InputTableRead } from "../../src/tables/provenance";
import { provenanceOf } from "../../src/tables/provenance";
import type { UsageReading } from "../../src/tables/usageReading";
import { noTotals } from "../../src/tables/usageTotals";
import { oneYear, prices, workedAnalysis } from "./workedAnswer";
import { gridAt } from "./workedCase";

const analysis = workedAnalysis(oneYear, defaultTerms);
const row = tokenRow("2026-12", "claude-one", {});
const usageWith = (rows: UsageReading["rows"]) =>
  ({ address: "Usage!A1:B4", rows, totals: noTotals }) as unknown as UsageReading;
const [one] = prices;
if (one === undefined) throw new Error("a price");
const made = (
  more: { usage?: UsageReading; problems?: readonly Problem[]; tables?: readonly InputTableRead[] } = {},
) =>
  provenanceOf(
    { ...analysis, problems: more.problems ?? [] },
    more.usage ?? usageWith([row]),
    more.tables ?? [],
    [
      one,
      { ...one, from: day("2026-11-15") },
      { ...one, from: day("2027-06-01") },
      { ...one, model: "claude-two", from: day("2026-12-20") },
    ],
    defaultTerms,
    "1",
  );
const fact = (name: string, of = made()): unknown => of.made.find((each) => each.fact === name)?.value;

test("the newest price is that of the models that were used, on the day whose prices apply", () => {
  // The analysis is at the prices of 2026-12-31; claude-two was not used
  expect(fact("Newest price in force since")).toBe("2026-11-15");
  const both = usageWith([row, tokenRow("2026-12", "claude-two", {}), row]);
  expect(fact("Newest price in force since", made({ usage: both }))).toBe("2026-12-20");
  const reversed = usageWith([tokenRow("2026-12", "claude-two", {}), row]);
  expect(fact("Newest price in force since", made({ usage: reversed }))).toBe("2026-12-20");
  const costs = usageWith([
    { kind: "cost", month: row.month, day: null, model: "claude-one", listCost: 5, where: "" } as never,
  ]);
  expect(fact("Newest price in force since", made({ usage: costs }))).toBe("not dated");
  expect(
    fact("Newest price in force since", made({ usage: usageWith([tokenRow("2026-12", "none", {})]) })),
  ).toBe("not dated");
});

test("the months are the usage's own where it says them, else those of the history", () => {
  expect([fact("Usage from"), fact("Usage to"), fact("Whole months used")]).toEqual([
    "2026-10",
    "2026-12",
    3,
  ]);
  const dated = {
    ...usageWith([row]),
    totals: { ...noTotals, from: day("2026-10-05"), to: day("2027-01-04") },
  };
  expect([fact("Usage from", made({ usage: dated })), fact("Usage to", made({ usage: dated }))]).toEqual([
    "2026-10-05",
    "2027-01-04",
  ]);
});

test("what was left out is said with why; other problems are no rows left out", () => {
  const problems: readonly Problem[] = [
    { code: "partial-month", where: "Usage", got: "2027-01", expected: "to the 4th" },
    { code: "partial-month", where: "Usage", got: "2026-09" },
    { code: "totals-row", where: "Usage!A9", got: "Total" },
    { code: "left-out-rows", where: "Usage!A3", got: "2 rows", expected: "fees, credits and tax" },
    { code: "left-out-rows", where: "Usage!A7", got: "" },
    { code: "unusual-month", where: "Usage", got: "2026-11 is low: 5", expected: "about 9" },
  ];
  const { leftOut, notes } = made({ problems });
  expect(leftOut).toEqual([
    { what: "2027-01", why: "no whole month (to the 4th)" },
    { what: "2026-09", why: "no whole month" },
    { what: "Total", why: "Usage!A9" },
    { what: "2 rows", why: "fees, credits and tax" },
    { what: "Usage!A7", why: "Usage!A7" },
  ]);
  expect(notes).not.toHaveLength(0);
});

test("a table's control total leaves its headings out, and one without numbers has none", () => {
  const table = (cells: Parameters<typeof gridAt>[1]): InputTableRead => ({
    name: "T",
    grid: gridAt("T", cells),
  });
  const [, years, words] = made({
    tables: [
      table([
        ["Year", 2027],
        [1, "x"],
        ["", ""],
        [2, 3.5],
      ]),
      table([["Name"], ["a"]]),
    ],
  }).ranges;
  expect(years).toEqual({ name: "T", address: "T!A4:B7", rows: 2, total: 6.5, totalOf: "Numbers in it" });
  expect(words).toMatchObject({ rows: 1, total: null });
});
