import type { Waterfall } from "../engine/levers/waterfall";
import { headerBlocks, type Area, type Block, type ChartPlan } from "./sheetPlan";
import { pageColumns } from "./textRows";

const money = "#,##0";
const headings = ["Below", "List usage", "Saved", "Added"] as const;

/** Columns of the numbers behind the chart, and rows that the chart covers. */
export const waterfallChartColumns = 1 + headings.length;
export const waterfallChartRows = 20;

interface Column {
  readonly name: string;
  /** What is not drawn, what is left, what a step takes away and what it adds. */
  readonly below: number;
  readonly usage: number | "";
  readonly saved: number | "";
  readonly added: number | "";
}

/** Today's usage, what each kind of lever takes away or adds, and the efficient usage, as columns of a chart. */
function columnsOf({ total, steps }: Waterfall): readonly Column[] {
  let usage: number = total.today;
  const moved = steps.map(({ kind, saving }): Column => {
    const before = usage;
    usage -= saving;
    return {
      name: kind,
      below: Math.min(before, usage),
      usage: "",
      saved: saving >= 0 ? saving : "",
      added: saving < 0 ? -saving : "",
    };
  });
  const whole = (name: string, amount: number): Column => ({
    name,
    below: 0,
    usage: amount,
    saved: "",
    added: "",
  });
  return [whole("today", total.today), ...moved, whole("efficient", total.afterBatch)];
}

/**
 * The waterfall from today's usage to the efficient one: the cells that it is drawn from, and the chart.
 *
 * @param at the header row and first column of the cells.
 * @param row the first that the chart covers.
 * @see docs/SPEC.md U3
 */
export function waterfallChart(
  sheet: string,
  waterfall: Waterfall,
  at: { readonly row: number; readonly column: number },
  row: number,
): { readonly blocks: readonly Block[]; readonly chart: ChartPlan } {
  const columns = columnsOf(waterfall);
  const area = (c: number): Area => ({
    row: at.row + 1,
    column: at.column + c,
    rows: columns.length,
    columns: 1,
  });
  const colors = ["#FFFFFF", "#0F6C6D", "#79B4B4", "#C43E1C"];
  return {
    blocks: [
      { row: at.row - 1, column: at.column, cells: [["Numbers of the chart"]], role: "heading" },
      ...headerBlocks(at.row, at.column, ["Step"], headings),
      { row: at.row + 1, column: at.column, cells: columns.map(({ name }) => [name]), role: "label" },
      {
        row: at.row + 1,
        column: at.column + 1,
        cells: columns.map(({ below, usage, saved, added }) => [below, usage, saved, added]),
        role: "computed",
        format: money,
      },
    ],
    chart: {
      kind: "stacked columns",
      name: "bw_Waterfall",
      title: "From today's list usage to the efficient one",
      // Series that are not drawn have a place in a legend, so that there is none.
      xTitle: "Lever; light: saved, red: added",
      yTitle: "List usage of the history",
      format: money,
      yLeast: 0,
      series: headings.map((name, c) => ({
        name,
        x: { sheet, area: area(0) },
        y: { sheet, area: area(1 + c) },
        draws: c === 0 ? "nothing" : "filled",
        color: colors[c] ?? "#0F6C6D",
      })),
      covers: { row, column: 0, rows: waterfallChartRows, columns: pageColumns },
    },
  };
}
