import type { Bands } from "../engine/bands";
import { columnName } from "./grid";
import { nativeTerms, rowCheck, settledFormula, type SettledMeasure } from "./nativeSettlement";
import { plannedSheet } from "./plannedSheet";
import { plannedTable, type TableColumn } from "./plannedTable";
import type { QuoteFigures } from "./quotesFigures";
import { answerInWords } from "./quotesInWords";
import { quoteTerms } from "./quotesReader";
import type { ScenarioPlace } from "./scenarioPlace";
import { bandNumber, settledRow } from "./settledRow";
import { stripBlocks } from "./settledStrip";
import { numbersUnder, ownableTerms, type OwnableTerm, type OwnTerms } from "./settledUnder";
import type { PlanCell, SheetPlan } from "./sheetPlan";
import { TextRows } from "./textRows";

const money = "#,##0";
const share = "0.0%";
const headerRow = 4;
const firstRow = headerRow + 2;
const at = { commitment: 1, discount: 2, netCost: 4, overage: 7, rank: 9 };
const cellOf = (column: number, row: number): string => `$${columnName(column)}${row}`;

/**
 * The sheet that compares quotes: what each is expected to cost on the same scenarios, its rank, the discount at
 * which to walk away, and what to answer. Measures are formulas over the Scenarios sheet at the terms in the
 * second table; what is found by a search is a value.
 *
 * @param place null where there are no bands, and so no Scenarios sheet to settle on: all cells are values.
 * @see docs/SPEC.md N1, N4, N5
 */
export function quotesComparedSheet(
  name: string,
  figures: readonly QuoteFigures[],
  bands: Bands,
  place: ScenarioPlace | null,
): SheetPlan {
  const wide = 14;
  const count = figures.length;
  const termsRow = headerRow + count + 4;
  const termColumn = (key: OwnableTerm): number => 1 + shownTerms.findIndex((each) => each.key === key);
  const rows = figures.map((row, r) => ({ row, r, strip: stripOf(row, r) }));

  function stripOf({ quote, terms }: QuoteFigures, r: number) {
    if (place === null || !place.native || !nativeTerms(terms, [], place.periods)) return null;
    if (quote === null ? !nativeTerms(terms, bands, place.periods) : "ramp" in quote.terms) return null;
    const row = firstRow + r;
    const commitment = cellOf(at.commitment, row);
    const own: OwnTerms = Object.fromEntries(
      ownableTerms.map((key) => [key, `$${columnName(termColumn(key))}${termsRow + 2 + r}`]),
    );
    const given = place.bandCount + 2;
    return settledRow(
      {
        commitment,
        discount: cellOf(at.discount, row),
        band: quote === null ? bandNumber(commitment, place) : `IF(${commitment}>0,${given},1)`,
        numbers: quote === null ? (ofBand) => ofBand : numbersUnder(own, place),
      },
      { row: row - 1, column: wide + 1 },
      place,
    );
  }
  type Row = (typeof rows)[number];
  const measured = (measure: SettledMeasure, value: (row: QuoteFigures) => number) => ({
    cell: ({ row, strip }: Row): PlanCell =>
      strip === null || place === null ? value(row) : settledFormula(measure, strip.settled, place),
  });
  const netCosts = `$${columnName(at.netCost)}$${firstRow}:$${columnName(at.netCost)}$${firstRow + count - 1}`;
  const columns: readonly TableColumn<Row>[] = [
    { name: "Quote", cell: ({ row: { quote } }) => quote?.name ?? "Recommended (Bands)" },
    {
      name: "Commitment",
      format: money,
      role: "linked",
      cell: ({ row: { quote } }) => ({ formula: `=${quote?.cells.commitment ?? "bw_Commitment"}` }),
    },
    {
      name: "Discount",
      format: share,
      role: "linked",
      cell: ({ row: { quote } }) => ({ formula: `=${quote?.cells.discount ?? "bw_Discount"}` }),
    },
    { name: "Expected paid", format: money, ...measured("paid", ({ compared }) => compared.outcome.paid) },
    {
      name: "Expected net cost",
      format: money,
      ...measured("net cost", ({ compared }) => compared.outcome.netCost),
    },
    {
      name: "Above no contract",
      format: money,
      cell: ({ row: { compared } }) => compared.aboveNoContract,
    },
    {
      name: "Expected forfeiture",
      format: money,
      ...measured("forfeiture", ({ compared }) => compared.outcome.forfeited),
    },
    {
      name: "Expected overage",
      format: money,
      ...measured("overage", ({ compared }) => compared.outcome.overageCharge),
    },
    { name: "Fill", format: share, ...measured("fill", ({ compared }) => compared.outcome.fill) },
    {
      name: "Rank",
      format: "0",
      cell: ({ r }) => ({ formula: `=RANK(${cellOf(at.netCost, firstRow + r)},${netCosts},1)` }),
    },
    {
      name: "Walk-away discount",
      format: share,
      cell: ({ row: { compared } }) => compared.walkAway?.discount ?? "none is enough",
    },
    {
      name: "Walk-away price of 1 list",
      format: "0.000",
      cell: ({ row: { compared } }) => compared.walkAway?.unitPrice ?? "none",
    },
    {
      name: "Benchmark percentile",
      format: "0%",
      cell: ({ row: { percentile } }) => percentile ?? "not known",
    },
    {
      name: "Check",
      format: "General",
      cell: ({ strip, r }) =>
        strip === null || place === null
          ? ""
          : rowCheck(cellOf(at.overage, firstRow + r), strip.settled, place),
    },
  ];
  const first = plannedTable("bw_Quotes", { row: headerRow, column: 0 }, columns, rows);
  const second = plannedTable("bw_QuoteTerms", { row: termsRow, column: 0 }, termsColumns, figures);
  const text = new TextRows();
  text.add(second.end + 1, "heading", ["What to answer"]);
  text.sentences(figures.flatMap((each) => answerInWords(each)));
  const strips = rows.map(({ strip }) => strip?.cells ?? null);
  const width = strips.find((cells) => cells !== null)?.length ?? 0;
  const filled = strips.map((cells) => cells ?? Array.from({ length: width }, () => ""));
  return plannedSheet({
    name,
    title: "Quotes compared",
    note: "Every offer on the same scenarios, per settlement period; expected means the mean of the scenarios, cash.",
    widths: [26, 16, 14, 14, 15, 14, 14, 14, 12, 12, 15, 14, 13, 10, 4],
    tables: [first, second],
    blocks: [
      { row: termsRow - 1, column: 0, cells: [["Terms that each is settled under"]], role: "heading" },
      ...(place === null || width === 0
        ? []
        : stripBlocks({ row: headerRow, column: wide + 1 }, filled, place)),
    ],
    text: [text],
    notes: sheetNotes,
    frozenRows: headerRow + 1,
    printedColumns: wide,
    orientation: "landscape",
  });
}

