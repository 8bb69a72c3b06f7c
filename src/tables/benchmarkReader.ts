import { bandOf, type Bands } from "../engine/bands";
import type { Comparable } from "../engine/negotiation/benchmark";
import type { Problem } from "../engine/problem";
import { money, type Fraction, type Money } from "../engine/units";
import { isBlank, type Grid } from "./grid";
import { headedColumns } from "./headedColumns";
import { TableRow } from "./tableRow";

/** The columns of the Benchmark table, in its order. */
export const benchmarkColumns = ["Commitment", "Discount", "Source"] as const;
type BenchmarkColumn = (typeof benchmarkColumns)[number];

/** What a comparable buyer pays, by the user's own knowledge. */
export interface BenchmarkRow {
  /** Per year. */
  readonly commitment: Money;
  readonly discount: Fraction;
  readonly source: string;
}

export interface BenchmarkReading {
  readonly rows: readonly BenchmarkRow[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a table of what comparable buyers pay, one a row: their yearly commitment or the band's threshold, the
 * discount they have, and where it is known from, which must be said. Blank rows are skipped.
 *
 * All problems are collected; where there is one, `rows` is empty.
 *
 * @see docs/SPEC.md N5
 */
export function readBenchmark(grid: Grid): BenchmarkReading {
  const columns = headedColumns(grid, benchmarkColumns, ["Commitment", "Discount"]);
  const problems: Problem[] = [...columns.problems];
  const rows: BenchmarkRow[] = [];
  if (problems.length > 0) return { rows, problems };
  for (let r = columns.firstRow; r < grid.cells.length; r++) {
    if ((grid.cells[r] ?? []).every(isBlank)) continue;
    const row = new TableRow<BenchmarkColumn>(grid, columns, r, problems);
    const commitment = row.number("Commitment", "a yearly commitment above 0", (value) => value > 0);
    const discount = row.given("Discount")
      ? row.share("Discount", "a discount from 0 to below 1, such as 10 %")
      : row.refuse("Discount", "blank", "a discount from 0 to below 1, such as 10 %");
    const source = row.text("Source");
    if (source === "") row.refuse("Source", "blank", "where it is known from");
    if (commitment !== null && discount !== null)
      rows.push({ commitment: money(commitment), discount, source });
  }
  return problems.length > 0 ? { rows: [], problems } : { rows, problems };
}

/** What buyers below the first band are comparable in. */
const belowAll = "below the first band";

/** The rows by the band of the schedule that their commitments fall in. */
export const comparables = (rows: readonly BenchmarkRow[], bands: Bands): readonly Comparable[] =>
  rows.map(({ commitment, discount }) => ({ band: bandNameOf(commitment, bands), discount }));

/** The band that a yearly commitment is compared in. */
export const bandNameOf = (commitment: number, bands: Bands): string =>
  bandOf(commitment, bands)?.name ?? belowAll;
