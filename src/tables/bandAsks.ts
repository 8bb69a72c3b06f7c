import type { Bands } from "../engine/bands";
import type { Scenarios } from "../engine/measures";
import { askPackages, type AskPackage } from "../engine/negotiation/askPackages";
import { offerAt } from "../engine/negotiation/offer";
import type { QuoteAdvice } from "../engine/negotiation/quoteAdvice";
import type { BandMovesFigures } from "./bandMovesFigures";
import { inMoney, inPercent, leastMonths, leastPercent } from "./numbersInWords";

/** What to ask for so that moving up to a band is worth it. */
export interface BandAsk {
  readonly band: string;
  /** Least commitment of the band, per settlement period. */
  readonly commitment: number;
  readonly advice: QuoteAdvice;
  /** Other terms at the band's own discount, each enough; empty where it is worth taking already, or none helps. */
  readonly packages: readonly AskPackage[];
  readonly confidence: number;
}

/** What to ask for at the threshold of each higher band. @see docs/SPEC.md N1 */
export function bandAsks(
  scenarios: Scenarios,
  { commitment, moves, terms }: BandMovesFigures,
  bands: Bands,
): readonly BandAsk[] {
  const contract = { bands, terms };
  const now = offerAt(contract, commitment);
  return moves.map(({ move, advice }) => ({
    band: move.band.name,
    commitment: move.commitment,
    advice,
    packages: askPackages(scenarios, offerAt(contract, move.commitment), now),
    confidence: terms.confidence,
  }));
}

/** "At 1,000,000 ask for at least 17.3 %, or for 15 % with overage at the committed rate and rollover of 25 %." */
export function bandAskInWords({ commitment, advice, packages, confidence }: BandAsk): string {
  const { discount, discountNeeded, worthTaking, costChange, fill, highestCommitment, extraMonths } = advice;
  const at = `At ${inMoney(commitment)}`;
  if (worthTaking) {
    const often =
      fill < confidence
        ? `, but only ${inPercent(fill)} of scenarios fill it: ask for a right to reduce with it`
        : "";
    return `${at} the ${inPercent(discount)} of the band is enough: it costs ${inMoney(-costChange)} less on average${often}.`;
  }
  const [first, ...others] = packages.map(packageInWords);
  const ways = [
    ...(first === undefined ? [] : [`for ${inPercent(discount)} with ${first}`]),
    ...others.slice(0, 2).map((each) => `with ${each}`),
    ...(extraMonths === null ? [] : [`for a term ${leastMonths(extraMonths)} longer`]),
  ];
  const upTo =
    highestCommitment.kind === "up to"
      ? ` ${inPercent(discount)} is worth taking up to ${inMoney(highestCommitment.commitment)}.`
      : "";
  if (discountNeeded.kind === "discount")
    return `${at} ask ${[`for at least ${leastPercent(discountNeeded.discount)}`, ...ways].join(", or ")}.${upTo}`;
  return ways.length === 0
    ? `${at} neither a discount nor a protection helps: decline.${upTo}`
    : `${at} no discount is enough; ask ${ways.join(", or ")}.${upTo}`;
}

/** "overage at the committed rate and rollover of 25 %": shares are rounded up, so that they are enough. */
export function packageInWords(wanted: AskPackage): string {
  const { overage, rolloverShare, trueDownShare, carryoverShare } = wanted;
  return [
    ...(overage === undefined ? [] : ["overage at the committed rate"]),
    ...(rolloverShare === undefined ? [] : [`rollover of ${leastPercent(rolloverShare)}`]),
    ...(trueDownShare === undefined ? [] : [`a right to reduce by ${leastPercent(trueDownShare)}`]),
    ...(carryoverShare === undefined ? [] : [`carryover of ${leastPercent(carryoverShare)}`]),
  ].join(" and ");
}
