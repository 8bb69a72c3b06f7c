import type { ContractPlace } from "./contractPlace";
import { columnIndex, columnName, type Cell, type Grid } from "./grid";
import { definitionOf } from "./termDefinitions";

/** What the check cell says of an answer whose terms have changed since. */
export const stale = "terms changed: Refresh";

/** The tables that an answer was computed from, as they stood then. */
export interface Snapshot {
  readonly bands: readonly (readonly Cell[])[];
  readonly terms: readonly (readonly Cell[])[];
}

/** Bands with its header, as far as its columns are read; the whole of Terms without its header. */
export function snapshotOf(bands: Grid, terms: Grid): Snapshot {
  const header = (bands.cells[0] ?? []).map((cell) => definitionOf(String(cell)) !== null);
  const columns = Math.max(2, header.lastIndexOf(true) + 1);
  return { bands: bands.cells.map((row) => row.slice(0, columns)), terms: terms.cells.slice(1) };
}

/**
 * "OK" as long as Bands and Terms hold what they held when the answer was computed.
 *
 * @param at where the snapshot stands on the sheet of the formula's reference, from 0.
 */
export function stalenessFormula(
  { bands, terms }: Snapshot,
  place: ContractPlace,
  cellOf: (row: number, column: number) => string,
  at: { readonly row: number; readonly bandsColumn: number; readonly termsColumn: number },
): string {
  const rangeOf = (cells: readonly (readonly Cell[])[], column: number): string =>
    `${cellOf(at.row, column)}:${local(cellOf(at.row + cells.length - 1, column + (cells[0]?.length ?? 1) - 1))}`;
  const corner = place.bands.table.slice(0, place.bands.table.indexOf(":"));
  const now = `${corner}:${shifted(corner, bands.length - 1, (bands[0]?.length ?? 1) - 1)}`;
  const below = (first: string, rows: number): string =>
    `${first.slice(0, first.indexOf("!") + 1)}${shifted(first, rows, 0)}`;
  const firstTerm = place.terms.table.slice(0, place.terms.table.indexOf(":"));
  const changed = [
    differences(now, rangeOf(bands, at.bandsColumn)),
    differences(place.terms.table, rangeOf(terms, at.termsColumn)),
    // A band or a term that was added below is in the table, and not yet in the references.
    `COUNT(${below(corner, bands.length)})`,
    `COUNTA(${below(firstTerm, terms.length)})`,
  ].join("+");
  return `=IF(ISERROR(${changed}),"${stale}",IF(${changed}=0,"OK","${stale}"))`;
}

/** How many cells of a range are not what was kept of them, without "="; an error where the range has changed its size. */
export const differences = (now: string, kept: string): string => `SUMPRODUCT(--(${now}<>${kept}))`;

const local = (reference: string): string => reference.slice(reference.indexOf("!") + 1);

/** The cell some rows and columns away from an absolute reference, without its sheet. */
function shifted(reference: string, rows: number, columns: number): string {
  const [, letters = "A", row = "1"] = /\$([A-Z]+)\$(\d+)$/.exec(reference) ?? [];
  return `$${columnName(columnIndex(letters) + columns)}$${Number(row) + rows}`;
}
