import type { Cell } from "../grid";

/** A fingerprint of 64 bits, in halves. */
export interface Fingerprint {
  low: number;
  high: number;
}

const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);

/**
 * Fingerprints of rows, made again and again in the same two places so that a million rows make no objects:
 * `about` of the cells in some columns, `whole` of all cells.
 */
export class RowFingerprint {
  readonly about: Fingerprint = { low: 0, high: 0 };
  readonly whole: Fingerprint = { low: 0, high: 0 };
  private readonly others: readonly number[];
  private low = 0;
  private high = 0;

  /** @param first the columns that tell what a row is about. @param width the number of columns; more cells count too. */
  constructor(
    private readonly first: readonly number[],
    private readonly width: number,
  ) {
    this.others = Array.from({ length: width }, (_, i) => i).filter((i) => !first.includes(i));
  }

  of(cells: readonly Cell[]): void {
    this.low = 0x2545f491;
    this.high = 0x1b873593;
    for (const column of this.first) this.mixCell(cells[column] ?? "");
    this.about.low = this.low;
    this.about.high = this.high;
    for (const column of this.others) this.mixCell(cells[column] ?? "");
    for (let column = this.width; column < cells.length; column++) this.mixCell(cells[column] ?? "");
    this.whole.low = this.low;
    this.whole.high = this.high;
  }

  private mixCell(cell: Cell): void {
    if (typeof cell === "number") {
      if ((cell | 0) === cell) return this.mix(cell, cell);
      double[0] = cell;
      this.mix(halves[0] ?? 0, halves[1] ?? 0);
    } else if (typeof cell === "string") {
      // Two plain hashes of the text, of different kinds (31 and FNV-1a), begun with its length.
      const { length } = cell;
      let one = length;
      let other = 0x811c9dc5 ^ length;
      for (let i = 0; i < length; i++) {
        const unit = cell.charCodeAt(i);
        one = (Math.imul(one, 31) + unit) | 0;
        other = Math.imul(other ^ unit, 0x01000193);
      }
      this.mix(one, other);
    } else this.mix(-1, cell ? 1 : 0);
  }

  /** Rounds of MurmurHash3, with constants and turns of their own in each half. */
  private mix(one: number, other: number): void {
    const low = this.low ^ Math.imul(one, 0xcc9e2d51);
    this.low = (Math.imul((low << 13) | (low >>> 19), 5) + 0xe6546b64) | 0;
    const high = this.high ^ Math.imul(other, 0x85ebca6b);
    this.high = (Math.imul((high << 15) | (high >>> 17), 9) + 0x38b34ae5) | 0;
  }
}
