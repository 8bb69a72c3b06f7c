import { phraseBook, type PhrasePatterns } from "../../../tables/sentences/phraseBook";

const again = "Versuchen Sie es dann noch einmal.";

/** What Excel's errors are in words, by their English. */
const sentences: Readonly<Record<string, string>> = {
  "Reading usage": "Nutzung wird gelesen",
  "Reading the contract": "Vertrag wird gelesen",
  Computing: "Wird berechnet",
  "Valuing protections": "Absicherungen werden bewertet",
  "Comparing bands": "Stufen werden verglichen",
  "Comparing quotes": "Angebote werden verglichen",
  "Tracking the contract": "Der Vertrag wird nachgerechnet",
  "Keeping what stands there": "Was dort steht, wird gesichert",
  "Undoing the writing": "Das Schreiben wird rückgängig gemacht",
  "Looking at what was written": "Das Geschriebene wird angesehen",
  "There is nothing to undo any more: something was written since, or the workbook was opened elsewhere.":
    "Es gibt nichts mehr rückgängig zu machen: seither wurde etwas geschrieben oder die Arbeitsmappe anderswo geöffnet.",
  "The term was not put back, because its cell was changed since.":
    "Die Bedingung wurde nicht zurückgesetzt: ihre Zelle wurde seither geändert.",
  "Replacing functions": "Funktionen werden ersetzt",
  "Restoring functions": "Funktionen werden zurückgeholt",
  "Taking out what stays at home": "Was im Haus bleibt, wird entfernt",
  "A cell is being edited. Press Enter or Escape in the sheet, then try again.": `Eine Zelle wird gerade bearbeitet. Drücken Sie im Blatt die Eingabetaste oder Esc. ${again}`,
  "The sheet or the workbook is protected. Unprotect it on the Review tab, then try again.": `Das Blatt oder die Arbeitsmappe ist geschützt. Heben Sie den Schutz auf der Registerkarte Überprüfen auf. ${again}`,
  "There is too much to write in one step for Excel on the web. Try a shorter range.":
    "Für Excel im Web ist in einem Schritt zu viel zu schreiben. Versuchen Sie einen kürzeren Bereich.",
  "There is too much to read in one step for Excel on the web. Try a shorter range.":
    "Für Excel im Web ist in einem Schritt zu viel zu lesen. Versuchen Sie einen kürzeren Bereich.",
  "A sheet, table or name that was there a moment ago is gone. Try again.":
    "Ein Blatt, eine Tabelle oder ein Name, eben noch da, ist fort. Versuchen Sie es noch einmal.",
  "A reference no longer points to cells. Pick the usage again.":
    "Ein Bezug zeigt nicht mehr auf Zellen. Wählen Sie die Nutzung neu.",
  "The selection is not one range of cells. Select the usage with its header row.":
    "Markiert ist nicht ein Bereich von Zellen. Markieren Sie die Nutzung mit ihrer Kopfzeile.",
  "This version of Excel lacks something the add-in needs. Update Excel, then try again.": `Dieser Version von Excel fehlt etwas, was das Add-In braucht. Aktualisieren Sie Excel. ${again}`,
  "There are more cells than Excel lets an add-in read at once. Pick a shorter range.":
    "Es sind mehr Zellen, als Excel ein Add-In auf einmal lesen lässt. Wählen Sie einen kürzeren Bereich.",
  "There are more cells than Excel lets an add-in handle at once. Pick a shorter range.":
    "Es sind mehr Zellen, als Excel ein Add-In auf einmal bearbeiten lässt. Wählen Sie einen kürzeren Bereich.",
  "The sheet is full: cells at its last row or column cannot make way. Move them elsewhere, then try again.": `Das Blatt ist voll: Zellen in seiner letzten Zeile oder Spalte können nicht ausweichen. Verschieben Sie sie. ${again}`,
  "Cells could not be inserted or taken out: a table or merged cells of yours stand in the way. Move them below or to the right, then try again.": `Zellen ließen sich nicht einfügen oder entfernen: eine Tabelle oder verbundene Zellen von Ihnen stehen im Weg. Verschieben Sie sie nach unten oder rechts. ${again}`,
  "A sheet, table or name that we were about to make exists by now. Try again.":
    "Ein Blatt, eine Tabelle oder ein Name, den wir anlegen wollten, ist inzwischen da. Versuchen Sie es noch einmal.",
  "Another workbook is in front. Go back to this one, then try again.": `Eine andere Arbeitsmappe ist vorn. Gehen Sie zu dieser zurück. ${again}`,
  "Excel stopped in the middle of the work. Try again.":
    "Excel hat mitten in der Arbeit aufgehört. Versuchen Sie es noch einmal.",
  "Excel could not do this. Nothing of yours was changed.":
    "Excel konnte das nicht ausführen. Nichts von Ihnen wurde geändert.",
  "The workbook is open for reading only. Choose Enable Editing or save a copy under another name, then try again.": `Die Arbeitsmappe ist nur zum Lesen geöffnet. Wählen Sie Bearbeitung aktivieren, oder speichern Sie eine Kopie unter anderem Namen. ${again}`,
  "Writing was cancelled.": "Das Schreiben wurde abgebrochen.",
  "The sheets of this workbook are being written at this moment, here or by a colleague, or were until a moment ago. Try again in two minutes.":
    "Die Blätter dieser Arbeitsmappe werden gerade geschrieben, hier oder von einem Kollegen, oder wurden es bis eben. Versuchen Sie es in zwei Minuten noch einmal.",
  "A copy is open in a new window. Press Prepare copy for the vendor there once more: it takes out what must stay at home. This workbook is as it was.":
    "Eine Kopie ist in einem neuen Fenster offen. Wählen Sie dort noch einmal Kopie für den Anbieter: das entfernt, was im Haus bleiben muss. Diese Arbeitsmappe ist, wie sie war.",
  "This copy holds values only. Look through its comments and its properties before you send it.":
    "Diese Kopie enthält nur Werte. Sehen Sie ihre Kommentare und Eigenschaften durch, bevor Sie sie versenden.",
  "No cell of this workbook calls a COMMIT function.":
    "Keine Zelle dieser Arbeitsmappe ruft eine COMMIT-Funktion auf.",
  "There is nothing to restore: no function was replaced with a value.":
    "Es gibt nichts zurückzuholen: keine Funktion wurde durch einen Wert ersetzt.",
};

