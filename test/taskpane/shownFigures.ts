import type { ShownNegotiation } from "../../src/tables/shownNegotiation";
import type { ShownTracking } from "../../src/tables/shownTracking";
import { money, fraction, type Day, type Month } from "../../src/engine/units";
import type { NegotiationReading, NegotiationServices } from "../../src/workbook/forNegotiation";
import type { ViewProps } from "../../src/taskpane/viewProps";
import { formatsFor } from "../../src/taskpane/formats";

/** What a view is given by a pane in which nothing happens. */
export function viewProps(changes: Partial<ViewProps> = {}): ViewProps {
  return {
    open: true,
    busy: false,
    formats: formatsFor("en-US"),
    revision: 0,
    onShow: () => undefined,
    plans: null,
    onInsertTable: () => undefined,
    onChanged: () => undefined,
    onWritten: () => undefined,
    onSummary: () => undefined,
    ...changes,
  };
}

export const shownNegotiation = (changes: Partial<ShownNegotiation> = {}): ShownNegotiation => ({
  position: "Sign 585,000 at 10 %: it covers 650,000 of list usage.",
  firstAsks: ["Ask for overage at 10 % off: worth 12,656 at this commitment, about 2.0 discount points."],
  asks: [
    {
      name: "Overage below list",
      inWords: "overage at 10 % off",
      walkAway: "5 %",
      worth: 12_656.25,
      worthOfWalkAway: 6328.125,
      points: 1.98,
      status: "open",
    },
    {
      name: "Uplift cap",
      inWords: "an uplift cap of 3 %",
      walkAway: null,
      worth: 4000,
      worthOfWalkAway: null,
      points: null,
      status: "refused",
    },
  ],
  ownAsks: true,
  protections: [
    {
      name: "Overage below list",
      isAsked: true,
      worth: 12_656,
      points: 2,
      shapleyShare: 12_000,
      reoptimised: 13_000,
    },
    { name: "Rate lock", isAsked: false, worth: 500, points: 0.1, shapleyShare: 600, reoptimised: 700 },
  ],
  worthTogether: 12_600,
  bands: [
    {
      name: "Second",
      commitment: money(1_000_000),
      discount: fraction(0.15),
      least: null,
    },
    {
      name: "Third",
      commitment: money(1_200_000),
      discount: fraction(0.2),
      least: "27.3 %",
    },
  ],
  bandSentences: ["At 1,000,000 no discount is enough; ask for 15 % with a right to reduce by 30.7 %."],
  quotes: [],
  quoteSentences: [],
  room: ["Room in First: any commitment from 250,000 to 585,000."],
  trap: [],
  terms: [
    {
      key: "overage",
      isUsual: true,
      name: "Overage",
      unit: "list, committed or a discount",
      choices: [],
      inForce: "list",
    },
    {
      key: "rate",
      isUsual: true,
      name: "Rate",
      unit: "locked, floating",
      choices: ["locked", "floating"],
      inForce: "locked",
    },
    { key: "ramp", isUsual: false, name: "Ramp", unit: "shares", choices: [], inForce: "flat" },
  ],
  ...changes,
});

type Read = NegotiationReading & { readonly kind: "read" };

export const negotiationRead = (changes: Partial<Read> = {}): Read => ({
  kind: "read",
  shown: shownNegotiation(),
  answerTo: () => ({
    kind: "answered",
    sentences: ["Decline 1,000,000 at 15 %."],
    mail: { subject: "Your offer of 1,000,000 at 15 %", body: "Hello,\n\nthank you for your offer." },
  }),
  ...changes,
});

/** A workbook's side of the negotiation; a test replaces the answers that it is about. */
export const fakeNegotiation =
  (answers: Partial<NegotiationServices> = {}) =>
  (): Promise<NegotiationServices> =>
    Promise.resolve({
      readNegotiation: () => Promise.resolve(negotiationRead()),
      addQuote: () => Promise.resolve({ kind: "added", address: "Quotes!A5:L5" }),
      writeBrief: () => Promise.resolve({ kind: "written", address: "Brief!A1" }),
      ...answers,
    });

const spread = (p10: number, p50: number, p90: number) => ({
  mean: money(p50),
  p10: money(p10),
  p50: money(p50),
  p90: money(p90),
});

export const shownTracking = (changes: Partial<ShownTracking> = {}): ShownTracking => ({
  sentences: [
    "Month 1: 40,000 of 585,000 drawn (6.8 %; even pace 8.3 %).",
    "The balance runs out early in no scenario.",
  ],
  made: ["The months since signing are those of the table Actuals."],
  committed: 585_000,
  denomination: "net",
  drawn: money(40_000),
  left: money(545_000),
  monthsPassed: 1,
  monthsInAll: 2,
  nextMonth: "2026-02" as Month,
  neededMonthly: money(60_714.2),
  recentMonthly: money(47_000),
  forfeited: spread(0, 86_400, 120_000),
  overage: spread(0, 0, 5000),
  runsOut: {
    chance: fraction(0.25),
    early: { day: "2026-11-05" as Day, afterMonths: 10.1 },
    middle: { day: null, afterMonths: 11.5 },
    late: null,
  },
  actions: [
    {
      name: "Extend the term",
      extent: "2.0 months",
      worth: money(86_400),
      by: "2026-12-31" as Day,
      counted: false,
    },
    { name: "Claim the true-down", extent: "", worth: money(20_000), by: null, counted: true },
  ],
  countedFrom: "2026-02-01" as Day,
  noticesOn: (day) => [
    {
      name: "Claim the true-down",
      period: 1,
      day: "2026-12-01" as Day,
      daysLeft: day === "2026-02-01" ? 303 : -4,
    },
  ],
  months: [
    {
      number: 1,
      month: "2026-01" as Month,
      evenPace: money(292_500),
      expected: money(300_000),
      drawn: money(40_000),
      left: money(545_000),
      rest: null,
    },
    {
      number: 2,
      month: "2026-02" as Month,
      evenPace: money(585_000),
      expected: money(600_000),
      drawn: null,
      left: null,
      rest: spread(80_000, 90_000, 110_000),
    },
  ],
  ...changes,
});
