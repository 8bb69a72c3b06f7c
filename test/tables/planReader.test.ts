import { defaultTerms, type Terms } from "../../src/engine/terms";
import { fraction, money, type Month } from "../../src/engine/units";
import { emptyPlanRows, planRows, signedFrom } from "../../src/tables/frozenPlan";
import { readPlan } from "../../src/tables/planReader";
import { planSheet } from "../../src/tables/planSheet";
import type { Cell } from "../../src/tables/grid";
import { describe as say } from "../../src/tables/wording";
import { bands, gridAt, gridOf } from "./workedCase";

const [first] = bands;
const terms: Terms = {
  ...defaultTerms,
  overage: { kind: "discount", discount: 0.05 },
  trueDownShare: fraction(0.1),
};
const months = Array.from({ length: 12 }, (_, m) => ({
  month: `2027-${String(m + 1).padStart(2, "0")}` as Month,
  p10: money(0),
  p50: money(0),
  p90: money(0),
}));
const signed = signedFrom(
  { commitment: money(585_000), band: first ?? null, discount: fraction(0.1) },
  terms,
  // Two scenarios: 40,000 and 50,000 a month, 45,000 on average
  { paths: [months.map(() => 40_000), months.map(() => 50_000)], months, periods: 1 },
  bands,
);
const rows =
  signed === null
    ? []
    : planRows(
        signed,
        months.map(({ month }) => month),
      );

test("[T1] a frozen recommendation reads back as the plan that was signed", () => {
  const { plan, notices, problems } = readPlan(gridOf(planSheet(rows), "Plan"));
  expect(problems).toEqual([]);
  expect(plan).toMatchObject({
    firstMonth: "2027-01",
    commitments: [585_000],
    pricing: { kind: "discount", discount: 0.1 },
    terms: { overage: { kind: "discount", discount: 0.05 }, trueDownShare: 0.1 },
  });
  expect(plan?.months).toHaveLength(12);
  // 45,000 a month at 10 % off draw 40,500: 486,000 in a year; the even pace ends at the commitment
  expect(plan?.months[11]).toMatchObject({ expected: 486_000, evenPace: 585_000, month: "2027-12" });
  expect(notices).toEqual({ renewalNoticeDays: null, trueDownNoticeDays: 0 });
});

test("[T1] nothing is frozen where nothing is recommended", () => {
  const none = { commitment: money(0), band: null, discount: fraction(0) };
  expect(signedFrom(none, terms, { paths: [[1]], months: [], periods: 1 }, bands)).toBeNull();
});

test("[T1] an empty Plan says nothing", () => {
  expect(readPlan(gridOf(planSheet(emptyPlanRows()), "Plan"))).toMatchObject({ plan: null, problems: [] });
});

const table = (...items: readonly (readonly Cell[])[]) =>
  readPlan(gridAt("Plan", [["Item", "From month", "Value", "Note"], ...items]));

test("[T2] notice days are read", () => {
  const { notices } = table(
    ["Commitment", "2027-01", 100, ""],
    ["Discount", "", "10 %", ""],
    ["Renewal notice days", "", 60, ""],
    ["True-down notice days", "", 30, ""],
  );
  expect(notices).toEqual({ renewalNoticeDays: 60, trueDownNoticeDays: 30 });
});

