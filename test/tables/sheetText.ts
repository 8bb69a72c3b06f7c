import { columnName } from "../../src/tables/grid";
import { expectGoldenText } from "./goldenText";
import type { Area, ChartPlan, PlanCell, SheetPlan } from "../../src/tables/sheetPlan";

/** Longer columns of a golden sheet show their first and last rows only; rows like the one above are left out. */
const shownRows = 26;

const at = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
const areaText = ({ row, column, rows, columns }: Area): string =>
  `${at(row, column)}:${at(row + rows - 1, column + columns - 1)}`;

/** Numbers to ten digits, which are the same on every machine; text that could be taken for one in quotes. */
function cellText(cell: PlanCell): string {
  if (typeof cell === "object") return cell.formula;
  if (typeof cell === "number") return String(Number(cell.toPrecision(10)));
  const text = String(cell).replaceAll("\n", "⏎");
  return typeof cell === "boolean" || (text !== "" && !/^[-+=\d]|^(true|false)$/.test(text))
    ? text
    : JSON.stringify(text);
}

const chartText = (chart: ChartPlan): readonly string[] => [
  `chart ${chart.name} (${chart.kind}) over ${areaText(chart.covers)}: ${chart.title}`,
  `  x ${chart.xTitle}; y ${chart.yTitle}, ${chart.format}, from ${cellText(chart.yLeast)}`,
  ...chart.series.map(
    ({ name, x, y, draws, color }) =>
      `  ${name}: ${draws} ${color}, ${x.sheet}!${areaText(x.area)} against ${y.sheet}!${areaText(y.area)}`,
  ),
];

const alike = (above: readonly PlanCell[] | undefined, row: readonly PlanCell[]): boolean =>
  JSON.stringify(above) === JSON.stringify(row);

/** A sheet as text that a person can read: a line for each row of each block, in the order of the sheet. */
function sheetText(plan: SheetPlan): string {
  const rows = plan.blocks.flatMap(({ row, column, cells, role, format, align }) =>
    cells.map((line, r) => ({
      row: row + r,
      column,
      hidden: r < cells.length - 1 && (alike(cells[r - 1], line) || (cells.length > shownRows && r > 2)),
      text: `${at(row + r, column)} ${[role, format, align].filter(Boolean).join(", ")}: ${line.map(cellText).join(" | ")}`,
    })),
  );
  const { printedRows, printedColumns, pagesWide } = plan;
  return [
    `sheet ${plan.name}: ${plan.orientation}, ${plan.frozenRows} rows frozen`,
    `printed ${printedRows ?? "all"} rows, ${printedColumns ?? "all"} columns, ${pagesWide ?? 1} pages wide`,
    `widths ${plan.widths.join(" ")}`,
    ...rows
      .filter(({ hidden }) => !hidden)
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map(({ text }) => text),
    ...plan.tables.map(
      (table) => `table ${table.name} ${areaText(table)}${table.filter ? ", filtered" : ""}`,
    ),
    ...plan.names.map((name) => `name ${name.name} ${areaText(name)}`),
    ...plan.wrapped.map((area) => `wrapped ${areaText(area)}, ${area.height} points`),
    ...plan.lists.map((list) => `list ${areaText(list)}: ${list.choices.join(", ")}`),
    ...(plan.numbers ?? []).map(
      (number) => `numbers ${areaText(number)} from ${number.least} to ${number.most}: ${number.message}`,
    ),
    ...(plan.notes ?? []).map(({ row, column, text }) => `note ${at(row, column)}: ${text}`),
    ...plan.charts.flatMap(chartText),
    "",
  ].join("\n");
}

/**
 * A sheet is what stands in its golden file.
 *
 * @param version of the add-in, which changes and is not written.
 */
export function expectGolden(plan: SheetPlan, name: string, version = "no version"): void {
  const text = sheetText(plan).replace(`: ${JSON.stringify(version)}\n`, ": the version\n");
  expectGoldenText(text, `sheets/${name}.txt`);
}
