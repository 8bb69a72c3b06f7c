import type { CommitFirstTrap } from "../engine/negotiation/commitFirst";
import type { EfficientHistory } from "../engine/levers/efficientHistory";
import type { Terms } from "../engine/terms";
import { efficientCells, stepCells, waterfallCells } from "./leversWaterfallCells";
import { inMoney, inPercent } from "./numbersInWords";
import { headerBlocks, type Block, type PlanCell, type SheetPlan } from "./sheetPlan";
import { pageColumns, TextRows } from "./textRows";
import { trapInWords } from "./trapInWords";
import { waterfallChart, waterfallChartColumns, waterfallChartRows } from "./waterfallChart";

const money = "#,##0";
const stepRow = 3;
const modelColumn = 9;
/** The numbers of the chart stand beside everything, out of the printed page. */
const chartColumn = 16;

/**
 * The Baseline sheet: from today's usage to the efficient one, by step, month and model, and what signing
 * before optimising would do. All cells are values, in list money at the signing day's prices.
 *
 * @see docs/SPEC.md U3, R6
 */
export function baselineSheet(
  name: string,
  { waterfall, signingDay }: EfficientHistory,
  trap: CommitFirstTrap | null,
  terms: Terms,
): SheetPlan {
  const steps = stepCells(waterfall);
  const months = efficientCells(waterfall);
  const models = waterfallCells(waterfall);
  const text = new TextRows();
  const chartRow = stepRow + steps.length + 1;
  const picture = waterfallChart(name, waterfall, { row: stepRow, column: chartColumn }, chartRow);
  text.add(chartRow + waterfallChartRows + 1, "heading", ["What it means"]);
  text.sentences([
    `All levers at their likely size and in full use take list usage from ${inMoney(waterfall.total.today)} to ${inMoney(waterfall.total.afterBatch)} over the history, ` +
      `${lessOrMore(saved(waterfall.total.today, waterfall.total.afterBatch))}, at the list prices of ${signingDay}.`,
    ...(trap === null ? [] : trapInWords(trap, terms)),
  ]);
  const monthRow = text.next + 2;
  return {
    name,
    widths: [
      ...[22, 16, 20, 16, 16, 12, 12, 12, 3, 11, 28, 16, 16, 16, 16, 3],
      ...[22, ...Array.from({ length: waterfallChartColumns - 1 }, () => 14)],
    ],
    blocks: [
      { row: 0, column: 0, cells: [["Baseline: today to efficient"]], role: "title" },
      {
        row: 1,
        column: 0,
        cells: [["List usage of the observed months, before and after the levers."]],
        role: "note",
      },
      ...table(stepRow, 0, steps, 1),
      ...text.blocks,
      { row: monthRow - 1, column: 0, cells: [["By month"]], role: "heading" },
      ...table(monthRow, 0, months, 1),
      ...table(stepRow, modelColumn, models, 2),
      ...picture.blocks,
    ],
    wrapped: text.wrapped,
    tables: [
      { name: "bw_Baseline", row: monthRow, column: 0, rows: months.length, columns: 5, filter: false },
      {
        name: "bw_BaselineByModel",
        row: stepRow,
        column: modelColumn,
        rows: models.length,
        columns: 6,
        filter: true,
      },
    ],
    names: [],
    lists: [],
    notes: [
      {
        row: stepRow,
        column: 2,
        text: "What each kind of lever saves when routing acts first, then caching, then batch. Inputs: Usage, Levers, Prices.",
      },
      { row: stepRow, column: 3, text: "What the lever would save without the others." },
    ],
    charts: [picture.chart],
    frozenRows: 0,
    printedColumns: pageColumns,
    orientation: "portrait",
  };
}

/** A header row and its rows: columns of text, then columns of money. */
function table(
  row: number,
  column: number,
  cells: readonly (readonly PlanCell[])[],
  text: number,
): readonly Block[] {
  const [headings = [], ...body] = cells;
  const names = headings.map(String);
  return [
    ...headerBlocks(row, column, names.slice(0, text), names.slice(text)),
    { row: row + 1, column, cells: body.map((each) => each.slice(0, text)), role: "label" },
    {
      row: row + 1,
      column: column + text,
      cells: body.map((each) => each.slice(text)),
      role: "computed",
      format: money,
    },
  ];
}

/** Levers can cost money: caching below its break-even hit rate does. */
const lessOrMore = (share: number): string => `${inPercent(Math.abs(share))} ${share < 0 ? "more" : "less"}`;
const saved = (before: number, after: number): number => (before > 0 ? 1 - after / before : 0);