const ofThePage = "the headline, reasons, next steps and alternatives on the Recommendation page";
const ofThePageInGerman =
  "Hauptaussage, Gründe, nächste Schritte und Alternativen auf dem Blatt Recommendation";

/** Parts of a sheet. */
const parts: Readonly<Record<string, string>> = {
  tables: "Tabellen",
  charts: "Diagramme",
  notes: "Notizen",
  formats: "Formate",
  "settings or objects": "Einstellungen oder Objekte",
};

/** Why a writing is not undone. */
const notUndone = phraseBook({}, [
  [/^the sheet (.*) was deleted since$/, "das Blatt $1 wurde seither gelöscht"],
  [/^the sheet (.*) is called (.*) now$/, "das Blatt $1 heißt jetzt $2"],
  [
    /^the sheet (.*) stands elsewhere among the sheets now$/,
    "das Blatt $1 steht jetzt an anderer Stelle unter den Blättern",
  ],
  [
    /^cells of the sheet (.*) were changed since, the first in row (\d+)$/,
    "Zellen des Blattes $1 wurden seither geändert, zuerst in Zeile $2",
  ],
  [
    /^(.*) of the sheet (.*) were changed since$/,
    (part = "", sheet = "") => `${parts[part] ?? part} des Blattes ${sheet} wurden seither geändert`,
  ],
  [/^the name (.*) was changed since$/, "der Name $1 wurde seither geändert"],
  [/^the name (.*) uses what would go with it$/, "der Name $1 verwendet, was damit verschwände"],
  [
    /^the chart (.*) on the sheet (.*) is new and may draw what would go with it$/,
    "das Diagramm $1 auf dem Blatt $2 ist neu und zeigt vielleicht, was damit verschwände",
  ],
  [/^(.*) uses what would go with it$/, "$1 verwendet, was damit verschwände"],
]);

