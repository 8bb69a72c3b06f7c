/** What the readers of usage expect, assume and leave out, by their English. */
export const phrasesOfUsage: Readonly<Record<string, string>> = {
  "a sheet of this workbook and its cells, such as Usage!A1:G55":
    "ein Blatt dieser Arbeitsmappe mit seinen Zellen, etwa Usage!A1:G55",
  "an address such as Usage!A1:G55, or the name of a table or a range":
    "eine Adresse wie Usage!A1:G55, oder der Name einer Tabelle oder eines Bereichs",
  "a header row of a known export, or with Month, Model, Input and Output (tokens), or with Month and Cost":
    "eine Kopfzeile eines bekannten Exports, oder mit Month, Model, Input und Output (Token), oder mit Month und Cost",
  "a column of dates, headed Month, Date or usage_date_utc":
    "eine Spalte mit Daten, überschrieben Month, Date oder usage_date_utc",
  "a column of models, headed Model or model_version":
    "eine Spalte mit Modellen, überschrieben Model oder model_version",
  "a column of uncached input tokens, headed Input or usage_input_tokens_no_cache":
    "eine Spalte mit Eingabetoken ohne Cache, überschrieben Input oder usage_input_tokens_no_cache",
  "a column of cache write tokens, headed usage_input_tokens_cache_write_5m":
    "eine Spalte mit Token in den Cache, überschrieben usage_input_tokens_cache_write_5m",
  "a column of cache read tokens, headed usage_input_tokens_cache_read":
    "eine Spalte mit Token aus dem Cache, überschrieben usage_input_tokens_cache_read",
  "a column of output tokens, headed Output or usage_output_tokens":
    "eine Spalte mit Ausgabetoken, überschrieben Output oder usage_output_tokens",
  "a column of costs": "eine Spalte mit Kosten",
  "a column of quantities, such as usage.amount or ConsumedQuantity":
    "eine Spalte mit Mengen, etwa usage.amount oder ConsumedQuantity",
  "a column of details as JSON: metadata of LiteLLM, SkuPriceDetails of FOCUS":
    "eine Spalte mit Einzelheiten als JSON: metadata von LiteLLM, SkuPriceDetails von FOCUS",
  "a layout this usage can have": "eine Anordnung, die diese Nutzung haben kann",
  "a heading of this usage": "eine Überschrift dieser Nutzung",
  "an amount of money, 0 or more": "ein Geldbetrag ab 0",
  "an amount of money, 0 or more, up to a trillion": "ein Geldbetrag ab 0 bis zu einer Billion",
  "a whole number of tokens": "eine ganze Zahl Token",
  "a quantity of tokens": "eine Menge Token",
  "a quantity of tokens, 0 or more": "eine Menge Token ab 0",
  "a token class such as input, cache read or output": "eine Tokenart wie input, cache read oder output",
  "the text of a usage type, SKU or meter": "der Text einer Nutzungsart, SKU oder eines Zählers",
  "a model of the price book and a token class, such as claude-opus-4-5 output, or left out":
    "ein Modell der Preisliste und eine Tokenart, etwa claude-opus-4-5 output, oder left out",
  "a name": "ein Name",
  "a model and a token class": "ein Modell und eine Tokenart",
  "a model of the price book and a token class": "ein Modell der Preisliste und eine Tokenart",
  "a tier that has a list price": "eine Stufe, die einen Listenpreis hat",
  "an object of JSON": "ein Objekt in JSON",
  "USD, as the prices are": "USD, wie die Preise",
  "USD, or a conversion rate beside it": "USD, oder ein Wechselkurs daneben",
  "standard or batch": "standard oder batch",
  "standard or fast": "standard oder fast",
  "global or regional": "global oder regional",
  "global, us or not_available": "global, us oder not_available",
  "≤ 200k or > 200k": "≤ 200k oder > 200k",
  "5m or 1h": "5m oder 1h",
  "1,000 or 1,000,000": "1000 oder 1000000",
  "1,000 or 1,000,000 tokens a unit": "1.000 oder 1.000.000 Token",
  "no date, and the sums of the rows": "kein Datum, und die Summen der Zeilen",
  // Why rows are left out.
  totals: "Summen",
  "fees, credits and tax": "Gebühren, Gutschriften und Steuern",
  "other services and models": "andere Dienste und Modelle",
  "models that are not Claude": "Modelle, die nicht Claude sind",
  // What an export leaves open.
  "the export does not say how long cache writes live; they are taken for those of five minutes":
    "Der Export sagt nicht, wie lange in den Cache Geschriebenes lebt; es gilt als das von fünf Minuten",
  "the export does not tell cached tokens apart; all prompt tokens are taken for uncached input, which can be too much":
    "Der Export unterscheidet Token aus dem Cache nicht; alle Prompttoken gelten als Eingabe ohne Cache, was zu viel sein kann",
  "list cost is at the prices of the Claude API, with the premium of regional endpoints on what is not said to be global":
    "Listenkosten sind zu den Preisen der Claude-API, mit dem Aufschlag regionaler Endpunkte auf das, was nicht als global gilt",
  "the costs are taken for list cost; where a discount is already taken off, usage is too low by it":
    "Die Kosten gelten als Listenkosten; wo ein Rabatt schon abgezogen ist, fällt die Nutzung um ihn zu niedrig aus",
  "each week is divided evenly among its seven days, as a week can lie in two months; an export by days would be exact":
    "Jede Woche wird gleichmäßig auf ihre sieben Tage verteilt, da sie in zwei Monaten liegen kann; ein Export nach Tagen wäre genau",
  "credits and corrections": "Gutschriften und Korrekturen",
  "said to be left out": "wie angegeben",
  "credit or correction": "Gutschrift oder Korrektur (credit or correction)",
  "0 or more; to leave such rows out, write Meaning, credit or correction, left out as Setting, Field and Value of the table UsageOptions":
    "0 oder mehr; um solche Zeilen wegzulassen, schreiben Sie Meaning, credit or correction, left out als Setting, Field und Value in die Tabelle UsageOptions",
  "prompts of unknown length": "Prompts unbekannter Länge",
  "no whole month": "kein ganzer Monat",
  "1 whole month": "1 ganzer Monat",
};
