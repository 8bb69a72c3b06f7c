import type { Action } from "../engine/tracking/actions";
import type { NoticeDate } from "../engine/tracking/noticeDates";
import { inMoney, inPercent } from "./numbersInWords";
import type { TrackedContract } from "./trackedContract";

/** Where the contract stands and where it goes, in sentences. @see docs/SPEC.md T1 */
export function burnDownInWords(tracked: TrackedContract): readonly string[] {
  const { plan, actuals, burnDown } = tracked;
  const { position, pace, months, exhaustion, projection } = burnDown;
  const committed = plan.commitments.reduce((sum, each) => sum + each, 0);
  const evenPace = months[actuals.length - 1]?.evenPace ?? 0;
  const share = (of: number): string => (committed > 0 ? inPercent(of / committed) : "0 %");
  const drawn =
    actuals.length === 0
      ? `Nothing is drawn yet of ${inMoney(committed)}.`
      : `Month ${actuals.length}: ${inMoney(position.drawn)} of ${inMoney(committed)} drawn (${share(position.drawn)}; even pace ${share(evenPace)}).`;
  return [
    [drawn, ...paceInWords(tracked)].join(" "),
    exhaustion.chance > 0
      ? `The balance runs out before its period ends in ${inPercent(exhaustion.chance)} of scenarios${datesOf(tracked)}.`
      : "The balance runs out early in no scenario.",
    `Over the term, on average: paid ${inMoney(projection.paid.mean)}, forfeited ${inMoney(projection.forfeited.mean)} (P10 ${inMoney(projection.forfeited.p10)}, P90 ${inMoney(projection.forfeited.p90)}), overage ${inMoney(projection.overageCharge.mean)}.`,
    ...(pace.needed === null ? ["The term is over."] : []),
  ];
}

function paceInWords({ actuals, burnDown }: TrackedContract): readonly string[] {
  const { pace, actions } = burnDown;
  if (pace.recent === null || pace.needed === null) return [];
  const atPace = actuals.length >= 3 ? "At the last three months' pace" : "At the pace so far";
  if ((pace.forfeited ?? 0) <= 0.5) {
    const charge = pace.overageCharge ?? 0;
    return [
      charge > 0.5
        ? `${atPace} you use it up and pay ${inMoney(charge)} of overage.`
        : `${atPace} you use it up and pay no overage.`,
    ];
  }
  const extension = actions.find(({ kind }) => kind === "extend the term")?.extent ?? null;
  const change =
    pace.change === null ? "" : ` (${pace.change >= 0 ? "+" : "−"}${inPercent(Math.abs(pace.change))})`;
  const longer =
    extension === null ? "" : ` or ${extension.toFixed(1)} months more: ask for the extension now`;
  return [
    `${atPace} you forfeit ${inMoney(pace.forfeited ?? 0)}.`,
    `Filling it needs ${inMoney(pace.needed)} of list usage a month${change}${longer}.`,
  ];
}

function datesOf({ burnDown: { exhaustion } }: TrackedContract): string {
  const days = [exhaustion.early, exhaustion.middle, exhaustion.late];
  const [early, middle, late] = days.map((moment) =>
    moment === null ? null : (moment.day ?? `month ${moment.afterMonths.toFixed(1)}`),
  );
  if (early === null || early === undefined) return "";
  return `: one in ten by ${early}${middle === null || middle === undefined ? "" : `, half by ${middle}`}${late === null || late === undefined ? "" : `, nine in ten by ${late}`}`;
}

/** What can be done, as a line of a table. */
export const actionNames: Readonly<Record<Action["kind"], string>> = {
  "claim the true-down": "Claim the true-down",
  "use the rollover": "Use the rollover",
  "carry over at renewal": "Carry over at renewal",
  "pull work forward": "Pull work forward",
  "extend the term": "Extend the term",
  "renew early": "Renew early",
};

/** How much of it: list usage, or months. */
export function extentInWords({ kind, extent }: Action): string {
  if (extent === null) return "";
  if (kind === "extend the term") return extent < 0.05 ? "under 0.1 months" : `${extent.toFixed(1)} months`;
  return `${inMoney(extent)} of list usage`;
}

export const noticeNames: Readonly<Record<NoticeDate["kind"], string>> = {
  "auto-renewal": "Decline the auto-renewal",
  "true-down": "Claim the true-down",
  "rollover expiry": "What rolled over expires",
};
