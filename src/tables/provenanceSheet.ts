import { plannedSheet } from "./plannedSheet";
import type { ControlTables } from "./controlTotalsTable";
import type { Cell } from "./grid";
import { plannedTable, type PlannedTable, type TableColumn } from "./plannedTable";
import type { Provenance, ReadRange } from "./provenance";
import { styleName, type Block, type CellRole, type SheetPlan } from "./sheetPlan";
import { TextRows } from "./textRows";

const headerRow = 4;

/** What the looks of cells mean, and the cell style with which each can be changed in the whole workbook. */
const legend: readonly (readonly [string, CellRole, string])[] = [
  ["Blue on a light ground", "input", "Typed by a person: change it"],
  ["Black", "computed", "Computed on its sheet, or written as a value"],
  ["Green, slanted", "linked", "Taken from another sheet by a formula"],
  ["Bold", "key", "A key figure; its note says how it is computed"],
];

/**
 * The Provenance sheet: what was read from where, with control totals; what was left out and why; how the
 * figures were made, and a hash of all inputs. All cells are values.
 */
export function provenanceSheet(
  name: string,
  { ranges, control, made, leftOut, notes }: Provenance,
): SheetPlan {
  const read = plannedTable("bw_Inputs", { row: headerRow, column: 0 }, rangeColumns, ranges);
  const controls = controlTables(control, read.end + 2);
  const madeRow = (controls.at(-1)?.table.end ?? read.end) + 2;
  const facts = plannedTable("bw_Made", { row: madeRow, column: 0 }, factColumns, made);
  const outRow = facts.end + 2;
  const out = plannedTable("bw_LeftOut", { row: outRow, column: 0 }, leftOutColumns, leftOut);
  const legendRow = out.end + 2;
  const text = new TextRows();
  text.add(legendRow + legend.length + 2, "heading", ["What was said while reading and computing"]);
  text.sentences(notes.length === 0 ? ["Nothing."] : notes);
  const heading = (row: number, words: string): Block => ({
    row,
    column: 0,
    cells: [[words]],
    role: "heading",
  });
  return plannedSheet({
    name,
    title: "Provenance",
    note: "Where every figure comes from, so that a colleague can check it against the source.",
    widths: [30, 34, 12, 20, 20, 14, 10, 10],
    tables: [read, ...controls.map(({ table }) => table), facts, out],
    blocks: [
      heading(headerRow - 1, "What was read"),
      ...controls.map(({ title, row }) => heading(row - 1, title)),
      heading(madeRow - 1, "How the figures were made"),
      heading(outRow - 1, leftOut.length === 0 ? "What was left out: nothing" : "What was left out, and why"),
      heading(legendRow - 1, "What the colours mean"),
      ...legend.flatMap(([words, role, meaning], r): readonly Block[] => [
        { row: legendRow + r, column: 0, cells: [[words]], role },
        { row: legendRow + r, column: 1, cells: [[meaning]], role: "label", align: "indented" },
        {
          row: legendRow + r,
          column: 3,
          cells: [[`Cell style ${styleName(role)}`]],
          role: "label",
          align: "indented",
        },
      ]),
    ],
    text: [text],
    notes: [
      {
        row: headerRow,
        column: 4,
        text: "Sum of the numbers in the table's cells: it changes when any of them does.",
      },
    ],
    frozenRows: 0,
    orientation: "portrait",
  });
}

/** The control totals of the usage, one table below another. @see docs/SPEC.md U6 */
function controlTables(
  control: ControlTables | null,
  from: number,
): readonly { readonly title: string; readonly row: number; readonly table: PlannedTable }[] {
  if (control === null) return [];
  const parts = [
    { name: "bw_ControlTotals", title: "Usage: what came in and what came out", cells: control.figures },
    { name: "bw_DiscountEnjoyed", title: "Usage: the discount already enjoyed", cells: control.discounts },
    { name: "bw_NotExplained", title: "Usage: costs that are not explained", cells: control.differences },
  ].filter(({ cells }) => cells.length > 1);
  let row = from;
  return parts.map(({ name, title, cells: [header = [], ...rows] }) => {
    const columns = header.map((each, c): TableColumn<readonly Cell[]> => {
      const heading = String(each);
      const cell = (cells: readonly Cell[]): Cell => cells[c] ?? "";
      if (controlWords.includes(heading)) return { name: heading, cell };
      const format = controlFormat(heading);
      return heading === "Figure"
        ? {
            name: heading,
            cell,
            format,
            formatOf: (cells) => (Number.isInteger(cells[c]) ? "#,##0" : format),
          }
        : { name: heading, cell, format };
    });
    const at = row;
    const table = plannedTable(name, { row: at, column: 0 }, columns, rows);
    row = table.end + 2;
    return { title, row: at, table };
  });
}

const controlWords: readonly string[] = ["Control total", "Place", "Model"];
const controlFormat = (heading: string): string =>
  heading.endsWith("iscount") ? "0.0%" : heading === "Rows" ? "#,##0" : "#,##0.00";

const rangeColumns: readonly TableColumn<ReadRange>[] = [
  { name: "Input", cell: ({ name }) => name },
  { name: "Range", cell: ({ address }) => address },
  { name: "Rows", format: "#,##0", cell: ({ rows }) => rows },
  { name: "Control total", format: "#,##0.00", cell: ({ total }) => total ?? "" },
  { name: "Of", cell: ({ totalOf }) => totalOf },
];

const factColumns: readonly TableColumn<Provenance["made"][number]>[] = [
  { name: "Fact", cell: ({ fact }) => fact },
  { name: "Value", cell: ({ value }) => value },
];

const leftOutColumns: readonly TableColumn<Provenance["leftOut"][number]>[] = [
  { name: "What", cell: ({ what }) => what },
  { name: "Why", cell: ({ why }) => why },
];
