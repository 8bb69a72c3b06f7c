import type { Cell } from "../../src/tables/grid";
import { readQuotes } from "../../src/tables/quotesReader";
import { quotesSheet } from "../../src/tables/quotesSheet";
import { describe as say } from "../../src/tables/wording";
import { gridAt, gridOf } from "./workedCase";

const header: readonly Cell[] = [
  "Quote",
  "Commitment",
  "Discount",
  "Valid until",
  "Overage",
  "True-down share",
  "Note",
];
const read = (...rows: readonly (readonly Cell[])[]) => readQuotes(gridAt("Quotes", [header, ...rows]));

test("[N4] one offer a row; columns headed by terms override them, blank ones do not", () => {
  const { quotes, problems } = read(
    ["Acme", "600,000", "12 %", "2026-12-31", "committed", "", "by mail"],
    ["Other", 0, 0, "", "", 0.1, ""],
  );
  expect(problems).toEqual([]);
  expect(quotes).toEqual([
    {
      name: "Acme",
      commitment: 600_000,
      discount: 0.12,
      validUntil: "2026-12-31",
      terms: { overage: { kind: "committed" } },
      where: "Quotes!A5",
      cells: {
        commitment: "Quotes!B5",
        discount: "Quotes!C5",
        terms: {
          overage: { where: "Quotes!E5", typed: "committed" },
          trueDownShare: { where: "Quotes!F5", typed: "" },
        },
      },
    },
    expect.objectContaining({
      name: "Other",
      commitment: 0,
      discount: 0,
      validUntil: null,
      terms: { trueDownShare: 0.1 },
    }),
  ]);
});

test.each<[string, readonly Cell[], string]>([
  ["no name", ["", 1, 0.1, "", "", "", ""], "Quotes!A5: expected a name such as the vendor's, got nothing"],
  [
    "a commitment below 0",
    ["A", -1, 0.1, "", "", "", ""],
    "Quotes!B5: expected a commitment of 0 or more, got -1",
  ],
  [
    "a commitment in percent",
    ["A", "5 %", 0.1, "", "", "", ""],
    "Quotes!B5: expected a commitment of 0 or more, got 5 %",
  ],
  [
    "no discount",
    ["A", 1, "", "", "", "", ""],
    "Quotes!C5: expected a discount from 0 to below 1, such as 10 %, got nothing",
  ],
  [
    "all off",
    ["A", 1, 1, "", "", "", ""],
    "Quotes!C5: discount must be at least 0 and below 1, got 1; did you mean 1 %?",
  ],
  [
    "two days in one",
    ["A", 1, 0.1, "03/04/2027", "", "", ""],
    "Quotes!D5: expected a date such as 2026-03-31 or 2026-03, got 03/04/2027, which is two different days in different countries",
  ],
  [
    "another overage",
    ["A", 1, 0.1, "", "cheap", "", ""],
    "Quotes!E5: expected Overage: list, committed, or a discount off list below 1, got cheap",
  ],
])("[N4] bad cells are named: %s", (_, row, expected) => {
  const { quotes, problems } = read(row);
  expect(quotes).toEqual([]);
  expect(problems.map(say)).toEqual([expected]);
});

test.each([
  "Settlement",
  "Term years",
  "Band basis",
  "Band kind",
  "True-down claw-back",
  "List price change",
  "Discount rate",
  "Increment",
  "Confidence",
  "Risk weight",
])("[N4] %s is no term of a quote", (term) => {
  const { problems } = readQuotes(gridAt("Quotes", [["Quote", "Commitment", "Discount", term]]));
  expect(problems.map(({ code, where, got }) => [code, where, got])).toEqual([
    ["missing-column", "Quotes!D4", term],
  ]);
});

test("[N4] where a heading is missing no row is read; with one bad row there are no quotes", () => {
  const missing = readQuotes(
    gridAt("Quotes", [
      ["Quote", "Discount"],
      ["", 5],
    ]),
  );
  expect(missing.quotes).toEqual([]);
  expect(missing.problems.map(say)).toEqual(["Quotes!A4: expected a column Commitment, got Quote, Discount"]);
  const { quotes, problems } = read(["A", 1, 0.1, "", "", "", ""], ["B", "x", "y", "", "", "", ""]);
  expect(quotes).toEqual([]);
  expect(problems.map(({ where }) => where)).toEqual(["Quotes!B6", "Quotes!C6"]);
});

test("[N4] an error in the name is told as one; a month is its first day", () => {
  expect(read(["", "", "", "", "", "", "x"]).problems.map(({ code, where }) => [code, where])).toEqual([
    ["blank", "Quotes!A5"],
    ["blank", "Quotes!B5"],
    ["blank", "Quotes!C5"],
  ]);
  expect(read(["A", 1, 0.1, "2027-03", "", "", ""]).quotes[0]?.validUntil).toBe("2027-03-01");
});

test("[N4] terms of the workbook alone, and names that stand twice, are refused", () => {
  const policy = readQuotes(gridAt("Quotes", [["Quote", "Commitment", "Discount", "Policy"]]));
  expect(policy.problems.map(({ where, got }) => [where, got])).toEqual([["Quotes!D4", "Policy"]]);
  expect(read(["A", 1, 0.1, "", "", "", ""], ["A", 2, 0.1, "", "", "", ""]).problems.map(say)).toEqual([
    "Quotes!A6: expected a name that no other quote has, got A",
  ]);
});

test("the empty table that the add-in makes has no quotes and no problems; numbers and words are checked", () => {
  const plan = quotesSheet([]);
  expect(readQuotes(gridOf(plan, "Quotes"))).toEqual({ quotes: [], problems: [] });
  const names = plan.blocks.flatMap(({ row, cells }) => (row === 3 ? (cells[0] ?? []) : []));
  expect(plan.lists.map(({ column }) => names[column])).toEqual(["Draws down at", "Rate"]);
  expect(plan.numbers?.map(({ column }) => names[column])).toEqual([
    "Commitment",
    "Discount",
    "Rollover share",
    "True-down share",
    "Carryover share",
  ]);
});
