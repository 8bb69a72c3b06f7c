import type { Day } from "../../../src/engine/units";
import type { Examples } from "./catalogue";

const december = "2026-12-31" as Day;

/** Sentences about quotes. */
export const quotesSaid: Examples = {
  "quotes.beside": [
    [
      [585_000, 415_000, 250_000, 0],
      "Beside the recommended 585,000 it commits 415,000 more and forfeits 250,000 more on average; it is fully used in 0 % of scenarios.",
      "Neben den empfohlenen 585.000 sagen Sie damit 415.000 mehr zu, und im Mittel ist der Verfall um 250.000 höher; voll genutzt wird es in 0 % der Szenarien.",
    ],
    [
      [null, 0.2, -1000, 1],
      "Beside signing nothing it commits the same and forfeits 1,000 less on average; it is fully used in 100 % of scenarios.",
      "Neben dem Verzicht auf eine Zusage sagen Sie damit gleich viel zu, und im Mittel ist der Verfall um 1.000 niedriger; voll genutzt wird es in 100 % der Szenarien.",
    ],
  ],
  "quotes.pays": [
    [
      [{ kind: "from", listUsage: 750_000 }],
      "It pays from 750,000 of list usage over the term on.",
      "Es lohnt sich ab 750.000 Listennutzung über die Laufzeit.",
    ],
    [
      [{ kind: "between", from: 750_000, to: 900_000 }],
      "It pays only between 750,000 and 900,000 of list usage over the term.",
      "Es lohnt sich nur zwischen 750.000 und 900.000 Listennutzung über die Laufzeit.",
    ],
    [[{ kind: "always" }], "It pays at any usage.", "Es lohnt sich bei jeder Nutzung."],
    [[{ kind: "never" }], "It pays at no usage.", "Es lohnt sich bei keiner Nutzung."],
  ],
  "quotes.lasts": [
    [
      [18.46, 15.5, 13.3],
      "The commitment would last 15.5 months at middle usage (P50), 18.5 at low (P10), 13.3 at high (P90).",
      "Die Zusage reichte bei mittlerer Nutzung (P50) 15,5 Monate, bei niedriger (P10) 18,5, bei hoher (P90) 13,3.",
    ],
  ],
  "quotes.together": [
    [
      [0.15, "X"],
      "Together it would be worth taking at 15 % with X.",
      "Zusammen lohnte es sich zu 15 % mit X.",
    ],
  ],
  "quotes.benchmark": [
    [
      [0.5],
      "Its discount stands at percentile 50 of your benchmark.",
      "Sein Rabatt steht im Perzentil 50 Ihrer Vergleichswerte.",
    ],
  ],
  "quotes.validUntil": [[[december], "It is valid until 2026-12-31.", "Es gilt bis 31.12.2026."]],
  "quotes.rank": [[["Vendor", 2], "Vendor, rank 2.", "Vendor, Rang 2."]],
  "quotes.walkAway": [
    [
      [0.131, 0.869],
      "Walk away below 13.1 % (above 0.869 for 1 of list usage).",
      "Ihre Schmerzgrenze ist 13,1 % Rabatt (0,869 für 1 Listennutzung): darunter lehnen Sie ab.",
    ],
  ],
  "quotes.noWalkAway": [
    [
      [],
      "No discount makes it as good as the best alternative.",
      "Kein Rabatt macht es so gut wie die beste Alternative.",
    ],
  ],
  "quotes.moreThanNothing": [
    [[2000], "It costs 2,000 more than signing nothing.", "Es kostet 2.000 mehr, als nichts zuzusagen."],
  ],
  "quotes.nameTaken": [
    [
      [],
      "the table Quotes has a quote of this name",
      "die Tabelle Quotes hat schon ein Angebot dieses Namens",
    ],
  ],
  "quotes.nameNeeded": [
    [
      [],
      "give the offer a name, such as the vendor's",
      "geben Sie dem Angebot einen Namen, etwa den des Anbieters",
    ],
  ],
};
