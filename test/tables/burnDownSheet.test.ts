import { burnDown } from "../../src/engine/tracking/burnDown";
import { noticeDates } from "../../src/engine/tracking/noticeDates";
import { freezePlan } from "../../src/engine/tracking/plan";
import { defaultTerms } from "../../src/engine/terms";
import { fraction, money, type Day, type Month } from "../../src/engine/units";
import type { Analysis } from "../../src/engine/analyse";
import { burnDownInWords } from "../../src/tables/burnDownInWords";
import { burnDownSheet } from "../../src/tables/burnDownSheet";
import { trackContract, type TrackedContract } from "../../src/tables/trackedContract";
import { cellOf, expectNoOverlap, tableOf, words } from "./workedCase";

const terms = { ...defaultTerms, trueDownShare: fraction(0.05) };
const signed = {
  firstMonth: "2027-01" as Month,
  commitments: [585_000],
  pricing: { kind: "discount", discount: fraction(0.1) } as const,
  terms: defaultTerms,
  expectedUsage: null,
};
const plan = freezePlan(signed) ?? fail("whole months");
// 225,000 of list usage draw 202,500; the last three months 47,000 each
const actuals = [42_000, 42_000, 47_000, 47_000, 47_000];
const rest = [Array.from({ length: 7 }, () => 47_000)];
const tracked: TrackedContract = {
  plan,
  actuals,
  burnDown: burnDown(actuals, rest, plan),
  notices:
    noticeDates(
      terms,
      { start: "2027-01-01" as Day, periods: 1, renewalNoticeDays: 60, trueDownNoticeDays: 30 },
      "2027-06-01" as Day,
    ) ?? [],
  made: ["table Actuals"],
};
const sheet = burnDownSheet("Burn-down", tracked);

test("[T1] where the contract stands, the pace that fills it, and the extension to ask for", () => {
  // 382,500 left: ÷ 0.9 ÷ 7 = 60,714; at 42,300 drawn a month 86,400 are left over, 2.04 months of it
  expect(burnDownInWords(tracked)[0]).toBe(
    "Month 5: 202,500 of 585,000 drawn (34.6 %; even pace 41.7 %). At the last three months' pace you forfeit 86,400. " +
      "Filling it needs 60,714 of list usage a month (+29.2 %) or 2.0 months more: ask for the extension now.",
  );
});

test("[T1] other paces: too little said, nothing forfeited, nothing used yet", () => {
  const said = (used: readonly number[], more: Partial<typeof signed> = {}) => {
    const of = freezePlan({ ...signed, ...more }) ?? fail("whole months");
    const left = Array.from({ length: 12 - used.length }, () => 47_000);
    return burnDownInWords({ ...tracked, plan: of, actuals: used, burnDown: burnDown(used, [left], of) });
  };
  // 60,000 a month draw 648,000 of 585,000: 63,000 ÷ 0.9 = 70,000 of overage at list
  expect(said([60_000, 60_000])[0]).toBe(
    "Month 2: 108,000 of 585,000 drawn (18.5 %; even pace 16.7 %). At the pace so far you use it up and pay 70,000 of overage.",
  );
  // 585,000 ÷ 0.9 ÷ 12 = 54,166.67 a month fill it to the cent
  expect(said([650_000 / 12, 650_000 / 12, 650_000 / 12])[0]).toMatch(
    /At the last three months' pace you use it up and pay no overage\.$/,
  );
  const [nothing, runsOut] = said([]);
  expect(nothing).toBe("Nothing is drawn yet of 585,000.");
  expect(runsOut).toBe("The balance runs out early in no scenario.");
  // Nothing committed: no share of it is drawn
  expect(said([1000], { commitments: [0] })[0]).toMatch(
    /^Month 1: 1,000 of 0 drawn \(0 %; even pace 0 %\)\./,
  );
});

test("[T1, C5] with a right to reduce the months and the usage that are needed both count it", () => {
  const of =
    freezePlan({ ...signed, terms: { ...defaultTerms, trueDownShare: fraction(0.1) } }) ?? fail("months");
  const reduced = { ...tracked, plan: of, burnDown: burnDown(actuals, rest, of) };
  // 58,500 of the 86,400 are released: 27,900 ÷ 42,300 = 0.66 months; (382,500 − 58,500) ÷ 0.9 ÷ 7 = 51,429, which is 9.4 % more than 47,000
  expect(burnDownInWords(reduced)[0]).toMatch(
    /you forfeit 27,900\. With the right to reduce, forfeiting nothing needs 51,429 of list usage a month \(\+9\.4 %\) or 0\.7 months more: ask for the extension now\.$/,
  );
  // What would be clawed back is not counted on: 382,500 ÷ 0.9 ÷ 7, and 86,400 ÷ 42,300 months
  const clawed = { ...of, terms: { ...of.terms, trueDownClawBack: true } };
  expect(burnDownInWords({ ...reduced, plan: clawed })[0]).toMatch(
    /Filling it needs 60,714 of list usage a month \(\+29\.2 %\) or 2\.0 months more/,
  );
});

