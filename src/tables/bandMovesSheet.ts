import type { BandMovesFigures } from "./bandMovesFigures";
import { adviceColumns, roomColumns } from "./bandMovesColumns";
import { nearInWords, roomInWords } from "./bandMovesInWords";
import { columnName } from "./grid";
import { moveInWords } from "./moveInWords";
import { rowCheck, settledFormula } from "./nativeSettlement";
import { plannedSheet } from "./plannedSheet";
import { plannedTable, type TableColumn } from "./plannedTable";
import type { ScenarioPlace } from "./scenarioPlace";
import { bandNumber, earnedDiscount, settledRow } from "./settledRow";
import { stripBlocks } from "./settledStrip";
import type { PlanCell, SheetPlan } from "./sheetPlan";
import { TextRows } from "./textRows";

const money = "#,##0";
const share = "0.0%";
const headerRow = 4;
const firstRow = headerRow + 2;

/** Columns of the first table, by their places. */
const at = { commitment: 1, discount: 2, netCost: 4, forfeiture: 6, overage: 8, check: 10 };
const cellOf = (column: number, row: number): string => `$${columnName(column)}${row}`;
const base = (column: number): string => `$${columnName(column)}$${firstRow}`;

/**
 * The Band moves sheet: what moving up to each higher band means, what would make it worth taking, and what the
 * buyer can concede. Commitments, discounts and measures are formulas over the Scenarios sheet; what is found by
 * a search is a value.
 *
 * @see docs/SPEC.md N1, R7, R8
 */
export function bandMovesSheet(name: string, figures: BandMovesFigures, place: ScenarioPlace): SheetPlan {
  const { moves, near, room, terms } = figures;
  const rows = [null, ...moves];
  const columnsWide = place.native ? at.check + 1 : at.check;
  const strip = rows.map((_, r) => {
    const row = firstRow + r;
    const commitment = cellOf(at.commitment, row);
    return settledRow(
      {
        commitment,
        discount: cellOf(at.discount, row),
        band: bandNumber(commitment, place),
        numbers: (ofBand) => ofBand,
      },
      { row: row - 1, column: columnsWide + 1 },
      place,
    );
  });
  const measured = (measure: Parameters<typeof settledFormula>[0], r: number): PlanCell => {
    const settled = strip[r]?.settled;
    return settled === undefined ? "" : settledFormula(measure, settled, place);
  };
  const extra = (column: number, r: number): PlanCell =>
    r === 0 ? "" : { formula: `=${cellOf(column, firstRow + r)}-${base(column)}` };
  const columns: readonly TableColumn<(typeof rows)[number]>[] = [
    { name: "Band", cell: (row) => row?.move.band.name ?? "Recommended" },
    { name: "Commitment", format: money, role: "linked", cell: (row) => commitmentOf(row, terms, place) },
    {
      name: "Discount",
      format: share,
      role: "linked",
      cell: (_, r) => ({
        formula: `=${earnedDiscount(cellOf(at.commitment, firstRow + r), strip[r]?.settled.band ?? "1", place, terms.bandKind)}`,
      }),
    },
    { name: "Extra commitment", format: money, cell: (_, r) => extra(at.commitment, r) },
    { name: "Expected net cost", format: money, cell: (_, r) => measured("net cost", r) },
    { name: "Cost change", format: money, cell: (_, r) => extra(at.netCost, r) },
    { name: "Expected forfeiture", format: money, cell: (_, r) => measured("forfeiture", r) },
    { name: "Extra forfeiture", format: money, cell: (_, r) => extra(at.forfeiture, r) },
    { name: "Expected overage", format: money, cell: (_, r) => measured("overage", r) },
    { name: "Fill", format: share, cell: (_, r) => measured("fill", r) },
    ...(place.native
      ? [
          {
            name: "Check",
            format: "General",
            cell: (_: unknown, r: number): PlanCell => {
              const settled = strip[r]?.settled;
              return settled === undefined ? "" : rowCheck(cellOf(at.overage, firstRow + r), settled, place);
            },
          },
        ]
      : []),
  ];
  const first = plannedTable("bw_BandMoves", { row: headerRow, column: 0 }, columns, rows);
  const adviceRow = first.end + 2;
  const advice = plannedTable("bw_BandMoveAdvice", { row: adviceRow, column: 0 }, adviceColumns, moves);
  const roomRow = advice.end + 2;
  const concede = plannedTable("bw_Room", { row: roomRow, column: 0 }, roomColumns, room);
  const text = new TextRows();
  text.add(concede.end + 1, "heading", ["What to say"]);
  text.sentences([
    ...(moves.length === 0 ? ["There is no higher band to move up to."] : []),
    ...moves.map((each) => moveInWords(each.advice, each.offered)),
    ...near.map((threshold) => nearInWords(threshold)),
    ...room.map((each) => roomInWords(each)),
  ]);
  return plannedSheet({
    name,
    title: "Band moves",
    note: "From the recommended commitment to the threshold of each higher band, per settlement period; money is cash unless it says list.",
    widths: [26, 16, 14, 17, 17, 17, 17, 14, 15, 14, 11, 4],
    tables: [first, advice, concede],
    blocks: [
      { row: headerRow - 1, column: 0, cells: [["What a higher band means"]], role: "heading" },
      { row: adviceRow - 1, column: 0, cells: [["What would make it worth taking"]], role: "heading" },
      { row: roomRow - 1, column: 0, cells: [["Room to concede, by band"]], role: "heading" },
      ...stripBlocks(
        { row: headerRow, column: columnsWide + 1 },
        strip.map(({ cells }) => cells),
        place,
      ),
    ],
    text: [text],
    notes: notesOf(adviceRow, roomRow),
    frozenRows: headerRow + 1,
    printedColumns: columnsWide,
    orientation: "landscape",
  });
}

function commitmentOf(
  row: BandMovesFigures["moves"][number] | null,
  terms: BandMovesFigures["terms"],
  place: ScenarioPlace,
): PlanCell {
  if (row === null) return { formula: "=bw_Commitment" };
  // Where each period is tested by itself the lowest one decides, and the level is found by the engine.
  const tested = terms.bandBasis === "period" && terms.ramp !== null;
  return tested
    ? row.move.commitment
    : { formula: `=INDEX(${place.schedule("Threshold", 1)},${row.index + 1})/${place.tested}` };
}

const notesOf = (adviceRow: number, roomRow: number): SheetPlan["notes"] => [
  {
    row: headerRow,
    column: at.netCost,
    text: "Mean over the scenarios of what is paid less the worth of what is carried out. Inputs: Scenarios, Bands, Terms; worked out in the columns on the right.",
  },
  {
    row: headerRow,
    column: 5,
    text: "Expected net cost of the row less that of the recommended commitment.",
  },
  {
    row: adviceRow,
    column: 1,
    text: "List usage of the term from which the higher commitment costs no more than the recommended one; where it pays only between two usages, the lower of them.",
  },
  {
    row: adviceRow,
    column: 2,
    text: "The least discount at which the higher commitment has the expected net cost of the recommended one. Found by a search; a value.",
  },
  {
    row: adviceRow,
    column: 3,
    text: "The highest commitment at this band's discount whose expected net cost is no more than the recommended one's. Found by a search; a value.",
  },
  {
    row: roomRow,
    column: 0,
    text: "Commitments whose expected net cost is within 0.5 % of the recommended one's and that are full as often as the confidence asks.",
  },
];
