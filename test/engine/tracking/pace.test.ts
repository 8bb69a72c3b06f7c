import { defaultTerms } from "../../../src/engine/terms";
import { burnDown } from "../../../src/engine/tracking/burnDown";
import { freezePlan, type SignedContract } from "../../../src/engine/tracking/plan";
import { fraction, type Month } from "../../../src/engine/units";

const signed: SignedContract = {
  firstMonth: "2027-01" as Month,
  commitments: [1080],
  pricing: { kind: "discount", discount: fraction(0.1) },
  terms: defaultTerms,
  expectedUsage: null,
};
/** The pace after some months of a plan; the rest of the term does not matter to it. */
function paceAfter(actuals: readonly number[], more: Partial<SignedContract> = {}) {
  const plan = freezePlan({ ...signed, ...more });
  if (plan === null) throw new Error("whole months");
  return burnDown(actuals, [plan.months.slice(actuals.length).map(() => 1)], plan).pace;
}

test("[T1] the recent pace is that of the last three months, the needed one draws the balance down to nothing", () => {
  // 40 + 3 × 80 of list usage draw 252 of 1,080; 828 are left, ÷ 0.9 ÷ 8 months = 115; 115 ÷ 80 − 1
  const pace = paceAfter([40, 80, 80, 80]);
  expect(pace.recent).toBe(80);
  expect(pace.needed).toBeCloseTo(115, 9);
  expect(pace.change).toBeCloseTo(0.4375, 9);
  // 252 + 0.9 × 8 × 80 = 828 drawn: 252 are forfeited, which 252 ÷ 72 = 3.5 months more would use
  expect(pace.forfeited).toBeCloseTo(252, 9);
  expect(pace.overageCharge).toBe(0);
  expect(pace.extension).toBeCloseTo(3.5, 9);
});

test("[T1] a pace that uses the commitment up pays overage, and no extension helps", () => {
  // 120 a month are 1,440 of list usage, 1,200 are covered: 240 at list
  const pace = paceAfter([120, 120, 120]);
  expect([pace.forfeited, pace.extension]).toEqual([0, null]);
  expect(pace.overageCharge).toBeCloseTo(240, 9);
});

test("[T1] before a month has passed there is no pace, of nothing none can be extended, and at the end none is needed", () => {
  expect(paceAfter([])).toMatchObject({
    recent: null,
    change: null,
    forfeited: null,
    overageCharge: null,
    extension: null,
  });
  expect(paceAfter([]).needed).toBeCloseTo(100, 9);
  expect(paceAfter([0, 0])).toMatchObject({ recent: 0, change: null, forfeited: 1080, extension: null });
  const over = paceAfter(Array.from({ length: 12 }, () => 50));
  expect([over.needed, over.change]).toEqual([null, null]);
});

test("[T1] of several periods the last one is extended, at its own price", () => {
  const two = { commitments: [1080, 1080], terms: { ...defaultTerms, termYears: 2 } };
  // 80 a month draw 864 in each year: 216 are forfeited in each, 432 in all; 216 ÷ 72 = 3 months of the second
  const pace = paceAfter([80, 80, 80], two);
  expect(pace.forfeited).toBeCloseTo(432, 9);
  expect(pace.extension).toBeCloseTo(3, 9);
});
