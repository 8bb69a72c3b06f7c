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
  expect(signedFrom(none, terms, { paths: [[1]], months: [], periods: 1 })).toBeNull();
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
    "Plan!A7: expected Commitment, Discount, Renewal notice days, True-down notice days, Expected list usage, or a term of a signed contract, got Policy",
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
])("[T1] bad cells are named: %s", (_, items, expected) => {
  const { plan, problems } = table(...items);
  expect(plan).toBeNull();
  expect(problems.map(say)).toContain(expected);
});
