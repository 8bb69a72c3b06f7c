import type { Terms } from "../../../engine/terms";
import type { answer as english } from "../english/answer";
import { inFull, inMoney, inPercent } from "./numbers";

const eachOf: Readonly<Record<Terms["settlement"], string>> = {
  monthly: " im Monat",
  quarterly: " im Quartal",
  annual: " im Jahr",
  term: "",
};

/** The recommendation and its reasons. */
export const answer: typeof english = {
  each: (settlement, ramped) => eachOf[settlement] + (ramped ? " im Mittel" : ""),
  whole: (years) => (years === 1 ? " für ein Jahr" : ` für ${inFull(years)} Jahre`),
  sign: ({ commitment, each, whole, discount, listUsage, fill, paid, belowList, worstForfeited }) =>
    `Sagen Sie ${inMoney(commitment)}${each}${whole} zu ${inPercent(discount)} Rabatt zu: das deckt ${inMoney(listUsage)} Listennutzung${each}, ` +
    `in ${inPercent(fill)} der Szenarien erreicht. Erwartete Zahlung ${inMoney(paid)}, ` +
    `${inPercent(Math.abs(belowList))} ${belowList >= 0 ? "unter" : "über"} Liste; ` +
    `${worstForfeited > 0 ? `im schlimmsten Fall verfallen ${inMoney(worstForfeited)}` : "es verfällt nie etwas"}.`,
  signNothing: (paid) =>
    `Sagen Sie nichts zu: Nutzung zum Listenpreis kostet im Mittel ${inMoney(paid)}, und keine Stufe ist ihre Zusage wert.`,
  floors: (floors, confidence) =>
    `Noch keine Stufen. Das Höchste, was Ihre Nutzung in ${inPercent(confidence)} der Szenarien ausfüllt: ${floors
      .map(({ discount, commitment }) => `bei ${inPercent(discount)} ${inMoney(commitment)}`)
      .join("; ")}. Das ist eine Untergrenze, keine Empfehlung.`,
  roundedDown: (exact, each) =>
    `Das genaue Optimum ist ${inMoney(exact)}${each}; es ist auf den Schritt abgerundet und neu abgerechnet.`,
  limitedByConfidence: (leastCost, each, saves, fill) =>
    `Die Sicherheit begrenzt sie: ${inMoney(leastCost)}${each} würden im Mittel ${inMoney(saves)} weniger kosten, ` +
    `werden aber nur in ${inPercent(fill)} der Szenarien voll genutzt.`,
  limitedByCost:
    "Die Kosten begrenzen sie: bei einer höheren Zusage verfiele im Mittel mehr, als sie an Mehrverbrauch spart.",
  noCommitment: (confidence) =>
    `Keine Stufe lässt sich in ${inPercent(confidence)} der Szenarien zu kleineren erwarteten Kosten als dem Listenpreis ausfüllen.`,
  numerical: (within) =>
    `Die Suche ist numerisch: keine Zusage ist um mehr als ${inMoney(within)} besser (nach der Regel der Konditionen).`,
  higherBand: ({ commitment, each, discount, listUsageToFill, fill, highestScenario, costChange }) =>
    `Lehnen Sie ${inMoney(commitment)}${each} zu ${inPercent(discount)} ab: auszufüllen sind ${inMoney(listUsageToFill)} Listennutzung${each}; ` +
    (fill === 0
      ? `Ihr höchstes Szenario ist ${inMoney(highestScenario)}`
      : `das erreichen ${inPercent(fill)} der Szenarien`) +
    ", und " +
    (costChange > 0
      ? `es würde im Mittel ${inMoney(costChange)} mehr kosten.`
      : `es würde im Mittel ${inMoney(-costChange)} weniger kosten, mit weniger Sicherheit als verlangt.`),
  keyFigures: {
    floor: (discount) => `Untergrenze bei ${inPercent(discount)}`,
    commitment: (each) => `Zusage${each}`,
    discount: "Rabatt",
    paid: "Erwartete Zahlung",
    belowList: "Unter Liste",
    fill: "Chance voller Nutzung",
    forfeited: "Erwarteter Verfall",
  },
};
