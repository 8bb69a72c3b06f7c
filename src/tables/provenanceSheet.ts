import { plannedSheet } from "./plannedSheet";
import { plannedTable, type TableColumn } from "./plannedTable";
import type { Provenance, ReadRange } from "./provenance";
import type { Block, CellRole, SheetPlan } from "./sheetPlan";
import { TextRows } from "./textRows";

const headerRow = 4;

/** What the colours of cells mean. */
const legend: readonly (readonly [string, CellRole, string])[] = [
  ["Blue on a light ground", "input", "Typed by a person: change it"],
  ["Black", "computed", "Computed on its sheet, or written as a value"],
  ["Green", "linked", "Taken from another sheet by a formula"],
  ["Bold", "key", "A key figure; its note says how it is computed"],
];

/**
 * The Provenance sheet: what was read from where, with control totals; what was left out and why; how the
 * figures were made, and a hash of all inputs. All cells are values.
 */
export function provenanceSheet(name: string, { ranges, made, leftOut, notes }: Provenance): SheetPlan {
  const read = plannedTable("bw_Inputs", { row: headerRow, column: 0 }, rangeColumns, ranges);
  const madeRow = read.end + 2;
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
    tables: [read, facts, out],
    blocks: [
      heading(headerRow - 1, "What was read"),
      heading(madeRow - 1, "How the figures were made"),
      heading(outRow - 1, leftOut.length === 0 ? "What was left out: nothing" : "What was left out, and why"),
      heading(legendRow - 1, "What the colours mean"),
      ...legend.flatMap(([words, role, meaning], r): readonly Block[] => [
        { row: legendRow + r, column: 0, cells: [[words]], role },
        { row: legendRow + r, column: 1, cells: [[meaning]], role: "label", align: "indented" },
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
