import { columnIndex } from "../tables/grid";
import type { Area, ChartPlan } from "../tables/sheetPlan";
import { addChart } from "./chartWriter";
import { hasExcelApi } from "./features";
import type { Register } from "./register";
import type { Standing } from "./standingSheets";

/** A chart of ours as it was: where it stood, what it was called, what it drew. */
export interface DrawnChart {
  readonly plan: ChartPlan;
  /** Points from the sheet's corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What charts of the new plan are called while they are taken away, and one that is being made again. */
export const newChart = (name: string): string => `bw_new_${name}`;
const unfinished = "bw_new";

/**
 * Reads the charts of our sheets so that they can be made again: title, cells and place from Excel, colours and lines
 * as we made them, which Excel does not tell of all.
 *
 * @returns the charts of each sheet; null where one could not be made again.
 */
export async function readDrawn(
  context: Excel.RequestContext,
  standing: readonly Standing[],
  register: Register,
): Promise<readonly (readonly DrawnChart[])[] | null> {
  // Before, Excel does not say which cells a chart draws.
  if (!hasExcelApi("1.15")) return null;
  const sheets = standing.map(({ own, charts }) =>
    charts.map((name) => {
      const chart = context.workbook.worksheets.getItem(own.name).charts.getItem(name);
      chart.load("left,top,width,height");
      chart.title.load("text");
      chart.series.load("items/name");
      return { chart, plan: register.sheets[own.kind]?.charts?.find((plan) => plan.name === name) };
    }),
  );
  if (sheets.every((charts) => charts.length === 0)) return sheets.map(() => []);
  await context.sync();
  const sources = sheets.map((charts) =>
    charts.map(({ chart, plan }) => {
      const [x, y] = plan?.kind === "scatter" ? (["XValues", "YValues"] as const) : both;
      return chart.series.items.map((series) => ({
        x: series.getDimensionDataSourceString(x),
        y: series.getDimensionDataSourceString(y),
      }));
    }),
  );
  try {
    await context.sync();
  } catch {
    // A series of the user's that draws no cells.
    return null;
  }
  const drawn = sheets.map((charts, s) =>
    charts.map(({ chart, plan }, c) => {
      const cells = (sources[s]?.[c] ?? []).map(({ x, y }) => ({ x: cellsOf(x.value), y: cellsOf(y.value) }));
      return plan === undefined ? null : drawnAs(plan, chart, cells);
    }),
  );
  return drawn.every((charts) => charts.every((chart) => chart !== null))
    ? drawn.map((charts) => charts.filter((chart) => chart !== null))
    : null;
}

const both = ["Categories", "Values"] as const;

type Cells = ChartPlan["series"][number]["x"];

/** The chart by its plan, with what the user may have changed; null where its series are not those of the plan. */
function drawnAs(
  plan: ChartPlan,
  { title, left, top, width, height, series }: Excel.Chart,
  cells: readonly { readonly x: Cells | null; readonly y: Cells | null }[],
): DrawnChart | null {
  const same =
    series.items.map(({ name }) => name).join("\n") === plan.series.map(({ name }) => name).join("\n");
  const drawn = plan.series.flatMap((one, index) => {
    const { x = null, y = null } = cells[index] ?? {};
    return x === null || y === null ? [] : [{ ...one, x, y }];
  });
  if (!same || drawn.length < plan.series.length) return null;
  return { plan: { ...plan, title: title.text, series: drawn }, left, top, width, height };
}

/** `'My sheet'!$A$5:$A$9` or `Sheet!A5`; null for anything else. */
function cellsOf(address: string): Cells | null {
  const parts = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(
    address.replace(/\$/g, ""),
  );
  if (parts === null) return null;
  const [, quoted, bare = "", left = "", top = "", right = left, bottom = top] = parts;
  const area: Area = {
    row: Number(top) - 1,
    column: columnIndex(left),
    rows: Number(bottom) - Number(top) + 1,
    columns: columnIndex(right) - columnIndex(left) + 1,
  };
  return { sheet: quoted === undefined ? bare : quoted.replace(/''/g, "'"), area };
}

/** Queues making a chart again. It has its name last: without it, it is taken away and made once more. */
export function drawAgain(context: Excel.RequestContext, sheet: Excel.Worksheet, drawn: DrawnChart): void {
  const { plan, left, top, width, height } = drawn;
  const chart = addChart(context, sheet, { ...plan, name: unfinished });
  if (chart === null) return;
  Object.assign(chart, { left, top, width, height });
  chart.name = plan.name;
}
