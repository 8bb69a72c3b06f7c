import type { CoverageEvidence } from "../../../engine/forecast/coverageEvidence";
import type { Narrowing } from "../../../engine/forecast/moreHistory";
import type { RangeSaid } from "../../rangeInWords";
import { inFixed, inMoney, inMonths, inPercent } from "../../numbersInWords";

/** How often the past fell inside the range, and the trial that was farthest off. */
export interface TriedOnPast {
  readonly inside: number;
  readonly trials: number;
  readonly months: number;
  readonly worst: { readonly actual: number; readonly p50: number };
}

/** The range, and how far it can be trusted. */
export const range = {
  madeFrom: ({ basis, historyMonths, termMonths, total, growthShare, changes, leftOut }: RangeSaid) =>
    `Range of ${inMonths(termMonths)}: P10 ${inMoney(total.p10)}, P50 ${inMoney(total.p50)}, P90 ${inMoney(total.p90)} of list usage, ` +
    `${basisOf(basis, historyMonths)}${basis === "own range" ? "" : `; ${inPercent(growthShare)} of scenarios follow a growth curve`}. ` +
    (changes.length === 0 ? "No launch or ending is in it." : `In it as planned: ${changes.join(", ")}.`) +
    leftOut.map(({ month, reason }) => ` ${month} is left out (${reason}).`).join(""),
  ownWord: "It is as good as your word: no history or published series says how often it holds.",
  tooShort: "Your history is too short to try this forecast on it.",
  tried: ({ inside, trials, months, worst }: TriedOnPast) =>
    `Tried on your own past: in ${inside} of ${trials} trials the total of the ${months} months that followed fell between P10 and P90 ` +
    `(4 of 5 would be ideal; the trials overlap). Worst: ${inMoney(worst.actual)} came where P50 was ${inMoney(worst.p50)}.`,
  nothingPublished: "Nothing was measured on published series for so short a history.",
  published: ({ historyMonths, months, series, inside }: CoverageEvidence) =>
    `On ${series} published monthly series, with ${historyMonths} months of history, ${inside} % of the totals of the ${months} months that followed fell between P10 and P90 (80 % would be ideal).`,
  waiting: ({ months, narrowing, narrowerIn }: Narrowing) =>
    narrowing > 0
      ? `Waiting ${months} months would narrow the range by about ${inPercent(narrowing)} on average, and in ${inPercent(narrowerIn)} of simulated continuations at all.`
      : `Waiting ${months} months would not narrow the range on average; it would in ${inPercent(narrowerIn)} of simulated continuations.`,
  correlation: (correlation: number) =>
    `The models add up to the total in every scenario; they were put together with a correlation of ${inFixed(correlation, 2)}.`,
  scenarios: (count: number, seed: number) =>
    `${count} scenarios, seed ${seed}. The months' quantiles do not add up to the term's.`,
};

function basisOf(basis: RangeSaid["basis"], months: number): string {
  switch (basis) {
    case "prior":
      return `a prior rather than evidence, from ${inMonths(months)} of history`;
    case "months":
      return `forecast from ${inMonths(months)} of history`;
    case "last twelve months":
      return `forecast from ${inMonths(months)} of history, anchored on the last twelve`;
    case "season":
      return `forecast from ${inMonths(months)} of history, with their season and anchored on the last twelve`;
    case "own range":
      return "your own low, likely and high instead of a forecast";
  }
}
