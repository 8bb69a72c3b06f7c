import { budget } from "../../src/engine/tracking/budget";
import { freezePlan } from "../../src/engine/tracking/plan";
import { defaultTerms } from "../../src/engine/terms";
import { fraction, type Month } from "../../src/engine/units";
import { budgetSheet } from "../../src/tables/budgetSheet";
import { cellOf, expectNoOverlap, tableOf } from "./workedCase";

const plan = freezePlan({
  firstMonth: "2027-01" as Month,
  commitments: [1200],
  pricing: { kind: "discount", discount: fraction(0.1) },
  terms: { ...defaultTerms, payment: { interval: "monthly", timing: "in arrears" } },
  expectedUsage: null,
});
// 150 a month at 10 % off draw 135: the commitment lasts 8 months and 120 of the ninth
const paths = [Array.from({ length: 12 }, () => 150)];
const sheet = budgetSheet("Budget", budget(paths, plan ?? fail("whole months")), {
  contract: "The contract.",
  discountRate: 0,
});

test("[T3] cash and accrual by month, and the term's own figures below", () => {
  const [header, first, ...more] = tableOf(sheet, "bw_Budget");
  expect(header).toEqual([
    "Month",
    ...["mean", "P10", "P50", "P90"].map((name) => `Cash ${name}`),
    ...["mean", "P10", "P50", "P90"].map((name) => `Accrual ${name}`),
  ]);
  // A twelfth of 1,200 is paid, 135 are drawn
  expect(first?.map((cell) => (typeof cell === "number" ? Math.round(cell * 1e6) / 1e6 : cell))).toEqual([
    "2027-01",
    100,
    100,
    100,
    100,
    135,
    135,
    135,
    135,
  ]);
  expect(more).toHaveLength(11);
  // 1,200 and the overage at list of 12 × 150 − 1,200 ÷ 0.9 = 466.67
  expect(cellOf(sheet, 17, 0)).toBe("The whole term");
  expect(cellOf(sheet, 17, 1)).toBeCloseTo(1666.67, 2);
});

test("[T3] the means are added up again", () => {
  expect(cellOf(sheet, 18, 1)).toEqual({
    formula: '=IF(ABS(SUM($B$6:$B$17)-$B$18)<0.005,"OK",SUM($B$6:$B$17)-$B$18)',
  });
});

test("no two blocks write one cell, and the chart covers none that is written", () => expectNoOverlap(sheet));

test("[C10] with a discount rate the present value stands below the nominal sums, and in words what paying at once is worth", () => {
  const discounted =
    plan === null ? fail("whole months") : { ...plan, terms: { ...plan.terms, discountRate: 0.1 } };
  const shown = budgetSheet("Budget", budget(paths, discounted), {
    contract: "The contract.",
    discountRate: 0.1,
  });
  expect(cellOf(shown, 19, 0)).toBe("Present value at 10 %");
  // 1,200 in 12 instalments in arrears: 100 × 11.400488. Beyond it 15 in September, 150 each in October to December:
  // 15 ÷ 1.1^(9 ÷ 12) and 150 × (1.1^(−10 ÷ 12) + 1.1^(−11 ÷ 12) + 1.1^−1)
  const beyond = 150 - 120 / 0.9;
  const overage = beyond / 1.1 ** 0.75 + [10, 11, 12].reduce((sum, m) => sum + 150 / 1.1 ** (m / 12), 0);
  expect(cellOf(shown, 19, 1)).toBeCloseTo(1140.0488 + overage, 3);
  const words = shown.wrapped.map(({ row, column }) => String(cellOf(shown, row, column))).join(" ");
  expect(words).toContain("worth a discount of 5 %: take more, refuse less.");
  expectNoOverlap(shown);
});
