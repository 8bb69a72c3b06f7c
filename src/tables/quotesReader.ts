import type { Problem } from "../engine/problem";
import type { Terms } from "../engine/terms";
import { firstDay } from "../engine/calendar";
import { fraction, money, type Day, type Fraction, type Money } from "../engine/units";
import { discountOutOfRange } from "./bandsReader";
import { isBlank, type Grid } from "./grid";
import { headedColumns } from "./headedColumns";
import { TableRow } from "./tableRow";
import { termDefinitions, notOfAnOffer, type TermDefinition } from "./termDefinitions";
import type { TypedCell } from "./typedTerm";

/** The columns of the Quotes table that are no terms. */
export const quoteColumns = ["Quote", "Commitment", "Discount", "Valid until"] as const;

/** Terms that are the workbook's own, or that a given discount leaves nothing of. */
const notOfAQuote: readonly (keyof Terms)[] = [...notOfAnOffer, "trueDownClawBack"];

/** The terms that a quote can bring, in columns headed by their names. */
export const quoteTerms: readonly TermDefinition[] = termDefinitions.filter(
  ({ key }) => !notOfAQuote.includes(key),
);

/** One offer of a vendor. */
export interface Quote {
  readonly name: string;
  /** Of one settlement period, commitment units. */
  readonly commitment: Money;
  readonly discount: Fraction;
  readonly validUntil: Day | null;
  /** What it says instead of the Terms table. */
  readonly terms: Partial<Terms>;
  readonly where: string;
  /** Its cells, for formulas on other sheets. */
  readonly cells: QuoteCells;
}

/** The cells of a quote; `terms` are those of the terms that the table has a column for, blank ones among them. */
export interface QuoteCells {
  readonly commitment: string;
  readonly discount: string;
  readonly terms?: Readonly<Partial<Record<keyof Terms, TypedCell>>>;
}

export interface QuotesReading {
  readonly quotes: readonly Quote[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a table of offers, one a row: Quote, Commitment (of one settlement period), Discount, Valid until, then
 * any column headed by a term's name, which overrides the Terms table in that offer; blank rows are skipped.
 *
 * All problems are collected; where there is one, `quotes` is empty.
 *
 * @see docs/SPEC.md N4
 */
export function readQuotes(grid: Grid): QuotesReading {
  const names = [...quoteColumns, ...quoteTerms.map(({ name }) => name), "Note"];
  const columns = headedColumns(grid, names, ["Quote", "Commitment", "Discount"]);
  const problems: Problem[] = [...columns.problems];
  const quotes: Quote[] = [];
  if (problems.length > 0) return { quotes, problems };
  const width = grid.cells[0]?.length ?? 0;
  const termsOf = quoteTerms.filter(({ name }) => columns.at(name) >= 0 && columns.at(name) < width);
  for (let r = columns.firstRow; r < grid.cells.length; r++) {
    if ((grid.cells[r] ?? []).every(isBlank)) continue;
    const row = new TableRow(grid, columns, r, problems);
    const quote = readQuote(row, termsOf, problems);
    if (quote !== null && quotes.some(({ name }) => name === quote.name))
      row.refuse("Quote", "out-of-range", "a name that no other quote has");
    else if (quote !== null) quotes.push(quote);
  }
  return problems.length > 0 ? { quotes: [], problems } : { quotes, problems };
}

function readQuote(
  row: TableRow<string>,
  termsOf: readonly TermDefinition[],
  problems: Problem[],
): Quote | null {
  const name = row.text("Quote");
  if (name === "") row.refuse("Quote", "blank", "a name such as the vendor's");
  const commitment = row.number("Commitment", "a commitment of 0 or more", (value) => value >= 0);
  const discount = row.given("Discount")
    ? row.share("Discount", "a discount from 0 to below 1, such as 10 %")
    : row.refuse("Discount", "blank", "a discount from 0 to below 1, such as 10 %");
  if (discount === 1) problems.push(discountOutOfRange(row.where("Discount"), 1));
  const until = row.given("Valid until") ? row.date("Valid until") : null;
  let terms: Partial<Terms> = {};
  for (const { name: column, unit, read } of quoteTerms) {
    if (!row.given(column)) continue;
    const given = read([row.cell(column)]);
    if (given === null) row.refuse(column, "unknown-term-value", `${column}: ${unit}`);
    else terms = { ...terms, ...given };
  }
  if (commitment === null || discount === null) return null;
  return {
    name,
    commitment: money(commitment),
    discount: fraction(discount),
    validUntil: until === null ? null : (until.day ?? firstDay(until.month)),
    terms,
    where: row.where("Quote"),
    cells: {
      commitment: row.where("Commitment"),
      discount: row.where("Discount"),
      terms: Object.fromEntries(
        termsOf.map(({ key, name }) => [key, { where: row.where(name), typed: row.cell(name) }]),
      ),
    },
  };
}