test("[T1] what can be done stands with its worth and date", () => {
  const actions = tableOf(sheet, "bw_Actions");
  expect(actions.find(([name]) => name === "Extend the term")?.slice(1)).toEqual([
    "2.0 months",
    expect.closeTo(86_400, 6),
    "2027-12-31",
    "on top",
  ]);
});

test("[T2] notice dates with the days left", () => {
  // 60 days before the 31st of December, and 30 days
  expect(tableOf(sheet, "bw_NoticeDates").slice(1)).toEqual([
    ["Decline the auto-renewal", "Period 1", "2027-11-01", 153],
    ["Claim the true-down", "Period 1", "2027-12-01", 183],
  ]);
});

test("[T1] the fan opens at the last actual month", () => {
  const months = tableOf(sheet, "bw_BurnDown");
  expect(months[5]?.map((cell) => (typeof cell === "number" ? Math.round(cell) : cell))).toEqual([
    "2027-05",
    202_500,
    243_750,
    "",
    382_500,
    202_500,
    202_500,
    202_500,
  ]);
  expect(months[6]?.[1]).toBe("");
  expect(months[6]?.[6]).toBeCloseTo(244_800, 6);
});

test("without dates and actions their tables are left out, and it is said", () => {
  const full = [49_000, ...Array.from({ length: 11 }, () => 55_000)];
  const over = { ...tracked, actuals: full, notices: [], burnDown: burnDown(full, [[]], plan) };
  const done = burnDownSheet("Burn-down", over);
  expect(words(done)).toEqual(
    expect.arrayContaining(["Notice dates: the Plan has none", "The term is over."]),
  );
  expect(done.tables.map(({ name }) => name)).toEqual(["bw_BurnDown"]);
});

test("no two blocks write one cell, and the chart covers none that is written", () => {
  expectNoOverlap(sheet);
  for (const { row, column } of sheet.notes ?? [])
    expect(cellOf(sheet, row, column)).toEqual(expect.any(String));
});

/** Usage to May; the range begins in June. */
const analysis = (paths: readonly (readonly number[])[]) =>
  ({
    history: {
      today: ["2026-11", "2026-12", "2027-01", "2027-02", "2027-03", "2027-04", "2027-05"].map(
        (month, m) => ({
          month,
          listUsage: money(m < 2 ? 40_000 : (actuals[m - 2] ?? 0)),
        }),
      ),
    },
    range: {
      paths,
      months: Array.from({ length: 12 }, (_, m) => ({
        month: m < 7 ? `2027-${String(m + 6).padStart(2, "0")}` : "2028",
      })),
    },
  }) as unknown as Pick<Analysis, "history" | "range">;
const notices = { renewalNoticeDays: null, trueDownNoticeDays: 0 };

test("[T1] without Actuals the months are those of the usage, and the rest is the range", () => {
  const path = Array.from({ length: 12 }, () => 47_000);
  const { tracked: found, problems } = trackContract(plan, notices, [], analysis([path]));
  expect(problems).toEqual([]);
  expect(found?.actuals).toEqual(actuals);
  expect(found?.burnDown.projection.forfeited.mean).toBeCloseTo(86_400, 6);
  expect(found?.made).toContain("range of the sheet");
});

test("[T1] Actuals beyond the usage: the rest is forecast from all that was observed", () => {
  const given = ["2027-01", "2027-02", "2027-03", "2027-04", "2027-05", "2027-06"].map((month, m) => ({
    month: month as Month,
    listUsage: 45_000 + m,
    drawdown: null,
    where: `Actuals!A${m + 5}`,
  }));
  const { tracked: found } = trackContract(
    plan,
    notices,
    given,
    analysis([Array.from({ length: 12 }, () => 1)]),
  );
  expect(found?.actuals).toHaveLength(6);
  expect(found?.burnDown.months[11]?.rest?.p50).toBeGreaterThan(400_000);
  expect(found?.made).toContain("forecast of all");
});
