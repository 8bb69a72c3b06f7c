import { fraction } from "../../../src/engine/units";
import type { Examples } from "./catalogue";

/** Sentences about requests for protections. */
export const requestsSaid: Examples = {
  "requests.names.overage": [[[], "Overage below list", "Mehrverbrauch unter Liste"]],
  "requests.names.rollover": [[[], "Rollover", "Übertrag"]],
  "requests.names.true-down": [[[], "True-down", "Recht zu verringern"]],
  "requests.names.carryover": [[[], "Carryover", "Mitnahme"]],
  "requests.names.rate lock": [[[], "Rate lock", "Preisbindung"]],
  "requests.names.uplift cap": [[[], "Uplift cap", "Obergrenze der Erhöhung"]],
  "requests.names.ramp": [[[], "Ramp", "Anstieg"]],
  "requests.overage": [
    [[{ kind: "committed" }], "overage at the committed rate", "Mehrverbrauch zum Vertragspreis"],
    [[{ kind: "discount", discount: 0.125 }], "overage at 12.5 % off", "Mehrverbrauch mit 12,5 % Rabatt"],
    [[{ kind: "discount", discount: -0.1 }], "overage at 10 % above list", "Mehrverbrauch 10 % über Liste"],
    [[undefined], "overage at list", "Mehrverbrauch zum Listenpreis"],
  ],
  "requests.rollover": [[[0.5], "rollover of 50 % of what is unused", "Übertrag von 50 % des Ungenutzten"]],
  "requests.trueDown": [[[0.2], "a right to reduce by 20 %", "Verringerungsrecht von 20 %"]],
  "requests.carryover": [
    [[0.25], "carryover of 25 % into the renewal", "Mitnahme von 25 % in die Verlängerung"],
  ],
  "requests.rate": [
    [["locked"], "a locked rate", "Preisbindung"],
    [["lower of"], "a locked rate that follows price drops", "Preisbindung, die Preissenkungen folgt"],
    [["floating"], "a floating rate", "Preise, die mit dem Listenpreis gehen"],
  ],
  "requests.upliftCap": [
    [[0.03], "an uplift cap of 3 %", "Obergrenze von 3 % für die Erhöhung"],
    [[null], "no uplift cap", "Verlängerung ohne Obergrenze der Erhöhung"],
  ],
  "requests.ramp": [
    [[[0.5, 1.5]], "a ramp of 0.5; 1.5", "Anstieg mit 0,5; 1,5"],
    [[null], "no ramp", "Zusage ohne Anstieg"],
  ],
  "requests.together": [
    [
      [
        {
          overage: { kind: "committed" },
          rolloverShare: fraction(0.25),
          trueDownShare: fraction(0.1234),
          carryoverShare: fraction(0.5),
        },
      ],
      "overage at the committed rate and rollover of 25 % and a right to reduce by 12.4 % and carryover of 50 %",
      "Mehrverbrauch zum Vertragspreis und Übertrag von 25 % und Verringerungsrecht von 12,4 % und Mitnahme von 50 %",
    ],
  ],
  "requests.noneWorth": [
    [
      [],
      "None of the requests is worth anything at this commitment: keep them for what you are asked to concede.",
      "Keine der Forderungen ist bei dieser Zusage etwas wert: heben Sie sie für das auf, was man von Ihnen verlangt.",
    ],
  ],
  "requests.askFor": [
    [
      ["X", 12_656.25, 1.98, { from: 551_000, to: 585_000, cost: 1234.5 }],
      "Ask for X: worth 12,656 at this commitment, about 2.0 discount points. You can offer the step from 551,000 to 585,000 in return; it then costs you 1,235.",
      "Fordern Sie X: bei dieser Zusage 12.656 wert, etwa 2,0 Rabattpunkte. Dafür können Sie den Schritt von 551.000 auf 585.000 anbieten; er kostet Sie dann 1.235.",
    ],
    [
      ["X", 12_656.25, null, null],
      "Ask for X: worth 12,656 at this commitment.",
      "Fordern Sie X: bei dieser Zusage 12.656 wert.",
    ],
  ],
  "requests.atBand.enough": [
    [
      [1_000_000, 0.15, 500],
      "At 1,000,000 the 15 % of the band is enough: it costs 500 less on average.",
      "Bei 1.000.000 genügen die 15 % der Stufe: das kostet im Mittel 500 weniger.",
    ],
  ],
  "requests.atBand.enoughButSeldomFull": [
    [
      [1_000_000, 0.15, 500, 0.7],
      "At 1,000,000 the 15 % of the band is enough: it costs 500 less on average, but is fully used in only 70 % of scenarios: ask for a right to reduce with it.",
      "Bei 1.000.000 genügen die 15 % der Stufe: das kostet im Mittel 500 weniger, wird aber nur in 70 % der Szenarien voll genutzt: fordern Sie ein Verringerungsrecht dazu.",
    ],
  ],
  "requests.atBand.discount": [[[0.17201], "for at least 17.3 %", "mindestens 17,3 %"]],
  "requests.atBand.discountWith": [[[0.15, "X"], "for 15 % with X", "15 % mit X"]],
  "requests.atBand.with": [[["X"], "with X", "X dazu"]],
  "requests.atBand.longer": [[[2.11], "for a term 2.2 months longer", "eine um 2,2 Monate längere Laufzeit"]],
  "requests.atBand.ask": [
    [[1_000_000, ["A", "B"]], "At 1,000,000 ask A, or B.", "Fordern Sie bei 1.000.000 A, oder B."],
  ],
  "requests.atBand.noDiscount": [
    [
      [1_000_000, ["A"]],
      "At 1,000,000 no discount is enough; ask A.",
      "Bei 1.000.000 genügt kein Rabatt; fordern Sie A.",
    ],
  ],
  "requests.atBand.nothingHelps": [
    [
      [1_000_000],
      "At 1,000,000 neither a discount nor a protection helps: decline.",
      "Bei 1.000.000 hilft weder ein Rabatt noch eine Absicherung: lehnen Sie ab.",
    ],
  ],
  "requests.atBand.worthUpTo": [
    [[0.15, 700_000], " 15 % is worth taking up to 700,000.", " 15 % lohnen sich bis 700.000."],
  ],
};
