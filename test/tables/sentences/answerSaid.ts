import type { Examples } from "./catalogue";

const sign = {
  commitment: 585_000,
  each: "",
  whole: "",
  discount: 0.1,
  listUsage: 650_000,
  fill: 0.9,
  paid: 711_562.5,
  belowList: 0.0819,
  worstForfeited: 28_125,
};
const declined = {
  commitment: 1_000_000,
  each: "",
  discount: 0.15,
  listUsageToFill: 1_176_470.6,
  fill: 0,
  highestScenario: 931_250,
  costChange: 288_437.5,
};

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
  ],
  "answer.signNothing": [
    [
      [775_000],
      "Sign no commitment: usage at list price costs 775,000 on average, and no band is worth its commitment.",
      "Sagen Sie nichts zu: Nutzung zum Listenpreis kostet im Mittel 775.000, und keine Stufe ist ihre Zusage wert.",
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
      [697_500, "", 5_062.5, 0.5],
      "The confidence limits it: 697,500 would cost 5,063 less on average, but is fully used in only 50 % of scenarios.",
      "Die Sicherheit begrenzt sie: 697.500 würden im Mittel 5.063 weniger kosten, werden aber nur in 50 % der Szenarien voll genutzt.",
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
      [{ ...declined, fill: 0.25, costChange: -500 }],
      "Decline 1,000,000 at 15 %: filling it takes 1,176,471 of list usage, which 25 % of scenarios reach, and it would cost 500 less on average, with less confidence than asked for.",
      "Lehnen Sie 1.000.000 zu 15 % ab: auszufüllen sind 1.176.471 Listennutzung; das erreichen 25 % der Szenarien, und es würde im Mittel 500 weniger kosten, mit weniger Sicherheit als verlangt.",
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
