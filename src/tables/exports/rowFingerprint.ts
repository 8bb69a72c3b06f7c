import type { Cell } from "../grid";
import type { RowCells } from "./rowCells";
import { RecentResults } from "./recentTexts";

/** A fingerprint of 64 bits, in halves. */
export interface Fingerprint {
  low: number;
  high: number;
}

/** A column of texts, with what its last few texts add to the fingerprint, and what it added in the row above. */
interface TextColumn {
  readonly column: number;
  readonly index: number;
  readonly known: RecentResults<Fingerprint>;
  id: number;
  low: number;
  high: number;
}

const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);

/**
 * Fingerprints of rows, made again and again in the same two places so that a million rows make no objects:
 * `about` of the cells in some columns, `whole` of all cells. Each is the sum of what its cells add, which
 * depends on the column and is scrambled, so that no two cells make up for each other.
 */
export class RowFingerprint {
  readonly about: Fingerprint = { low: 0, high: 0 };
  readonly whole: Fingerprint = { low: 0, high: 0 };
  private readonly texts: readonly TextColumn[];
  private readonly others: readonly number[];
  /** Two odd numbers a column of `others`, by which a count adds to the halves. */
  private readonly factors: readonly number[];
  /** What the cell that was hashed last adds. */
  private readonly added: Fingerprint = { low: 0, high: 0 };

  /**
   * @param about the columns that tell what a row is about. @param width the number of columns; more cells count too.
   * @param wholeToo false: `about` alone is taken.
   */
  constructor(
    private readonly cells: RowCells,
    about: readonly number[],
    private readonly width: number,
    private readonly wholeToo = true,
  ) {
    this.texts = about.map((column) => ({
      column,
      index: cells.follow(column),
      known: new RecentResults<Fingerprint>(),
      id: 0,
      low: 0,
      high: 0,
    }));
    this.others = Array.from({ length: width }, (_, i) => i).filter((i) => !about.includes(i));
    this.factors = this.others.flatMap((i) => [scrambled(1, lowSeed(i)) | 1, scrambled(1, highSeed(i)) | 1]);
  }

  /** Takes the fingerprints of the row that the cells stand at. */
  take(): void {
    const { cells, texts, others, factors, about, whole, width, added } = this;
    // Most texts are those of the row above: only what changed is taken off and added.
    let { low, high } = about;
    for (let i = 0; i < texts.length; i++) {
      const text = texts[i];
      if (text === undefined || text.id === cells.idAt(text.index)) continue;
      const adds = this.textOf(text);
      low = (low - text.low + adds.low) | 0;
      high = (high - text.high + adds.high) | 0;
      text.id = cells.idAt(text.index);
      text.low = adds.low;
      text.high = adds.high;
    }
    about.low = low;
    about.high = high;
    if (!this.wholeToo) return;
    for (let i = 0; i < others.length; i++) {
      const column = others[i] ?? 0;
      const count = cells.countIn(column);
      if (count < 0) {
        this.hash(cells.cellIn(column), column);
        low = (low + added.low) | 0;
        high = (high + added.high) | 0;
        continue;
      }
      const more = count > 0x7fffffff ? Math.imul(Math.floor(count / 2 ** 32), 0x85ebca6b) : 0;
      low = (low + Math.imul((count | 0) + more, factors[2 * i] ?? 1)) | 0;
      high = (high + Math.imul((count | 0) + more, factors[2 * i + 1] ?? 1)) | 0;
    }
    for (let column = width; column < cells.width; column++) {
      this.hash(cells.cellIn(column), column);
      low = (low + added.low) | 0;
      high = (high + added.high) | 0;
    }
    whole.low = low;
    whole.high = high;
  }

  private textOf({ column, index, known }: TextColumn): Fingerprint {
    const id = this.cells.idAt(index);
    const text = known.get(id);
    if (text !== undefined) return text;
    this.hash(this.cells.cellIn(column), column);
    const made = { ...this.added };
    known.set(id, made);
    return made;
  }

  private hash(cell: Cell, column: number): void {
    let one = -1;
    let other = cell === true ? 1 : 0;
    if (typeof cell === "number") {
      double[0] = cell;
      const [low = 0, high = 0] = halves;
      // The low half of whole numbers is 0: each half has to tell the whole number.
      one = low ^ Math.imul(high, 0x9e3779b1);
      other = high ^ Math.imul(low, 0x85ebca6b);
    } else if (typeof cell === "string") {
      // Two plain hashes of the text, of different kinds (31 and FNV-1a), begun with its length.
      const { length } = cell;
      one = length;
      other = 0x811c9dc5 ^ length;
      for (let i = 0; i < length; i++) {
        const unit = cell.charCodeAt(i);
        one = (Math.imul(one, 31) + unit) | 0;
        other = Math.imul(other ^ unit, 0x01000193);
      }
    }
    this.added.low = scrambled(one, lowSeed(column));
    this.added.high = scrambled(other, highSeed(column));
  }
}

const lowSeed = (column: number): number => Math.imul(column + 1, 0x9e3779b1);
const highSeed = (column: number): number => Math.imul(column + 1, 0x7feb352d);

/** The finalizer of MurmurHash3: every bit of the number changes about half of the result's. */
function scrambled(number: number, seed: number): number {
  let hash = number ^ seed;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
