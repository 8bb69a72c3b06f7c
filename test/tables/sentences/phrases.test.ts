import { phrasesOfTables } from "../../../src/tables/sentences/german/phrasesOfTables";
import { phrasesOfUsage } from "../../../src/tables/sentences/german/phrasesOfUsage";
import { inGerman } from "../../../src/tables/sentences/germanPhrases";
import { expectGoldenText } from "../goldenText";

test("every whole phrase has the German that stands in the golden file", () => {
  const text = Object.keys({ ...phrasesOfTables, ...phrasesOfUsage })
    .map((phrase) => `${phrase}\n  ${inGerman(phrase)}\n`)
    .join("");
  expectGoldenText(text, "german/phrases.txt");
});

/** Phrases with something of the workbook in them; where they begin or end with it, "…" stands there. */
const patterns: readonly (readonly [english: string, german: string])[] = [
  ["one of open, offered…", "einer von: open, offered…"],
  ["a model such as claude-opus-5-5…", "ein Modell wie claude-opus-5-5…"],
  ["only the columns A, B…", "nur die Spalten A, B…"],
  ["a column Value…", "eine Spalte Value…"],
  ["a row Discount…", "eine Zeile Discount…"],
  ["row 12", "Zeile 12"],
  ["on 2027-01-31", "am 2027-01-31"],
  ["for batch on 2027-01-31", "für Batch am 2027-01-31"],
  [
    "for fast mode with US-only inference with long context with a regional endpoint on 2027-01-31",
    "für den schnellen Modus und Verarbeitung nur in den USA und langen Kontext und einen regionalen Endpunkt am 2027-01-31",
  ],
  ["for night rates on 2027-01-31", "für night rates am 2027-01-31"],
  ["about 500…", "etwa 500…"],
  ["at most 12 months, the term", "höchstens 12 Monate, die Laufzeit"],
  ["at most 0.5…", "höchstens 0.5…"],
  ["at least 0.5…", "mindestens 0.5…"],
  ["a share of at most Likely…", "ein Anteil von höchstens Likely…"],
  ["a share of at least Likely…", "ein Anteil von mindestens Likely…"],
  ["shares of claude-opus-4-6 that add up to at most 1", "Anteile von claude-opus-4-6, zusammen höchstens 1"],
  ["…money, typed as a number", "…money, als Zahl eingegeben"],
  ["…2027-02, the month after the row above", "…2027-02, der Monat nach der Zeile darüber"],
  ["…2027-01, the first month of the Plan", "…2027-01, der erste Monat der Tabelle Plan"],
  ["a month of the Plan, which has 12", "ein Monat der Tabelle Plan, die 12 hat"],
  ["months before 2026-01, the first of the actuals", "Monate vor 2026-01, dem ersten der Istwerte"],
  ["a day from 2026-01-05 on, where the usage begins", "ein Tag ab 2026-01-05, wo die Nutzung beginnt"],
  ["a month of the history, 2026-01 to 2026-09…", "ein Monat der Vergangenheit, 2026-01 bis 2026-09…"],
  [
    "rows of usage below the header in Usage!A1:D1…",
    "Zeilen mit Nutzung unter der Kopfzeile in Usage!A1:D1…",
  ],
  [
    "…Commitment, or a term of a signed contract",
    "…Commitment, oder eine Kondition eines unterschriebenen Vertrags",
  ],
  ["45000 or 45.125", "45000 oder 45,125"],
  [
    "reported cost is about 1,000,000 times list cost, as where tokens stand in millions; they are counted as their headings say",
    "Die gemeldeten Kosten sind etwa das 1.000.000-Fache der Listenkosten, wie wenn Token in Millionen stehen; sie zählen, wie ihre Überschriften es sagen",
  ],
  [
    "list cost is about 1,000 times reported cost, as where costs stand in thousands; they are taken as they stand",
    "Die Listenkosten sind etwa das 1.000-Fache der gemeldeten Kosten, wie wenn Kosten in Tausend stehen; sie gelten, wie sie dastehen",
  ],
  ["a whole number of web searches, 0 for none", "eine ganze Zahl (web searches), 0 für keine"],
  ["a whole number of annual periods", "eine ganze Zahl von Zeiträumen (annual)"],
  [
    "years that are a whole number of annual periods",
    "Jahre, die eine ganze Zahl von Zeiträumen sind (annual)",
  ],
  ["…2, the length of 12 annual periods", "…2, die Länge von 12 Zeiträumen (annual)"],
  ["term with 12 periods", "term mit 12 Zeiträumen"],
  ["one share for each of 12 periods", "ein Anteil für jeden der 12 Zeiträume"],
  ["one number, or one for each of 12 periods", "eine Zahl, oder eine für jeden der 12 Zeiträume"],
  ["12 shares", "12 Anteile"],
  ["shares with mean 1,234.5…", "Anteile mit dem Mittel 1.234,5…"],
  ["prompt tokens that include the 40 cached ones", "Prompttoken samt den 40 aus dem Cache"],
  ["a model and a token class, as input is", "ein Modell und eine Tokenart, wie input eine ist"],
  [
    "a model of the price book and a token class, as input is",
    "ein Modell der Preisliste und eine Tokenart, wie input eine ist",
  ],
  ["…5,000 tokens a unit", "…5,000 Token je Einheit"],
  ["an empty cell: a launch has no Share…", "eine leere Zelle: launch hat kein Feld Share…"],
  ["an empty cell: an ending has no Share…", "eine leere Zelle: ending hat kein Feld Share…"],
  ["an empty cell: batch has no Share…", "eine leere Zelle: batch hat kein Feld Share…"],
  ["its days start on 2026-01-05…", "seine Tage beginnen am 2026-01-05…"],
  ["its days end on 2026-01-05…", "seine Tage enden am 2026-01-05…"],
  ["the text 10 %…", "der Text 10 %…"],
  ["…batch of all again", "…batch of all noch einmal"],
  ["12 whole months", "12 ganze Monate"],
  ["12 months", "12 Monate"],
  ["1 row", "1 Zeile"],
  ["12,345 rows", "12.345 Zeilen"],
  ["12,345 cells", "12.345 Zellen"],
  ["1 row of 2026-09-01…", "1 Zeilen von 2026-09-01…"],
  ["12 rows of 2026-09-01 to 2026-09-30…", "12 Zeilen von 2026-09-01 bis 2026-09-30…"],
  ["…x (in 12,345 rows)", "…x (in 12.345 Zeilen)"],
  ["10 × 12 cells", "10 × 12 Zellen"],
  ["12 numbers", "12 Zahlen"],
  ["2026-09-01 to 2026-09-30", "2026-09-01 bis 2026-09-30"],
  ["…2026-09-01 stands below 2026-09-02…", "…2026-09-01 steht unter 2026-09-02…"],
  ["no tokens of any model", "keine Token irgendeines Modells"],
  ["no tokens of claude-opus-4-6…", "keine Token von claude-opus-4-6…"],
  ["no batch price of claude-opus-4-6…", "kein Batchpreis von claude-opus-4-6…"],
  [
    "12.5 % of the input is cached at claude-opus-4-6 today",
    "heute sind schon 12,5 % der Eingabe von claude-opus-4-6 im Cache",
  ],
  [
    "12.5 % of the tokens are in batch at claude-opus-4-6 today",
    "heute sind schon 12,5 % der Token von claude-opus-4-6 in Batch",
  ],
  ["a hit rate of 12.5 % at claude-opus-4-6…", "einer Trefferquote von 12,5 % bei claude-opus-4-6…"],
  ["1,234.5 %", "1.234,5 %"],
  ["prompts of 1200 tokens", "Prompts von 1200 Token"],
  ["1200 tokens at claude-opus-4-6…", "1200 Token bei claude-opus-4-6…"],
  ["…claude-opus-4-6 changed on 2026-09-05…", "…claude-opus-4-6 änderte sich am 2026-09-05…"],
  ["the launch Chat starts in 2026-09…", "Die neue Anwendung Chat beginnt 2026-09…"],
  ["the ending Chat starts in 2026-09…", "Das Ende Chat beginnt 2026-09…"],
  ["2026-11 is negative: -5", "2026-11 ist negativ: -5"],
  ["2026-11 is no usage: 0", "2026-11 ist ohne Nutzung: 0"],
  ["2026-11 is unusually high: 12", "2026-11 ist ungewöhnlich hoch: 12"],
  ["2026-11 is unusually low: 12", "2026-11 ist ungewöhnlich niedrig: 12"],
  ["2026-11 is strange: 12", "2026-11 ist strange: 12"],
  [
    "row 12: expected the end of the row within 1,000,000 characters, got none; is a quote not closed?",
    "Zeile 12: das Ende der Zeile fehlt innerhalb von 1,000,000 Zeichen; ist ein Anführungszeichen nicht geschlossen?",
  ],
  [
    "line 12: expected an object in braces, got [1]…",
    "Zeile 12: erwartet: ein Objekt in Klammern, gefunden: [1]…",
  ],
  ["Rollover share: a share from 0 to 1", "Rollover share: ein Anteil von 0 bis 1"],
];
const plain = (phrase: string): string => phrase.replaceAll("…", "");

