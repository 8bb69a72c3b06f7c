import type { RangeSaid } from "../../rangeInWords";
import type { range as english } from "../english/range";
import { inFixed, inFull, inMoney, inMonth, inMonths, inPercent, ofMonths } from "./numbers";

/** The range, and how far it can be trusted. */
export const range: typeof english = {
  madeFrom: ({ basis, historyMonths, termMonths, total, growthShare, changes, leftOut }) =>
    `Spanne von ${ofMonths(termMonths)}: P10 ${inMoney(total.p10)}, P50 ${inMoney(total.p50)}, P90 ${inMoney(total.p90)} Listennutzung, ` +
    `${basisOf(basis, historyMonths)}${basis === "own range" ? "" : `; ${inPercent(growthShare)} der Szenarien folgen einer Wachstumskurve`}. ` +
    (changes.length === 0
      ? "Keine neue oder endende Anwendung ist enthalten."
      : `Wie geplant enthalten: ${changes.join(", ")}.`) +
    leftOut.map(({ month, reason }) => ` ${inMonth(month)} bleibt weg (${reason}).`).join(""),
  ownWord:
    "Sie ist so gut wie Ihre Angabe: keine Vergangenheit und keine veröffentlichte Reihe sagt, wie oft sie zutrifft.",
  tooShort: "Ihre Vergangenheit ist zu kurz, um diese Vorhersage an ihr zu erproben.",
  tried: ({ inside, trials, months, worst }) =>
    `An Ihrer eigenen Vergangenheit erprobt: in ${inFull(inside)} von ${inFull(trials)} Versuchen lag die Summe der folgenden ${inMonths(months)} zwischen P10 und P90 ` +
    `(4 von 5 wären ideal; die Versuche überschneiden sich). Am weitesten daneben: es wurden ${inMoney(worst.actual)}, wo P50 ${inMoney(worst.p50)} war.`,
  nothingPublished: "Für eine so kurze Vergangenheit wurde an veröffentlichten Reihen nichts gemessen.",
  published: ({ historyMonths, months, series, inside }) =>
    `An ${inFull(series)} veröffentlichten Monatsreihen mit ${ofMonths(historyMonths)} Vergangenheit lagen ${inFull(inside)} % der Summen der folgenden ${inMonths(months)} zwischen P10 und P90 (80 % wären ideal).`,
  waiting: ({ months, narrowing, narrowerIn }) =>
    narrowing > 0
      ? `${inMonths(months)} zu warten würde die Spanne im Mittel um etwa ${inPercent(narrowing)} verengen, und überhaupt in ${inPercent(narrowerIn)} der simulierten Fortsetzungen.`
      : `${inMonths(months)} zu warten würde die Spanne im Mittel nicht verengen; in ${inPercent(narrowerIn)} der simulierten Fortsetzungen doch.`,
  correlation: (correlation) =>
    `Die Modelle ergeben in jedem Szenario die Summe; sie wurden mit einer Korrelation von ${inFixed(correlation, 2)} zusammengesetzt.`,
  scenarios: (count, seed) =>
    `${inFull(count)} Szenarien, Startwert ${String(seed)}. Die Quantile der Monate ergeben zusammen nicht die der Laufzeit.`,
};

function basisOf(basis: RangeSaid["basis"], history: number): string {
  switch (basis) {
    case "prior":
      return `eine Annahme statt eines Belegs, aus ${ofMonths(history)} Vergangenheit`;
    case "months":
      return `vorhergesagt aus ${ofMonths(history)} Vergangenheit`;
    case "last twelve months":
      return `vorhergesagt aus ${ofMonths(history)} Vergangenheit, an den letzten zwölf verankert`;
    case "season":
      return `vorhergesagt aus ${ofMonths(history)} Vergangenheit mit ihrer Saison, an den letzten zwölf verankert`;
    case "own range":
      return "Ihr eigenes Niedrig, Wahrscheinlich und Hoch statt einer Vorhersage";
  }
}
