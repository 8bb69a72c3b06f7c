import Papa from "papaparse";
import type { Cell } from "./grid";

/**
 * Rows as CSV (RFC 4180). Text that a spreadsheet would run as a formula is preceded by an apostrophe.
 *
 * @example csvText([["a", 1.5], ["=1+1", "x, y"]]) // a,1.5 / "'=1+1","x, y"
 */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  Papa.unparse(
    rows.map((row) => [...row]),
    // A number below 0 is no formula.
    { escapeFormulae: /^[=+\-@\t\r](?![\d.]+$)/ },
  );
