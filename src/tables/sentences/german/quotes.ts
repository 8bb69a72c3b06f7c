import type { PayingUsage } from "../../../engine/negotiation/payingUsage";
import type { quotes as english } from "../english/quotes";
import { inFixed, inMoney, inPercent, onDay } from "./numbers";

/** A vendor's quotes: what each comes to, and the answer. */
export const quotes: typeof english = {
  beside: (recommended, commitment, forfeiture, fill) =>
    `Neben ${recommended === null ? "dem Verzicht auf eine Zusage" : `den empfohlenen ${inMoney(recommended)}`} sagen Sie damit ${moreOrLess(commitment)} zu, und im Mittel ist der Verfall ${higherOrLower(forfeiture)}; voll genutzt wird es in ${inPercent(fill)} der Szenarien.`,
  pays: (usage: PayingUsage) => {
    switch (usage.kind) {
      case "from":
        return `Es lohnt sich ab ${inMoney(usage.listUsage)} Listennutzung über die Laufzeit.`;
      case "between":
        return `Es lohnt sich nur zwischen ${inMoney(usage.from)} und ${inMoney(usage.to)} Listennutzung über die Laufzeit.`;
      case "always":
        return "Es lohnt sich bei jeder Nutzung.";
      case "never":
        return "Es lohnt sich bei keiner Nutzung.";
    }
  },
  lasts: (low, middle, high) =>
    `Die Zusage reichte bei mittlerer Nutzung (P50) ${inFixed(middle, 1)} Monate, bei niedriger (P10) ${inFixed(low, 1)}, bei hoher (P90) ${inFixed(high, 1)}.`,
  together: (discount, requests) => `Zusammen lohnte es sich zu ${inPercent(discount)} mit ${requests}.`,
  benchmark: (percentile) =>
    `Sein Rabatt steht im Perzentil ${String(Math.round(percentile * 100))} Ihrer Vergleichswerte.`,
  validUntil: (day) => `Es gilt bis ${onDay(day)}.`,
  rank: (name, rank) => `${name}, Rang ${String(rank)}.`,
  walkAway: (discount, unitPrice) =>
    `Ihre Schmerzgrenze ist ${inPercent(discount)} Rabatt (${inFixed(unitPrice, 3)} für 1 Listennutzung): darunter lehnen Sie ab.`,
  noWalkAway: "Kein Rabatt macht es so gut wie die beste Alternative.",
  moreThanNothing: (more) => `Es kostet ${inMoney(more)} mehr, als nichts zuzusagen.`,
  nameTaken: "die Tabelle Quotes hat schon ein Angebot dieses Namens",
  nameNeeded: "geben Sie dem Angebot einen Namen, etwa den des Anbieters",
};

const higherOrLower = (more: number): string =>
  Math.round(more) === 0 ? "gleich" : `um ${inMoney(Math.abs(more))} ${more > 0 ? "höher" : "niedriger"}`;

const moreOrLess = (more: number): string =>
  Math.round(more) === 0 ? "gleich viel" : `${inMoney(Math.abs(more))} ${more > 0 ? "mehr" : "weniger"}`;
