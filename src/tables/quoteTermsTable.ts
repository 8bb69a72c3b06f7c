import type { Terms } from "../engine/terms";
import type { ContractPlace } from "./contractPlace";
import { columnName } from "./grid";
import type { TableColumn } from "./plannedTable";
import type { QuoteFigures } from "./quotesFigures";
import { quoteTerms } from "./quotesReader";
import type { SettledRow } from "./settledRow";
import type { Block, PlanCell } from "./sheetPlan";
import type { TermDefinition } from "./termDefinitions";
import { contractTerm, typedTerm } from "./typedTerm";

/** The contract that quotes fall back to, and where it stands. */
export interface ContractOfQuotes {
  readonly terms: Terms;
  readonly place: ContractPlace;
}

/** The terms that a quote can have for itself and that its settlement shows. */
export const shownTerms = quoteTerms.filter(({ key }) => key !== "payment" && key !== "ramp");

const paymentTerm = quoteTerms.find(({ key }) => key === "payment");

/**
 * The columns of the terms that each quote is settled under: what the table Quotes says, else the table Terms.
 *
 * @param contract null where there are no bands: all cells are values.
 */
export const quoteTermsColumns = (
  contract: ContractOfQuotes | null,
): readonly TableColumn<QuoteFigures>[] => [
  { name: "Quote", cell: ({ quote }) => quote?.name ?? "Recommended (Bands)" },
  ...shownTerms.map((term): TableColumn<QuoteFigures> => ({
    name: term.name,
    format:
      /share|change|discount/.test(term.unit) && !/periods/.test(term.unit) && term.key !== "denomination"
        ? "0.0%"
        : "General",
    role: contract === null ? "computed" : "linked",
    cell: (row) => termCell(term, row, contract),
  })),
  { name: "Payment", cell: ({ terms }) => paymentTerm?.show(terms) ?? "" },
  { name: "Paid, present value", format: "#,##0", cell: ({ presentValue }) => presentValue },
];

function termCell(
  term: TermDefinition,
  { quote, terms }: QuoteFigures,
  contract: ContractOfQuotes | null,
): PlanCell {
  const read = term.show(terms);
  if (contract === null) return read;
  const own = quote?.cells.terms?.[term.key];
  if (own === undefined && quote !== null && term.key in quote.terms) return read;
  const ofContract = contractTerm(term, contract.terms, contract.place);
  return own === undefined
    ? { formula: `=${ofContract}` }
    : { formula: `=IF(${own.where}="",${ofContract},${typedTerm(term, own, read)})` };
}

/** A quote to settle by COMMIT.MEASURE. References are to cells of the sheet. */
export interface ScheduledQuote {
  readonly figures: QuoteFigures;
  readonly commitment: string;
  readonly discount: string;
  /** Its row of the terms table, from 1. */
  readonly termsRow: number;
}

/** Above 0 as a threshold has to be, and below any commitment. */
const anyCommitment = 0.000001;

/**
 * A quote as COMMIT.MEASURE takes it: a schedule of one band that has the quote's discount and terms, a header and
 * a row; and, where the quote has a ramp of its own, the commitment of each period.
 *
 * @param at the first cell of the header, from 0.
 */
export function quoteSchedule(
  { figures: { terms, quote }, commitment, discount, termsRow }: ScheduledQuote,
  at: { readonly row: number; readonly column: number },
  termsTable: string,
): { readonly blocks: readonly Block[]; readonly settled: Pick<SettledRow, "commitment" | "schedule"> } {
  const header = [
    "Threshold",
    "Discount",
    "Name",
    ...shownTerms.map(({ name }) => name),
    "True-down claw-back",
  ];
  const row: readonly PlanCell[] = [
    anyCommitment,
    { formula: `=${discount}` },
    quote?.name ?? "",
    ...shownTerms.map((_, c) => ({ formula: `=$${columnName(1 + c)}$${termsRow}` })),
    "no",
  ];
  const shares = quote !== null && "ramp" in quote.terms ? (terms.ramp ?? []) : [];
  const range = (from: number, rows: number, columns: number): string =>
    `$${columnName(at.column + from)}$${at.row + 3 - rows}:$${columnName(at.column + from + columns - 1)}$${at.row + 2}`;
  return {
    blocks: [
      {
        ...at,
        cells: [[...header, ...shares.map((_, t) => `Commitment ${t + 1}`)]],
        role: "computed",
        align: "left",
      },
      {
        row: at.row + 1,
        column: at.column,
        cells: [[...row, ...shares.map((share) => ({ formula: `=${commitment}*${share}` }))]],
        role: "computed",
        align: "left",
      },
    ],
    settled: {
      commitment: shares.length === 0 ? commitment : range(header.length, 1, shares.length),
      schedule: { bands: range(0, 2, header.length), terms: termsTable },
    },
  };
}
