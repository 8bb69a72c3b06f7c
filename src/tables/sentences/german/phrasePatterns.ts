import type { PhrasePatterns } from "../phraseBook";

/** A number within a phrase as German writes it: point and comma change places. */
const number = (text = ""): string => text.replace(/[.,]/g, (mark) => (mark === "," ? "." : ","));

const unusual: Readonly<Record<string, string>> = {
  negative: "negativ",
  "no usage": "ohne Nutzung",
  "unusually high": "ungewöhnlich hoch",
  "unusually low": "ungewöhnlich niedrig",
};

const tariffs: Readonly<Record<string, string>> = {
  "fast mode": "den schnellen Modus",
  batch: "Batch",
  "US-only inference": "Verarbeitung nur in den USA",
  "long context": "langen Kontext",
  "a regional endpoint": "einen regionalen Endpunkt",
};

/**
 * Phrases with something of the workbook in them. Names, dates and cells stay as they are.
 *
 * @param inGerman a phrase within a phrase.
 */
export const phrasePatterns = (inGerman: (phrase: string) => string): PhrasePatterns => [
  [/^one of (.*)$/, "einer von: $1"],
  [/^a model such as (.*)$/, "ein Modell wie $1"],
  [/^only the columns (.*)$/, "nur die Spalten $1"],
  [/^a column (.*)$/, "eine Spalte $1"],
  [/^a row (.*)$/, "eine Zeile $1"],
  [/^row (\d+)$/, "Zeile $1"],
  [/^on (\d{4}-\d\d-\d\d)$/, "am $1"],
  [
    /^for (.*) on (\d{4}-\d\d-\d\d)$/,
    (parts = "", day = "") =>
      `für ${parts
        .split(" with ")
        .map((part) => tariffs[part] ?? part)
        .join(" und ")} am ${day}`,
  ],
  [/^about (.*)$/, "etwa $1"],
  [/^at most (\d+) months, the term$/, "höchstens $1 Monate, die Laufzeit"],
  [/^at most (.*)$/, "höchstens $1"],
  [/^at least (.*)$/, "mindestens $1"],
  [/^a share of at most (.*)$/, "ein Anteil von höchstens $1"],
  [/^a share of at least (.*)$/, "ein Anteil von mindestens $1"],
  [/^shares of (.*) that add up to at most 1$/, "Anteile von $1, zusammen höchstens 1"],
  [/^(.*), typed as a number$/, "$1, als Zahl eingegeben"],
  [/^(.*), the month after the row above$/, "$1, der Monat nach der Zeile darüber"],
  [/^(.*), the first month of the Plan$/, "$1, der erste Monat der Tabelle Plan"],
  [/^a month of the Plan, which has (\d+)$/, "ein Monat der Tabelle Plan, die $1 hat"],
  [/^months before (.*), the first of the actuals$/, "Monate vor $1, dem ersten der Istwerte"],
  [/^a day from (.*) on, where the usage begins$/, "ein Tag ab $1, wo die Nutzung beginnt"],
  [/^a month of the history, (.*) to (.*)$/, "ein Monat der Vergangenheit, $1 bis $2"],
  [/^rows of usage below the header in (.*)$/, "Zeilen mit Nutzung unter der Kopfzeile in $1"],
  [/^(.*), or a term of a signed contract$/, "$1, oder eine Kondition eines unterschriebenen Vertrags"],
  [/^(\d+) or (\d+(?:\.\d+)?)$/, (one = "", other = "") => `${one} oder ${number(other)}`],
  [
    /^reported cost is about (.*) times list cost, as where tokens stand in (thousands|millions); they are counted as their headings say$/,
    (times, unit) =>
      `Die gemeldeten Kosten sind etwa das ${number(times)}-Fache der Listenkosten, wie wenn Token in ${unit === "millions" ? "Millionen" : "Tausend"} stehen; sie zählen, wie ihre Überschriften es sagen`,
  ],
  [
    /^list cost is about (.*) times reported cost, as where costs stand in (thousands|millions); they are taken as they stand$/,
    (times, unit) =>
      `Die Listenkosten sind etwa das ${number(times)}-Fache der gemeldeten Kosten, wie wenn Kosten in ${unit === "millions" ? "Millionen" : "Tausend"} stehen; sie gelten, wie sie dastehen`,
  ],
  [/^a whole number of (.*), 0 for none$/, "eine ganze Zahl ($1), 0 für keine"],
  [/^a whole number of (.*) periods$/, "eine ganze Zahl von Zeiträumen ($1)"],
  [/^years that are a whole number of (.*) periods$/, "Jahre, die eine ganze Zahl von Zeiträumen sind ($1)"],
  [/^(.*), the length of (\d+) (\S+) periods$/, "$1, die Länge von $2 Zeiträumen ($3)"],
  [/^term with (\d+) periods$/, "term mit $1 Zeiträumen"],
  [/^one share for each of (\d+) periods$/, "ein Anteil für jeden der $1 Zeiträume"],
  [/^one number, or one for each of (\d+) periods$/, "eine Zahl, oder eine für jeden der $1 Zeiträume"],
  [/^(\d+) shares$/, "$1 Anteile"],
  [/^shares with mean (.*)$/, (mean) => `Anteile mit dem Mittel ${number(mean)}`],
  [/^prompt tokens that include the (.*) cached ones$/, "Prompttoken samt den $1 aus dem Cache"],
  [
    /^a model( of the price book)? and a token class, as (.*) is$/,
    (ofBook = "", given = "") =>
      `ein Modell${ofBook === "" ? "" : " der Preisliste"} und eine Tokenart, wie ${given} eine ist`,
  ],
  [/^(.*) tokens a unit$/, "$1 Token je Einheit"],
  [
    /^an empty cell: (a launch|an ending|.*) has no (.*)$/,
    (what = "", field = "") => {
      const known: Readonly<Record<string, string>> = { "a launch": "launch", "an ending": "ending" };
      return `eine leere Zelle: ${known[what] ?? what} hat kein Feld ${field}`;
    },
  ],
  [/^its days start on (.*)$/, "seine Tage beginnen am $1"],
  [/^its days end on (.*)$/, "seine Tage enden am $1"],
  [/^the text (.*)$/, "der Text $1"],
  [/^(.*) again$/, "$1 noch einmal"],
  [/^(\d+) whole months$/, "$1 ganze Monate"],
  [/^(\d+) months?$/, "$1 Monate"],
  [/^(.*) years$/, (years) => `${number(years)} Jahre`],
  [/^(\d[\d,]*) cells$/, (cells) => `${number(cells)} Zellen`],
  [/^1 row$/, "1 Zeile"],
  [/^(\d[\d,]*) rows$/, (rows) => `${number(rows)} Zeilen`],
  [
    /^(\d[\d,]*) rows? of (.*?)(?: to (.*))?$/,
    (rows, from = "", to) => `${number(rows)} Zeilen von ${from}${to === undefined ? "" : ` bis ${to}`}`,
  ],
  [/^(.*) \(in (\d[\d,]*) rows\)$/, (what = "", rows) => `${inGerman(what)} (in ${number(rows)} Zeilen)`],
  [/^(\d+) × (\d+) cells$/, "$1 × $2 Zellen"],
  [/^(\d+) numbers$/, "$1 Zahlen"],
  [/^(\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d)$/, "$1 bis $2"],
  [/^(.*) stands below (.*)$/, "$1 steht unter $2"],
  [/^no tokens of any model$/, "keine Token irgendeines Modells"],
  [/^no tokens of (.*)$/, "keine Token von $1"],
  [/^no batch price of (.*)$/, "kein Batchpreis von $1"],
  [
    /^(\S+) % of the input is cached at (.*) today$/,
    (share, model) => `heute sind schon ${number(share)} % der Eingabe von ${model ?? ""} im Cache`,
  ],
  [
    /^(\S+) % of the tokens are in batch at (.*) today$/,
    (share, model) => `heute sind schon ${number(share)} % der Token von ${model ?? ""} in Batch`,
  ],
  [
    /^a hit rate of (\S+) % at (.*)$/,
    (rate, model) => `einer Trefferquote von ${number(rate)} % bei ${model ?? ""}`,
  ],
  [/^([\d.,]+) %$/, (share) => `${number(share)} %`],
  [/^prompts of (\d+) tokens$/, "Prompts von $1 Token"],
  [/^(\d+) tokens at (.*)$/, "$1 Token bei $2"],
  [/^(.*) changed on (.*)$/, "$1 änderte sich am $2"],
  [/^the launch (.*) starts in (.*)$/, "Die neue Anwendung $1 beginnt $2"],
  [/^the ending (.*) starts in (.*)$/, "Das Ende $1 beginnt $2"],
  [
    /^(\d{4}-\d\d) is (.*): (-?\d+)$/,
    (month = "", reason = "", observed = "") => `${month} ist ${unusual[reason] ?? reason}: ${observed}`,
  ],
  [
    /^row (\d+): expected the end of the row within (.*) characters, got none; is a quote not closed\?$/,
    "Zeile $1: das Ende der Zeile fehlt innerhalb von $2 Zeichen; ist ein Anführungszeichen nicht geschlossen?",
  ],
  [
    /^row (\d+): expected a field whose quotes are closed, got .*$/,
    "Zeile $1: ein Feld mit Anführungszeichen, die nicht geschlossen sind",
  ],
  [
    /^line (\d+): expected an object in braces, got (.*)$/,
    "Zeile $1: erwartet: ein Objekt in Klammern, gefunden: $2",
  ],
  [/^line (\d+): expected JSON, got .*$/, "Zeile $1: erwartet: JSON"],
  // A row of the table Terms and what it can be.
  [/^([A-Z][A-Za-z -]*): (.*)$/, (name = "", unit = "") => `${name}: ${inGerman(unit)}`],
];
