import type { HighestCommitment } from "../../../engine/negotiation/highestWorthTaking";
import type { ComparedOffer, moves as english } from "../english/moves";
import { atDiscount, filling } from "./covering";
import { inFixed, inMoney, inPercent, leastPercent, leastTenth } from "./numbers";

const offerOf = (offer: ComparedOffer): string => `${inMoney(offer.commitment)} zu ${atDiscount(offer)}`;

const fromTo = (low: string, high: string): string => (low === high ? low : `${low} bis ${high}`);

/** Moves to other commitments: take or decline, what would have to be better, and what to beware of. */
export const moves: typeof english = {
  weigh: (offer, confidence) =>
    `Wägen Sie ${offerOf(offer)} ab: das kostet im Mittel ${inMoney(-offer.costChange)} weniger, aber ${filling(offer, "")}, ` +
    (offer.fill === 0
      ? `und verlangt sind ${inPercent(confidence)}.`
      : `weniger als die verlangten ${inPercent(confidence)}.`),
  take: (offer) =>
    `Nehmen Sie ${offerOf(offer)} an: das kostet im Mittel ${inMoney(-offer.costChange)} weniger, und ${filling(offer, "")}.`,
  decline: (offer) =>
    `Lehnen Sie ${offerOf(offer)} ab: ${filling(offer, "")}. Das kostet im Mittel ${inMoney(offer.costChange)} mehr.`,
  betterDiscount: (least, discount, highest) =>
    `${least === null ? "Ein größerer Rabatt hilft nicht" : `Es lohnte sich ab ${leastPercent(least)}`}; ${worthUpTo(discount, highest)}.`,
  reduction: (share) => `ein Verringerungsrecht von ${leastPercent(share)}`,
  rollover: (share) => `Übertrag von ${leastPercent(share)}`,
  longerTerm: (months) => `eine um ${leastTenth(months)} Monate längere Laufzeit`,
  alone: (ways) => `Was allein schon genügte: ${ways.join(", oder ")}.`,
  room: ({ band, from, to, lowCost, highCost }) =>
    `Spielraum in ${band}: jede Zusage ${to === null ? `ab ${inMoney(from)}` : `von ${inMoney(from)} bis ${inMoney(to)}`} kostet höchstens 0,5 % mehr als die empfohlene ` +
    `(im Mittel ${fromTo(inMoney(lowCost), inMoney(highCost))}) und wird oft genug voll genutzt. Sie lässt sich gegen eine Absicherung anbieten.`,
  near: ({ isCommitment, band, commitment, discount, extraCommitment, earns, extraForfeiture, costChange }) =>
    `${isCommitment ? "Die Zusage" : "Die mittlere Nutzung"} liegt knapp unter ${band} (${inMoney(commitment)} zu ${inPercent(discount)}): ${inMoney(extraCommitment)} mehr Zusage brächten ` +
    `durch den besseren Preis ${inMoney(earns)} und ließen im Mittel ${inMoney(extraForfeiture)} mehr verfallen, ` +
    `insgesamt ${inMoney(Math.abs(costChange))} ${costChange <= 0 ? "weniger" : "mehr"}.`,
  trap: {
    none: "An der heutigen Rechnung bemessen würden Sie nicht mehr zusagen als an der optimierten Nutzung: Sie sagen nicht zu früh zu.",
    sized: (commitment, forfeited) =>
      `An der heutigen Rechnung bemessen würden Sie ${inMoney(commitment)} zusagen; nach der geplanten Einsparung verfielen im Mittel ${inMoney(forfeited)}.`,
    cheaper: (less, efficient) =>
      `Selbst das kostet ${inMoney(less)} weniger als eine Zusage von ${inMoney(efficient)}, an der optimierten Nutzung bemessen: Sie sagen nicht zu früh zu.`,
    dearer: (more, efficient) =>
      `Das kostet ${inMoney(more)} mehr als eine Zusage von ${inMoney(efficient)}, an der optimierten Nutzung bemessen.`,
    waiting: (months) =>
      `Haben Sie die Wahl, nach der heutigen Rechnung zu unterschreiben oder erst zu optimieren und solange den Listenpreis zu zahlen, so lohnt sich das Warten bis zu ${inFixed(months, 1)} Monate lang.`,
  },
};

function worthUpTo(discount: number, highest: HighestCommitment): string {
  const here = inPercent(discount);
  switch (highest.kind) {
    case "up to":
      return `${here} lohnen sich bis zu einer Zusage von ${inMoney(highest.commitment)}`;
    case "any":
      return `${here} lohnen sich bei jeder kleineren Zusage`;
    case "none":
      return `zu ${here} lohnt sich keine Zusage`;
  }
}
