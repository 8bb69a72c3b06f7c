import type { Floor } from "../../../engine/floors";
import type { Terms } from "../../../engine/terms";
import { inFull, inMoney, inPercent } from "../../numbersInWords";

/** What the sentence of the recommendation says; money per settlement period where `each` says so. */
interface SignFigures {
  readonly commitment: number;
  /** " a quarter" and " for 2 years", or empty. */
  readonly each: string;
  readonly whole: string;
  readonly discount: number;
  readonly listUsage: number;
  readonly fill: number;
  readonly paid: number;
  /** Below 0 where more is paid than list. */
  readonly belowList: number;
  readonly worstForfeited: number;
}

/** Why a higher band is declined. */
interface DeclinedBand {
  readonly commitment: number;
  readonly each: string;
  readonly discount: number;
  readonly listUsageToFill: number;
  readonly fill: number;
  readonly highestScenario: number;
  /** Below 0 where it would cost less. */
  readonly costChange: number;
}

const eachOf: Readonly<Record<Terms["settlement"], string>> = {
  monthly: " a month",
  quarterly: " a quarter",
  annual: " a year",
  term: "",
};

/** The recommendation and its reasons. */
export const answer = {
  /** How a commitment of several periods is said. */
  each: (settlement: Terms["settlement"], ramped: boolean) =>
    eachOf[settlement] + (ramped ? " on average" : ""),
  whole: (years: number) => (years === 1 ? " for a year" : ` for ${inFull(years)} years`),
  sign: ({
    commitment,
    each,
    whole,
    discount,
    listUsage,
    fill,
    paid,
    belowList,
    worstForfeited,
  }: SignFigures) =>
    `Sign ${inMoney(commitment)}${each}${whole} at ${inPercent(discount)}: it covers ${inMoney(listUsage)} of list usage${each}, ` +
    `reached in ${inPercent(fill)} of scenarios. Expected paid ${inMoney(paid)}, ` +
    `${inPercent(Math.abs(belowList))} ${belowList >= 0 ? "below" : "above"} list; ` +
    `${worstForfeited > 0 ? `worst forfeiture ${inMoney(worstForfeited)}` : "nothing is ever forfeited"}.`,
  signNothing: (paid: number) =>
    `Sign no commitment: usage at list price costs ${inMoney(paid)} on average, and no band is worth its commitment.`,
  floors: (floors: readonly Floor[], confidence: number) =>
    `No bands yet. The most your usage fills in ${inPercent(confidence)} of scenarios: ${floors
      .map(({ discount, commitment }) => `at ${inPercent(discount)} ${inMoney(commitment)}`)
      .join("; ")}. This is a floor, not a recommendation.`,
  roundedDown: (exact: number, each: string) =>
    `The exact optimum is ${inMoney(exact)}${each}; it is rounded down to the increment and settled again.`,
  limitedByConfidence: (leastCost: number, each: string, saves: number, fill: number) =>
    `The confidence limits it: ${inMoney(leastCost)}${each} would cost ${inMoney(saves)} less on average, ` +
    `but is fully used in only ${inPercent(fill)} of scenarios.`,
  limitedByCost:
    "Cost limits it: a higher commitment would forfeit more on average than it saves on overage.",
  noCommitment: (confidence: number) =>
    `No band can be filled in ${inPercent(confidence)} of scenarios at a lower expected cost than paying list.`,
  numerical: (within: number) =>
    `The search is numerical: no commitment is better by more than ${inMoney(within)} (under the policy of the terms).`,
  higherBand: ({
    commitment,
    each,
    discount,
    listUsageToFill,
    fill,
    highestScenario,
    costChange,
  }: DeclinedBand) =>
    `Decline ${inMoney(commitment)}${each} at ${inPercent(discount)}: filling it takes ${inMoney(listUsageToFill)} of list usage${each}` +
    (fill === 0
      ? `; your highest scenario is ${inMoney(highestScenario)}`
      : `, which ${inPercent(fill)} of scenarios reach`) +
    ", and " +
    (costChange > 0
      ? `it would cost ${inMoney(costChange)} more on average.`
      : `it would cost ${inMoney(-costChange)} less on average, with less confidence than asked for.`),
  keyFigures: {
    floor: (discount: number) => `Floor at ${inPercent(discount)}`,
    commitment: (each: string) => `Commitment${each}`,
    discount: "Discount",
    paid: "Expected paid",
    belowList: "Below list",
    fill: "Chance fully used",
    forfeited: "Expected forfeiture",
  },
};
