import type { Cell } from "./grid";
import { leverColumns, type LeverColumn } from "./leverColumns";
import { headerBlocks, type Block, type SheetPlan } from "./sheetPlan";

/** A row of the Levers table as cells; what is absent is blank. */
export type LeverCells = Readonly<Partial<Record<LeverColumn, Cell>>>;

/** Rows that are there to be filled. */
const leverRows = 10;
const headerRow = 3;

const share = "0%";
const looks: Readonly<Record<LeverColumn, { readonly width: number; readonly format?: string }>> = {
  Lever: { width: 12 },
  Model: { width: 30 },
  "To model": { width: 30 },
  Low: { width: 10, format: share },
  Likely: { width: 10, format: share },
  High: { width: 10, format: share },
  "Hit rate": { width: 10, format: share },
  "Cache life": { width: 11 },
  "Prompt tokens": { width: 15, format: "#,##0" },
  "Token factor": { width: 13, format: "0.0#" },
  "Start month": { width: 13, format: "yyyy-mm" },
  "Months to full": { width: 15, format: "0" },
  Note: { width: 60 },
};

const note =
  "What the team will do to use less: routing, then caching, then batch. Shares are of all the tokens in the end, what is done today included; Hit rate and Cache life belong to caching.";

/** The Levers table: the levers there are, and empty rows to fill. */
export function leversSheet(levers: readonly LeverCells[]): SheetPlan {
  const first = headerRow + 1;
  const count = Math.max(levers.length, leverRows);
  const rows = Array.from({ length: count }, (_, r): LeverCells => levers[r] ?? {});
  const columns = leverColumns.map((name, column): Block => {
    const { format } = looks[name];
    const cells = rows.map((each) => [each[name] ?? ""]);
    return { row: first, column, cells, role: "input", ...(format === undefined ? {} : { format }) };
  });
  const list = (name: LeverColumn, choices: readonly string[]) => ({
    row: first,
    column: leverColumns.indexOf(name),
    rows: count,
    columns: 1,
    choices,
  });
  return {
    name: "Levers",
    widths: leverColumns.map((name) => looks[name].width),
    blocks: [
      { row: 0, column: 0, cells: [["Levers"]], role: "title" },
      { row: 1, column: 0, cells: [[note]], role: "note" },
      ...headerBlocks(headerRow, 0, leverColumns.slice(0, 3), leverColumns.slice(3, -1)),
      ...headerBlocks(headerRow, leverColumns.length - 1, leverColumns.slice(-1), []),
      ...columns,
    ],
    wrapped: [],
    tables: [
      {
        name: "Levers",
        row: headerRow,
        column: 0,
        rows: count + 1,
        columns: leverColumns.length,
        filter: false,
      },
    ],
    names: [],
    lists: [list("Lever", ["routing", "caching", "batch"]), list("Cache life", ["5m", "1h"])],
    charts: [],
    frozenRows: headerRow + 1,
    orientation: "landscape",
  };
}
