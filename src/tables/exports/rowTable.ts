/** Numbers of one entry: the two halves of its fingerprint, its row, and what else is known of it. */
const perEntry = 4;

/** Rows by fingerprints of 64 bits, in one table of numbers: looking one up touches one place of the memory. */
export class RowTable {
  /** How many entries it has. */
  size = 0;
  private held: Int32Array;

  /** @param entries a power of two, to begin with. */
  constructor(private entries = 32) {
    this.held = new Int32Array(entries * perEntry);
  }

  /** The table of another day, which most likely has as many rows; half as large, so that none is kept in vain. */
  next = (): RowTable => new RowTable(Math.max(32, this.entries / 2));

  /** The place of a fingerprint, or the free one where it belongs. */
  placeOf(low: number, high: number): number {
    const { held } = this;
    const mask = this.entries - 1;
    let entry = (low ^ (high >>> 16)) & mask;
    for (;;) {
      const place = entry * perEntry;
      if (held[place + 2] === 0 || (held[place] === low && held[place + 1] === high)) return place;
      entry = (entry + 1) & mask;
    }
  }

  /** What was put in a place; 0 where it is free. */
  rowAt = (place: number): number => this.held[place + 2] ?? 0;
  restAt = (place: number): number => this.held[place + 3] ?? 0;

  /** @param row any number but 0. */
  put(place: number, low: number, high: number, row: number, rest: number): void {
    this.write(place, low, high, row, rest);
    if (++this.size > this.entries * 0.75) this.grow();
  }

  private write(place: number, low: number, high: number, row: number, rest: number): void {
    const { held } = this;
    held[place] = low;
    held[place + 1] = high;
    held[place + 2] = row;
    held[place + 3] = rest;
  }

  private grow(): void {
    const { held } = this;
    this.entries *= 2;
    this.held = new Int32Array(this.entries * perEntry);
    for (let at = 0; at < held.length; at += perEntry) {
      const row = held[at + 2] ?? 0;
      if (row === 0) continue;
      const low = held[at] ?? 0;
      const high = held[at + 1] ?? 0;
      this.write(this.placeOf(low, high), low, high, row, held[at + 3] ?? 0);
    }
  }
}
