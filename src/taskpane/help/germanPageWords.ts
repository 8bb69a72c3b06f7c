import type { PageWords } from "./pageWords";

export const pageInGerman: PageWords = {
  language: "de",
  functionsFile: "functions.de.json",
  title: "Hilfe zu Bandwise",
  purpose:
    "Bandwise bemisst eine Ausgabenzusage für die Claude-API in Ihrer eigenen Arbeitsmappe. Alles wird auf diesem Computer berechnet; keine Nutzung verlässt ihn.",
  steps: {
    title: "Schritte",
    list: [
      [
        "Nutzung",
        "Markieren Sie Ihre Nutzung im Blatt mit ihrer Kopfzeile, und wählen Sie Auswahl verwenden; oder öffnen Sie eine Datei. Die meisten Exporte werden erkannt; die Spalten lassen sich berichtigen. Kontrollsummen zeigen, was hineinging und was herauskam.",
      ],
      [
        "Optimierung",
        "Was das Team wirklich ändern wird: andere Modelle, Cache, Batch. Jeweils mit einem niedrigen, wahrscheinlichen und hohen Anteil. Die Zusage wird an dem bemessen, was übrig bleibt.",
      ],
      [
        "Spanne",
        "Wie die Nutzung über die Laufzeit wachsen kann, als Spanne von Szenarien. Geben Sie Anwendungen ein, die beginnen oder enden, und eigenes Wachstum, wo Sie es besser wissen.",
      ],
      [
        "Vertrag",
        "Stufen und Konditionen, wie der Anbieter sie anbietet. Fragen Sie zuerst, ob Nutzung die Zusage zum rabattierten oder zum Listenpreis abruft.",
      ],
      [
        "Empfehlung",
        "Die Zusage, die Sie unterschreiben sollten, warum, und was sie ändern würde, auf eigenen Blättern mit lebenden Formeln.",
      ],
      [
        "Verhandeln",
        "Was jede Absicherung wert ist, was Sie zuerst fordern und was Sie dafür anbieten sollten.",
      ],
      [
        "Verfolgen",
        "Nach der Unterschrift: was gegen den Plan abgerufen ist, und was zu tun ist, solange noch Zeit ist.",
      ],
    ],
  },
  commands: {
    title: "Menüband",
    list: [
      ["Bandwise öffnen", "Zeigt den Bereich neben dem Blatt."],
      [
        "Beispielmodell einfügen",
        "Füllt neue Blätter mit erfundener Nutzung, Stufen und Konditionen, zum Umsehen.",
      ],
      ["Empfehlen", "Berechnet und schreibt die Antwort aus dem, was die Tabellen der Arbeitsmappe sagen."],
      ["Alles erneuern", "Wie Empfehlen, und zeigt im Bereich, was den Tabellen noch fehlt."],
      [
        "Weitergeben",
        "Eine Kopie für einen Kunden oder für den Anbieter; Funktionen durch Werte ersetzen, damit niemand #NAME? sieht, und zurück.",
      ],
      ["Als Nutzung verwenden", "Im Menü markierter Zellen: nimmt sie als Nutzung dieser Arbeitsmappe."],
    ],
  },
  shortcuts: {
    title: "Tastenkombinationen",
    hint: "Sie wirken, solange eine Zelle markiert ist. Excel fragt einmal, wenn ein anderes Add-In dieselben Tasten verwendet.",
    command: "Befehl",
    keys: "Windows, Web",
    mac: "Mac",
  },
  functions: {
    title: "Funktionen",
    hint: "Tippen Sie =COMMIT. in eine Zelle, um alle zu sehen.",
    missing: "Die Liste der Funktionen konnte nicht geladen werden.",
  },
  terms: { title: "Wörter" },
  contractTerms: { title: "Zeilen der Tabelle Terms" },
};
