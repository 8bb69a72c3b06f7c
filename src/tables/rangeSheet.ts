import type { Floor } from "../engine/floors";
import type { MonthlyQuantiles, Quantiles } from "../engine/termRange";
import type { Money, Month } from "../engine/units";
import { inPercent } from "./numbersInWords";
import { lineColors, monthChart } from "./monthChart";
import {
  headerBlocks,
  type Area,
  type Block,
  type ChartPlan,
  type PlanCell,
  type SheetPlan,
} from "./sheetPlan";
import { pageColumns, TextRows } from "./textRows";

/** What the Range sheet shows. */
export interface RangeFigures {
  readonly history: readonly { readonly month: Month; readonly listUsage: Money }[];
  readonly months: MonthlyQuantiles;
  readonly total: Quantiles;
  /** By model or workload; empty where the usage is a total alone. */
  readonly models: readonly {
    readonly model: string;
    readonly months: MonthlyQuantiles;
  }[];
  /** What usage reaches with a confidence, and the commitments it fills at a row of discounts. */
  readonly floors: readonly {
    readonly confidence: number;
    readonly listUsage: Money;
    readonly floors: readonly Floor[];
  }[];
  /** How far the range can be trusted, in sentences. */
  readonly evidence: readonly string[];
  readonly note: string;
}

const money = "#,##0";
const totalRow = 3;
const chartRow = 6;
const chartRows = 22;
const longColumn = 9;

/**
 * The Range sheet: the fan chart, what each confidence can stand behind, how far the range can be trusted,
 * and the quantiles by month and model in long form, ready to pivot. All cells are values.
 */
export function rangeSheet(name: string, figures: RangeFigures): SheetPlan {
  const { total, floors, evidence } = figures;
  const floorRow = chartRow + chartRows + 1;
  const text = new TextRows();
  text.add(floorRow + 2 + floors.length + 1, "heading", ["How far this range can be trusted"]);
  text.sentences(evidence);
  const fanRow = text.next + 1;
  const fan = fanCells(figures);
  const long = longCells(figures);
  const fanArea = (column: number): Area => ({ row: fanRow + 2, column, rows: fan.length, columns: 1 });
  return {
    name,
    widths: [24, 16, 16, 16, 16, 16, 16, 16, 3, 11, 30, 10, 16],
    blocks: [
      { row: 0, column: 0, cells: [["Range of list usage"]], role: "title" },
      { row: 1, column: 0, cells: [[figures.note]], role: "note" },
      ...headerBlocks(totalRow, 0, ["The whole term"], ["P10", "P50", "P90"]),
      { row: totalRow + 1, column: 0, cells: [["List usage"]], role: "label" },
      {
        row: totalRow + 1,
        column: 1,
        cells: [[total.p10, total.p50, total.p90]],
        role: "key",
        format: money,
      },
      ...floorBlocks(floors, floorRow),
      ...text.blocks,
      { row: fanRow, column: 0, cells: [["By month"]], role: "heading" },
      ...headerBlocks(fanRow + 1, 0, ["Month"], ["Observed", "P10", "P50", "P90"]),
      { row: fanRow + 2, column: 0, cells: fan.map((row) => row.slice(0, 1)), role: "label" },
      {
        row: fanRow + 2,
        column: 1,
        cells: fan.map((row) => row.slice(1)),
        role: "computed",
        format: money,
      },
      ...headerBlocks(totalRow, longColumn, ["Month", "Model", "Quantile"], ["List usage"]),
      {
        row: totalRow + 1,
        column: longColumn,
        cells: long.map((row) => row.slice(0, 3)),
        role: "computed",
        align: "indented",
      },
      {
        row: totalRow + 1,
        column: longColumn + 3,
        cells: long.map((row) => row.slice(3)),
        role: "computed",
        format: money,
      },
    ],
    wrapped: text.wrapped,
    tables: [
      {
        name: "bw_RangeByMonth",
        row: fanRow + 1,
        column: 0,
        rows: fan.length + 1,
        columns: 5,
        filter: false,
      },
      {
        name: "bw_Range",
        row: totalRow,
        column: longColumn,
        rows: long.length + 1,
        columns: 4,
        filter: true,
      },
    ],
    names: [
      { name: "bw_RangeP10", row: totalRow + 1, column: 1, rows: 1, columns: 1 },
      { name: "bw_RangeP50", row: totalRow + 1, column: 2, rows: 1, columns: 1 },
      { name: "bw_RangeP90", row: totalRow + 1, column: 3, rows: 1, columns: 1 },
    ],
    lists: [],
    charts: [fanChart(name, fanArea)],
    frozenRows: 0,
    printedColumns: pageColumns,
    orientation: "portrait",
  };
}

/** A row a month: the observed ones, then the term's; a month of the history has no quantiles. */
function fanCells({ history, months }: RangeFigures): readonly (readonly PlanCell[])[] {
  const last = history[history.length - 1];
  return [
    ...history.map(({ month, listUsage }) => [
      month,
      listUsage,
      // The fan opens at the last observed month.
      ...(month === last?.month ? [listUsage, listUsage, listUsage] : ["", "", ""]),
    ]),
    ...months.map(({ month, p10, p50, p90 }) => [month, "", p10, p50, p90]),
  ];
}

function longCells({ months, models }: RangeFigures): readonly (readonly PlanCell[])[] {
  return [{ model: "All", months }, ...models].flatMap(({ model, months: quantiles }) =>
    quantiles.flatMap(({ month, p10, p50, p90 }) => [
      [month, model, "P10", p10],
      [month, model, "P50", p50],
      [month, model, "P90", p90],
    ]),
  );
}

function floorBlocks(floors: RangeFigures["floors"], row: number): readonly Block[] {
  const discounts = floors[0]?.floors.map(({ discount }) => discount) ?? [];
  const headings = discounts.map((discount) => `At ${inPercent(discount)}`);
  return [
    { row, column: 0, cells: [["Which number can you stand behind"]], role: "heading" },
    ...headerBlocks(row + 1, 0, [], ["Confidence", "Usage reached", ...headings]),
    {
      row: row + 2,
      column: 0,
      cells: floors.map(({ confidence }) => [confidence]),
      role: "computed",
      format: "0%",
    },
    {
      row: row + 2,
      column: 1,
      cells: floors.map(({ listUsage, floors: each }) => [
        listUsage,
        ...each.map(({ commitment }) => commitment),
      ]),
      role: "computed",
      format: money,
    },
  ];
}

/** Observed months, then the middle and the edges of the range. */
function fanChart(sheet: string, area: (column: number) => Area): ChartPlan {
  return monthChart(
    {
      name: "bw_FanChart",
      title: "Monthly list usage: observed, and the range of the term",
      yTitle: "List usage a month",
      format: money,
      covers: { row: chartRow, column: 0, rows: chartRows, columns: pageColumns },
    },
    sheet,
    area,
    [
      ["Observed", 1, "line", lineColors.observed],
      ["P10", 2, "dashes", lineColors.edge],
      ["P50", 3, "line", lineColors.middle],
      ["P90", 4, "dashes", lineColors.edge],
    ],
  );
}