const good: readonly (readonly Cell[])[] = [
  ["Commitment", "2027-01", 100, ""],
  ["Discount", "", 0.1, ""],
];
test.each<[string, readonly (readonly Cell[])[], string]>([
  ["no discount", [["Commitment", "", 1, ""]], "Plan!A4: expected a row Discount, got nothing"],
  ["no commitment", [["Discount", "", 0.1, ""]], "Plan!A4: expected a row Commitment, got nothing"],
  [
    "all off",
    [
      ["Commitment", "", 1, ""],
      ["Discount", "", 1, ""],
    ],
    "Plan!C6: expected a discount below 1, got 1",
  ],
  [
    "a term twice",
    [...good, ["Rate", "", "locked", ""], ["Rate", "", "locked", ""]],
    "Plan!A8: the term Rate stands twice; keep one of the two rows",
  ],
  [
    "another item",
    [...good, ["Policy", "", "floor", ""]],
    "Plan!A7: expected Commitment, Discount, Renewal notice days, True-down notice days, Expected list usage, Band threshold, Band discount, or a term of a signed contract, got Policy",
  ],
  [
    "another value",
    [...good, ["Rate", "", "high", ""]],
    "Plan!C7: expected Rate: locked, floating, lower of, got high",
  ],
  [
    "half a day",
    [...good, ["Renewal notice days", "", 0.5, ""]],
    "Plan!C7: expected a number of days, got 0.5",
  ],
  [
    "too few expectations",
    [...good, ["Expected list usage", "2027-01", 5, ""]],
    "Plan!B7: expected 12 months, the term, or none, got 1 months",
  ],
  [
    "another month",
    [...good, ["Expected list usage", "2027-02", 5, ""]],
    "Plan!B7: expected 2027-01, one row a month from the first on, got 2027-02",
  ],
  [
    "a commitment below 0",
    [["Commitment", "2027-01", -1, ""], good[1] ?? []],
    "Plan!C5: expected a commitment of 0 or more, got -1",
  ],
  [
    "a discount in words",
    [good[0] ?? [], ["Discount", "", "some", ""]],
    "Plan!C6: expected a discount from 0 to below 1, such as 10 %, got some",
  ],
  [
    "days below 0",
    [...good, ["True-down notice days", "", -1, ""]],
    "Plan!C7: expected a number of days, got -1",
  ],
  [
    "an expectation below 0",
    [...good, ["Expected list usage", "2027-01", -5, ""]],
    "Plan!C7: expected list usage of 0 or more, got -5",
  ],
  [
    "an expectation of no month",
    [...good, ["Expected list usage", "", 5, ""]],
    "Plan!B7: expected a date such as 2026-03-31 or 2026-03, got nothing",
  ],
  [
    "an unknown item",
    [...good, ["Colour", "", "red", ""]],
    "Plan!A7: expected Commitment, Discount, Renewal notice days, True-down notice days, Expected list usage, Band threshold, Band discount, or a term of a signed contract, got Colour",
  ],
  [
    "periods that are no whole months",
    [...good, ["Term years", "", 1.03, ""], ["Settlement", "", "term", ""]],
    "Plan!A4: expected settlement periods of whole months, got 1.03",
  ],
  [
    "a gap in the expectations of a plan without dates",
    [
      ["Commitment", "", 100, ""],
      ["Discount", "", 0.1, ""],
      ["Expected list usage", "2027-01", 5, ""],
      ["Expected list usage", "2027-03", 5, ""],
    ],
    "Plan!B8: expected 2027-02, one row a month from the first on, got 2027-03",
  ],
])("[T1] bad cells are named: %s", (_, items, expected) => {
  const { plan, problems } = table(...items);
  expect(plan).toBeNull();
  expect(problems.map(say)).toContain(expected);
});

test("[T1] every bad row is named, and nothing is added to what is wrong with the headings", () => {
  expect(
    table(["Commitment", "", "x", ""], ["Discount", "", "y", ""]).problems.map(({ where }) => where),
  ).toEqual(["Plan!C5", "Plan!C6", "Plan!A4", "Plan!A4"]);
  const { problems } = readPlan(
    gridAt("Plan", [
      ["Item", "Amount"],
      ["Commitment", 5],
    ]),
  );
  expect(problems.map(say)).toEqual([
    "Plan!A4: expected a column Value, got Item, Amount",
    "Plan!B4: expected only the columns Item, From month, Value, Note, got Amount",
  ]);
});

test("[T1] blank rows are passed over, zero is an amount, and each period has its own commitment", () => {
  const { plan, notices, problems } = table(
    ["Commitment", "2027-01", 100, ""],
    ["", "", "", ""],
    ["commitment", "2030-05", 0, ""],
    ["Discount", "", 0, ""],
    ["Term years", "", 2, ""],
    ["Renewal notice days", "", 0, ""],
    ["True-down notice days", "", "", ""],
    ["Rate", "", "", ""],
  );
  expect(problems).toEqual([]);
  expect(plan?.commitments).toEqual([100, 0]);
  // The term begins where the first commitment says
  expect(plan?.firstMonth).toBe("2027-01");
  expect(plan?.months).toHaveLength(24);
  expect(notices).toEqual({ renewalNoticeDays: 0, trueDownNoticeDays: 0 });
});

test("[T1] expectations of every month are read, blank ones as 0", () => {
  const months = Array.from({ length: 12 }, (_, m): readonly Cell[] => [
    "Expected list usage",
    `2027-${String(m + 1).padStart(2, "0")}`,
    m === 3 ? "" : m,
    "",
  ]);
  const { plan, problems } = table(...good, ...months);
  expect(problems).toEqual([]);
  // Usage of a month at 10 % off draws nine tenths of it
  expect(plan?.months.map(({ expected }) => expected).slice(0, 5)).toEqual([
    0,
    expect.closeTo(0.9, 9),
    expect.closeTo(2.7, 9),
    expect.closeTo(2.7, 9),
    expect.closeTo(6.3, 9),
  ]);
});
