import { planColumns, type PlanRow } from "./frozenPlan";
import type { Block, SheetPlan } from "./sheetPlan";
import { headerBlocks } from "./sheetPlan";

const headerRow = 3;
const note =
  "What was signed, frozen on the signing day; tracking compares with it. Change it only when the contract is amended.";
const hints = [
  "What the row says.",
  "First month of a settlement period, or the month of an expectation.",
  "Money in the billing currency, shares as fractions, words as in Terms.",
];

/** The Plan table: a signed contract, frozen. */
export function planSheet(rows: readonly PlanRow[]): SheetPlan {
  const first = headerRow + 1;
  const column = (c: number, cells: Block["cells"], look: Pick<Block, "role" | "align">): Block => ({
    row: first,
    column: c,
    cells,
    ...look,
  });
  return {
    name: "Plan",
    widths: [26, 13, 18, 70],
    blocks: [
      { row: 0, column: 0, cells: [["Plan"]], role: "title" },
      { row: 1, column: 0, cells: [[note]], role: "note" },
      ...headerBlocks(headerRow, 0, planColumns.slice(0, 2), planColumns.slice(2, 3)),
      ...headerBlocks(headerRow, 3, planColumns.slice(3), []),
      column(
        0,
        rows.map(({ item }) => [item]),
        { role: "label" },
      ),
      column(
        1,
        rows.map(({ from }) => [from]),
        { role: "label", align: "indented" },
      ),
      ...rows.map(({ value, format }, r): Block => ({
        row: first + r,
        column: 2,
        cells: [[value]],
        role: "input",
        align: "right",
        ...(format === "General" ? {} : { format }),
      })),
      column(
        3,
        rows.map((row) => [row.note]),
        { role: "note", align: "indented" },
      ),
    ],
    wrapped: [],
    tables: [
      {
        name: "Plan",
        row: headerRow,
        column: 0,
        rows: rows.length + 1,
        columns: planColumns.length,
        filter: false,
      },
    ],
    names: [],
    lists: [],
    notes: hints.map((text, c) => ({ row: headerRow, column: c, text })),
    charts: [],
    frozenRows: first,
    orientation: "portrait",
  };
}
