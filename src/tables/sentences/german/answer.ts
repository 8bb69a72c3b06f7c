import type { Terms } from "../../../engine/terms";
import type { answer as english } from "../english/answer";
import { atDiscount, covering, filling } from "./covering";
import { inFull, inMoney, inPercent } from "./numbers";

const eachOf: Readonly<Record<Terms["settlement"], string>> = {
  monthly: " im Monat",
  quarterly: " im Quartal",
  annual: " im Jahr",
  term: "",
};

type Said<K extends keyof typeof english> = Parameters<
  Extract<(typeof english)[K], (figures: never) => string>
>[0];

const limits = (isSigned: boolean): string => (isSigned ? "begrenzt sie" : "schließt eine Zusage aus");

const costsLess = ({ leastCost, each, saves }: Said<"limitedByRisk">): string =>
  `${inMoney(leastCost)}${each} würden im Mittel ${inMoney(saves)} weniger kosten,`;

function besideRecommended(costChange: number, ruledOutBy: Said<"higherBand">["ruledOutBy"]): string {
  if (Math.round(costChange) === 0) return "gleich viel kosten";
  if (costChange > 0) return `${inMoney(costChange)} mehr kosten`;
  const less = `${inMoney(-costChange)} weniger kosten`;
  switch (ruledOutBy) {
    case "confidence":
      return `${less}, mit weniger Sicherheit als verlangt`;
    case "policy":
      return `${less}, aber die Regel wägt nicht nur das`;
    case "rounding":
      return `${less} als die abgerundete Zusage`;
    case null:
      return less;
  }
}

/** The recommendation and its reasons. */
export const answer: typeof english = {
  each: (settlement, ramped) => eachOf[settlement] + (ramped ? " im Mittel" : ""),
  whole: (years) => (years === 1 ? " für ein Jahr" : ` für ${inFull(years)} Jahre`),
  sign: (figures) => {
    const { commitment, each, whole, paid, belowList, worstForfeited } = figures;
    return (
      `Sagen Sie ${inMoney(commitment)}${each}${whole} zu ${atDiscount(figures)} Rabatt zu: ${covering(figures, each)}. ` +
      `Erwartete Zahlung ${inMoney(paid)}, ${inPercent(Math.abs(belowList))} ${belowList >= 0 ? "unter" : "über"} Liste; ` +
      `${worstForfeited > 0 ? `im schlimmsten Fall verfallen ${inMoney(worstForfeited)}` : "es verfällt nie etwas"}.`
    );
  },
  signNothing: (paid, but, confidence) =>
    `Sagen Sie nichts zu: Nutzung zum Listenpreis kostet im Mittel ${inMoney(paid)}, und ` +
    (but === null
      ? "keine Stufe ist ihre Zusage wert."
      : but === "confidence"
        ? `keine Zusage, die weniger kosten würde, wird in ${inPercent(confidence)} der Szenarien voll genutzt.`
        : "was weniger kosten würde, schließt die Regel der Konditionen aus."),
  floors: (floors, confidence) =>
    `Noch keine Stufen. Das Höchste, was Ihre Nutzung in ${inPercent(confidence)} der Szenarien ausfüllt: ${floors
      .map(({ discount, commitment }) => `bei ${inPercent(discount)} ${inMoney(commitment)}`)
      .join("; ")}. Das ist eine Untergrenze, keine Empfehlung.`,
  roundedDown: (exact, each) =>
    `Das genaue Optimum ist ${inMoney(exact)}${each}; es ist auf den Schritt abgerundet und neu abgerechnet.`,
  limitedByConfidence: (other, fill) =>
    `Die Sicherheit ${limits(other.isSigned)}: ${costsLess(other)} werden aber nur in ${inPercent(fill)} der Szenarien voll genutzt.`,
  limitedByCost:
    "Die Kosten begrenzen sie: bei einer höheren Zusage verfiele im Mittel mehr, als sie an Mehrverbrauch spart.",
  limitedByPrice: "Die Kosten begrenzen sie: eine höhere Zusage würde im Mittel nicht weniger kosten.",
  limitedByRegret: (other, regret, here) =>
    `Der größte Irrtum ${limits(other.isSigned)}: ${costsLess(other)} im Nachhinein aber bis zu ${inMoney(regret)} mehr als die beste Wahl, hier höchstens ${inMoney(here)}.`,
  noLessRegret:
    "Der größte Irrtum begrenzt sie: keine höhere Zusage verringert, was sie im Nachhinein höchstens mehr kosten kann als die beste Wahl.",
  limitedByRisk: (other) =>
    `Das Risiko ${limits(other.isSigned)}: ${costsLess(other)} sind aber, mit ihren schlechtesten Szenarien gewogen, nicht besser.`,
  noLessRisk:
    "Das Risiko begrenzt sie: mit den schlechtesten Szenarien gewogen ist keine höhere Zusage besser.",
  noCommitment: (confidence) =>
    `Keine Stufe lässt sich in ${inPercent(confidence)} der Szenarien zu kleineren erwarteten Kosten als dem Listenpreis ausfüllen.`,
  noneCheaper: "Keine Zusage würde im Mittel weniger kosten als der Listenpreis.",
  numerical: (within) =>
    `Die Suche ist numerisch: keine Zusage ist um mehr als ${inMoney(within)} besser (nach der Regel der Konditionen).`,
  higherBand: (figures) => {
    const { commitment, each, costChange, ruledOutBy } = figures;
    return `Lehnen Sie ${inMoney(commitment)}${each} zu ${atDiscount(figures)} ab: ${filling(figures, each)}, und es würde im Mittel ${besideRecommended(costChange, ruledOutBy)}.`;
  },
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
