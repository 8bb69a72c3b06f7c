import type { Action } from "../../../engine/tracking/actions";
import type { Moment } from "../../../engine/tracking/exhaustion";
import type { NoticeDate } from "../../../engine/tracking/noticeDates";
import type { Projection } from "../../../engine/tracking/projection";
import { inFixed, inMoney, inPercent } from "../../numbersInWords";
import type { MadeFrom } from "../../trackedContract";

/** What is drawn so far, beside an even pace; shares of the commitment. */
interface DrawnSoFar {
  readonly month: number;
  readonly drawn: number;
  readonly committed: number;
  readonly share: number;
  readonly evenPace: number;
}

const paces = {
  "last three months": "At the last three months' pace",
  "so far": "At the pace so far",
};
/** The months that a pace is taken from. */
export type PaceOf = keyof typeof paces;

/** When one in ten, half and nine in ten scenarios have run out. */
export interface RunsOut {
  readonly early: Moment;
  readonly middle: Moment | null;
  readonly late: Moment | null;
}

function monthsOf(months: number): string {
  return months < 0.05 ? "under 0.1 months" : `${inFixed(months, 1)} months`;
}

/** A signed contract since it was signed. */
export const tracking = {
  nothingDrawn: (committed: number) => `Nothing is drawn yet of ${inMoney(committed)}.`,
  drawn: ({ month, drawn, committed, share, evenPace }: DrawnSoFar) =>
    `Month ${month}: ${inMoney(drawn)} of ${inMoney(committed)} drawn (${inPercent(share)}; even pace ${inPercent(evenPace)}).`,
  overage: (pace: PaceOf, charge: number) =>
    `${paces[pace]} you use it up and pay ${inMoney(charge)} of overage.`,
  noOverage: (pace: PaceOf) => `${paces[pace]} you use it up and pay no overage.`,
  forfeits: (pace: PaceOf, forfeited: number) => `${paces[pace]} you forfeit ${inMoney(forfeited)}.`,
  /**
   * @param change of the pace; null where there is none.
   * @param months of extension instead; null where none helps.
   * @param reduced whether a right to reduce takes a part of it away.
   */
  needs: (monthly: number, change: number | null, months: number | null, reduced: boolean) =>
    `${reduced ? "With the right to reduce, forfeiting nothing" : "Filling it"} needs ${inMoney(monthly)} of list usage a month${change === null ? "" : ` (${signed(change)})`}` +
    `${months === null ? "" : ` or ${monthsOf(months)} more: ask for the extension now`}.`,
  runsOut: (chance: number, when: RunsOut | null) =>
    `The balance runs out before its period ends in ${inPercent(chance)} of scenarios${when === null ? "" : datesOf(when)}.`,
  neverRunsOut: "The balance runs out early in no scenario.",
  overTheTerm: ({ paid, forfeited, overageCharge }: Projection) =>
    `Over the term, on average: paid ${inMoney(paid.mean)}, forfeited ${inMoney(forfeited.mean)} (P10 ${inMoney(forfeited.p10)}, P90 ${inMoney(forfeited.p90)}), overage ${inMoney(overageCharge.mean)}.`,
  over: "The term is over.",
  actions: {
    "claim the true-down": "Claim the true-down",
    "use the rollover": "Use the rollover",
    "carry over at renewal": "Carry over at renewal",
    "pull work forward": "Pull work forward",
    "extend the term": "Extend the term",
    "renew early": "Renew early",
  } satisfies Readonly<Record<Action["kind"], string>>,
  notices: {
    "auto-renewal": "Decline the auto-renewal",
    "true-down": "Claim the true-down",
    "rollover expiry": "What rolled over expires",
  } satisfies Readonly<Record<NoticeDate["kind"], string>>,
  months: monthsOf,
  listUsage: (amount: number) => `${inMoney(amount)} of list usage`,
  /** What the figures were made from. */
  made: {
    "actuals of the usage":
      "The months since signing are those of the usage; fill the table Actuals to track the vendor's statements instead.",
    "table Actuals": "The months since signing are those of the table Actuals.",
    "forecast of all":
      "The rest of the term is forecast from all that was observed; levers and launches are not in it, because the usage does not reach to the last month of Actuals.",
    "range of the sheet": "The rest of the term is the range of the Range sheet, levers and launches inside.",
  } satisfies Readonly<Record<MadeFrom, string>>,
};

const signed = (change: number): string => `${change >= 0 ? "+" : "−"}${inPercent(Math.abs(change))}`;

const at = ({ day, afterMonths }: Moment): string => day ?? `month ${inFixed(afterMonths, 1)}`;

const datesOf = ({ early, middle, late }: RunsOut): string =>
  `: one in ten by ${at(early)}${middle === null ? "" : `, half by ${at(middle)}`}${late === null ? "" : `, nine in ten by ${at(late)}`}`;
