import type { QuoteAdvice } from "../engine/negotiation/quoteAdvice";
import { inMoney, inPercent, leastMonths, leastPercent } from "./numbersInWords";

/** A commitment that is offered, as sentences name it. */
export interface Offered {
  readonly commitment: number;
  /** List usage that uses it up, and the most that any scenario has; per period. */
  readonly listUsageToFill: number;
  readonly highestScenario: number;
  readonly confidence: number;
}

/**
 * What to answer to a higher commitment: whether it is worth taking, and what would make it so.
 *
 * @see docs/SPEC.md N1
 */
export function moveInWords(advice: QuoteAdvice, offered: Offered, what = ""): string {
  const { commitment, listUsageToFill, highestScenario, confidence } = offered;
  const offer = `${what}${inMoney(commitment)} at ${inPercent(advice.discount)}`;
  const filling =
    advice.fill === 0
      ? `filling it takes ${inMoney(listUsageToFill)} of list usage; your highest scenario is ${inMoney(highestScenario)}`
      : `filling it takes ${inMoney(listUsageToFill)} of list usage, which ${inPercent(advice.fill)} of scenarios reach`;
  if (advice.worthTaking && advice.fill < confidence) {
    return `Weigh ${offer}: it costs ${inMoney(-advice.costChange)} less on average, but ${filling}, fewer than the ${inPercent(confidence)} asked for.`;
  }
  if (advice.worthTaking)
    return `Take ${offer}: it costs ${inMoney(-advice.costChange)} less on average, and ${filling}.`;
  return `Decline ${offer}: ${filling}. It costs ${inMoney(advice.costChange)} more on average. ${betterDiscount(advice)}${otherHelp(advice)}`;
}

function betterDiscount({ discountNeeded, discount, highestCommitment }: QuoteAdvice): string {
  const here = inPercent(discount);
  const upTo =
    highestCommitment.kind === "up to"
      ? `${here} is worth taking up to a commitment of ${inMoney(highestCommitment.commitment)}`
      : highestCommitment.kind === "any"
        ? `${here} is worth taking at any smaller commitment`
        : `no commitment at ${here} is worth taking`;
  return discountNeeded.kind === "none"
    ? `A bigger discount cannot help; ${upTo}.`
    : `It would take ${leastPercent(discountNeeded.discount)} to be worth it; ${upTo}.`;
}

function otherHelp({ trueDownShare, rolloverShare, extraMonths }: QuoteAdvice): string {
  const ways = [
    ...(trueDownShare === null ? [] : [`a right to reduce by ${leastPercent(trueDownShare)}`]),
    ...(rolloverShare === null ? [] : [`rollover of ${leastPercent(rolloverShare)}`]),
    ...(extraMonths === null ? [] : [`a term ${leastMonths(extraMonths)} longer`]),
  ];
  return ways.length === 0 ? "" : ` What alone would make it worth taking: ${ways.join(", or ")}.`;
}
