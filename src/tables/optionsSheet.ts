import type { CostPoint } from "../engine/costPoints";
import type { Option } from "../engine/options";
import type { UsageRange } from "../engine/termRange";
import type { Terms } from "../engine/terms";
import { chartMarks, type CurveAreas } from "./costChart";
import { columnName, quoteSheet } from "./grid";
import { inMonths } from "./numbersInWords";
import { optionColumns } from "./optionCells";
import { atUsageColumns, atUsageFormulas } from "./atUsage";
import type { ScenarioPlace } from "./scenarioPlace";
import { maxRegretFormula, rowCheck, settledFormula } from "./nativeSettlement";
import {
  bandNumber,
  earnedDiscount,
  inContract,
  settledRow,
  workingColumns,
  workingWidths,
} from "./settledRow";
import { headerBlocks, type Area, type Block, type PlanCell, type SheetPlan } from "./sheetPlan";

const headerRow = 3;
const money = "#,##0.00";
const share = "0.0%";

/** The columns of the table that the page checks itself against, as references. */
export interface ListedOptions {
  readonly commitments: string;
  readonly paid: string;
  /** Null where the rows have no check of their own. */
  readonly checks: string | null;
}

/**
 * The Options sheet: the commitments worth comparing and the points of the cost chart.
 *
 * The commitments are values, whatever they mean is live: band, discount and measures by native formulas over
 * the Scenarios sheet (COMMIT.MEASURE where the terms need it), overage and forfeiture at P10, P50 and P90
 * usage by COMMIT functions. Max regret is a value where native formulas cannot settle the terms. To the right
 * of the table stand the working columns of its formulas.
 */
export function optionsSheet(
  options: readonly Option[],
  recommended: number,
  curve: readonly CostPoint[],
  range: UsageRange,
  terms: Terms,
  thresholds: readonly number[],
  name: string,
  place: ScenarioPlace,
): { readonly plan: SheetPlan; readonly curve: CurveAreas; readonly listed: ListedOptions } {
  const first = headerRow + 1;
  const count = options.length;
  const columns = [...optionColumns, ...atUsageColumns, ...(place.native ? ["Check"] : [])];
  const working = columns.length + 1;
  const curveRow = first + count + 2;
  const rows = options.map(({ commitment, measures }, r) => {
    const typed = `$A${first + r + 1}`;
    const discount = `$C${first + r + 1}`;
    const { cells, settled } = settledRow(
      { commitment: typed, discount, band: bandNumber(typed, place), numbers: (ofBand) => ofBand },
      { row: first + r, column: working },
      place,
    );
    return {
      cells: [
        commitment,
        { formula: `=${inContract("Band", settled.band, place)}` },
        { formula: `=${earnedDiscount(typed, settled.band, place, terms.bandKind)}` },
        ...(["paid", "forfeiture", "overage", "fill", "savings rate"] as const).map((measure) =>
          settledFormula(measure, settled, place),
        ),
        // It needs the best commitment of every scenario: where that is searched, it takes seconds a cell.
        place.native ? maxRegretFormula(settled, place) : measures.maxRegret,
        ...atUsageFormulas(settled, discount, place),
        ...(place.native ? [rowCheck(`$F${first + r + 1}`, settled, place)] : []),
      ] satisfies readonly PlanCell[],
      working: cells,
      band: settled.band,
    };
  });
  const column = (index: number, role: Block["role"], look: Pick<Block, "format" | "align"> = {}): Block => ({
    row: first,
    column: index,
    cells: rows.map(({ cells }) => [cells[index] ?? ""]),
    role,
    ...look,
  });
  const mark = options.findIndex((option) => option.commitment === recommended);
  const marks = chartMarks(curve, curveRow + 2, place, {
    thresholds,
    unit: `(1-${inContract("Discounted", rows[Math.max(mark, 0)]?.band ?? "1", place)}*$C$${first + Math.max(mark, 0) + 1})`,
  });
  const curveArea = (c: number): Area => ({ row: curveRow + 2, column: c, rows: curve.length, columns: 1 });
  const isShare = (c: number): boolean => c === 2 || c === 6 || c === 7;

  const plan: SheetPlan = {
    name,
    widths: [
      15,
      24,
      10,
      14,
      13,
      14,
      9,
      9,
      15,
      ...atUsageColumns.map(() => 16),
      ...(place.native ? [8] : []),
      4,
      ...workingWidths(place.periods),
    ],
    blocks: [
      { row: 0, column: 0, cells: [["Options"]], role: "title" },
      {
        row: 1,
        column: 0,
        cells: [
          [
            `The commitments worth comparing, settled on ${range.scenarios.length} scenarios of ${inMonths(range.termMonths)}. The recommended one is in bold.`,
          ],
        ],
        role: "note",
      },
      ...headerBlocks(headerRow, 0, [], columns.slice(0, 1)),
      ...headerBlocks(headerRow, 1, columns.slice(1, 2), []),
      { row: headerRow, column: 2, cells: [columns.slice(2)], role: "wrapped header" },
      column(0, "computed", { format: money }),
      column(1, "linked", { align: "indented" }),
      column(2, terms.bandKind === "graduated" ? "computed" : "linked", { format: share }),
      ...columns.slice(3).map((_, i) => {
        const c = i + 3;
        return columns[c] === "Check"
          ? column(c, "computed", { align: "right" })
          : column(c, "computed", { format: isShare(c) ? share : money });
      }),
      ...(mark < 0
        ? []
        : [
            {
              row: first + mark,
              column: 0,
              cells: [[options[mark]?.commitment ?? ""]],
              role: "key",
              format: money,
            } as const,
          ]),
      { row: headerRow - 1, column: working, cells: [["Working columns of the formulas"]], role: "heading" },
      ...headerBlocks(headerRow, working, [], workingColumns(place.periods)),
      {
        row: first,
        column: working,
        cells: rows.map((row) => row.working),
        role: "computed",
      },
      { row: curveRow, column: 0, cells: [["Expected cost against commitment"]], role: "heading" },
      ...headerBlocks(curveRow + 1, 0, [], ["Commitment", "Expected net cost"]),
      {
        row: curveRow + 2,
        column: 0,
        cells: curve.map((point) => [point.commitment, point.expectedNetCost]),
        role: "computed",
        format: money,
      },
      ...marks.blocks,
    ],
    // Two lines of headers; the empty cell beside them sets the height of the row.
    wrapped: [{ row: headerRow, column: columns.length, rows: 1, columns: 1, height: 30 }],
    tables: [
      {
        name: "bw_Options",
        row: headerRow,
        column: 0,
        rows: count + 1,
        columns: columns.length,
        filter: false,
      },
    ],
    names: [],
    lists: [],
    charts: [],
    frozenRows: headerRow + 1,
    // The points of the chart and the working columns are there to be looked up, not to fill pages.
    printedRows: curveRow - 1,
    printedColumns: columns.length,
    orientation: "landscape",
  };
  const checkColumn = columns.indexOf("Check");
  const cellsOf = (c: number): string =>
    `${quoteSheet(name)}!$${columnName(c)}$${first + 1}:$${columnName(c)}$${first + count}`;
  return {
    plan,
    curve: { commitment: curveArea(0), cost: curveArea(1), ...marks.areas },
    listed: {
      commitments: cellsOf(0),
      paid: cellsOf(3),
      checks: checkColumn < 0 ? null : cellsOf(checkColumn),
    },
  };
}
