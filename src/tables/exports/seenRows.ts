import type { Day } from "../../engine/units";
import type { DateRead } from "../readCell";
import type { Fingerprint } from "./rowFingerprint";
import { RowTable } from "./rowTable";

/** Rows that are remembered: the first ones. Beyond them memory does not grow, and rows are only looked up. */
const remembered = 4_000_000;

/** A row's number fits below this bit; the bits above it hold more of its fingerprint. */
const rowBits = 22;
const rowMask = (1 << rowBits) - 1;

/**
 * Rows by their fingerprints, sixteen bytes each. Every day has a table of its own: rows of a day mostly
 * stand together, and a small table stays in the processor's cache.
 */
export class SeenRows {
  private readonly days = new Map<string, RowTable>();
  private lastDate: DateRead | null = null;
  private ofLastDate = new RowTable();
  private found = 0;
  private foundRest = 0;

  /**
   * The first row of the date with the same fingerprint, or null, remembering it, for the first itself.
   *
   * @param whole fingerprint of all of the row, which `isWhole` compares; the same one where it is left out.
   */
  firstLike(date: DateRead, { low, high }: Fingerprint, row: number, whole?: Fingerprint): number | null {
    const table = this.ofDate(date);
    const place = table.placeOf(low, high);
    this.found = table.rowAt(place);
    if (this.found !== 0) {
      this.foundRest = table.restAt(place);
      return (this.found & rowMask) - 1;
    }
    if (row >= remembered) return null;
    const more = whole === undefined ? 0 : whole.high << rowBits;
    table.put(place, low, high, (row + 1) | more, whole?.low ?? 0);
    return null;
  }

  /** Whether the row that was found last is the same as a whole, by 42 bits. */
  isWhole = ({ low, high }: Fingerprint): boolean =>
    this.foundRest === low && this.found >>> rowBits === (high << rowBits) >>> rowBits;

  /** How many days, or months where there are no days, have rows. */
  get dates(): number {
    return this.days.size;
  }

  /** How many different rows are remembered of a day. */
  keysOn = (day: Day): number => this.days.get(day)?.size ?? 0;

  private ofDate(date: DateRead): RowTable {
    if (date === this.lastDate) return this.ofLastDate;
    const key = date.day ?? date.month;
    const table = this.days.get(key) ?? this.ofLastDate.next();
    this.days.set(key, table);
    this.lastDate = date;
    this.ofLastDate = table;
    return table;
  }
}
