import { numfmt } from "@univerjs/core";
import type { AxisFile, ChartFile } from "../../file";
import { parseBox } from "../../model/address";
import { chartToFile } from "../../model/chartFile";
import { chartCorners } from "../../model/chartPlace";
import type { ChartRecord } from "../../model/chartRecord";
import type { Model } from "../../model/model";
import type { Sheet } from "../../model/sheet";
import { splitSheetName } from "../../model/sheetName";

/** A chart with the values that its cells show: all that is needed to draw it. */
export interface PlottedChart {
  readonly kind: ChartFile["kind"];
  readonly stacked: boolean;
  readonly title: string | null;
  readonly legend: ChartFile["legend"];
  readonly valueAxis: AxisFile;
  readonly categoryAxis: AxisFile;
  /** What stands along the category axis, as displayed. */
  readonly categories: readonly string[];
  readonly series: readonly PlottedSeries[];
}

export interface PlottedSeries {
  readonly name: string;
  readonly color: string;
  readonly draws: ChartFile["series"][number]["draws"];
  readonly dashed: boolean;
  /** null where the cell holds no number: Excel draws nothing there. */
  readonly values: readonly (number | null)[];
  /** Places along a numeric axis, of scatter charts. */
  readonly places: readonly (number | null)[];
}

/** Colours that Excel gives series in turn. */
const PALETTE = ["#156082", "#E97132", "#196B24", "#0F9ED5", "#A02B93", "#4EA72E"];

/** Reads the cells that a chart shows. */
export function plottedChart(model: Model, sheet: Sheet, record: ChartRecord): PlottedChart {
  const chart = chartToFile(record, (one) => chartCorners(sheet, one));
  const series = chart.series.map((one, index) => ({
    name: one.name,
    color: one.color ?? PALETTE[index % PALETTE.length] ?? "#156082",
    draws: one.draws,
    dashed: one.dashed,
    values: cellsOf(model, one.values).map(numberIn),
    places:
      one.categories === null
        ? cellsOf(model, one.values).map((_, place) => place + 1)
        : cellsOf(model, one.categories).map(numberIn),
  }));
  const named = chart.series.find(({ categories }) => categories !== null)?.categories ?? null;
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  const shown =
    named === null ? [] : cellsOf(model, named).map(({ sheet: on, row, column }) => on.text(row, column));
  return {
    kind: chart.kind,
    stacked: chart.stacked,
    title: chart.title,
    legend: chart.legend,
    valueAxis: chart.valueAxis,
    categoryAxis: chart.categoryAxis,
    categories: Array.from(
      { length: count },
      (_, index) => shown[index] ?? (named === null ? String(index + 1) : ""),
    ),
    series,
  };
}

interface Cell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** The cells of `'Band moves'!$A$5:$A$9` that are not hidden; none when the reference leads nowhere. */
function cellsOf(model: Model, reference: string): readonly Cell[] {
  const { sheet: name, cells: address } = splitSheetName(reference);
  const sheet = model.sheetNamed(name ?? "");
  const box = parseBox(address);
  if (!sheet || !box) return [];
  const grid = sheet.univer.getSheet();
  const cells: Cell[] = [];
  for (let row = box.row; row < Math.min(box.row + box.rows, grid.getRowCount()); row++) {
    if (!grid.getRowRawVisible(row)) continue;
    for (let column = box.column; column < box.column + box.columns; column++)
      cells.push({ sheet, row, column });
  }
  return cells;
}

function numberIn({ sheet, row, column }: Cell): number | null {
  const value = sheet.value(row, column);
  return typeof value === "number" ? value : null;
}

/** A number as an axis shows it. */
export function axisText(value: number, { numberFormat }: AxisFile): string {
  return numfmt.format(numberFormat ?? "General", Number(value.toPrecision(12)));
}
