import { germanSentence } from "../../../tables/sentences/german";
import { inGerman } from "../../../tables/sentences/germanPhrases";
import { tablesInGerman } from "../../../tables/sentences/tablesInGerman";
import { fromWorkbook } from "./fromWorkbook";
import type { pane as english } from "../english/pane";

/** The pane as a whole. */
export const pane: typeof english = {
  productName: "Bandwise",
  purpose:
    "Eine Ausgabenzusage aus der Nutzung in dieser Arbeitsmappe bemessen. Keine Nutzung verlässt diesen Computer.",
  outsideExcel:
    "Bandwise arbeitet in Excel. Öffnen Sie in Excel Start, Add-Ins, Weitere Add-Ins, Meine Add-Ins, Mein Add-In hochladen, und wählen Sie die Datei manifest.xml.",
  officeMissing:
    "Das Skript von Microsoft für Office-Add-Ins konnte nicht geladen werden. Prüfen Sie die Verbindung, schließen Sie diesen Bereich und öffnen Sie ihn wieder.",
  loading: "Wird geladen",
  partNotLoaded:
    "Dieser Teil konnte nicht geladen werden. Prüfen Sie die Verbindung, schließen Sie diesen Bereich und öffnen Sie ihn wieder.",
  paneNotLoaded: "Der Bereich konnte nicht geladen werden. Schließen Sie ihn und öffnen Sie ihn wieder.",
  fromWorkbook,
  tables: tablesInGerman,
  unfinished: {
    nothing: null,
    discarded:
      "Ein Schreibvorgang brach ab, bevor er etwas geändert hatte. Die Arbeitsmappe ist, wie sie war.",
    restored: "Ein Schreibvorgang brach ab. Was vorher auf unseren Blättern stand, ist wieder da.",
    finished: "Ein Schreibvorgang brach ganz am Ende ab. Er ist jetzt abgeschlossen.",
    undone:
      "Das Rückgängigmachen brach ab. Es ist jetzt abgeschlossen: die Arbeitsmappe ist, wie sie vor dem Schreiben war.",
  },
  problems: {
    title: (errors, warnings) => [errors, warnings].filter((part) => part !== "").join(", "),
    errors: (_, shown) => `${shown} Fehler`,
    warnings: (count, shown) => (count === 1 ? "1 Warnung" : `${shown} Warnungen`),
    error: "Fehler",
    warning: "Warnung",
    sentence: germanSentence,
    place: inGerman,
    goTo: (address) => `Zu ${address} gehen`,
    showAll: (count) => `Alle ${count} zeigen`,
    showFewer: "Weniger zeigen",
  },
  work: {
    starting: "Beginnt",
    cancel: "Abbrechen",
    cancelling: "Wird abgebrochen",
    progress: (step, percent) => `${step} (${percent})`,
    cancelled: "Abgebrochen; es wurde nichts geschrieben.",
    details: "Einzelheiten",
    unexpected:
      "Etwas Unerwartetes hat die Arbeit angehalten. Wenn es wieder geschieht, melden Sie es mit den Einzelheiten darunter.",
    failed: "Das ging nicht",
  },
  announced: {
    usage: (rows, problems) => `Nutzung gelesen: ${rows} Zeilen. ${problems}`.trim(),
    contract: (bands, problems) => `Vertrag gelesen: ${bands} Stufen. ${problems}`.trim(),
    written: (headline) => `Empfehlung geschrieben. ${headline}`,
    notWritten: (problems) => `Es wurde nichts geschrieben. ${problems}`,
  },
};
