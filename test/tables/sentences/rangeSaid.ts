import type { Month } from "../../../src/engine/units";
import type { Examples } from "./catalogue";

const march = "2026-03" as Month;
const range = {
  basis: "months",
  historyMonths: 18,
  termMonths: 12,
  total: { p10: 650_000, p50: 775_000, p90: 900_000 },
  growthShare: 0.5,
  changes: [],
  leftOut: [],
};

/** Sentences about the range. */
export const rangeSaid: Examples = {
  "range.madeFrom": [
    [
      [range],
      "Range of 12 months: P10 650,000, P50 775,000, P90 900,000 of list usage, forecast from 18 months of history; 50 % of scenarios follow a growth curve. No launch or ending is in it.",
      "Spanne von 12 Monaten: P10 650.000, P50 775.000, P90 900.000 Listennutzung, vorhergesagt aus 18 Monaten Vergangenheit; 50 % der Szenarien folgen einer Wachstumskurve. Keine neue oder endende Anwendung ist enthalten.",
    ],
    [
      [
        {
          ...range,
          basis: "own range",
          changes: ["Chatbot"],
          leftOut: [{ month: march, reason: "Ausfall" }],
        },
      ],
      "Range of 12 months: P10 650,000, P50 775,000, P90 900,000 of list usage, your own low, likely and high instead of a forecast. In it as planned: Chatbot. 2026-03 is left out (Ausfall).",
      "Spanne von 12 Monaten: P10 650.000, P50 775.000, P90 900.000 Listennutzung, Ihr eigenes Niedrig, Wahrscheinlich und Hoch statt einer Vorhersage. Wie geplant enthalten: Chatbot. 03/2026 bleibt weg (Ausfall).",
    ],
    [
      [{ ...range, basis: "prior", historyMonths: 1 }],
      "Range of 12 months: P10 650,000, P50 775,000, P90 900,000 of list usage, a prior rather than evidence, from 1 month of history; 50 % of scenarios follow a growth curve. No launch or ending is in it.",
      "Spanne von 12 Monaten: P10 650.000, P50 775.000, P90 900.000 Listennutzung, eine Annahme statt eines Belegs, aus 1 Monat Vergangenheit; 50 % der Szenarien folgen einer Wachstumskurve. Keine neue oder endende Anwendung ist enthalten.",
    ],
    [
      [{ ...range, basis: "last twelve months" }],
      "Range of 12 months: P10 650,000, P50 775,000, P90 900,000 of list usage, forecast from 18 months of history, anchored on the last twelve; 50 % of scenarios follow a growth curve. No launch or ending is in it.",
      "Spanne von 12 Monaten: P10 650.000, P50 775.000, P90 900.000 Listennutzung, vorhergesagt aus 18 Monaten Vergangenheit, an den letzten zwölf verankert; 50 % der Szenarien folgen einer Wachstumskurve. Keine neue oder endende Anwendung ist enthalten.",
    ],
    [
      [{ ...range, basis: "season" }],
      "Range of 12 months: P10 650,000, P50 775,000, P90 900,000 of list usage, forecast from 18 months of history, with their season and anchored on the last twelve; 50 % of scenarios follow a growth curve. No launch or ending is in it.",
      "Spanne von 12 Monaten: P10 650.000, P50 775.000, P90 900.000 Listennutzung, vorhergesagt aus 18 Monaten Vergangenheit mit ihrer Saison, an den letzten zwölf verankert; 50 % der Szenarien folgen einer Wachstumskurve. Keine neue oder endende Anwendung ist enthalten.",
    ],
  ],
  "range.ownWord": [
    [
      [],
      "It is as good as your word: no history or published series says how often it holds.",
      "Sie ist so gut wie Ihre Angabe: keine Vergangenheit und keine veröffentlichte Reihe sagt, wie oft sie zutrifft.",
    ],
  ],
  "range.tooShort": [
    [
      [],
      "Your history is too short to try this forecast on it.",
      "Ihre Vergangenheit ist zu kurz, um diese Vorhersage an ihr zu erproben.",
    ],
  ],
  "range.tried": [
    [
      [{ inside: 4, trials: 5, months: 8, worst: { actual: 533_020, p50: 688_515 } }],
      "Tried on your own past: in 4 of 5 trials the total of the 8 months that followed fell between P10 and P90 (4 of 5 would be ideal; the trials overlap). Worst: 533,020 came where P50 was 688,515.",
      "An Ihrer eigenen Vergangenheit erprobt: in 4 von 5 Versuchen lag die Summe der folgenden 8 Monate zwischen P10 und P90 (4 von 5 wären ideal; die Versuche überschneiden sich). Am weitesten daneben: es wurden 533.020, wo P50 688.515 war.",
    ],
  ],
  "range.nothingPublished": [
    [
      [],
      "Nothing was measured on published series for so short a history.",
      "Für eine so kurze Vergangenheit wurde an veröffentlichten Reihen nichts gemessen.",
    ],
  ],
  "range.published": [
    [
      [{ historyMonths: 24, months: 12, series: 400, inside: 78 }],
      "On 400 published monthly series, with 24 months of history, 78 % of the totals of the 12 months that followed fell between P10 and P90 (80 % would be ideal).",
      "An 400 veröffentlichten Monatsreihen mit 24 Monaten Vergangenheit lagen 78 % der Summen der folgenden 12 Monate zwischen P10 und P90 (80 % wären ideal).",
    ],
  ],
  "range.waiting": [
    [
      [{ months: 3, narrowing: 0.123, narrowerIn: 0.8 }],
      "Waiting 3 months would narrow the range by about 12.3 % on average, and in 80 % of simulated continuations at all.",
      "3 Monate zu warten würde die Spanne im Mittel um etwa 12,3 % verengen, und überhaupt in 80 % der simulierten Fortsetzungen.",
    ],
    [
      [{ months: 3, narrowing: -0.1, narrowerIn: 0.3 }],
      "Waiting 3 months would not narrow the range on average; it would in 30 % of simulated continuations.",
      "3 Monate zu warten würde die Spanne im Mittel nicht verengen; in 30 % der simulierten Fortsetzungen doch.",
    ],
  ],
  "range.correlation": [
    [
      [0.123],
      "The models add up to the total in every scenario; they were put together with a correlation of 0.12.",
      "Die Modelle ergeben in jedem Szenario die Summe; sie wurden mit einer Korrelation von 0,12 zusammengesetzt.",
    ],
  ],
  "range.scenarios": [
    [
      [100, 3_470_792_035],
      "100 scenarios, seed 3470792035. The months' quantiles do not add up to the term's.",
      "100 Szenarien, Startwert 3470792035. Die Quantile der Monate ergeben zusammen nicht die der Laufzeit.",
    ],
  ],
};
