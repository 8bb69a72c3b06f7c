import type { PriceBook } from "../engine/prices";
import { defaultTerms, type Terms } from "../engine/terms";
import type { Cell } from "./grid";
import { priceCells, priceColumns, priceFormats } from "./pricesTable";
import { headerBlocks, wrappedHeight, type Block, type SheetPlan } from "./sheetPlan";
import { termDefinitions } from "./termDefinitions";
import { termNumbers } from "./termNumbers";

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

const bandHints = [
  "Least commitment of the band: per year, unless the term Band basis says otherwise. Money above 0, rising.",
  "Off list, from 0 to below 100 %.",
  "What the vendor calls the band; it appears in sentences and tables.",
  "What else the band brings, for people to read. A further column headed by a term's name overrides that term inside the band.",
];

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
    numbers: [
      {
        row: headerRow + 1,
        column: 0,
        rows: rows.length,
        columns: 1,
        least: 0.01,
        most: 1e15,
        message: "Threshold: the least commitment of the band, money above 0, rising from row to row",
      },
      {
        row: headerRow + 1,
        column: 1,
        rows: rows.length,
        columns: 1,
        least: 0,
        most: 0.9999,
        message: "Discount: off list, from 0 % to below 100 %, such as 10 %",
      },
    ],
    notes: bandHints.map((text, column) => ({ row: headerRow, column, text })),
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
    numbers: termDefinitions.flatMap(({ key, name, unit }, r) => {
      const accepted = termNumbers[key];
      if (accepted === undefined) return [];
      const cell = { row: first + r, column: 1, rows: 1, columns: 1 };
      return [{ ...cell, ...accepted, message: `${name}: ${unit}` }];
    }),
  };
}

function numberFormatOf(unit: string, shown: Cell): string | null {
  if (unit.startsWith("money")) return "#,##0";
  const isShare = /share|change|discount/.test(unit) && !unit.includes("period");
  return isShare && (typeof shown === "number" || unit.includes("discount")) ? "0.0%" : null;
}

/** Characters of a source on a line. */
const sourceWidth = 60;

/** Width of a column whose heading is broken between its words; the filter's button takes room too. */
const widthByWord = (heading: string): number =>
  Math.max(9, ...heading.split(" ").map((word) => word.length + 3));

/** The Prices table: dated list prices per million tokens, each row with its source. */
export function pricesSheet(prices: PriceBook): SheetPlan {
  const first = headerRow + 1;
  const rows = prices.map(priceCells);
  const columns = priceColumns.map((name, column): Block => {
    const format = priceFormats[name];
    const cells = rows.map((each) => [each[column] ?? ""]);
    if (name === "Source") return { row: first, column, cells, role: "wrapped input", align: "indented" };
    return { row: first, column, cells, role: "input", ...(format === undefined ? {} : { format }) };
  });
  return {
    ...sheet,
    name: "Prices",
    // Narrow enough for the 22 columns to be read on one page across.
    widths: [27, 12, ...priceColumns.slice(2, -1).map(widthByWord), sourceWidth],
    blocks: [
      ...titleAndNote(
        "Prices",
        "List prices per million tokens, in force from the date on. Batch, US and long-prompt factors apply as their columns say. Yours win: change or add rows.",
      ),
      ...headerBlocks(headerRow, 0, priceColumns.slice(0, 1), []),
      { row: headerRow, column: 1, cells: [priceColumns.slice(1, -1)], role: "wrapped header" },
      ...headerBlocks(headerRow, priceColumns.length - 1, priceColumns.slice(-1), []),
      ...columns,
    ],
    wrapped: [
      // The heading of three lines.
      {
        row: headerRow,
        column: priceColumns.indexOf("Least cacheable prompt"),
        rows: 1,
        columns: 1,
        height: 45,
      },
      ...prices.map(({ source }, r) => ({
        row: first + r,
        column: priceColumns.length - 1,
        rows: 1,
        columns: 1,
        height: wrappedHeight(source, sourceWidth - 2),
      })),
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