/** The terms that a quote can have for itself and that its settlement shows. */
const shownTerms = quoteTerms.filter(({ key }) => key !== "payment" && key !== "ramp");

const paymentTerm = quoteTerms.find(({ key }) => key === "payment");

const termsColumns: readonly TableColumn<QuoteFigures>[] = [
  { name: "Quote", cell: ({ quote }) => quote?.name ?? "Recommended (Bands)" },
  ...shownTerms.map((term): TableColumn<QuoteFigures> => ({
    name: term.name,
    format:
      /share|change|discount/.test(term.unit) && !/periods/.test(term.unit) && term.key !== "denomination"
        ? share
        : "General",
    cell: ({ terms }) => term.show(terms),
  })),
  { name: "Payment", cell: ({ terms }) => paymentTerm?.show(terms) ?? "" },
  { name: "Paid, present value", format: money, cell: ({ presentValue }) => presentValue },
];

const sheetNotes: SheetPlan["notes"] = [
  {
    row: headerRow,
    column: at.netCost,
    text: "Mean over the scenarios of what is paid less the worth of what is carried out. Inputs: Scenarios, Quotes, Terms.",
  },
  { row: headerRow, column: 5, text: "Expected net cost less that of paying list for everything. A value." },
  { row: headerRow, column: at.rank, text: "1 is the least expected net cost; equals share a rank." },
  {
    row: headerRow,
    column: 10,
    text: "At this discount the offer costs as much as the best alternative, signing nothing included. Found by a search; a value.",
  },
  {
    row: headerRow,
    column: 12,
    text: "Where the discount stands among the rows of the Benchmark table in the same band: 0 below all, 100 % above all. Needs two of them.",
  },
];
