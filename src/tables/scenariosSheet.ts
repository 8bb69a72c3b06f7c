import type { Scenarios } from "../engine/measures";
import type { Terms } from "../engine/terms";
import { contractByBand, contractColumns } from "./contractByBand";
import type { ContractPlace } from "./contractPlace";
import { columnName, quoteSheet } from "./grid";
import { periodCellsOf, periodLabels } from "./scenarioPeriods";
import type { InputTableRead } from "./provenance";
import { periodRows, type ScenarioPlace } from "./scenarioPlace";
import { firstNotOk, keptTables } from "./sheetCheck";
import { headerBlocks, type Block, type SheetPlan } from "./sheetPlan";
import { stalenessFormula, type Snapshot } from "./staleness";

const money = "#,##0.00";
const factor = "0.0000";

/** What the check covers besides Bands and Terms. */
export interface Kept {
  /** Tables that the whole answer was computed from, without those of the negotiation: this sheet goes to the vendor. */
  readonly inputs: readonly InputTableRead[];
  /** The checks of sheets that keep such tables themselves. */
  readonly checks: readonly string[];
}

/**
 * The Scenarios sheet: the totals behind every expectation, and the contract inside each band as numbers, which
 * the native formulas of the other sheets settle by.
 *
 * List usage is values; everything above it is live. To the right stands what the input tables held when the
 * answer was computed: the check cell `bw_Check` compares.
 */
