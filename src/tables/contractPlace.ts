import type { Bands } from "../engine/bands";
import { columnName, quoteSheet, type Grid } from "./grid";

/** Where the contract stands in the workbook, as absolute references for formulas on other sheets. */
export interface ContractPlace {
  readonly bands: {
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
    /** The whole table without its header, which COMMIT functions take as terms: a value can go on in further columns. */
    readonly table: string;
    readonly nameColumn: string;
    readonly valueColumn: string;
    /** The names in its rows. */
    readonly names: readonly string[];
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
  const lastTerm = termsTable.cells.length - 1;
  const ofTerms = (from: number, to: number): string =>
    `${absolute(termsTable, 1, from)}:${absolute(termsTable, lastTerm, to, false)}`;
  const lastOf = ({ cells }: Grid): number => (cells[0]?.length ?? 1) - 1;
  return {
    sheets,
    bands: {
      cell: (band, c) => absolute(bandsTable, bandRows[band] ?? 1, c),
      header: (bandsTable.cells[0] ?? []).map(String),
      read: bands,
      table: `${absolute(bandsTable, 0, 0)}:${absolute(bandsTable, bandsTable.cells.length - 1, lastOf(bandsTable), false)}`,
    },
    terms: {
      table: ofTerms(0, lastOf(termsTable)),
      nameColumn: ofTerms(0, 0),
      valueColumn: ofTerms(1, 1),
      names: termsTable.cells.slice(1).map((row) => String(row[0] ?? "")),
    },
  };
}

/** The absolute reference of a cell of a table that was read from a sheet. */
export function absolute({ place }: Grid, row: number, column: number, withSheet = true): string {
  if (place.kind !== "sheet") throw new Error("a reference needs a sheet");
  const cell = `$${columnName(place.column + column)}$${place.row + row + 1}`;
  return withSheet ? `${quoteSheet(place.sheet)}!${cell}` : cell;
}
