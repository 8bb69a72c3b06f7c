import fc from "fast-check";
import { settle } from "../../../src/engine/settlement";
import { exhaustion } from "../../../src/engine/tracking/exhaustion";
import { byPeriod } from "../../../src/engine/tracking/plan";
import { fraction } from "../../../src/engine/units";
import { at } from "../contract";
import { amount, anyTerms, numberBetween, seeded } from "../randomContracts";
import { monthly, planOf } from "./plans";

describe("exhaustion", () => {
  it("[T1] the balance runs out inside the month that draws more than is left", () => {
    // 8 a month of 84: after ten and a half months, on the 16th of the 30 days of November
    const found = exhaustion([], [monthly(10, 12)], planOf([84], at(0.2)), 0);
    expect(found.chance).toBe(1);
    expect(found.middle?.afterMonths).toBeCloseTo(10.5, 12);
    expect(found.middle?.day).toBe("2026-11-16");
  });

  it("[T1] a balance drawn to its end with the term does not run out", () => {
    expect(exhaustion([], [monthly(10, 12)], planOf([96], at(0.2)), 0)).toEqual({
      chance: 0,
      early: null,
      middle: null,
      late: null,
    });
    // 12 × 0.1 is 1.2 but for the last bits
    expect(exhaustion([], [monthly(0.1, 12)], planOf([1.2], at(0)), 0).chance).toBe(0);
  });

  it("[T1] the range is one of dates by which one, five, nine in ten have run out", () => {
    // Ten scenarios of 7, 8, …, 16 a month against 100: 7 and 8 never; 9 in month 12, …, 16 after 6.25 months
    const rest = Array.from({ length: 10 }, (_, s) => monthly(7 + s, 12));
    const found = exhaustion([], rest, planOf([100], at(0)), 0);
    expect(found.chance).toBe(0.8);
    expect(found.early).toEqual({ afterMonths: 6.25, day: "2026-07-08" }); // a quarter of July's 31 days: 7.75
    expect(found.middle?.afterMonths).toBeCloseTo(100 / 12, 12); // the fifth: 12 a month
    expect(found.late).toBeNull(); // only eight do
  });

  it("[T1] what has run out already says when", () => {
    const found = exhaustion(monthly(30, 5), [monthly(0, 7)], planOf([100], at(0)), 0);
    expect(found.late).toEqual({ afterMonths: 3 + 1 / 3, day: "2026-04-11" }); // a third of 30 days: 10
  });

  it("[C6, T1] lots carried in lengthen the balance; periods behind do not count", () => {
    const plan = planOf([100, 100], at(0), { rolloverShare: fraction(1) });
    // Year 1 leaves 40, so year 2 has 140: at 20 a month it lasts seven months
    const found = exhaustion(monthly(5, 12), [monthly(20, 12)], plan, 1);
    expect(found.middle?.afterMonths).toBe(19);
    expect(found.middle?.day).toBe("2027-08-01");
    // Year 1 ran out, but is behind
    expect(exhaustion(monthly(20, 12), [monthly(5, 12)], plan, 1).chance).toBe(0);
  });

  it("[T1] without a first month there is no day", () => {
    const plan = planOf([50], at(0), {}, { firstMonth: null });
    expect(exhaustion([], [monthly(10, 12)], plan, 0).early).toEqual({ afterMonths: 5, day: null });
  });

  it("[C9, T1] it runs out where, and only where, a period to come has overage", () => {
    const quarterly = anyTerms.map((t) => ({
      ...t,
      settlement: "quarterly" as const,
      trueDownClawBack: false,
    }));
    const months = fc.array(amount, { minLength: 9, maxLength: 9 });
    const commitments = fc.array(amount, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(quarterly, months, commitments, numberBetween(0, 0.5), (drawn, usage, committed, d) => {
        const plan = planOf(committed, at(d), drawn);
        const { periods } = settle(byPeriod(usage, plan), committed, at(d), plan.terms);
        const first = periods.findIndex((period) => period.overageDrawdown > 1e-9);
        const found = exhaustion([], [usage], plan, 0).middle;
        return first < 0
          ? found === null
          : found !== null && found.afterMonths >= 3 * first && found.afterMonths <= 3 * first + 3;
      }),
      seeded(300),
    );
  });
});