export function scenariosSheet(
  scenarios: Scenarios,
  seed: number,
  terms: Terms,
  snapshot: Snapshot,
  place: ScenarioPlace,
  contract: ContractPlace,
  { inputs, checks }: Kept = { inputs: [], checks: [] },
): SheetPlan {
  const { layout, periods } = place;
  const { contractRow, periodRow, tableRow, onesColumn, snapshotColumn } = layout;
  const cell = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const inSheet = (row: number, column: number): string => `${quoteSheet(layout.sheet)}!${cell(row, column)}`;
  const priceRow = periodRow + 1 + periodRows.indexOf("List price");
  const byBand = contractByBand(terms, contract, {
    periods,
    listPrice: (t) => cell(priceRow, 1 + t),
    cell: (row, column) => `$${columnName(column)}${contractRow + row + 2}`,
  });
  const several = periods > 1;
  const names = several
    ? [...Array.from({ length: periods }, (_, t) => `Period ${t + 1}`), "Total"]
    : ["List usage"];
  const periodCells = periodRows.map((name) => periodCellsOf(name, terms, place, contract));
  const bandsColumn = snapshotColumn;
  const termsColumn = termsColumnOf(snapshot, place);
  const check = stalenessFormula(snapshot, contract, inSheet, {
    row: contractRow + 1,
    bandsColumn,
    termsColumn,
  });
  const others = keptTables(inputs, layout.sheet, {
    row: contractRow,
    column: termsColumn + (snapshot.terms[0]?.length ?? 2) + 1,
  });
  const count = scenarios.length;
  const first = tableRow + 1;
  const byBandBlock = (column: number, format?: string): Block => ({
    row: contractRow + 1,
    column,
    cells: byBand.map((row) => [row[column] ?? ""]),
    role: column < contractColumns.indexOf("Discounted") ? "linked" : "computed",
    ...(format === undefined ? {} : { format }),
    ...(column === 0
      ? { align: "left" as const }
      : isWord(contractColumns[column] ?? "")
        ? { align: "indented" as const }
        : {}),
  });
  const formats = ["", "#,##0", "0.0%", "", "0.0%", "0.0%", "0.0%", "0.0%", ""];

  return {
    name: layout.sheet,
    widths: [
      26,
      16,
      ...Array.from({ length: Math.max(contractColumns.length + periods - 2, periods) }, () => 19),
    ],
    blocks: [
      { row: 0, column: 0, cells: [["Scenarios"]], role: "title" },
      {
        row: 1,
        column: 0,
        cells: [
          [
            `List usage of ${count} scenarios (seed ${seed}), at the signing day's prices. The formulas of the other sheets settle every commitment on them.`,
          ],
        ],
        role: "note",
      },
      {
        row: contractRow - 1,
        column: 0,
        cells: [["Contract by band, from Bands and Terms"]],
        role: "heading",
      },
      ...contractHeaders(periods).map((name, column): Block => ({
        row: contractRow,
        column,
        cells: [[name]],
        role: column === 0 || isWord(name) ? "header" : "number header",
        ...(isWord(name) ? { align: "indented" as const } : {}),
      })),
      ...Array.from({ length: contractColumns.length + periods }, (_, column) =>
        byBandBlock(column, formats[column] ?? factor),
      ).map((block) => (block.format === "" ? withoutFormat(block) : block)),
      { row: periodRow - 1, column: 0, cells: [["By period"]], role: "heading" },
      ...headerBlocks(periodRow, 0, [""], names),
      { row: periodRow + 1, column: 0, cells: periodRows.map((name) => [periodLabels[name]]), role: "label" },
      ...periodCells.flatMap((cells, r): readonly Block[] =>
        cells.length === 0
          ? []
          : [
              {
                row: periodRow + 1 + r,
                column: 1,
                cells: [cells],
                role: "computed",
                format: r < 2 || r === periodRows.length - 1 ? factor : money,
              },
            ],
      ),
      ...headerBlocks(tableRow, 0, ["Scenario"], names),
      { row: first, column: 0, cells: scenarios.map((_, s) => [s + 1]), role: "label", align: "left" },
      { row: first, column: 1, cells: scenarios.map((row) => [...row]), role: "computed", format: money },
      ...(several
        ? [
            {
              row: first,
              column: periods + 1,
              cells: scenarios.map((_, s) => [
                { formula: `=SUM($B${first + s + 1}:$${columnName(periods)}${first + s + 1})` },
              ]),
              role: "computed",
              format: money,
            } as const,
            { row: tableRow, column: onesColumn, cells: [["Ones"]], role: "number header" } as const,
            {
              row: first,
              column: onesColumn,
              cells: Array.from({ length: periods }, () => [1]),
              role: "computed",
            } as const,
          ]
        : []),
      {
        row: contractRow,
        column: bandsColumn,
        cells: [["Bands when computed"]],
        role: "heading",
      },
      { row: contractRow, column: termsColumn, cells: [["Terms when computed"]], role: "heading" },
      { row: contractRow + 1, column: bandsColumn, cells: snapshot.bands, role: "computed" },
      { row: contractRow + 1, column: termsColumn, cells: snapshot.terms, role: "computed", align: "left" },
      {
        row: contractCheckRow,
        column: bandsColumn,
        cells: [["Terms and bands are as computed"]],
        role: "label",
      },
      {
        row: contractCheckRow,
        column: termsColumn,
        cells: [[{ formula: check }]],
        role: "key",
        align: "left",
      },
      ...others.blocks,
      {
        row: contractRow - 1,
        column: bandsColumn,
        cells: [["Input tables are as computed"]],
        role: "label",
      },
      {
        row: contractRow - 1,
        column: termsColumn,
        cells: [[{ formula: firstNotOk([contractCheck(snapshot, place), ...others.checks, ...checks]) }]],
        role: "key",
        align: "left",
      },
    ],
    wrapped: [],
    tables: [
      {
        name: "bw_Scenarios",
        row: tableRow,
        column: 0,
        rows: count + 1,
        columns: names.length + 1,
        filter: false,
      },
    ],
    names: [{ name: "bw_Check", row: contractRow - 1, column: termsColumn, rows: 1, columns: 1 }],
    lists: [],
    charts: [],
    frozenRows: 0,
    printedRows: tableRow + 40,
    printedColumns: Math.max(names.length + 1, contractColumns.length + periods),
    orientation: "landscape",
  };
}

/** The row of the check of Bands and Terms; below it stand that of all input tables, and those of the others kept here. */
const contractCheckRow = 2;

const termsColumnOf = ({ bands }: Snapshot, { layout }: ScenarioPlace): number =>
  layout.snapshotColumn + (bands[0]?.length ?? 1) + 1;

/** The cell that says whether Bands and Terms are as computed, for formulas on other sheets. */
export const contractCheck = (snapshot: Snapshot, place: ScenarioPlace): string =>
  `${quoteSheet(place.layout.sheet)}!$${columnName(termsColumnOf(snapshot, place))}$${contractCheckRow + 1}`;

const isWord = (name: string): boolean => ["Draws down at", "Overage", "Rate"].includes(name);

const contractHeaders = (periods: number): readonly string[] => [
  ...contractColumns,
  ...Array.from({ length: periods }, (_, t) => (periods > 1 ? `Rate factor ${t + 1}` : "Rate factor")),
];

const withoutFormat = ({ format: _, ...block }: Block): Block => block;
