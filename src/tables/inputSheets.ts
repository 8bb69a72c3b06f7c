import type { PriceBook } from "../engine/prices";
import { defaultTerms, type Terms } from "../engine/terms";
import type { Cell } from "./grid";
import { priceCells, priceColumns, priceFormats } from "./pricesTable";
import { headerBlocks, type Block, type SheetPlan } from "./sheetPlan";
import { termDefinitions } from "./termDefinitions";

/** The input tables, each on a sheet of its own name. */
export const inputTables = ["Bands", "Terms", "Prices"] as const;
export type InputTable = (typeof inputTables)[number];

/** The row of every input table's headers, from 0: below a title and a note. */
const headerRow = 3;

const titleAndNote = (title: string, note: string): readonly Block[] => [
  { row: 0, column: 0, cells: [[title]], role: "title" },
  { row: 1, column: 0, cells: [[note]], role: "note" },
];

const sheet = {
  wrapped: [],
  names: [],
  charts: [],
  frozenRows: headerRow + 1,
  orientation: "landscape",
} as const;

/** A row of the Bands table as cells. */
export interface BandCells {
  readonly threshold: number | "";
  readonly discount: number | "";
  readonly name: string;
}

/** Rows of the Bands table that are there to be filled. */
const bandRows = 6;

/** The Bands table: the vendor's schedule, and empty rows to fill. */
export function bandsSheet(bands: readonly BandCells[], note: string): SheetPlan {
  const empty: BandCells = { threshold: "", discount: "", name: "" };
  const rows = Array.from({ length: Math.max(bands.length, bandRows) }, (_, r) => bands[r] ?? empty);
  const column = (
    index: number,
    cell: (band: BandCells) => Cell,
    look: Pick<Block, "format" | "align">,
  ): Block => ({
    row: headerRow + 1,
    column: index,
    cells: rows.map((band) => [cell(band)]),
    role: "input",
    ...look,
  });
  return {
    ...sheet,
    name: "Bands",
    widths: [18, 12, 30, 60],
    blocks: [
      ...titleAndNote("Bands", note),
      ...headerBlocks(headerRow, 0, [], ["Threshold", "Discount"]),
      ...headerBlocks(headerRow, 2, ["Name", "Unlocks"], []),
      column(0, (band) => band.threshold, { format: "#,##0" }),
      column(1, (band) => band.discount, { format: "0.0%" }),
      column(2, (band) => band.name, { align: "indented" }),
      column(3, () => "", { align: "indented" }),
    ],
    tables: [{ name: "Bands", row: headerRow, column: 0, rows: rows.length + 1, columns: 4, filter: false }],
    lists: [],
  };
}

/** The Terms table: every term with its value, unit and a line of help. */
export function termsSheet(terms: Terms = defaultTerms): SheetPlan {
  const first = headerRow + 1;
  return {
    ...sheet,
    name: "Terms",
    widths: [22, 22, 56, 76],
    blocks: [
      ...titleAndNote(
        "Terms",
        "The contract’s terms. Change the blue values; an empty value means the default.",
      ),
      { row: headerRow, column: 0, cells: [["Term", "Value", "Unit", "Note"]], role: "header" },

      { row: first, column: 0, cells: termDefinitions.map(({ name }) => [name]), role: "label" },
      ...termDefinitions.map((each, r): Block => {
        const shown = each.show(terms);
        const format = numberFormatOf(each.unit, shown);
        const cell: Block = { row: first + r, column: 1, cells: [[shown]], role: "input", align: "left" };
        return format === null ? cell : { ...cell, format };
      }),
      { row: first, column: 2, cells: termDefinitions.map(({ unit, note }) => [unit, note]), role: "note" },
    ],
    tables: [
      {
        name: "Terms",
        row: headerRow,
        column: 0,
        rows: termDefinitions.length + 1,
        columns: 4,
        filter: false,
      },
    ],
    lists: termDefinitions.flatMap(({ choices }, r) =>
      choices.length === 0 ? [] : [{ row: first + r, column: 1, rows: 1, columns: 1, choices }],
    ),
  };
}

function numberFormatOf(unit: string, shown: Cell): string | null {
  if (unit.startsWith("money")) return "#,##0";
  const isShare = /share|change|discount/.test(unit) && !unit.includes("period");
  return isShare && (typeof shown === "number" || unit.includes("discount")) ? "0.0%" : null;
}

/** The Prices table: dated list prices per million tokens, each row with its source. */
export function pricesSheet(prices: PriceBook): SheetPlan {
  const first = headerRow + 1;
  const rows = prices.map(priceCells);
  const columns = priceColumns.map((name, column): Block => {
    const format = priceFormats[name];
    const cells = rows.map((each) => [each[column] ?? ""]);
    return { row: first, column, cells, role: "input", ...(format === undefined ? {} : { format }) };
  });
  return {
    ...sheet,
    name: "Prices",
    widths: [30, 13, ...priceColumns.slice(2, -1).map((name) => name.length + 5), 90],
    blocks: [
      ...titleAndNote(
        "Prices",
        "List prices per million tokens, in force from the date on. Batch, US and long-prompt factors apply as their columns say. Yours win: change or add rows.",
      ),
      ...headerBlocks(headerRow, 0, priceColumns.slice(0, 1), priceColumns.slice(1, -1)),
      ...headerBlocks(headerRow, priceColumns.length - 1, priceColumns.slice(-1), []),
      ...columns,
    ],
    tables: [
      {
        name: "Prices",
        row: headerRow,
        column: 0,
        rows: rows.length + 1,
        columns: priceColumns.length,
        filter: true,
      },
    ],
    lists: [],
  };
}