test.each(patterns)("%s", (english, german) => {
  expect(inGerman(plain(english))).toBe(plain(german));
});

test("years are counted with a comma; what is wrong in a text of many lines is said without the parser's English", () => {
  expect(inGerman("1.5 years")).toBe("1,5 Jahre");
  expect(inGerman("row 12: expected a field whose quotes are closed, got Trailing quote")).toBe(
    "Zeile 12: ein Feld mit Anführungszeichen, die nicht geschlossen sind",
  );
  expect(inGerman("line 12: expected JSON, got Unexpected token")).toBe("Zeile 12: erwartet: JSON");
});

/** A phrase with more before or behind it is another phrase, and stays as it is. */
test.each(patterns.filter(([english]) => !english.startsWith("…")))(
  "not known with more before it: %s",
  (english) => {
    const other = `§ ${plain(english)}`;
    const known = patterns.some(
      ([each]) => each.startsWith("…") && other.endsWith(plain(each).split(/, | /).at(-1) ?? ""),
    );
    if (!known) expect(inGerman(other)).toBe(other);
  },
);
test.each(patterns.filter(([english]) => !english.endsWith("…") && !english.startsWith("…")))(
  "not known with more behind it: %s",
  (english) => {
    const other = `${plain(english)} §`;
    const open = patterns.some(
      ([each]) => each.endsWith("…") && other.startsWith(plain(each).split(" ").slice(0, 2).join(" ")),
    );
    if (!open && !/^[A-Z]/.test(english)) expect(inGerman(other)).toBe(other);
  },
);
