import { OrderFreeSum } from "./orderFreeSum";

/** What was paid for usage beside its list cost: of one row, or of many that are alike as their sum. */
export interface ComparedCost {
  /** Number of the row in its source; null for the sum of many. */
  readonly row: number | null;
  readonly rows: number;
  readonly reported: number;
  readonly priced: number;
}

interface KeptCost extends ComparedCost {
  readonly row: number;
  readonly size: number;
}

/** Both costs of a row together: among rows of the same discount it tells which is larger. */
export const sizeOf = (reported: number, priced: number): number => Math.abs(reported) + Math.abs(priced);

const largestFirst = (a: KeptCost, b: KeptCost): number => b.size - a.size || a.row - b.row;

/** Rows whose costs are alike: the largest as they are, the first ones among equals, and the sum of the others. */
export class CostGroup {
  /** The first `sorted` of them stand in order; the last of those is what a row has to be larger than. */
  private kept: KeptCost[] = [];
  private sorted = 0;
  private others = 0;
  private reported: OrderFreeSum | null = null;
  private priced: OrderFreeSum | null = null;

  /** How many rows are kept as they are. */
  get held(): number {
    return this.kept.length;
  }

  /** @param most rows that are kept as they are; twice as many for a while, so that sorting is rare. */
  add(row: number, reported: number, priced: number, most: number): void {
    const size = sizeOf(reported, priced);
    const last = this.sorted < most ? undefined : this.kept[most - 1];
    if (last !== undefined && (size < last.size || (size === last.size && row > last.row)))
      return this.sumUp(reported, priced);
    const cost = { row, rows: 1, reported, priced, size };
    // An array made with its element takes much less memory than one that grows: most groups have one row.
    if (this.kept.length === 0) this.kept = [cost];
    else this.kept.push(cost);
    if (this.kept.length > 2 * most) this.trim(most);
  }

  /** Keeps no more than so many rows. */
  trim(most: number): void {
    if (this.kept.length <= most) return;
    this.kept.sort(largestFirst);
    for (const { reported, priced } of this.kept.slice(most)) this.sumUp(reported, priced);
    this.kept = this.kept.slice(0, most);
    this.sorted = most;
  }

  get costs(): readonly ComparedCost[] {
    const { kept, others: rows, reported, priced } = this;
    if (reported === null || priced === null) return kept;
    return [...kept, { row: null, rows, reported: reported.total, priced: priced.total }];
  }

  private sumUp(reported: number, priced: number): void {
    this.others++;
    (this.reported ??= new OrderFreeSum()).add(reported);
    (this.priced ??= new OrderFreeSum()).add(priced);
  }
}
