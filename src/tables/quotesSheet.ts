import { fillableSheet, type FillableColumn } from "./fillableSheet";
import type { Cell } from "./grid";
import { quoteTerms } from "./quotesReader";
import type { SheetPlan } from "./sheetPlan";
import { termNumbers } from "./termNumbers";

/** The terms that the empty table has columns for; others can be added by their names. */
export const usualTerms: readonly string[] = [
  "Draws down at",
  "Overage",
  "Rollover share",
  "True-down share",
  "Carryover share",
  "Rate",
  "Uplift cap",
];

const termColumns = quoteTerms
  .filter(({ name }) => usualTerms.includes(name))
  .map(({ key, name, note, unit, choices }): FillableColumn => {
    const numbers = termNumbers[key];
    return {
      name,
      width: Math.max(12, name.length + 2),
      align: "right",
      hint: `${note}: ${unit}. Blank: as in Terms.`,
      ...(choices.length === 0 ? {} : { choices }),
      ...(numbers === undefined
        ? {}
        : { format: "0.0%", numbers: { least: numbers.least, most: numbers.most ?? 1 } }),
    };
  });

const columns: readonly FillableColumn[] = [
  { name: "Quote", width: 26, hint: "The vendor, or what tells the offers apart." },
  {
    name: "Commitment",
    width: 15,
    format: "#,##0",
    hint: "Of one settlement period, 0 or more, in the money that it is drawn down in.",
    numbers: { least: 0 },
  },
  {
    name: "Discount",
    width: 11,
    format: "0.0%",
    hint: "Off list, from 0 to below 100 %.",
    numbers: { least: 0, most: 0.9999 },
  },
  { name: "Valid until", width: 13, format: "yyyy-mm-dd", hint: "Last day of the offer; blank: open." },
  ...termColumns,
  { name: "Note", width: 40 },
];

const note =
  "Offers to compare, one a row. A blank term is the one of Terms; any other term can have a column headed by its name. Left out of a copy for the vendor.";

/** The Quotes table: the offers there are, and empty rows to fill. */
export const quotesSheet = (rows: readonly Readonly<Partial<Record<string, Cell>>>[]): SheetPlan =>
  fillableSheet("Quotes", note, columns, 1, rows);
