import type { Examples } from "./catalogue";
import { covered } from "./coveredFigures";

const sign = {
  ...covered,
  commitment: 585_000,
  each: "",
  whole: "",
  paid: 711_562.5,
  belowList: 0.0819,
  worstForfeited: 28_125,
};
/** A right to reduce by 20 %: 585,000 are full at 520,000 of list usage too. */
const reduced = { ...sign, reached: 0.9, fill: 0.98 };
const threeYears = { ...sign, each: " a year on average", whole: " for 3 years", periods: 3 };
const declined = {
  ...covered,
  commitment: 1_000_000,
  each: "",
  discount: 0.15,
  lowestDiscount: 0.15,
  highestDiscount: 0.15,
  listUsage: 1_176_470.6,
  reached: 0,
  fill: 0,
  costChange: 288_437.5,
  ruledOutBy: null,
};
const other = { leastCost: 697_500, each: "", saves: 5_062.5, isSigned: true };
const instead = { ...other, isSigned: false };

/** Sentences about the recommendation. */
export const answerSaid: Examples = {
  "answer.each": [
    [["quarterly", false], " a quarter", " im Quartal"],
    [["annual", true], " a year on average", " im Jahr im Mittel"],
    [["monthly", false], " a month", " im Monat"],
    [["term", false], "", ""],
  ],
  "answer.whole": [
    [[1], " for a year", " für ein Jahr"],
    [[1.5], " for 1.5 years", " für 1,5 Jahre"],
  ],
  "answer.sign": [
    [
      [sign],
      "Sign 585,000 at 10 %: it covers 650,000 of list usage, reached in 90 % of scenarios. Expected paid 711,563, 8.2 % below list; worst forfeiture 28,125.",
      "Sagen Sie 585.000 zu 10 % Rabatt zu: das deckt 650.000 Listennutzung, in 90 % der Szenarien erreicht. Erwartete Zahlung 711.563, 8,2 % unter Liste; im schlimmsten Fall verfallen 28.125.",
    ],
    [
      [{ ...sign, each: " a quarter", whole: " for 2 years", belowList: -0.02, worstForfeited: 0 }],
      "Sign 585,000 a quarter for 2 years at 10 %: it covers 650,000 of list usage a quarter, reached in 90 % of scenarios. Expected paid 711,563, 2 % above list; nothing is ever forfeited.",
      "Sagen Sie 585.000 a quarter for 2 years zu 10 % Rabatt zu: das deckt 650.000 Listennutzung a quarter, in 90 % der Szenarien erreicht. Erwartete Zahlung 711.563, 2 % über Liste; es verfällt nie etwas.",
    ],
    [
      [reduced],
      "Sign 585,000 at 10 %: it covers 650,000 of list usage, reached in 90 % of scenarios; nothing is forfeited in 98 %. Expected paid 711,563, 8.2 % below list; worst forfeiture 28,125.",
      "Sagen Sie 585.000 zu 10 % Rabatt zu: das deckt 650.000 Listennutzung, in 90 % der Szenarien erreicht; in 98 % verfällt nichts. Erwartete Zahlung 711.563, 8,2 % unter Liste; im schlimmsten Fall verfallen 28.125.",
    ],
    [
      [{ ...reduced, reached: 0, fill: 1, worstForfeited: 0 }],
      "Sign 585,000 at 10 %: it covers 650,000 of list usage, reached in no scenario. Expected paid 711,563, 8.2 % below list; nothing is ever forfeited.",
      "Sagen Sie 585.000 zu 10 % Rabatt zu: das deckt 650.000 Listennutzung, in keinem Szenario erreicht. Erwartete Zahlung 711.563, 8,2 % unter Liste; es verfällt nie etwas.",
    ],
    [
      [
        {
          ...{ ...threeYears, reached: 0.4, atOwnPrices: true },
          ...{ discount: 0.1205, lowestDiscount: 0.1, highestDiscount: 0.14 },
        },
      ],
      "Sign 585,000 a year on average for 3 years at 12 % (10 % to 14 % by period): it covers 650,000 of list usage a year on average at each period's list prices, reached in every period in 40 % of scenarios; nothing is forfeited in 90 %. Expected paid 711,563, 8.2 % below list; worst forfeiture 28,125.",
      "Sagen Sie 585.000 a year on average for 3 years zu 12 % (je Zeitraum 10 % bis 14 %) Rabatt zu: das deckt 650.000 Listennutzung a year on average zu den Listenpreisen jedes Zeitraums, in 40 % der Szenarien in jedem Zeitraum erreicht; in 90 % verfällt nichts. Erwartete Zahlung 711.563, 8,2 % unter Liste; im schlimmsten Fall verfallen 28.125.",
    ],
  ],
  "answer.signNothing": [
    [
      [775_000, null, 0.9],
      "Sign no commitment: usage at list price costs 775,000 on average, and no band is worth its commitment.",
      "Sagen Sie nichts zu: Nutzung zum Listenpreis kostet im Mittel 775.000, und keine Stufe ist ihre Zusage wert.",
    ],
    [
      [775_000, "confidence", 0.9],
      "Sign no commitment: usage at list price costs 775,000 on average, and no commitment that would cost less is fully used in 90 % of scenarios.",
      "Sagen Sie nichts zu: Nutzung zum Listenpreis kostet im Mittel 775.000, und keine Zusage, die weniger kosten würde, wird in 90 % der Szenarien voll genutzt.",
    ],
    [
      [775_000, "policy", 0.9],
      "Sign no commitment: usage at list price costs 775,000 on average, and the policy rules out what would cost less.",
      "Sagen Sie nichts zu: Nutzung zum Listenpreis kostet im Mittel 775.000, und was weniger kosten würde, schließt die Regel der Konditionen aus.",
    ],
  ],
  "answer.floors": [
    [
      [
        [
          { discount: 0.1, commitment: 585_000 },
          { discount: 0.15, commitment: 552_500 },
        ],
        0.9,
      ],
      "No bands yet. The most your usage fills in 90 % of scenarios: at 10 % 585,000; at 15 % 552,500. This is a floor, not a recommendation.",
      "Noch keine Stufen. Das Höchste, was Ihre Nutzung in 90 % der Szenarien ausfüllt: bei 10 % 585.000; bei 15 % 552.500. Das ist eine Untergrenze, keine Empfehlung.",
    ],
  ],
  "answer.roundedDown": [
    [
      [585_123.4, ""],
      "The exact optimum is 585,123; it is rounded down to the increment and settled again.",
      "Das genaue Optimum ist 585.123; es ist auf den Schritt abgerundet und neu abgerechnet.",
    ],
  ],
  "answer.limitedByConfidence": [
    [
      [other, 0.5],
      "The confidence limits it: 697,500 would cost 5,063 less on average, but is fully used in only 50 % of scenarios.",
      "Die Sicherheit begrenzt sie: 697.500 würden im Mittel 5.063 weniger kosten, werden aber nur in 50 % der Szenarien voll genutzt.",
    ],
    [
      [instead, 0.5],
      "The confidence rules a commitment out: 697,500 would cost 5,063 less on average, but is fully used in only 50 % of scenarios.",
      "Die Sicherheit schließt eine Zusage aus: 697.500 würden im Mittel 5.063 weniger kosten, werden aber nur in 50 % der Szenarien voll genutzt.",
    ],
  ],
  "answer.limitedByPrice": [
    [
      [],
      "Cost limits it: a higher commitment would not cost less on average.",
      "Die Kosten begrenzen sie: eine höhere Zusage würde im Mittel nicht weniger kosten.",
    ],
  ],
  "answer.limitedByRegret": [
    [
      [other, 31_000, 29_500],
      "Regret limits it: 697,500 would cost 5,063 less on average, but up to 31,000 more than the best choice in hindsight, against 29,500 here.",
      "Der größte Irrtum begrenzt sie: 697.500 würden im Mittel 5.063 weniger kosten, im Nachhinein aber bis zu 31.000 mehr als die beste Wahl, hier höchstens 29.500.",
    ],
    [
      [{ ...instead, each: " a quarter" }, 31_000, 29_500],
      "Regret rules a commitment out: 697,500 a quarter would cost 5,063 less on average, but up to 31,000 more than the best choice in hindsight, against 29,500 here.",
      "Der größte Irrtum schließt eine Zusage aus: 697.500 a quarter würden im Mittel 5.063 weniger kosten, im Nachhinein aber bis zu 31.000 mehr als die beste Wahl, hier höchstens 29.500.",
    ],
  ],
  "answer.noLessRegret": [
    [
      [],
      "Regret limits it: no higher commitment lowers the most that it can cost above the best choice in hindsight.",
      "Der größte Irrtum begrenzt sie: keine höhere Zusage verringert, was sie im Nachhinein höchstens mehr kosten kann als die beste Wahl.",
    ],
  ],
  "answer.limitedByRisk": [
    [
      [other],
      "Risk limits it: 697,500 would cost 5,063 less on average, but weighed with its worst scenarios it is no better.",
      "Das Risiko begrenzt sie: 697.500 würden im Mittel 5.063 weniger kosten, sind aber, mit ihren schlechtesten Szenarien gewogen, nicht besser.",
    ],
    [
      [instead],
      "Risk rules a commitment out: 697,500 would cost 5,063 less on average, but weighed with its worst scenarios it is no better.",
      "Das Risiko schließt eine Zusage aus: 697.500 würden im Mittel 5.063 weniger kosten, sind aber, mit ihren schlechtesten Szenarien gewogen, nicht besser.",
    ],
  ],
  "answer.noLessRisk": [
    [
      [],
      "Risk limits it: weighed with its worst scenarios no higher commitment is better.",
      "Das Risiko begrenzt sie: mit den schlechtesten Szenarien gewogen ist keine höhere Zusage besser.",
    ],
  ],
  "answer.noneCheaper": [
    [
      [],
      "No commitment would cost less on average than paying list.",
      "Keine Zusage würde im Mittel weniger kosten als der Listenpreis.",
    ],
  ],
  "answer.limitedByCost": [
    [
      [],
      "Cost limits it: a higher commitment would forfeit more on average than it saves on overage.",
      "Die Kosten begrenzen sie: bei einer höheren Zusage verfiele im Mittel mehr, als sie an Mehrverbrauch spart.",
    ],
  ],
  "answer.noCommitment": [
    [
      [0.95],
      "No band can be filled in 95 % of scenarios at a lower expected cost than paying list.",
      "Keine Stufe lässt sich in 95 % der Szenarien zu kleineren erwarteten Kosten als dem Listenpreis ausfüllen.",
    ],
  ],
  "answer.numerical": [
    [
      [1_234],
      "The search is numerical: no commitment is better by more than 1,234 (under the policy of the terms).",
      "Die Suche ist numerisch: keine Zusage ist um mehr als 1.234 besser (nach der Regel der Konditionen).",
    ],
  ],
  "answer.higherBand": [
    [
      [declined],
      "Decline 1,000,000 at 15 %: filling it takes 1,176,471 of list usage; your highest scenario is 931,250, and it would cost 288,438 more on average.",
      "Lehnen Sie 1.000.000 zu 15 % ab: auszufüllen sind 1.176.471 Listennutzung; Ihr höchstes Szenario ist 931.250, und es würde im Mittel 288.438 mehr kosten.",
    ],
    [
      [{ ...declined, reached: 0.25, fill: 0.25, costChange: -500, ruledOutBy: "confidence" }],
      "Decline 1,000,000 at 15 %: filling it takes 1,176,471 of list usage, which 25 % of scenarios reach, and it would cost 500 less on average, with less confidence than asked for.",
      "Lehnen Sie 1.000.000 zu 15 % ab: auszufüllen sind 1.176.471 Listennutzung; das erreichen 25 % der Szenarien, und es würde im Mittel 500 weniger kosten, mit weniger Sicherheit als verlangt.",
    ],
    [
      [{ ...declined, reached: 0.25, fill: 0.5, costChange: -500, ruledOutBy: "policy" }],
      "Decline 1,000,000 at 15 %: filling it takes 1,176,471 of list usage, which 25 % of scenarios reach; nothing is forfeited in 50 %, and it would cost 500 less on average, which is not all that the policy weighs.",
      "Lehnen Sie 1.000.000 zu 15 % ab: auszufüllen sind 1.176.471 Listennutzung; das erreichen 25 % der Szenarien; in 50 % verfällt nichts, und es würde im Mittel 500 weniger kosten, aber die Regel wägt nicht nur das.",
    ],
    [
      [{ ...declined, fill: 1, costChange: -3, ruledOutBy: "rounding" }],
      "Decline 1,000,000 at 15 %: filling it takes 1,176,471 of list usage; your highest scenario is 931,250; nothing is ever forfeited, and it would cost 3 less on average than the commitment rounded down.",
      "Lehnen Sie 1.000.000 zu 15 % ab: auszufüllen sind 1.176.471 Listennutzung; Ihr höchstes Szenario ist 931.250; es verfällt nie etwas, und es würde im Mittel 3 weniger kosten als die abgerundete Zusage.",
    ],
    [
      // The mean of its years is higher, but one year is always below
      [{ ...declined, periods: 3, highest: 1_200_000, costChange: 0.2 }],
      "Decline 1,000,000 at 15 %: filling it takes 1,176,471 of list usage, which no scenario reaches in every period, and it would cost the same on average.",
      "Lehnen Sie 1.000.000 zu 15 % ab: auszufüllen sind 1.176.471 Listennutzung; das erreicht kein Szenario in jedem Zeitraum, und es würde im Mittel gleich viel kosten.",
    ],
  ],
  "answer.keyFigures.floor": [[[0.125], "Floor at 12.5 %", "Untergrenze bei 12,5 %"]],
  "answer.keyFigures.commitment": [[[""], "Commitment", "Zusage"]],
  "answer.keyFigures.discount": [[[], "Discount", "Rabatt"]],
  "answer.keyFigures.paid": [[[], "Expected paid", "Erwartete Zahlung"]],
  "answer.keyFigures.belowList": [[[], "Below list", "Unter Liste"]],
  "answer.keyFigures.fill": [[[], "Chance fully used", "Chance voller Nutzung"]],
  "answer.keyFigures.forfeited": [[[], "Expected forfeiture", "Erwarteter Verfall"]],
};
