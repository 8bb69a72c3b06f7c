import type { Analysis } from "../../src/engine/analyse";
import { addMonths } from "../../src/engine/calendar";
import { freezePlan, type SignedContract } from "../../src/engine/tracking/plan";
import { defaultTerms } from "../../src/engine/terms";
import { fraction, money, type Month } from "../../src/engine/units";
import type { ActualMonth } from "../../src/tables/actualsReader";
import { trackContract } from "../../src/tables/trackedContract";
import { describe as say } from "../../src/tables/wording";

const month = (text: string): Month => text as Month;
const signed: SignedContract = {
  firstMonth: month("2027-01"),
  commitments: [1200],
  pricing: { kind: "discount", discount: fraction(0.1) },
  terms: defaultTerms,
  expectedUsage: null,
};
const planOf = (more: Partial<SignedContract> = {}) =>
  freezePlan({ ...signed, ...more }) ?? fail("whole months");
/** Usage of 100, 101, … from a month on, and two scenarios of the months after it. */
const analysis = (from: string, count: number, ahead = 24): Pick<Analysis, "history" | "range"> =>
  ({
    history: {
      today: Array.from({ length: count }, (_, m) => ({
        month: addMonths(month(from), m),
        listUsage: money(100 + m),
      })),
    },
    range: {
      paths: [50, 70].map((usage) => Array.from({ length: ahead }, () => usage)),
      months: Array.from({ length: ahead }, (_, m) => ({ month: addMonths(month(from), count + m) })),
    },
  }) as unknown as Pick<Analysis, "history" | "range">;
const actuals = (...usage: readonly number[]): readonly ActualMonth[] =>
  usage.map((listUsage, m) => ({
    month: addMonths(month("2027-01"), m),
    listUsage,
    drawdown: null,
    where: `Actuals!A${m + 5}`,
  }));
const notices = { renewalNoticeDays: 30, trueDownNoticeDays: 0 };
const track = (given: Parameters<typeof analysis>, months: readonly ActualMonth[] = [], plan = planOf()) =>
  trackContract(plan, notices, months, analysis(...given));

test("[T1] the months since signing are those of the usage from the first month on, the rest is the range that follows", () => {
  const { tracked } = track(["2026-11", 5]);
  // November and December are before signing
  expect(tracked?.actuals).toEqual([102, 103, 104]);
  expect(tracked?.made).toEqual(["actuals of the usage", "range of the sheet"]);
  // 309 so far, and nine months of 50 or 70: 759 or 939 of list usage, less 10 %
  expect(tracked?.burnDown.months[11]?.rest?.p50).toBeCloseTo(0.9 * 849, 6);
});

test("[T1] usage beyond the term is no part of it, and a term that is over has no rest", () => {
  const { tracked } = track(["2027-01", 14]);
  expect(tracked?.actuals).toHaveLength(12);
  expect(tracked?.made).toEqual(["actuals of the usage", "range of the sheet"]);
  expect(tracked?.burnDown.pace.needed).toBeNull();
});

test("[T1] a range that begins later, or ends too early, is no rest of the term: it is forecast from all that was observed", () => {
  // One actual month, where the range begins after five
  expect(track(["2026-11", 5], actuals(90)).tracked?.made).toEqual(["table Actuals", "forecast of all"]);
  // Three actual months and a range of eight: nine are left
  expect(track(["2026-11", 5, 8]).tracked?.made).toEqual(["actuals of the usage", "forecast of all"]);
  expect(track(["2026-11", 5, 9]).tracked?.made).toEqual(["actuals of the usage", "range of the sheet"]);
});

test("[T1] a plan without dates has no usage of its own, no notices, and takes the whole history for what came before", () => {
  const { tracked } = track(["2026-11", 5], actuals(90), planOf({ firstMonth: null }));
  expect(tracked?.actuals).toEqual([90]);
  expect([tracked?.notices, tracked?.made[1]]).toEqual([[], "forecast of all"]);
  expect(track(["2026-11", 5], [], planOf({ firstMonth: null })).tracked?.actuals).toEqual([]);
});

test("[T1] with less than two months there is nothing to forecast the rest from", () => {
  const short = (count: number, used: readonly ActualMonth[]) => track(["2026-01", count, 0], used);
  expect(short(0, actuals(90)).tracked).toBeNull();
  expect(short(0, actuals(90)).problems).toEqual([
    {
      code: "history-too-short",
      where: "Actuals",
      got: "1 months",
      expected: "at least two whole months of usage before signing or since",
    },
  ]);
  expect(short(1, actuals(90)).problems).toEqual([]);
  expect(short(0, actuals(90, 95)).problems).toEqual([]);
  // Nothing is left to forecast
  const year = Array.from({ length: 12 }, () => 90);
  expect(short(0, actuals(...year)).tracked?.actuals).toHaveLength(12);
  const oneMonth = planOf({ terms: { ...defaultTerms, settlement: "monthly", termYears: 1 / 12 } });
  expect(track(["2026-01", 0, 0], actuals(90), oneMonth).problems).toEqual([]);
});

test("[T1] actuals that do not fit the plan stop it; [T2] notice dates are counted from the months that passed", () => {
  const late = actuals(1).map((each) => ({ ...each, month: month("2027-02") }));
  const { tracked, problems } = track(["2026-11", 5], late);
  expect([tracked, problems.map(say)]).toEqual([
    null,
    ["Actuals!A5: expected 2027-01, the first month of the Plan, got 2027-02"],
  ]);
  // 30 days before the last of December; three months have passed
  expect(track(["2026-11", 5]).tracked?.notices).toContainEqual(
    expect.objectContaining({ kind: "auto-renewal", day: "2027-12-01", daysLeft: 244 }),
  );
});
