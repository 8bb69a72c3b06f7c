import type { Terms } from "../../../src/engine/terms";
import { noticeDates, type ContractDates } from "../../../src/engine/tracking/noticeDates";
import { fraction, type Day } from "../../../src/engine/units";
import { terms } from "../contract";

const day = (text: string): Day => text as Day;
const dates = (changed: Partial<ContractDates> = {}): ContractDates => ({
  start: day("2026-01-01"),
  periods: 1,
  renewalNoticeDays: null,
  trueDownNoticeDays: 0,
  ...changed,
});
const listed = (changed: Partial<Terms>, about: Partial<ContractDates>, on = "2026-10-01") =>
  noticeDates(terms(changed), dates(about), day(on))?.map((each) => [
    each.kind,
    each.period,
    each.day,
    each.daysLeft,
  ]);

describe("notice dates", () => {
  it("[T2] an auto-renewal is declined so many days before the term's end", () => {
    // 60 days before 2026-12-31; from October 1st 31 days to November 1st
    expect(listed({}, { renewalNoticeDays: 60 })).toEqual([["auto-renewal", 0, "2026-11-01", 31]]);
    expect(listed({}, {})).toEqual([]);
  });

  it("[T2] a date that is past has negative days left", () => {
    expect(listed({}, { renewalNoticeDays: 60 }, "2026-11-08")).toEqual([
      ["auto-renewal", 0, "2026-11-01", -7],
    ]);
  });

  it("[C5, T2] the true-down of every period is claimed before its end", () => {
    const share = { trueDownShare: fraction(0.1) };
    expect(listed(share, { periods: 2, trueDownNoticeDays: 30 })).toEqual([
      ["true-down", 0, "2026-12-01", 61],
      ["true-down", 1, "2027-12-01", 426],
    ]);
  });

  it("[C6, T2] a rolled lot expires with its life, at the latest with the term; none rolls out of the last period", () => {
    const rolls = { rolloverShare: fraction(0.5), settlement: "quarterly" } as const;
    // Quarters end on 03-31, 06-30, 09-30, 12-31
    expect(listed(rolls, { periods: 4 }, "2026-01-01")).toEqual([
      ["rollover expiry", 0, "2026-06-30", 180],
      ["rollover expiry", 1, "2026-09-30", 272],
      ["rollover expiry", 2, "2026-12-31", 364],
    ]);
    expect(
      listed({ ...rolls, rolloverLife: 3 }, { periods: 3 }, "2026-01-01")?.map(([, , on]) => on),
    ).toEqual(["2026-09-30", "2026-09-30"]);
  });

  it("[T2] all in the order of their days", () => {
    const both = { trueDownShare: fraction(0.1), rolloverShare: fraction(1) };
    expect(listed(both, { periods: 2, renewalNoticeDays: 400 })?.map(([kind, , on]) => [kind, on])).toEqual([
      ["auto-renewal", "2026-11-26"],
      ["true-down", "2026-12-31"],
      ["rollover expiry", "2027-12-31"],
      ["true-down", "2027-12-31"],
    ]);
  });

  it("[T2] a term that begins inside a month ends the day before", () => {
    expect(listed({}, { start: day("2026-03-15"), renewalNoticeDays: 0 })).toEqual([
      ["auto-renewal", 0, "2027-03-14", 164], // 31 + 30 + 31 + 31 + 28 + 13
    ]);
  });

  it("[T2] periods of broken months have none", () => {
    expect(listed({ settlement: "term", termYears: 1.3 }, { renewalNoticeDays: 30 })).toBeUndefined();
  });
});
