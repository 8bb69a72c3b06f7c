import type { Bands } from "../engine/bands";
import { columnName, quoteSheet, type Grid } from "./grid";

/** Where the contract stands in the workbook, as absolute references for formulas on other sheets. */
export interface ContractPlace {
  readonly bands: {
    readonly thresholds: string;
    /** Thresholds, discounts and names together, without headers. */
    readonly schedule: string;
    readonly discounts: string;
    readonly names: string;
    /** The cell of a column of the table in the row of band j (from 0). */
    readonly cell: (band: number, column: number) => string;
    readonly header: readonly string[];
    readonly read: Bands;
    /** The table with its header: what a COMMIT function takes as bands. */
    readonly table: string;
  };
  /** The sheets of ours that formulas refer to, by the names they have in this workbook. */
  readonly sheets: OutputSheets;
  readonly terms: {
    /** Names and values, two columns. */
    readonly table: string;
    readonly nameColumn: string;
    readonly valueColumn: string;
    /** The whole table without its header, and its rows. */
    readonly body: string;
    /** Rows of the table without its header, and the cell of a row's value. */
    readonly names: readonly string[];
    readonly cell: (row: number) => string;
  };
}

/** What our output sheets are called in this workbook. */
export interface OutputSheets {
  readonly recommendation: string;
  readonly options: string;
  readonly scenarios: string;
}

/** Derives the references from the two tables as they were read, headers included. */
export function contractPlace(
  bandsTable: Grid,
  bands: Bands,
  bandRows: readonly number[],
  termsTable: Grid,
  sheets: OutputSheets,
): ContractPlace {
  const firstBand = bandRows[0] ?? 1;
  const lastBand = bandRows[bandRows.length - 1] ?? firstBand;
  const column = (c: number): string =>
    `${absolute(bandsTable, firstBand, c)}:${absolute(bandsTable, lastBand, c, false)}`;
  const lastTerm = termsTable.cells.length - 1;
  const ofTerms = (from: number, to: number): string =>
    `${absolute(termsTable, 1, from)}:${absolute(termsTable, lastTerm, to, false)}`;
  const lastOf = ({ cells }: Grid): number => (cells[0]?.length ?? 1) - 1;
  return {
    sheets,
    bands: {
      thresholds: column(0),
      schedule: `${absolute(bandsTable, firstBand, 0)}:${absolute(bandsTable, lastBand, 2, false)}`,
      discounts: column(1),
      names: column(2),
      cell: (band, c) => absolute(bandsTable, bandRows[band] ?? 1, c),
      header: (bandsTable.cells[0] ?? []).map(String),
      read: bands,
      table: `${absolute(bandsTable, 0, 0)}:${absolute(bandsTable, bandsTable.cells.length - 1, lastOf(bandsTable), false)}`,
    },
    terms: {
      table: ofTerms(0, 1),
      nameColumn: ofTerms(0, 0),
      valueColumn: ofTerms(1, 1),
      body: ofTerms(0, lastOf(termsTable)),
      names: termsTable.cells.slice(1).map((row) => String(row[0] ?? "")),
      cell: (row) => absolute(termsTable, row + 1, 1),
    },
  };
}

function absolute({ place }: Grid, row: number, column: number, withSheet = true): string {
  if (place.kind !== "sheet") throw new Error("a reference needs a sheet");
  const cell = `$${columnName(place.column + column)}$${place.row + row + 1}`;
  return withSheet ? `${quoteSheet(place.sheet)}!${cell}` : cell;
}
