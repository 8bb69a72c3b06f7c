import type { PriceBook } from "../engine/prices";
import { recordsInGrid } from "./exports/jsonInGrid";
import type { UsageOptions } from "./exports/usageOptions";
import type { Cell, Grid } from "./grid";
import type { UsageReading } from "./usageReading";
import { SummedRows } from "./usageRows";
import { UsageRun } from "./usageRun";
import { findUsageSheet } from "./usageSheet";

type SheetPlace = Grid["place"] & { readonly kind: "sheet" };

/**
 * Usage of a sheet that comes in pieces, so that a million rows need not be held at once: what is kept are the
 * sums of each day, model and tariff, and sixteen bytes a row that tell repeated ones.
 *
 * @see docs/SPEC.md U4
 */
export class UsagePieces {
  private rows = 0;

  private constructor(
    private readonly run: UsageRun,
    private readonly place: SheetPlace,
  ) {}

  /**
   * Begins with the first piece, in which the header stands.
   *
   * @returns null where the cells have to be seen as a whole: JSON or CSV in one column, or nothing that is usage.
   */
  static begin(
    first: readonly (readonly Cell[])[],
    place: SheetPlace,
    book: PriceBook,
    options: UsageOptions = {},
  ): UsagePieces | null {
    const grid: Grid = { cells: first, place };
    if (recordsInGrid({ ...grid, cells: first.slice(0, 1) }) !== null) return null;
    const sheet = findUsageSheet(grid, options.match);
    if (sheet === null || sheet.grid !== grid || sheet.missing.length > 0) return null;
    const pieces = new UsagePieces(new UsageRun(sheet, book, new SummedRows(), options), place);
    pieces.run.read(grid, sheet.headerRow + 1);
    pieces.rows = first.length;
    return pieces;
  }

  /** Reads the rows below those that were read. */
  read(cells: readonly (readonly Cell[])[]): void {
    this.run.read({ cells, place: { ...this.place, row: this.place.row + this.rows } }, 0);
    this.rows += cells.length;
  }

  /** @param address of all cells. */
  finish(address: string): UsageReading {
    return this.run.finish(address, this.place);
  }
}
