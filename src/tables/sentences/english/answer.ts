import type { Floor } from "../../../engine/floors";
import type { Terms } from "../../../engine/terms";
import { inFull, inMoney, inPercent } from "../../numbersInWords";
import { atDiscount, covering, filling, type CoveredFigures } from "./covering";

/** What the sentence of the recommendation says; money per settlement period where `each` says so. */
interface SignFigures extends CoveredFigures {
  readonly commitment: number;
  /** " a quarter" and " for 2 years", or empty. */
  readonly each: string;
  readonly whole: string;
  readonly paid: number;
  /** Below 0 where more is paid than list. */
  readonly belowList: number;
  readonly worstForfeited: number;
}

/** Why a higher band is declined. */
interface DeclinedBand extends CoveredFigures {
  readonly commitment: number;
  readonly each: string;
  /** Below 0 where it would cost less. */
  readonly costChange: number;
  /** Why it is declined all the same where it costs no more. */
  readonly ruledOutBy: "confidence" | "policy" | "rounding" | null;
}

/** A commitment that would cost less on average, and that the policy rules out. */
interface RuledOutFigures {
  readonly leastCost: number;
  readonly each: string;
  readonly saves: number;
  /** Whether it limits a commitment; else nothing is signed. */
  readonly isSigned: boolean;
}

const limits = (isSigned: boolean): string => (isSigned ? "limits it" : "rules a commitment out");

const costsLess = ({ leastCost, each, saves }: RuledOutFigures): string =>
  `${inMoney(leastCost)}${each} would cost ${inMoney(saves)} less on average, but`;

function besideRecommended(costChange: number, ruledOutBy: DeclinedBand["ruledOutBy"]): string {
  if (Math.round(costChange) === 0) return "the same on average";
  if (costChange > 0) return `${inMoney(costChange)} more on average`;
  const less = `${inMoney(-costChange)} less on average`;
  switch (ruledOutBy) {
    case "confidence":
      return `${less}, with less confidence than asked for`;
    case "policy":
      return `${less}, which is not all that the policy weighs`;
    case "rounding":
      return `${less} than the commitment rounded down`;
    case null:
      return less;
  }
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
  sign: (figures: SignFigures) => {
    const { commitment, each, whole, paid, belowList, worstForfeited } = figures;
    return (
      `Sign ${inMoney(commitment)}${each}${whole} at ${atDiscount(figures)}: ${covering(figures, each)}. ` +
      `Expected paid ${inMoney(paid)}, ${inPercent(Math.abs(belowList))} ${belowList >= 0 ? "below" : "above"} list; ` +
      `${worstForfeited > 0 ? `worst forfeiture ${inMoney(worstForfeited)}` : "nothing is ever forfeited"}.`
    );
  },
  /** @param but why what would cost less is not signed; null where nothing would. */
  signNothing: (paid: number, but: "confidence" | "policy" | null, confidence: number) =>
    `Sign no commitment: usage at list price costs ${inMoney(paid)} on average, and ` +
    (but === null
      ? "no band is worth its commitment."
      : but === "confidence"
        ? `no commitment that would cost less is fully used in ${inPercent(confidence)} of scenarios.`
        : "the policy rules out what would cost less."),
  floors: (floors: readonly Floor[], confidence: number) =>
    `No bands yet. The most your usage fills in ${inPercent(confidence)} of scenarios: ${floors
      .map(({ discount, commitment }) => `at ${inPercent(discount)} ${inMoney(commitment)}`)
      .join("; ")}. This is a floor, not a recommendation.`,
  roundedDown: (exact: number, each: string) =>
    `The exact optimum is ${inMoney(exact)}${each}; it is rounded down to the increment and settled again.`,
  limitedByConfidence: (other: RuledOutFigures, fill: number) =>
    `The confidence ${limits(other.isSigned)}: ${costsLess(other)} is fully used in only ${inPercent(fill)} of scenarios.`,
  limitedByCost:
    "Cost limits it: a higher commitment would forfeit more on average than it saves on overage.",
  limitedByPrice: "Cost limits it: a higher commitment would not cost less on average.",
  /** @param regret the most that it, and that the recommended one, can cost above the best choice in hindsight. */
  limitedByRegret: (other: RuledOutFigures, regret: number, here: number) =>
    `Regret ${limits(other.isSigned)}: ${costsLess(other)} up to ${inMoney(regret)} more than the best choice in hindsight, against ${inMoney(here)} here.`,
  noLessRegret:
    "Regret limits it: no higher commitment lowers the most that it can cost above the best choice in hindsight.",
  limitedByRisk: (other: RuledOutFigures) =>
    `Risk ${limits(other.isSigned)}: ${costsLess(other)} weighed with its worst scenarios it is no better.`,
  noLessRisk: "Risk limits it: weighed with its worst scenarios no higher commitment is better.",
  noCommitment: (confidence: number) =>
    `No band can be filled in ${inPercent(confidence)} of scenarios at a lower expected cost than paying list.`,
  noneCheaper: "No commitment would cost less on average than paying list.",
  numerical: (within: number) =>
    `The search is numerical: no commitment is better by more than ${inMoney(within)} (under the policy of the terms).`,
  higherBand: (figures: DeclinedBand) => {
    const { commitment, each, costChange, ruledOutBy } = figures;
    return `Decline ${inMoney(commitment)}${each} at ${atDiscount(figures)}: ${filling(figures, each)}, and it would cost ${besideRecommended(costChange, ruledOutBy)}.`;
  },
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
