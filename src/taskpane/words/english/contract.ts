import type { Terms } from "../../../engine/terms";

/** The step Contract. */
export const contract = {
  title: "Contract",
  notRead: "Bands and terms are tables in this workbook. They have not been read yet.",
  noTables: (names: string) =>
    `Not in this workbook yet: ${names}. Until then the defaults and the published prices hold; insert the tables to edit them.`,
  insertTables: "Insert tables",
  readAgain: "Read again",
  bands: "Bands",
  terms: "Terms",
  threshold: "From",
  discount: "Discount",
  bandName: "Band",
  unnamedBand: (number: string) => `Band ${number}`,
  noBands:
    "No bands yet. Until the vendor's thresholds and discounts are in the table, the answer is the floor for a row of discounts.",
  advanced: (changed: string) => `Advanced terms${changed}`,
  changed: (count: string) => ` (${count} changed)`,
  /** A row of the table Terms, a word that stands there, and what can stand there. */
  termName: (_key: keyof Terms, name: string) => name,
  termWord: (word: string) => word,
  /** The same where there is room for one word only. */
  termWordInShort: (word: string) => word,
  termUnit: (unit: string) => unit,
  inPercent: (name: string) => `${name}, in percent`,
  writtenTo: "A changed term is shown at once and written into its cell of the table Terms.",
  undoTerm: (name: string) => `Undo: ${name}`,
  editBands: "Edit Bands",
  editTerms: "Edit Terms",
  editPrices: "Edit Prices",
  summary: (bands: string, drawsDownAt: string) => `${bands} bands, draws down at ${drawsDownAt}`,
  summaryNoBands: (drawsDownAt: string) => `No bands yet, draws down at ${drawsDownAt}`,
};
