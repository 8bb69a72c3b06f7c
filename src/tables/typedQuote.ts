import type { Problem } from "../engine/problem";
import type { Terms } from "../engine/terms";
import { columnName, type Cell, type Grid } from "./grid";
import { quoteColumns, quoteTerms, readQuotes, type Quote } from "./quotesReader";
import { usualTerms } from "./quotesSheet";
import { isShare } from "./termNumbers";
import { tablesInEnglish, type TableSentences } from "./sentences/tablesInEnglish";

/** A quote as it was typed: texts, as a cell of the table Quotes would have them. */
export interface TypedQuote {
  readonly name: string;
  readonly commitment: string;
  readonly discount: string;
  readonly validUntil: string;
  /** The terms that differ, by their names; blank: as in Terms. */
  readonly terms: Readonly<Partial<Record<string, string>>>;
}

/** What is wrong with a field of a quote that was typed, in words. */
export interface FieldProblem {
  /** A column of the table Quotes. */
  readonly field: string;
  readonly message: string;
}

/** A quote that was typed, or what is wrong with it. */
export type TypedQuoteReading =
  | { readonly kind: "quote"; readonly quote: Quote }
  | { readonly kind: "problems"; readonly problems: readonly FieldProblem[] };

/** A term that a quote can bring, as a form asks for it. */
export interface QuoteTerm {
  readonly key: keyof Terms;
  readonly name: string;
  readonly unit: string;
  /** Empty where a number or several words are possible. */
  readonly choices: readonly string[];
  /** Whether quotes usually bring it. */
  readonly isUsual: boolean;
  /** What it is without the quote. */
  readonly inForce: string;
}

/** The columns of the table Quotes that a form fills. */
const typedColumns: readonly string[] = [...quoteColumns, ...quoteTerms.map(({ name }) => name)];

/** A quote's cells by their columns; blank ones are not among them. */
function typedCells({
  name,
  commitment,
  discount,
  validUntil,
  terms,
}: TypedQuote): ReadonlyMap<string, string> {
  const cells = [
    ["Quote", name],
    ["Commitment", commitment],
    ["Discount", discount],
    ["Valid until", validUntil],
  ] as const;
  return new Map(
    [...cells, ...typedColumns.map((column) => [column, terms[column] ?? ""] as const)].filter(
      ([, typed]) => typed.trim() !== "",
    ),
  );
}

/**
 * Reads a quote that was typed, by the reader of the table Quotes.
 *
 * @param taken names of quotes that are there.
 */
export function readTypedQuote(
  typed: TypedQuote,
  taken: readonly string[] = [],
  say: TableSentences = tablesInEnglish,
): TypedQuoteReading {
  const cells = typedCells(typed);
  const row: readonly Cell[] = typedColumns.map((column) => cells.get(column) ?? "");
  const grid: Grid = {
    cells: [typedColumns, row],
    place: { kind: "sheet", sheet: "typed", row: 0, column: 0 },
  };
  const { quotes, problems } = readQuotes(grid);
  const [quote] = quotes;
  // A row without anything is skipped by the reader: a name is asked for.
  const ofName = (message: string): TypedQuoteReading => ({
    kind: "problems",
    problems: [{ field: "Quote", message }],
  });
  if (cells.size === 0) return ofName(say.quotes.nameNeeded);
  if (quote === undefined)
    return {
      kind: "problems",
      problems: problems.map((problem) => ({ field: fieldOf(problem), message: say.problem(problem) })),
    };
  return taken.includes(quote.name) ? ofName(say.quotes.nameTaken) : { kind: "quote", quote };
}

/** The column that a problem names by its address. */
const fieldOf = ({ where }: Problem): string =>
  typedColumns.find((_, column) => where === `typed!${columnName(column)}2`) ?? "Quote";

/** A quote as cells of the table Quotes, by their columns. */
export const quoteCells = ({
  name,
  commitment,
  discount,
  validUntil,
  terms,
}: Quote): ReadonlyMap<string, Cell> =>
  new Map<string, Cell>([
    ["Quote", name],
    ["Commitment", commitment],
    ["Discount", discount],
    ...(validUntil === null ? [] : [["Valid until", validUntil] as const]),
    ...quoteTerms
      .filter(({ key }) => key in terms)
      .map(({ name: column, show }) => [column, show(terms as Terms)] as const),
  ]);

/** The terms that a quote can bring, with what is in force without it. */
export const termsOfQuotes = (
  terms: Terms,
  { numbers }: TableSentences = tablesInEnglish,
): readonly QuoteTerm[] =>
  quoteTerms.map(({ key, name, unit, choices, show }) => ({
    key,
    name,
    unit,
    choices,
    isUsual: usualTerms.includes(name),
    inForce: inWords(show(terms), isShare(key) ? numbers.percent : numbers.full),
  }));

const inWords = (shown: Cell, number: (shown: number) => string): string =>
  typeof shown === "number" ? number(shown) : String(shown);
