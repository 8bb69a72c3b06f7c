import type { recommend as english } from "../english/recommend";

/** The step Recommend. */
export const recommend: typeof english = {
  title: "Empfehlung",
  press: "In die Arbeitsmappe schreiben",
  hint: "Wählen Sie zuerst die Nutzung. Die Antwort erscheint hier, sobald sie feststeht; In die Arbeitsmappe schreiben legt sie auf eigene Blätter dieser Arbeitsmappe.",
  preview: "Vorschau: noch ist nichts geschrieben.",
  stopped:
    "Noch keine Antwort: Fehler verhindern sie. Sie stehen hier und in ihren Schritten, jeder mit seiner Zelle.",
  computing: "Wird berechnet",
  copy: "Als Text kopieren",
  copied: "Kopiert.",
  selected: "Markiert: drücken Sie Strg+C (am Mac ⌘C), um zu kopieren.",
  planned: "Was geschrieben wird",
  plannedSheets: "Blätter",
  made: "neu",
  renewed: "erneuert",
  notPlanned: "Noch kann nichts geschrieben werden.",
  keyFigures: "Kennzahlen",
  explained: [
    ["Zusage", "commitment"],
    ["Rabatt", "discount"],
    ["Erwartete Zahlung", "paid"],
    ["Chance voller Nutzung", "fill"],
    ["Erwarteter Verfall", "forfeiture"],
    ["Untergrenze", "floor"],
  ],
  reasons: "Warum",
  showSheet: "In der Arbeitsmappe zeigen",
  notWritten:
    "Es wurde nichts geschrieben. Beheben Sie die Fehler darunter, und wählen Sie dann noch einmal In die Arbeitsmappe schreiben.",
  old: "Nutzung oder Vertrag wurden seither neu gelesen und haben sich geändert. Wählen Sie In die Arbeitsmappe schreiben, um die Blätter zu erneuern.",
  undo: "Dieses Schreiben rückgängig machen",
  undone: "Rückgängig gemacht: die Arbeitsmappe ist, wie sie vor dem Schreiben war.",
  summaryWritten: "In die Arbeitsmappe geschrieben",
  summaryOld: "Seit dem Schreiben geändert",
  summaryStopped: "Durch Fehler angehalten",
};
