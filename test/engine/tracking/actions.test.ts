import type { Terms } from "../../../src/engine/terms";
import { burnDown, type Notices } from "../../../src/engine/tracking/burnDown";
import { fraction } from "../../../src/engine/units";
import { at, committedOverage } from "../contract";
import { monthly, planOf } from "./plans";

/** 585,000 at 10 %: five months behind, 47,000 a month to come, so that 86,400 would be forfeited. */
const actuals = [42_000, 42_000, 47_000, 47_000, 47_000];
const under585 = (changed: Partial<Terms>, notices?: Notices) =>
  burnDown(actuals, [monthly(47_000, 7)], planOf([585_000], at(0.1), changed), notices).actions;
const near = (amount: number): number => expect.closeTo(amount, 4) as number;

describe("what can be done now", () => {
  it("[T1] forfeiture ahead: pull work forward, or ask for the extension now", () => {
    expect(under585({})).toEqual([
      // 96,000 of list usage fits in, and would cost 0.9 × 96,000 after the term
      {
        kind: "pull work forward",
        worth: near(86_400),
        counted: false,
        by: "2026-12-31",
        extent: near(96_000),
      },
      // 86,400 ÷ 42,300 a month: two months more
      {
        kind: "extend the term",
        worth: near(86_400),
        counted: false,
        by: "2026-12-31",
        extent: near(2.0426),
      },
    ]);
  });

  it("[C11, T1] after the term work costs the renewal's price, the uplift capped", () => {
    const [first] = under585({ renewalUplift: 0.07, upliftCap: 0.03 });
    expect(first).toMatchObject({ kind: "pull work forward", worth: near(88_992) }); // 86,400 × 1.03
    const [uncapped] = under585({ renewalUplift: 0.07 });
    expect(uncapped?.worth).toEqual(near(92_448)); // 86,400 × 1.07
  });

  it("[C5, T1] the true-down's worth is what the term costs more without it, its day that of the notice", () => {
    const found = under585(
      { trueDownShare: fraction(0.1) },
      { renewalNoticeDays: null, trueDownNoticeDays: 30 },
    );
    // 58,500 of the 86,400 are released; 27,900 stay
    expect(found.map(({ kind, worth, counted, by }) => [kind, worth, counted, by])).toEqual([
      ["claim the true-down", near(58_500), true, "2026-12-01"],
      ["pull work forward", near(27_900), false, "2026-12-31"],
      ["extend the term", near(27_900), false, "2026-12-31"],
    ]);
  });

  it("[C7, C8, T1] carryover is worth its share at what a carried unit is worth", () => {
    const half = { carryoverShare: fraction(0.5), carryoverValue: fraction(0.8) };
    const found = under585(half, { renewalNoticeDays: 60, trueDownNoticeDays: 0 });
    const carry = found.find(({ kind }) => kind === "carry over at renewal");
    // 0.8 × 0.5 × 86,400; the auto-renewal's notice day stands for the renewal
    expect(carry).toEqual({
      kind: "carry over at renewal",
      worth: near(34_560),
      counted: true,
      by: "2026-11-01",
      extent: null,
    });
    // Pulling forward the 43,200 that would be forfeited uses 21,600 that would have carried, worth 17,280
    const pull = found.find(({ kind }) => kind === "pull work forward");
    expect(pull).toMatchObject({ extent: near(48_000), worth: near(43_200 - 0.8 * 21_600) });
  });

  it("[C6, T1] rollover is worth the overage it saves in the next period", () => {
    const rolls = planOf([100, 100], at(0), { rolloverShare: fraction(0.5) });
    // Year 1 draws 60: 20 roll, 20 are lost. Year 2 draws 120 of 120; without the 20 it pays 20 beyond
    const { actions } = burnDown(monthly(5, 6), [[...monthly(5, 6), ...monthly(10, 12)]], rolls);
    expect(actions).toContainEqual({
      kind: "use the rollover",
      worth: near(20),
      counted: true,
      by: "2027-12-31",
      extent: null,
    });
  });

  it("[C6, T2] a lot that lives on expires later; a notice that is past is no date any more", () => {
    const terms = { rolloverShare: fraction(0.5), rolloverLife: 2, trueDownShare: fraction(0.05) };
    const years = planOf([100, 100, 100], at(0), terms);
    // Year 1 rolls 50 × 0.95 ÷ 2; in year 2 the lot waits for year 3, which is dear
    const usage = [...monthly(50 / 12, 12), ...monthly(10, 3)];
    const rest = [...monthly(5, 9), ...monthly(20, 12)];
    const { actions } = burnDown(usage, [rest], years, { renewalNoticeDays: null, trueDownNoticeDays: 300 });
    const by = (kind: string) => actions.find((each) => each.kind === kind)?.by;
    expect(by("use the rollover")).toBe("2028-12-31");
    // 300 days before 2027-12-31 was March 6th; April is next, so that the notice of year 3 counts
    expect(by("claim the true-down")).toBe("2028-03-06");
  });

  it("[T1] work of the next period that would be overage is worth its charge now", () => {
    const years = planOf([100, 100], at(0));
    // Year 1 draws 60 of 100, year 2 150: 40 brought forward leave 10 of 50 beyond
    const { actions } = burnDown(monthly(5, 6), [[...monthly(5, 6), ...monthly(12.5, 12)]], years);
    const pull = actions.find(({ kind }) => kind === "pull work forward");
    expect(pull).toMatchObject({ worth: near(40), extent: near(40), by: "2026-12-31" });
  });

  it("[T1] work that the next period has paid for already is worth nothing", () => {
    const years = planOf([100, 100], at(0));
    const { actions } = burnDown(monthly(5, 6), [[...monthly(5, 6), ...monthly(2.5, 12)]], years);
    expect(actions.map(({ kind }) => kind)).toEqual(["extend the term"]); // 70 left in year 2
  });

  it("[T1] overage ahead: renewing when the balance runs out saves the discount on it", () => {
    // 8 a month of 80 run out after ten months; 20 of list usage beyond cost 20, 16 at 20 % off
    const short = planOf([80], at(0.2));
    expect(burnDown(monthly(10, 6), [monthly(10, 6)], short).actions).toEqual([
      { kind: "renew early", worth: near(4), counted: false, by: "2026-11-01", extent: null },
    ]);
    const committed = planOf([80], at(0.2), { overage: committedOverage });
    expect(burnDown(monthly(10, 6), [monthly(10, 6)], committed).actions).toEqual([]);
  });

  it("[T1] overage that is already charged cannot be saved any more", () => {
    // After eleven months 8 units, 10 of list usage, are beyond; the twelfth adds as much
    const short = planOf([80], at(0.2));
    expect(burnDown(monthly(10, 11), [[10]], short).actions[0]).toMatchObject({ worth: near(2) });
  });

  it("[T1] without a first month actions have no day", () => {
    const plan = planOf([585_000], at(0.1), {}, { firstMonth: null });
    const { actions } = burnDown(actuals, [monthly(47_000, 7)], plan);
    expect(actions.map(({ by }) => by)).toEqual([null, null]);
  });

  it("[T1] the most worth first, whatever comes first in the contract", () => {
    // 100 a year: 60 drawn in the first, 40 forfeited; all of the second is. Little comes back, half is carried
    const years = planOf([100, 100], at(0), {
      trueDownShare: fraction(0.01),
      carryoverShare: fraction(0.5),
    });
    const { actions } = burnDown(monthly(5, 12), [monthly(0, 12)], years);
    const worths = actions.map(({ worth }) => worth);
    expect(actions.map(({ kind }) => kind)).toContain("carry over at renewal");
    expect(worths).toEqual([...worths].sort((a, b) => b - a));
    expect(actions.at(-1)?.kind).toBe("claim the true-down");
  });

  it("[T1] without usage no month of an extension is enough", () => {
    const { actions } = burnDown(monthly(0, 6), [monthly(0, 6)], planOf([100], at(0)));
    expect(actions.find(({ kind }) => kind === "extend the term")).toMatchObject({
      worth: 100,
      extent: null,
    });
  });

  it("[T2] the day of a notice still counts, and is over the day after", () => {
    const share = { trueDownShare: fraction(0.1) };
    // Six months are over: July 1st. 183 days before 2026-12-31 it is
    const by = (trueDownNoticeDays: number) =>
      burnDown(monthly(1, 6), [monthly(1, 6)], planOf([100], at(0), share), {
        renewalNoticeDays: null,
        trueDownNoticeDays,
      }).actions.find(({ kind }) => kind === "claim the true-down")?.by;
    expect([by(183), by(184)]).toEqual(["2026-07-01", null]);
  });

  it("[B5, T1] in list denomination what a renewal saves is the discount on the overage", () => {
    // 80 of list for 64; 40 beyond cost 40, at 20 % off 32
    const list = planOf([80], at(0.2), { denomination: "list" });
    const { actions } = burnDown(monthly(10, 6), [monthly(10, 6)], list);
    expect(actions).toMatchObject([{ kind: "renew early", worth: near(8) }]);
  });
});
