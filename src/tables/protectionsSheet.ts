import type { ProtectionKind } from "../engine/negotiation/protectionTerms";
import type { Bands } from "../engine/bands";
import type { Terms } from "../engine/terms";
import { columnName } from "./grid";
import { nativeTerms, settledFormula } from "./nativeSettlement";
import { plannedSheet } from "./plannedSheet";
import { plannedTable, type TableColumn } from "./plannedTable";
import { protectionChart } from "./protectionChart";
import { protectionNames } from "./protectionCells";
import { protectionTotals } from "./protectionTotals";
import type { ProtectionsFigures } from "./protectionsFigures";
import type { ScenarioPlace } from "./scenarioPlace";
import type { InputTableRead } from "./provenance";
import { bandNumber, earnedDiscount, settledRow, workingColumns } from "./settledRow";
import { stripBlocks } from "./settledStrip";
import { constantsOf, isOwnable, numbersUnder } from "./settledUnder";
import { sheetCheck } from "./sheetCheck";
import type { Block, PlanCell, SheetPlan } from "./sheetPlan";
import { askColumns, askedCells, points } from "./askTable";
import { askSentences, protectionExplanations } from "./protectionsInWords";
import { askInWords } from "./termsWithAsks";
import { TextRows } from "./textRows";

const money = "#,##0";
const headerRow = 4;
/** The row of the sheet's check. */
export const checkRow = 2;
const firstRow = headerRow + 2;
const wide = 8;
const netCostColumn = 2;
const valueColumn = 3;
const sharesColumn = 5;

/** What the sheet rests on besides the scenarios and the contract. */
export interface ProtectionsSources {
  /** Asks as it was read; empty where there is no such table. */
  readonly inputs: readonly InputTableRead[];
  /** Checks of what else the figures rest on. */
  readonly checks: readonly string[];
}

type Row = { readonly kind: ProtectionKind | null; readonly r: number };

/**
 * The Protections sheet: what every protection of the contract, and every one that is asked for, is worth in
 * money and in discount points; what to ask for first, and what to offer in return. Values at the recommended
 * commitment are formulas over the Scenarios sheet and Asks, those of re-optimised commitments are values; the check
 * at the top says whether they still hold.
 *
 * @see docs/SPEC.md N2, N3
 */
