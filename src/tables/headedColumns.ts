import type { Problem } from "../engine/problem";
import { whereIs, type Grid } from "./grid";
import { showCell, textOf } from "./readCell";
import { plainWord } from "./termKinds";

/** Where the columns of an input table stand. */
export interface HeadedColumns<Name extends string> {
  /** From 0; negative where the table does not have the column. */
  readonly at: (name: Name) => number;
  /** The first row below the headers. */
  readonly firstRow: number;
  /** Columns that are needed and missing, and headings that are not known. */
  readonly problems: readonly Problem[];
}

/**
 * Finds the columns of an input table: by its headers where the first row has the first name, else in the
 * order of `names`. Upper case, spaces and hyphens do not matter.
 */
export function headedColumns<Name extends string>(
  grid: Grid,
  names: readonly Name[],
  needed: readonly Name[],
): HeadedColumns<Name> {
  const header = (grid.cells[0] ?? []).map((cell) => plainWord(textOf(cell)));
  const [first] = names;
  if (first === undefined || !header.includes(plainWord(first)))
    return { at: (name) => names.indexOf(name), firstRow: 0, problems: [] };
  const at = (name: Name): number => header.indexOf(plainWord(name));
  const known = new Set(names.map(plainWord));
  const unknown = header.findIndex((word) => word !== "" && !known.has(word));
  const expected = `only the columns ${names.join(", ")}`;
  const problems: Problem[] = needed
    .filter((name) => at(name) < 0)
    .map((name) => ({
      code: "missing-column",
      where: whereIs(grid, 0, 0),
      got: (grid.cells[0] ?? []).map(showCell).join(", "),
      expected: `a column ${name}`,
    }));
  if (unknown >= 0) {
    const got = showCell(grid.cells[0]?.[unknown] ?? "");
    problems.push({ code: "missing-column", where: whereIs(grid, 0, unknown), got, expected });
  }
  return { at, firstRow: 1, problems };
}
