import type { Fingerprint } from "./rowFingerprint";

/** Rows that are remembered: beyond them the memory goes to the sums, and only the first ones are compared with. */
const mostRemembered = 4_000_000;

/** Rows by their fingerprints: twelve bytes a row, in tables of numbers. */
export class SeenRows {
  private slots = 1 << 12;
  private size = 0;
  private low = new Int32Array(this.slots);
  private high = new Int32Array(this.slots);
  /** Number of the row + 1; 0: free. */
  private rows = new Int32Array(this.slots);

  /** The first row with the same fingerprint, or null, remembering it, for the first itself. */
  firstLike({ low, high }: Fingerprint, row: number): number | null {
    const slot = this.slotOf(low, high);
    const first = this.rows[slot] ?? 0;
    if (first > 0) return first - 1;
    if (this.size >= mostRemembered) return null;
    this.put(slot, low, high, row + 1);
    if (++this.size > this.slots * 0.7) this.grow();
    return null;
  }

  private put(slot: number, low: number, high: number, row: number): void {
    this.low[slot] = low;
    this.high[slot] = high;
    this.rows[slot] = row;
  }

  private slotOf(low: number, high: number): number {
    const mask = this.slots - 1;
    let slot = (low ^ (high >>> 16)) & mask;
    while (this.rows[slot] !== 0 && (this.low[slot] !== low || this.high[slot] !== high))
      slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { low, high, rows } = this;
    this.slots *= 2;
    this.low = new Int32Array(this.slots);
    this.high = new Int32Array(this.slots);
    this.rows = new Int32Array(this.slots);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0;
      if (row > 0) this.put(this.slotOf(low[i] ?? 0, high[i] ?? 0), low[i] ?? 0, high[i] ?? 0, row);
    }
  }
}
