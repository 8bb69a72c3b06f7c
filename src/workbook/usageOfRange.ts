import type { Problem } from "../engine/problem";
import type { PriceBook } from "../engine/prices";
import type { UsageOptions } from "../tables/exports/usageOptions";
import { columnName, quoteSheet, type Cell } from "../tables/grid";
import { UsagePieces } from "../tables/usagePieces";
import { readUsage } from "../tables/usageReader";
import type { UsageReading } from "../tables/usageReading";
import { noTotals } from "../tables/usageTotals";
import { EveryRow, SummedRows } from "../tables/usageRows";
import type { Work } from "./forPane";
import { piecesOf, type UsedPart } from "./rangeReader";

/** What is read in one go, and what is not read at all. */
export interface ReadingLimits {
  /** Cells of a request. */
  readonly cellsAtOnce?: number;
  /** Rows from which on those of a day, model and tariff are kept as one, and pieces are let go as they are read. */
  readonly manyRows?: number;
  /** Cells that can be held at once, where the usage has to be seen as a whole. */
  readonly mostHeld?: number;
}

/**
 * Reads the used cells of a range as usage: a sheet that is as long as Excel allows, in pieces that are let go.
 *
 * @throws AbortError when the work is cancelled between two pieces.
 */
export async function usageOfRange(
  part: UsedPart,
  prices: PriceBook,
  options: UsageOptions,
  work: Work,
  { cellsAtOnce, manyRows = 100_000, mostHeld = 5_000_000 }: ReadingLimits = {},
): Promise<UsageReading> {
  const { area, place } = part;
  const many = area.rows >= manyRows;
  let pieces: UsagePieces | null = null;
  const held: (readonly Cell[])[] = [];
  for await (const cells of piecesOf(part, work, cellsAtOnce)) {
    if (many && held.length === 0 && pieces === null)
      pieces = UsagePieces.begin(cells, place, prices, options);
    else pieces?.read(cells);
    if (pieces !== null) continue;
    if (area.rows * area.columns > mostHeld)
      return tooLarge(part, readUsage({ cells, place }, prices, options), mostHeld);
    for (const row of cells) held.push(row);
  }
  if (pieces !== null) return pieces.finish(addressOfPart(part));
  const sink = many ? new SummedRows() : new EveryRow();
  return readUsage({ cells: held, place }, prices, options, sink);
}

/** Cells that would have to be seen as a whole, such as JSON; `first` is what their first piece says. */
function tooLarge(part: UsedPart, first: UsageReading, mostHeld: number): UsageReading {
  if (first.problems.some(({ code }) => code === "unknown-format" || code === "missing-column")) return first;
  const inWords = (cells: number): string => `${cells.toLocaleString("en-US")} cells`;
  const where = addressOfPart(part);
  const got = inWords(part.area.rows * part.area.columns);
  const problem: Problem = { code: "selection-too-large", where, got, expected: inWords(mostHeld) };
  return { address: where, format: null, columns: [], rows: [], totals: noTotals, problems: [problem] };
}

function addressOfPart({ area: { row, column, rows, columns }, place }: UsedPart): string {
  const last = `${columnName(column + columns - 1)}${row + rows}`;
  return `${quoteSheet(place.sheet)}!${columnName(column)}${row + 1}:${last}`;
}
