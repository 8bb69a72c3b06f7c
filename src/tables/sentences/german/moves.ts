import type { HighestCommitment } from "../../../engine/negotiation/highestWorthTaking";
import type { ComparedOffer, moves as english } from "../english/moves";
import { inFixed, inMoney, inPercent, leastPercent, leastTenth } from "./numbers";

const filling = ({ listUsageToFill, fill, highestScenario }: ComparedOffer): string =>
  `auszufüllen sind ${inMoney(listUsageToFill)} Listennutzung` +
  (fill === 0
    ? `; Ihr höchstes Szenario ist ${inMoney(highestScenario)}`
    : `; das erreichen ${inPercent(fill)} der Szenarien`);

const offerOf = ({ commitment, discount }: ComparedOffer): string =>
  `${inMoney(commitment)} zu ${inPercent(discount)}`;

/** Moves to other commitments: take or decline, what would have to be better, and what to beware of. */
export const moves: typeof english = {
  weigh: (offer) =>
    `Wägen Sie ${offerOf(offer)} ab: das kostet im Mittel ${inMoney(-offer.costChange)} weniger, aber ${filling(offer)}, weniger als die verlangten ${inPercent(offer.confidence)}.`,
  take: (offer) =>
    `Nehmen Sie ${offerOf(offer)} an: das kostet im Mittel ${inMoney(-offer.costChange)} weniger, und ${filling(offer)}.`,
  decline: (offer) =>
    `Lehnen Sie ${offerOf(offer)} ab: ${filling(offer)}. Das kostet im Mittel ${inMoney(offer.costChange)} mehr.`,
  betterDiscount: (least, discount, highest) =>
    `${least === null ? "Ein größerer Rabatt hilft nicht" : `Es lohnte sich ab ${leastPercent(least)}`}; ${worthUpTo(discount, highest)}.`,
  reduction: (share) => `ein Verringerungsrecht von ${leastPercent(share)}`,
  rollover: (share) => `Übertrag von ${leastPercent(share)}`,
  longerTerm: (months) => `eine um ${leastTenth(months)} Monate längere Laufzeit`,
  alone: (ways) => `Was allein schon genügte: ${ways.join(", oder ")}.`,
  room: ({ band, from, to, lowCost, highCost }) =>
    `Spielraum in ${band}: jede Zusage von ${inMoney(from)} bis ${inMoney(to)} kostet höchstens 0,5 % mehr als die empfohlene ` +
    `(im Mittel ${inMoney(lowCost)} bis ${inMoney(highCost)}) und wird oft genug voll genutzt. Sie lässt sich gegen eine Absicherung anbieten.`,
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
