import type { Bands } from "../engine/bands";
import type { Scenarios } from "../engine/measures";
import type { Problem } from "../engine/problem";
import type { Terms } from "../engine/terms";
import { fraction, type Fraction } from "../engine/units";
import { discountOutOfRange, readBands } from "./bandsReader";
import { isBlank, type Cell, type Grid } from "./grid";
import { readAmount, readNumber } from "./readCell";
import { checkTerms, readTerms } from "./termsReader";

/** Arguments of the custom functions: a value, or why it cannot be used. */
export type Argument<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

/** What Excel hands over for a matrix argument: a number alone, a range, or nothing when it is left out. */
export type Cells = readonly (readonly Cell[])[] | null | undefined;

const gridOf = (name: string, cells: Cells): Grid => ({
  cells: cells ?? [],
  place: { kind: "argument", name },
});

/** `usage`, `commit` per period: one number, or one row or one column, each 0 or more. */
export function readPeriods(name: string, cells: Cells): Argument<readonly number[]> {
  const grid = gridOf(name, cells);
  const rows = grid.cells.length;
  const columns = grid.cells[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return missing(name, "a number, or one row or column of numbers");
  if (rows > 1 && columns > 1) {
    return {
      problems: [
        {
          code: "shape-mismatch",
          where: name,
          got: `${rows} × ${columns} cells`,
          expected: "one row or one column",
        },
      ],
    };
  }
  const along: Grid = rows > 1 ? grid : { ...grid, cells: (grid.cells[0] ?? []).map((cell) => [cell]) };
  const reads = along.cells.map((_, r) => readAmount(along, r, 0, "a number of 0 or more"));
  return collect(reads.map((read) => (read.ok ? { value: read.value } : { problems: [read.problem] })));
}

/** `scenarios`: rows are scenarios, columns are periods; wholly blank rows are skipped. */
export function readScenarios(cells: Cells): Argument<Scenarios> {
  const grid = gridOf("scenarios", cells);
  const rows = grid.cells.flatMap((row, r): Argument<readonly number[]>[] =>
    row.every(isBlank)
      ? []
      : [
          collect(
            row.map((_, c) => {
              const read = readAmount(grid, r, c, "list usage of 0 or more");
              return read.ok ? { value: read.value } : { problems: [read.problem] };
            }),
          ),
        ],
  );
  return rows.length === 0 ? missing("scenarios", "at least one scenario") : collect(rows);
}

/** `discount`: in [0, 1). */
export function readDiscount(cell: Cell): Argument<Fraction> {
  const grid = gridOf("discount", [[cell]]);
  const read = readNumber(grid, 0, 0, "a discount from 0 to below 1");
  if (!read.ok) return { problems: [{ ...read.problem, where: "discount" }] };
  const inside = read.value >= 0 && read.value < 1;
  return inside
    ? { value: fraction(read.value) }
    : { problems: [discountOutOfRange("discount", read.value)] };
}

/** `commit` as one number. */
export function readCommit(cell: Cell): Argument<number> {
  const read = readAmount(gridOf("commit", [[cell]]), 0, 0, "a commitment of 0 or more");
  return read.ok ? { value: read.value } : { problems: [{ ...read.problem, where: "commit" }] };
}

export function readBandsArgument(cells: Cells): Argument<Bands> {
  const { bands, problems } = readBands(gridOf("bands", cells));
  if (problems.length > 0) return { problems };
  return bands.length === 0
    ? missing("bands", "at least one row of threshold and discount")
    : { value: bands };
}

/** `terms`, checked against the number of periods and against what sets the discount. */
export function readTermsArgument(
  cells: Cells,
  periods: number,
  pricedBy: "discount" | "bands",
): Argument<Terms> {
  const reading = readTerms(cells === null || cells === undefined ? null : gridOf("terms", cells));
  const problems = [...reading.problems, ...checkTerms(reading, periods, pricedBy)];
  return problems.length > 0 ? { problems } : { value: reading.terms };
}

/** One commitment a period: a single number stands for every period. */
export function spreadCommitments(
  commit: readonly number[],
  usage: readonly number[],
  terms: Terms,
): Argument<readonly number[]> {
  const [only] = commit;
  if (commit.length === 1 && only !== undefined)
    return { value: usage.map((_, t) => only * (terms.ramp?.[t] ?? 1)) };
  if (commit.length === usage.length) return { value: commit };
  const expected = `one number, or one for each of ${usage.length} periods`;
  return {
    problems: [{ code: "shape-mismatch", where: "commit", got: `${commit.length} numbers`, expected }],
  };
}

/** A commitment per period as a level and the shape it has: one number stands for every period. */
export interface CommitShape {
  /** Mean per period. */
  readonly level: number;
  /** The terms with the shape as their ramp. */
  readonly terms: Terms;
}

/** `commit` as a level: one number takes the terms' ramp, one per period brings its own. */
export function readCommitShape(cells: Cells, periods: number, terms: Terms): Argument<CommitShape> {
  const commit = readPeriods("commit", cells);
  if ("problems" in commit) return commit;
  const [only] = commit.value;
  if (commit.value.length === 1 && only !== undefined) return { value: { level: only, terms } };
  const spread = spreadCommitments(
    commit.value,
    Array.from({ length: periods }, () => 0),
    terms,
  );
  if ("problems" in spread) return spread;
  const level = spread.value.reduce((sum, c) => sum + c, 0) / periods;
  const ramp = level > 0 ? spread.value.map((c) => c / level) : null;
  return { value: { level, terms: { ...terms, ramp } } };
}

/** Several arguments together: all their problems, or all their values. */
export function collect<T>(parts: readonly Argument<T>[]): Argument<readonly T[]> {
  const problems = parts.flatMap((part) => ("problems" in part ? part.problems : []));
  return problems.length > 0
    ? { problems }
    : { value: parts.flatMap((part) => ("value" in part ? [part.value] : [])) };
}

function missing(where: string, expected: string): { readonly problems: readonly Problem[] } {
  return { problems: [{ code: "blank", where, got: "", expected }] };
}
