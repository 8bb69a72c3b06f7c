import { otherSpendByMonth, type OtherSpend } from "../../src/engine/otherSpend";
import { codeExecutionCost } from "../../src/engine/prices";
import { fraction, money } from "../../src/engine/units";
import { day, month } from "./usageRows";

const seats: OtherSpend = {
  name: "seats",
  spent: { kind: "money", monthly: money(3000) },
  from: month("2026-11"),
  renewal: day("2027-02-15"),
  afterRenewal: 4000,
  eligibleShare: fraction(0.5),
  where: "OtherSpend!A5",
};
const eligible = (spends: readonly OtherSpend[], ...months: readonly string[]) =>
  otherSpendByMonth(spends, months.map(month)).map((each) => each.eligible);

describe("other spend", () => {
  it("[U2] counts from its first month, by its eligible share; the month of a renewal is divided at its day", () => {
    // Half of 3,000; in February 2027 14 of 28 days at 3,000 and 14 at 4,000; then half of 4,000
    expect(eligible([seats], "2026-10", "2026-11", "2027-01", "2027-02", "2027-03")).toEqual([
      0, 1500, 1500, 1750, 2000,
    ]);
    expect(otherSpendByMonth([seats], [month("2026-12")])[0]?.notEligible).toBe(1500);
  });

  it("[U2] ends at its renewal where nothing follows, and goes on where nothing is said", () => {
    expect(eligible([{ ...seats, afterRenewal: 0 }], "2027-02", "2027-03")).toEqual([750, 0]);
    expect(eligible([{ ...seats, afterRenewal: null }], "2027-02", "2027-03")).toEqual([1500, 1500]);
    expect(eligible([{ ...seats, renewal: null, afterRenewal: null }], "2030-01")).toEqual([1500]);
  });

  it("[U2] several add up", () => {
    expect(eligible([seats, { ...seats, eligibleShare: fraction(1) }], "2026-12")).toEqual([4500]);
  });

  it("[U1] code execution: 1,550 hours a month are free, then 0.05 an hour", () => {
    expect([0, 1550, 1551, 2550].map(codeExecutionCost)).toEqual([0, 0, 0.05, 50]);
    const hours: OtherSpend = {
      ...seats,
      spent: { kind: "code execution", hours: 2550 },
      afterRenewal: null,
    };
    expect(eligible([hours], "2026-12")).toEqual([25]);
  });

  it("[U2] the free hours of code execution are one allowance of all rows together", () => {
    const runs = (hours: number, share = 1): OtherSpend => ({
      ...seats,
      spent: { kind: "code execution", hours },
      renewal: null,
      afterRenewal: null,
      eligibleShare: fraction(share),
    });
    // (2,000 + 2,000 − 1,550) × 0.05 = 122.50; each row apart it would be twice 450 × 0.05 = 45
    expect(eligible([runs(2000), runs(2000)], "2026-12")[0]).toBeCloseTo(122.5, 9);
    // 3,000 of 4,000 hours count: 3/4 of 122.50 = 91.875, the other 30.625 do not
    const [december] = otherSpendByMonth([runs(3000), runs(1000, 0)], [month("2026-12")]);
    expect(december?.eligible).toBeCloseTo(91.875, 9);
    expect(december?.notEligible).toBeCloseTo(30.625, 9);
    expect(eligible([runs(1000), runs(500)], "2026-12")).toEqual([0]);
    expect(eligible([runs(0), runs(0)], "2026-12")).toEqual([0]);
  });
});
