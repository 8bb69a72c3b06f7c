import type { Bands } from "../engine/bands";
import { columnName } from "./grid";
import { measured, nativeTerms, rowCheck, settledFormula, type SettledMeasure } from "./nativeSettlement";
import { plannedSheet } from "./plannedSheet";
import { plannedTable, type TableColumn } from "./plannedTable";
import type { QuoteFigures } from "./quotesFigures";
import { answerInWords } from "./quotesInWords";
import type { InputTableRead } from "./provenance";
import { quoteSchedule, quoteTermsColumns, shownTerms, type ContractOfQuotes } from "./quoteTermsTable";
import type { ScenarioPlace } from "./scenarioPlace";
import { bandNumber, settledRow, workingColumns } from "./settledRow";
import { stripBlocks } from "./settledStrip";
import { numbersUnder, ownableTerms, type OwnableTerm, type OwnTerms } from "./settledUnder";
import { sheetCheck } from "./sheetCheck";
import type { PlanCell, SheetPlan } from "./sheetPlan";
import { TextRows } from "./textRows";

const money = "#,##0";
const share = "0.0%";
const headerRow = 4;
/** The row of the sheet's check. */
export const checkRow = 2;
const firstRow = headerRow + 2;
const at = { commitment: 1, discount: 2, netCost: 4, overage: 7, rank: 9 };
const cellOf = (column: number, row: number): string => `$${columnName(column)}${row}`;

/** Columns of the first table. */
const wide = 14;

/** What the sheet's formulas refer to. */
export interface QuotesSources {
  /** Null where there are no bands, and so no Scenarios sheet to settle on: all cells are values. */
  readonly place: ScenarioPlace | null;
  readonly contract: ContractOfQuotes | null;
  /** Quotes and Benchmark as they were read. */
  readonly inputs: readonly InputTableRead[];
  /** Checks of what else the figures rest on. */
  readonly checks: readonly string[];
}

/**
 * The sheet that compares quotes: what each is expected to cost on the same scenarios, its rank, the discount at
 * which to walk away, and what to answer. Measures are formulas over the Scenarios sheet at the terms in the
 * second table, native ones or COMMIT.MEASURE; what is found by a search is a value, and the check at the top says
 * whether it still holds.
 *
 * @see docs/SPEC.md N1, N4, N5
 */
export function quotesComparedSheet(
  name: string,
  figures: readonly QuoteFigures[],
  bands: Bands,
  { place, contract, inputs, checks }: QuotesSources,
): SheetPlan {
  const count = figures.length;
  const termsRow = headerRow + count + 4;
  const termColumn = (key: OwnableTerm): number => 1 + shownTerms.findIndex((each) => each.key === key);
  const termsColumns = quoteTermsColumns(contract);
  const rows = figures.map((row, r) => {
    const strip = stripOf(row, r);
    return { row, r, strip, scheduled: strip === null ? scheduledOf(row, r) : null };
  });

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

  /** For COMMIT.MEASURE; null where a band would take what is a given discount's: a period without commitment. */
  function scheduledOf(figures: QuoteFigures, r: number) {
    if (place === null) return null;
    const commitment = cellOf(at.commitment, firstRow + r);
    if (figures.quote === null) return { blocks: [], settled: { commitment } };
    const { bandBasis, ramp } = figures.terms;
    if (bandBasis === "period" && ramp?.includes(0) === true) return null;
    return quoteSchedule(
      { figures, commitment, discount: cellOf(at.discount, firstRow + r), termsRow: termsRow + 2 + r },
      { row: termsRow + 2 * r, column: termsColumns.length + 1 },
      place.termsTable,
    );
  }
  type Row = (typeof rows)[number];
  const shown = (measure: SettledMeasure, value: (row: QuoteFigures) => number) => ({
    cell: ({ row, strip, scheduled }: Row): PlanCell => {
      if (place === null) return value(row);
      if (strip !== null) return settledFormula(measure, strip.settled, place);
      return scheduled === null ? value(row) : measured(measure, scheduled.settled, place);
    },
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
    { name: "Expected paid", format: money, ...shown("paid", ({ compared }) => compared.outcome.paid) },
    {
      name: "Expected net cost",
      format: money,
      ...shown("net cost", ({ compared }) => compared.outcome.netCost),
    },
    {
      name: "Above no contract",
      format: money,
      cell: ({ row: { compared }, r }) =>
        place === null
          ? compared.aboveNoContract
          : { formula: `=${cellOf(at.netCost, firstRow + r)}-${listCost(place)}` },
    },
    {
      name: "Expected forfeiture",
      format: money,
      ...shown("forfeiture", ({ compared }) => compared.outcome.forfeited),
    },
    {
      name: "Expected overage",
      format: money,
      ...shown("overage", ({ compared }) => compared.outcome.overageCharge),
    },
    { name: "Fill", format: share, ...shown("fill", ({ compared }) => compared.outcome.fill) },
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
  const scheduled = rows.flatMap((row) => row.scheduled?.blocks ?? []);
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
    widths: [26, 16, 14, 14, 15, 14, 14, 14, 12, 12, 15, 14, 13, 18, 4],
    tables: [first, second],
    blocks: [
      { row: termsRow - 1, column: 0, cells: [["Terms that each is settled under"]], role: "heading" },
      ...(place === null || width === 0
        ? []
        : stripBlocks({ row: headerRow, column: wide + 1 }, filled, place)),
      ...(scheduled.length === 0
        ? []
        : [
            {
              row: termsRow - 1,
              column: termsColumns.length + 1,
              cells: [["Schedules for COMMIT.MEASURE"]],
              role: "heading",
            } as const,
            ...scheduled,
          ]),
      ...sheetCheck(
        inputs,
        {
          sheet: name,
          row: checkRow,
          kept: { row: headerRow, column: keptColumn(place?.periods ?? 1, termsColumns.length) },
        },
        checks,
      ),
    ],
    text: [text],
    notes: sheetNotes,
    frozenRows: headerRow + 1,
    printedColumns: wide,
    orientation: "landscape",
  });
}

/** What signing nothing costs on average, without "=". @see docs/SPEC.md B7 */
const listCost = ({ usage, listPrice }: ScenarioPlace): string =>
  `SUMPRODUCT(${usage}*${listPrice})/ROWS(${usage})`;

/** Right of all working columns and schedules: the terms table, one more term, and a commitment a period at most. */
const keptColumn = (periods: number, termsColumns: number): number =>
  Math.max(wide + 1 + workingColumns(periods).length, 2 * termsColumns + 3 + periods) + 1;

const sheetNotes: SheetPlan["notes"] = [
  {
    row: headerRow,
    column: at.netCost,
    text: "Mean over the scenarios of what is paid less the worth of what is carried out. Inputs: Scenarios, Quotes, Terms.",
  },
  { row: headerRow, column: 5, text: "Expected net cost less that of paying list for everything." },
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
