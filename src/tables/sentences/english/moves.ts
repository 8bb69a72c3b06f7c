import type { HighestCommitment } from "../../../engine/negotiation/highestWorthTaking";
import { inFixed, inMoney, inPercent, leastPercent, leastTenth } from "../../numbersInWords";
import { atDiscount, filling, type CoveredFigures } from "./covering";

/** A higher commitment that is offered, and how it compares; list usage per period. */
export interface ComparedOffer extends CoveredFigures {
  readonly commitment: number;
  /** On average; below 0 where it costs less. */
  readonly costChange: number;
}

/** Where the room of a band lies, and what its ends cost on average. */
interface BandRoom {
  readonly band: string;
  readonly from: number;
  /** Null where no commitment is too high. */
  readonly to: number | null;
  readonly lowCost: number;
  readonly highCost: number;
}

/** A band that is nearly reached. */
interface NearBand {
  readonly isCommitment: boolean;
  readonly band: string;
  readonly commitment: number;
  readonly discount: number;
  readonly extraCommitment: number;
  readonly earns: number;
  readonly extraForfeiture: number;
  readonly costChange: number;
}

const offerOf = (offer: ComparedOffer): string => `${inMoney(offer.commitment)} at ${atDiscount(offer)}`;

const fromTo = (low: string, high: string): string => (low === high ? low : `${low} to ${high}`);

/** Moves to other commitments: take or decline, what would have to be better, and what to beware of. */
export const moves = {
  weigh: (offer: ComparedOffer, confidence: number) =>
    `Weigh ${offerOf(offer)}: it costs ${inMoney(-offer.costChange)} less on average, but ${filling(offer, "")}, ` +
    (offer.fill === 0
      ? `and ${inPercent(confidence)} are asked for.`
      : `fewer than the ${inPercent(confidence)} asked for.`),
  take: (offer: ComparedOffer) =>
    `Take ${offerOf(offer)}: it costs ${inMoney(-offer.costChange)} less on average, and ${filling(offer, "")}.`,
  decline: (offer: ComparedOffer) =>
    `Decline ${offerOf(offer)}: ${filling(offer, "")}. It costs ${inMoney(offer.costChange)} more on average.`,
  /** @param least the discount that would be enough; null where none is. */
  betterDiscount: (least: number | null, discount: number, highest: HighestCommitment) =>
    `${least === null ? "A bigger discount cannot help" : `It would take ${leastPercent(least)} to be worth it`}; ${worthUpTo(discount, highest)}.`,
  reduction: (share: number) => `a right to reduce by ${leastPercent(share)}`,
  rollover: (share: number) => `rollover of ${leastPercent(share)}`,
  longerTerm: (months: number) => `a term ${leastTenth(months)} months longer`,
  alone: (ways: readonly string[]) => `What alone would make it worth taking: ${ways.join(", or ")}.`,
  room: ({ band, from, to, lowCost, highCost }: BandRoom) =>
    `Room in ${band}: any commitment from ${inMoney(from)} ${to === null ? "up" : `to ${inMoney(to)}`} costs within 0.5 % of the recommended one ` +
    `(${fromTo(inMoney(lowCost), inMoney(highCost))} on average) and is full often enough. It can be offered in return for a protection.`,
  near: ({
    isCommitment,
    band,
    commitment,
    discount,
    extraCommitment,
    earns,
    extraForfeiture,
    costChange,
  }: NearBand) =>
    `${isCommitment ? "The commitment" : "Middle usage"} is just under ${band} (${inMoney(commitment)} at ${inPercent(discount)}): ${inMoney(extraCommitment)} more commitment would earn ` +
    `${inMoney(earns)} by its better price and forfeit ${inMoney(extraForfeiture)} more on average, ` +
    `${inMoney(Math.abs(costChange))} ${costChange <= 0 ? "less" : "more"} in all.`,
  trap: {
    none: "Sized on today's bill you would sign no more than on the efficient usage: there is no commit-first trap.",
    sized: (commitment: number, forfeited: number) =>
      `Sized on today's bill you would sign ${inMoney(commitment)}; after the planned saving you would forfeit ${inMoney(forfeited)} on average.`,
    cheaper: (less: number, efficient: number) =>
      `Even so that costs ${inMoney(less)} less than signing ${inMoney(efficient)}, sized on the efficient usage: there is no commit-first trap.`,
    dearer: (more: number, efficient: number) =>
      `That costs ${inMoney(more)} more than signing ${inMoney(efficient)}, sized on the efficient usage.`,
    waiting: (months: number) =>
      `If the choice is to sign on today's bill or to optimise first and pay list meanwhile, waiting pays for up to ${inFixed(months, 1)} months.`,
  },
};

function worthUpTo(discount: number, highest: HighestCommitment): string {
  const here = inPercent(discount);
  switch (highest.kind) {
    case "up to":
      return `${here} is worth taking up to a commitment of ${inMoney(highest.commitment)}`;
    case "any":
      return `${here} is worth taking at any smaller commitment`;
    case "none":
      return `no commitment at ${here} is worth taking`;
  }
}