/** The same, with names and numbers of the workbook in them. */
const patterns: PhrasePatterns = [
  [
    /^(.*) Our sheets may be half written: .*$/,
    (first = "") =>
      `${fromWorkbook(first)} Unsere Blätter können halb geschrieben sein: was dort stand, ist gesichert und kommt zurück, sobald der Bereich wieder geöffnet oder etwas geschrieben wird. Ihre eigenen Blätter wurden nicht berührt.`,
  ],
  [
    /^(.*) Undoing was cut off: .*$/,
    (first = "") =>
      `${fromWorkbook(first)} Das Rückgängigmachen brach ab: was davon übrig ist, wird erledigt, sobald der Bereich wieder geöffnet oder etwas geschrieben wird.`,
  ],
  [
    /^Nothing was undone, because (.*)\.$/,
    (because = "") => `Es wurde nichts rückgängig gemacht: ${notUndone(because)}.`,
  ],
  [
    /^(?:The table|The cells) (.*) went away or changed place or name while the workbook was read\. .*$/,
    "$1 ist verschwunden oder hat Platz oder Namen gewechselt, während die Arbeitsmappe gelesen wurde. Es wurde nichts geschrieben. Versuchen Sie es noch einmal.",
  ],
  [/^Reading (.*)$/, "$1 wird gelesen"],
  [/^Writing (.*)$/, "Wird geschrieben: $1"],
  [
    /^The sheet (.*) is protected\. Unprotect it on the Review tab, then try again\.$/,
    `Das Blatt $1 ist geschützt. Heben Sie den Schutz auf der Registerkarte Überprüfen auf. ${again}`,
  ],
  [
    /^The table (.*) no longer has the columns? (.*)\. Name its columns .*, then try again\.$/,
    `Der Tabelle $1 fehlt die Spalte $2. Benennen Sie ihre Spalten wie vorher. ${again}`,
  ],
  [
    /^The table (.*) no longer has a column (.*)\. Name its columns .*, then try again\.$/,
    `Der Tabelle $1 fehlt die Spalte $2. Benennen Sie ihre Spalten wie vorher. ${again}`,
  ],
  [
    /^The sheet (.*) was changed by somebody else meanwhile\. Nothing was written\. Try again\.$/,
    "Das Blatt $1 wurde inzwischen von jemand anderem geändert. Es wurde nichts geschrieben. Versuchen Sie es noch einmal.",
  ],
  [
    /^Something of yours stands above or left of our cells on the sheet (.*), where the answer is written\. .*$/,
    `Über oder links von unseren Zellen auf dem Blatt $1 steht etwas von Ihnen. Verschieben Sie es nach unten oder rechts. ${again}`,
  ],
  [
    /^The sheet (.*) is full: our cells need more room, .*$/,
    `Das Blatt $1 ist voll: unsere Zellen brauchen mehr Platz, und was am Rand steht, kann nicht ausweichen. Verschieben Sie es. ${again}`,
  ],
  [
    /^The table on the sheet (.*) has columns of yours \((.*)\), and it is written anew\. .*$/,
    `Die Tabelle auf dem Blatt $1 hat Spalten von Ihnen ($2) und wird neu geschrieben. Verschieben Sie sie neben die Tabelle. ${again}`,
  ],
  [
    /^A column of yours on the sheet (.*) has entries beside (.*), and the new table has no such row\. .*$/,
    `Eine Spalte von Ihnen auf dem Blatt $1 hat Einträge neben $2, und die neue Tabelle hat keine solche Zeile. Verschieben Sie die Spalte neben die Tabelle. ${again}`,
  ],
  [
    /^A column of yours on the sheet (.*) has formulas that name cells by their place, .*$/,
    `Eine Spalte von Ihnen auf dem Blatt $1 hat Formeln, die Zellen nach ihrem Ort nennen, und ihre Zeilen würden sich verschieben. Verschieben Sie die Spalte neben die Tabelle. ${again}`,
  ],
  [
    /^Some functions have no value yet \((.*)\)\. .*$/,
    `Einige Funktionen haben noch keinen Wert ($1). Warten Sie, bis Excel sie berechnet hat, oder drücken Sie Strg+Alt+F9. ${again}`,
  ],
  [
    /^The workbook has a name (.*) of its own, which a table needs\. .*$/,
    `Die Arbeitsmappe hat einen eigenen Namen $1, den eine Tabelle braucht. Benennen Sie ihn im Namens-Manager auf der Registerkarte Formeln um. ${again}`,
  ],
  [
    /^The workbook has a table (.*) of its own, and ours needs that name\. .*$/,
    `Die Arbeitsmappe hat eine eigene Tabelle $1, und unsere braucht den Namen. Benennen Sie sie auf der Registerkarte Tabellenentwurf um. ${again}`,
  ],
  [
    /^A copy for a client is open in a new window, with values in (\d+) cells? of COMMIT functions\. .*$/,
    "Eine Kopie für einen Kunden ist in einem neuen Fenster offen, mit Werten in $1 Zellen mit COMMIT-Funktionen. Diese Arbeitsmappe ist, wie sie war.",
  ],
  [
    /^(\d+) cells? of COMMIT functions hold values now\. Save a copy for a client .*$/,
    "$1 Zellen mit COMMIT-Funktionen enthalten jetzt Werte. Speichern Sie eine Kopie für den Kunden unter anderem Namen (Datei, Kopie speichern). Wählen Sie dann in dieser Arbeitsmappe Funktionen zurückholen.",
  ],
  [
    /^(\d+) cells? of COMMIT functions hold values now\. Save a copy for the vendor .*$/,
    "$1 Zellen mit COMMIT-Funktionen enthalten jetzt Werte. Speichern Sie eine Kopie für den Anbieter unter anderem Namen (Datei, Kopie speichern), öffnen Sie sie und wählen Sie dort Kopie für den Anbieter. Wählen Sie dann in dieser Arbeitsmappe Funktionen zurückholen.",
  ],
  [
    /^Taken out of this copy: (.*)\. Look through .*$/,
    (removed = "") =>
      `Aus dieser Kopie entfernt: ${removed.replace(ofThePage, ofThePageInGerman)}. Sehen Sie ihre Kommentare und Eigenschaften durch, bevor Sie sie versenden.`,
  ],
  [
    /^(.*) is taken for a copy of (.*)\. Press Prepare copy for the vendor here once more .*$/,
    "$1 gilt als Kopie von $2. Wählen Sie hier noch einmal Kopie für den Anbieter, um zu entfernen, was im Haus bleiben muss. Ist es diese Arbeitsmappe selbst unter neuem Namen, wählen Sie stattdessen Funktionen zurückholen.",
  ],
  [
    /^(\d+) cells? of COMMIT functions hold values now\. Restore functions brings them back\.$/,
    "$1 Zellen mit COMMIT-Funktionen enthalten jetzt Werte. Funktionen zurückholen bringt sie wieder.",
  ],
  [
    /^(\d+) cells? of COMMIT functions hold values now\. Cells of your own among them: (.*)\. Restore .*$/,
    "$1 Zellen mit COMMIT-Funktionen enthalten jetzt Werte, darunter eigene Zellen von Ihnen: $2. Funktionen zurückholen bringt sie wieder.",
  ],
  [
    /^The functions of (\d+) cells? are back\.(?: Left, because you changed them since: (.*?)\.)?(?: (\d+) cells? (?:is|are) no longer there\.)?$/,
    (back = "", left, gone) =>
      `Die Funktionen von ${back} Zellen sind wieder da.` +
      (left === undefined ? "" : ` Geblieben, weil Sie sie seither geändert haben: ${left}.`) +
      (gone === undefined ? "" : ` Zellen, die es nicht mehr gibt: ${gone}.`),
  ],
];

const book = phraseBook(sentences, patterns);

/** What the workbook's part of the add-in says: progress, what was done, and what went wrong. */
export function fromWorkbook(words: string): string {
  return book(words);
}
