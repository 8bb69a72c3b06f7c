import { inGerman } from "../../../tables/sentences/germanPhrases";
import type { contract as english } from "../english/contract";
import { termNames, termWords } from "./terms";

/** The step Contract. */
export const contract: typeof english = {
  title: "Vertrag",
  notRead: "Stufen und Konditionen sind Tabellen in dieser Arbeitsmappe. Sie wurden noch nicht gelesen.",
  noTables: (names) =>
    `Noch nicht in dieser Arbeitsmappe: ${names}. Bis dahin gelten die Vorgaben und die veröffentlichten Preise; fügen Sie die Tabellen ein, um sie zu bearbeiten.`,
  insertTables: "Tabellen anlegen",
  readAgain: "Neu lesen",
  bands: "Stufen",
  terms: "Konditionen",
  threshold: "Ab",
  discount: "Rabatt",
  bandName: "Stufe",
  unnamedBand: (number) => `Stufe ${number}`,
  noBands:
    "Noch keine Stufen. Solange Schwellen und Rabatte des Anbieters nicht in der Tabelle stehen, ist die Antwort die Untergrenze für eine Reihe von Rabatten.",
  advanced: (changed) => `Weitere Konditionen${changed}`,
  changed: (count) => ` (${count} geändert)`,
  termName: (key, name) => `${termNames[key]} (${name})`,
  termWord: (word) => (termWords[word] === undefined ? word : `${word} – ${termWords[word]}`),
  termWordInShort: (word) => termWords[word] ?? word,
  termUnit: inGerman,
  inPercent: (name) => `${name}, in Prozent`,
  writtenTo:
    "Eine geänderte Kondition zeigt sich sofort und wird in ihre Zelle der Tabelle Terms geschrieben.",
  undoTerm: (name) => `Rückgängig: ${name}`,
  editBands: "Bands bearbeiten",
  editTerms: "Terms bearbeiten",
  editPrices: "Prices bearbeiten",
  summary: (bands, drawsDownAt) => `${bands} Stufen, Abruf: ${drawsDownAt}`,
  summaryNoBands: (drawsDownAt) => `Noch keine Stufen, Abruf: ${drawsDownAt}`,
};
