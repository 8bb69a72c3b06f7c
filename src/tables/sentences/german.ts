import type { Problem } from "../../engine/problem";
import { inGerman } from "./germanPhrases";
import { grouped, mayBeMonths, sentenceIn, type ProblemSentences, type Said } from "./problemSentences";

const expectedGot =
  (otherwise: string) =>
  ({ expected, found }: Said): string =>
    `erwartet: ${expected ?? otherwise}, gefunden: ${found}`;

const count = (phrase: string): string => grouped(phrase, "de-DE");

const aNumber = expectedGot("eine Zahl");
const anotherValue = expectedGot("ein anderer Wert");

const problemsInGerman: ProblemSentences = {
  "not-a-number": aNumber,
  "ambiguous-number": ({ expected, found }) =>
    `${found} lässt sich auf zwei Arten lesen${expected === undefined ? "" : `, als ${expected}`}, und keine andere Zelle sagt, welche gilt. Geben Sie Zahlen statt Text ein, oder Text ohne Tausenderzeichen`,
  negative: aNumber,
  "not-whole": aNumber,
  "not-a-date": aNumber,
  blank: aNumber,
  "ambiguous-date": ({ expected, found }) =>
    `erwartet: ${expected ?? "ein Datum"}, gefunden: ${found}; ${mayBeMonths(found) ? "das ist je nach Land ein anderer Tag" : "die Reihenfolge von Tag und Monat ist je nach Land verschieden"}`,
  "error-cell": ({ expected, found }) =>
    `erwartet: ${expected ?? "eine Zahl"}, gefunden: der Fehler ${found}. Berichtigen Sie die Formel dahinter`,
  "duplicate-row": ({ expected }) =>
    `Die Zeile gleicht ${expected ?? "einer anderen"} in jeder Zelle. Löschen Sie eine der beiden, sonst zählt die Nutzung doppelt`,
  "unknown-model": ({ expected, found }) =>
    `erwartet: ein Modell der Preisliste, gefunden: ${found}${expected === undefined ? "" : `; am nächsten kommen ${expected}`}. Ergänzen Sie es in der Tabelle Prices oder berichtigen Sie den Namen`,
  "no-price": ({ expected, found }) =>
    `Für ${found} gibt es keinen Listenpreis${expected === undefined ? "" : ` (${expected})`}. Ergänzen Sie eine Zeile in der Tabelle Prices`,
  "unknown-format": ({ expected, found }) =>
    `erwartet: ${expected ?? "Nutzung"}, gefunden: die Spalten ${found}`,
  "missing-column": expectedGot("eine weitere Spalte"),
  "empty-selection": ({ expected, found }) =>
    expected === undefined
      ? "erwartet: ein Bereich mit Nutzung, gefunden: leere Zellen. Markieren Sie die Nutzung mit ihrer Kopfzeile"
      : `erwartet: ${expected}, gefunden: ${found}. Markieren Sie die Nutzung zusammen mit ihrer Kopfzeile`,
  "several-areas": ({ found }) =>
    `erwartet: ein zusammenhängendes Rechteck, gefunden: ${found}. Markieren Sie einen Bereich mit seiner Kopfzeile`,
  "several-sheets": ({ found }) =>
    `erwartet: Zellen eines Blattes, gefunden: ${found}. Markieren Sie einen Bereich auf einem Blatt`,
  "selection-too-large": ({ expected, found }) =>
    `erwartet: höchstens ${expected ?? "5.000.000 Zellen"}, gefunden: ${found}. Markieren Sie nur die Nutzung, oder fassen Sie sie vorher nach Monaten zusammen`,
  "threshold-not-positive": ({ found }) => `Die Schwelle einer Stufe muss über 0 liegen, gefunden: ${found}`,
  "thresholds-unsorted": ({ expected, found }) =>
    `Schwellen müssen von Zeile zu Zeile steigen; erwartet: mehr als ${expected ?? "die Schwelle darüber"}, gefunden: ${found}`,
  "duplicate-threshold": ({ found }) =>
    `Jede Schwelle darf nur einmal vorkommen; ${found} steht noch einmal da`,
  "discount-out-of-range": ({ expected, found }) =>
    `Ein Rabatt liegt zwischen 0 und unter 1, gefunden: ${found}${expected === undefined ? "" : `. Meinten Sie ${expected}?`}`,
  "unknown-term": ({ expected, found }) =>
    `Keine Kondition heißt ${found}${expected === undefined ? "" : `. Meinten Sie ${expected}?`}`,
  "repeated-term": ({ found }) =>
    `Die Kondition ${found} steht zweimal da. Behalten Sie eine der beiden Zeilen`,
  "term-is-formula": ({ expected, found }) =>
    `${expected ?? "die Kondition"} stammt aus einer Formel von Ihnen, ${found}; sie bleibt, wie sie ist. Ändern Sie sie im Blatt`,
  "unknown-term-value": anotherValue,
  "out-of-range": anotherValue,
  "terms-conflict": anotherValue,
  "shape-mismatch": anotherValue,
  "history-too-short": expectedGot("mindestens zwei ganze Monate"),
  "ambiguous-unit": ({ expected, found }) =>
    `Eine Einheit kann ${expected ?? "1.000 oder 1.000.000 Token"} sein; weder ihr Name noch ihre Kosten sagen, welche (${found}). Geben Sie es an`,
  "unknown-item": ({ expected, found }) =>
    `erwartet: ${expected ?? "ein Modell und eine Tokenart"}, gefunden: ${found}. Geben Sie Modell und Tokenart an, oder dass es wegfällt`,
  "not-json": expectedGot("JSON"),
  "overlapping-exports": ({ expected, found }) =>
    `${found} stehen schon in einem Export darüber, ab ${expected ?? "dort"}. Löschen Sie einen der beiden, sonst zählt die Nutzung doppelt`,
  "repeated-heading": ({ expected, found }) =>
    `Die Überschrift ${found} steht auch in ${expected ?? "einer anderen Zelle"}; welche der beiden Spalten gemeint ist, lässt sich nicht erkennen. Benennen Sie die andere um`,
  "several-currencies": ({ expected, found }) =>
    `erwartet: Beträge in einer Währung, ${expected ?? "derselben"} wie darüber, gefunden: ${found}. Rechnen Sie um, oder geben Sie die Nutzung jeder Währung für sich an`,
  "left-out-rows": ({ expected, found }) => `${found} weggelassen: ${expected ?? "keine Nutzung"}`,
  assumed: ({ found }) => found,
  "gap-between-exports": ({ found }) => `Kein Export enthält ${found}; die Nutzung dieser Tage fehlt`,
  "list-cost-differs": ({ expected, found }) =>
    `Die Listenkosten im Export sind ${found}, die seiner Token ${expected ?? "andere"} nach der Tabelle Prices, und diese zählen; der Grund kann eine Region, eine Stufe oder ein Rabatt sein`,
  "day-again": ({ expected, found }) =>
    `${found} für dasselbe Modell, denselben Schlüssel und so weiter wie ab ${expected ?? "oben"}, wie an keinem anderen Tag; beide zählen. Treffen sich an dem Tag zwei Exporte, löschen Sie einen der beiden`,
  "totals-row": ({ found }) => `Die Zeile gilt als Summe (${found}) und wird weggelassen`,
  "blank-row": ({ got }) => `leer, weggelassen${got === "" ? "" : ` (${got})`}`,
  "out-of-order": ({ found }) =>
    `Die Daten sind nicht der Reihe nach (${found}); für die Rechnung wurden sie geordnet`,
  "partial-month": ({ expected, found }) =>
    `${found} ist kein ganzer Monat und bleibt aus der Spanne heraus${expected === undefined ? "" : ` (${expected})`}`,
  "gap-in-months": ({ found }) => `keine Nutzung in ${found}; der Monat zählt als 0`,
  "price-changed-in-month": ({ found }) =>
    `Listenpreis: ${found}, während die Zeile den ganzen Monat umfasst; es gilt der Preis am Monatsende. Zeilen nach Tagen wären genau`,
  "caching-costs-money": ({ expected, found }) =>
    `Mit ${found} kostet der Cache mehr, als er spart; er lohnt sich über ${expected ?? "einer anderen Trefferquote"}. Die Kosten sind eingerechnet`,
  "least-cacheable-prompt": ({ expected, found }) =>
    `Nur Prompts ab ${expected ?? "einer gewissen Länge"} kommen in den Cache, gefunden: ${found}. Die Ersparnis ist eingerechnet: prüfen Sie sie`,
  "lever-adds-nothing": ({ found }) => `Der Hebel bringt nichts: ${found}`,
  "levers-need-tokens": () =>
    "Hebel wirken auf Token, und diese Nutzung hat nur Kosten; sie sparen daran nichts. Geben Sie Nutzung mit Modellen und Token an",
  "prompt-length-not-told": ({ expected, found }) =>
    `${found} kostet in Prompts über ${expected === undefined ? "einer gewissen Länge" : `${count(expected)} Token`} mehr, und die Nutzung sagt nichts darüber; keiner gilt als länger. Füllen Sie Long share in der Tabelle Prices`,
  "begun-in-history": ({ expected, found }) =>
    `${found}, vor der Laufzeit, die ${expected === undefined ? "im Monat nach der Nutzung" : `in ${expected}`} beginnt. Was bis dahin wirkt, steht schon in der Nutzung und zählt doppelt: geben Sie nur an, was sich noch ändert, ab einem Monat der Laufzeit`,
  "lever-begun": ({ expected, found }) =>
    `Der Hebel beginnt in ${found}, vor der Laufzeit, die ${expected === undefined ? "im Monat nach der Nutzung" : `in ${expected}`} beginnt. Was er bis dahin bewirkt hat, steht schon in der Nutzung; nur was daran noch fehlt, zählt. Eine weitere Ersparnis ist eine eigene Zeile, ab einem Monat der Laufzeit`,
  "usage-has-fallen": ({ expected, found }) =>
    `Die Nutzung ist gefallen: bleibt sie auf der Höhe der letzten drei Monate, braucht die Laufzeit ${count(found)} Listennutzung ohne neue Anwendungen, weniger als das P10 der Spanne von ${count(expected ?? "mehr")}, und eine Untergrenze nach dieser Spanne wird nicht ausgeschöpft. Bleibt sie dort, lassen Sie die Monate vor dem Rückgang in der Tabelle RangeOptions weg, oder geben Sie Ihre eigene Nutzung im Monat (Own monthly usage) ein`,
  "usage-has-risen": ({ expected, found }) =>
    `Die Nutzung ist gestiegen: bleibt sie auf der Höhe der letzten drei Monate, braucht die Laufzeit ${count(found)} Listennutzung ohne neue Anwendungen, mehr als das P90 der Spanne von ${count(expected ?? "weniger")}. Bleibt sie dort, lassen Sie die Monate vor dem Anstieg in der Tabelle RangeOptions weg, oder geben Sie Ihre eigene Nutzung im Monat (Own monthly usage) ein`,
  "range-too-wide": ({ expected, found }) =>
    `Die Spanne ist zu breit für einen Mittelwert: wenige sehr große Szenarien heben ihr Mittel auf ${count(found)}, wo P50 ${count(expected ?? "weniger")} ist. Erwartete Beträge und das geringste Bedauern hängen an diesen wenigen: lassen Sie in der Tabelle RangeOptions Monate weg, die nicht wiederkommen, oder geben Sie dort Ihr Wachstum im Monat (Monthly growth) mit einer Obergrenze (Ceiling) an, oder wählen Sie eine kürzere Laufzeit`,
  "growth-word-adds-nothing": ({ found }) =>
    `Growth sagt ${found}, und die Nutzung zeigt kein Wachstum, das weitergehen könnte: das Wort ändert nichts. Geben Sie stattdessen Ihr Wachstum im Monat (Monthly growth) an`,
  "sheet-name-taken": ({ expected, found }) =>
    `Ein Blatt von Ihnen heißt ${expected ?? "so"} und bleibt, wie es ist; unseres heißt ${found}`,
  "table-name-taken": ({ found }) =>
    `Eine Tabelle oder ein Name von Ihnen heißt so und bleibt, wie er ist; unsere Tabelle heißt ${found}`,
  "rollover-in-one-period": () =>
    "Innerhalb eines einzigen Abrechnungszeitraums kann nichts übertragen werden; vielleicht meinen Sie die Mitnahme in die Verlängerung (Carryover)",
  "no-bands": () =>
    "Noch keine Stufen: die Antwort ist die Untergrenze für eine Reihe von Rabatten, keine Empfehlung. Tragen Sie Schwellen und Rabatte des Anbieters in die Tabelle Bands ein",
  "illustrative-bands": () =>
    "Diese Stufen sind Beispiele: ersetzen Sie sie durch die des Anbieters, bevor Sie sich auf die Antwort verlassen",
  "unusual-month": ({ expected, found }) =>
    `${count(found)}, während die Nachbarmonate ${count(expected ?? "etwas anderes")} erwarten lassen; er wird verwendet, wie er ist`,
  "short-history": ({ found }) =>
    `${found} Vergangenheit: eine Annahme, kein Beleg. Die Spanne kann viel zu eng sein`,
};

/** The sentence for a problem in German, without its place. */
export const germanSentence = ({ code, where, got, expected }: Problem): string =>
  sentenceIn(
    problemsInGerman,
    {
      code,
      where,
      got: inGerman(got),
      ...(expected === undefined ? {} : { expected: inGerman(expected) }),
    },
    "nichts",
  );
