import type { Floor } from "../engine/floors";
import type { UsageRange } from "../engine/termRange";
import type { Reason, Recommendation } from "../engine/recommendation";
import { inMoney, inMonths, inPercent } from "./numbersInWords";
import { onePeriod, type TermWords } from "./termInWords";

/** The answer in one sentence. @see docs/SPEC.md R5 */
export function headline(
  { commitment, band, discount, measures, reasons }: Recommendation,
  { each, whole }: TermWords = onePeriod,
): string {
  const covers = reasons.find((reason) => reason.kind === "covers");
  if (band === null || covers === undefined) {
    return `Sign no commitment: usage at list price costs ${inMoney(measures.paid.mean)} on average, and no band is worth its commitment.`;
  }
  const worst =
    measures.worstForfeited > 0
      ? `worst forfeiture ${inMoney(measures.worstForfeited)}`
      : "nothing is ever forfeited";
  return (
    `Sign ${inMoney(commitment)}${each}${whole} at ${inPercent(discount)}: it covers ${inMoney(covers.listUsage)} of list usage${each}, ` +
    `reached in ${inPercent(covers.fill)} of scenarios. Expected paid ${inMoney(measures.paid.mean)}, ` +
    `${belowList(1 - measures.paid.mean / measures.listCost)}; ${worst}.`
  );
}

const belowList = (share: number): string =>
  share >= 0 ? `${inPercent(share)} below list` : `${inPercent(-share)} above list`;

/** The reasons, a sentence each; what the headline says already is left out. */
export function reasonsInWords(
  recommendation: Recommendation,
  words: TermWords = onePeriod,
): readonly string[] {
  return recommendation.reasons.flatMap((reason) => reasonInWords(reason, recommendation, words));
}

function reasonInWords(
  reason: Reason,
  { commitment, exact }: Recommendation,
  words: TermWords,
): readonly string[] {
  switch (reason.kind) {
    case "covers":
      return commitment === exact
        ? []
        : [
            `The exact optimum is ${inMoney(exact)}${words.each}; it is rounded down to the increment and settled again.`,
          ];
    case "limited by confidence":
      return [
        `The confidence limits it: ${inMoney(reason.leastCost)}${words.each} would cost ${inMoney(reason.saves)} less on average, ` +
          `but is fully used in only ${inPercent(reason.fill)} of scenarios.`,
      ];
    case "limited by cost":
      return [`Cost limits it: a higher commitment would forfeit more on average than it saves on overage.`];
    case "no commitment":
      return [
        `No band can be filled in ${inPercent(reason.confidence)} of scenarios at a lower expected cost than paying list.`,
      ];
    case "numerical":
      return [
        `The search is numerical: no commitment is better by more than ${inMoney(reason.within)} (under the policy of the terms).`,
      ];
    case "higher band":
      return [higherBandInWords(reason, words)];
  }
}

function higherBandInWords(reason: Reason & { readonly kind: "higher band" }, { each }: TermWords): string {
  const { band, commitment, listUsageToFill, highestScenario, fill, costChange } = reason;
  const offer = `${inMoney(commitment)}${each} at ${inPercent(band.discount)}: filling it takes ${inMoney(listUsageToFill)} of list usage${each}`;
  const reached =
    fill === 0
      ? `; your highest scenario is ${inMoney(highestScenario)}`
      : `, which ${inPercent(fill)} of scenarios reach`;
  const cost =
    costChange > 0
      ? `it would cost ${inMoney(costChange)} more on average`
      : `it would cost ${inMoney(-costChange)} less on average, with less confidence than asked for`;
  return `Decline ${offer}${reached}, and ${cost}.`;
}

/** How the range came to be, wherever a figure rests on it. */
export function rangeInWords({
  basis,
  historyMonths,
  termMonths,
  total,
  growthShare,
  changes,
  leftOut,
}: UsageRange): string {
  const planned =
    changes.length === 0 ? "No launch or ending is in it." : `In it as planned: ${changes.join(", ")}.`;
  return (
    `Range of ${inMonths(termMonths)}: P10 ${inMoney(total.p10)}, P50 ${inMoney(total.p50)}, P90 ${inMoney(total.p90)} of list usage, ` +
    `${basisInWords(basis, historyMonths)}${basis === "own range" ? "" : `; growth goes on in ${inPercent(growthShare)} of scenarios`}. ${planned}` +
    leftOut.map(({ month, reason }) => ` ${month} is left out (${reason}).`).join("")
  );
}

function basisInWords(basis: UsageRange["basis"], months: number): string {
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

/** The answer before there are bands. */
export function floorsInWords(floors: readonly Floor[], confidence: number): string {
  const list = floors
    .map(({ discount, commitment }) => `at ${inPercent(discount)} ${inMoney(commitment)}`)
    .join("; ");
  return `No bands yet. The most your usage fills in ${inPercent(confidence)} of scenarios: ${list}. This is a floor, not a recommendation.`;
}