export function protectionsSheet(
  name: string,
  figures: ProtectionsFigures,
  { bands, terms }: { readonly bands: Bands; readonly terms: Terms },
  place: ScenarioPlace,
  { inputs, checks }: ProtectionsSources = { inputs: [], checks: [] },
): SheetPlan {
  const { together, asked, asks, own } = figures;
  const rows: readonly Row[] = [null, ...together.protections.map(({ kind }) => kind)].map((kind, r) => ({
    kind,
    r,
  }));
  const native =
    place.native && isOwnable(asked) && nativeTerms({ ...terms, ...asked }, bands, place.periods);
  const stripColumn = wide + 1;
  const strip = rows.map(({ kind, r }) => {
    const own = {
      ...constantsOf(asked),
      ...askedCells(figures),
      ...(kind === null ? {} : constantsOf(figures.without(kind))),
    };
    const column = stripColumn + 2;
    const commitment = `$${columnName(stripColumn)}${firstRow + r}`;
    const discount = `$${columnName(stripColumn + 1)}${firstRow + r}`;
    const row = settledRow(
      { commitment, discount, band: bandNumber(commitment, place), numbers: numbersUnder(own, place) },
      { row: headerRow + 1 + r, column },
      place,
    );
    return {
      settled: row.settled,
      cells: [
        { formula: "=bw_Commitment" },
        { formula: `=${earnedDiscount(commitment, row.settled.band, place, terms.bandKind)}` },
        ...row.cells,
      ] satisfies readonly PlanCell[],
    };
  });
  const netCostOf = (row: number): string => `$${columnName(netCostColumn)}${row}`;
  const canSettle = (kind: ProtectionKind | null): boolean =>
    native && (kind === null || isOwnable(figures.without(kind)));
  const columns: readonly TableColumn<Row>[] = [
    { name: "Protection", cell: ({ kind }) => (kind === null ? "With all of them" : protectionNames[kind]) },
    { name: "Where it stands", cell: ({ kind }) => (kind === null ? "" : standing(figures, kind)) },
    {
      name: "Expected net cost without it",
      format: money,
      cell: ({ kind, r }) => {
        const settled = strip[r]?.settled;
        return canSettle(kind) && settled !== undefined ? settledFormula("net cost", settled, place) : "";
      },
    },
    {
      name: "Value at recommended",
      format: money,
      cell: ({ kind, r }) =>
        kind === null
          ? ""
          : canSettle(kind)
            ? { formula: `=${netCostOf(firstRow + r)}-$${columnName(netCostColumn)}$${firstRow}` }
            : (together.protections[r - 1]?.valueAtRecommended ?? ""),
    },
    {
      name: "Discount points",
      format: "0.0",
      cell: ({ kind, r }) =>
        kind === null ? "" : points(together.protections[r - 1]?.discountWorth ?? null),
    },
    {
      name: "Shapley share",
      format: money,
      cell: ({ r }) => together.protections[r - 1]?.shapleyShare ?? "",
    },
    { name: "Value re-optimised", format: money, cell: ({ r }) => together.protections[r - 1]?.value ?? "" },
  ];
  const first = plannedTable("bw_Protections", { row: headerRow, column: 0 }, columns, rows);
  const total = first.end;
  const shares = (column: number): string =>
    `$${columnName(column)}$${firstRow + 1}:$${columnName(column)}$${total}`;
  const totals: readonly Block[] =
    together.protections.length === 0
      ? []
      : protectionTotals(total, sharesColumn, shares(sharesColumn), together.valueOfAll);
  const asksRow = total + 4;
  const second = plannedTable("bw_Asks", { row: asksRow, column: 0 }, askColumns(figures), asks);
  const chartRow = second.end + 1;
  const chartRows = together.protections.length < 2 ? 0 : 21;
  const text = new TextRows();
  text.add(chartRow + chartRows + 1, "heading", ["What to ask for first"]);
  text.sentences([...askSentences(figures), ...protectionExplanations(figures)]);
  return plannedSheet({
    name,
    title: "Protections",
    note: `What each protection is worth: expected net cost over the scenarios, cash. ${own ? "Asked for: the Asks table." : "Asked for: usual requests; insert the table Asks to value your own."}`,
    widths: [24, 46, 16, 15, 12, 14, 14, 11, 3, 15, 10],
    tables: [first, second],
    blocks: [
      { row: headerRow - 1, column: 0, cells: [["All together, one left out at a time"]], role: "heading" },
      ...totals,
      ...sheetCheck(
        inputs,
        {
          sheet: name,
          row: checkRow,
          kept: { row: headerRow, column: stripColumn + 3 + workingColumns(place.periods).length },
        },
        checks,
      ),
      {
        row: asksRow - 1,
        column: 0,
        cells: [["Each request alone, on top of the contract as it stands"]],
        role: "heading",
      },
      ...(native
        ? [
            ...stripBlocks(
              { row: headerRow, column: stripColumn + 2 },
              strip.map(({ cells }) => cells.slice(2)),
              place,
            ),
            {
              row: headerRow,
              column: stripColumn,
              cells: [["Commitment", "Discount"]],
              role: "number header",
            } as const,
            {
              row: headerRow + 1,
              column: stripColumn,
              cells: strip.map(({ cells }) => cells.slice(0, 2)),
              role: "linked",
              format: "#,##0.0###",
            } as const,
          ]
        : []),
    ],
    text: [text],
    charts:
      chartRows === 0
        ? []
        : [
            protectionChart(
              name,
              {
                names: { row: firstRow, column: 0, rows: together.protections.length, columns: 1 },
                values: { row: firstRow, column: valueColumn, rows: together.protections.length, columns: 1 },
                amounts: together.protections.map((each) => each.valueAtRecommended),
              },
              { row: chartRow, column: 0, rows: chartRows - 1, columns: wide },
            ),
          ],
    notes: sheetNotes(asksRow),
    frozenRows: 0,
    printedColumns: wide,
    orientation: "portrait",
  });
}

const standing = ({ asks, askedKinds }: ProtectionsFigures, kind: ProtectionKind): string => {
  const found = asks.find(({ ask }) => ask.kind === kind);
  if (!askedKinds.includes(kind) || found === undefined) return "in the terms";
  return `asked for (${found.ask.status}): ${askInWords(kind, found.ask.wanted)}`;
};

const sheetNotes = (asksRow: number): SheetPlan["notes"] => [
  {
    row: headerRow,
    column: valueColumn,
    text: "Expected net cost without the protection less that with all of them, at the recommended commitment. Inputs: Scenarios, Bands, Terms, Asks.",
  },
  {
    row: headerRow,
    column: 4,
    text: "Hundredths of discount that would have to be added, without the protection, to cost the same at the recommended commitment. A value.",
  },
  {
    row: headerRow,
    column: sharesColumn,
    text: "What the protection adds, averaged over all orders in which they could be added, at re-optimised commitments. A value.",
  },
  {
    row: asksRow,
    column: valueColumn,
    text: "Expected net cost of the recommended commitment now, less that with this one request granted. A value.",
  },
];
