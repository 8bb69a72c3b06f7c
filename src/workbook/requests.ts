import type { Work } from "./forPane";

/** Far below the 5 MB that Excel on the web takes and answers at most. */
const mostBytes = 1_000_000;

/** Cells read with one request, so that the answer stays small where every cell is a formula. */
export const cellsAtOnce = 5_000;

/** Queued work that is sent whenever enough has come together; cancelling stops between two requests. */
export class Requests {
  #bytes = 0;
  #sent = 0;
  readonly #all: number;

  /** @param all bytes that will be sent, for the progress. */
  constructor(
    readonly context: Excel.RequestContext,
    readonly work: Work,
    readonly step: string,
    all: number,
  ) {
    this.#all = Math.max(1, all);
  }

  /** Says that so many bytes were queued, and sends what waits when it is a request's worth. */
  async queued(bytes: number): Promise<void> {
    this.#bytes += bytes;
    if (this.#bytes >= mostBytes) await this.send();
  }

  /** Sends what waits. */
  async send(): Promise<void> {
    this.work.signal.throwIfAborted();
    await this.context.sync();
    this.#sent += this.#bytes;
    this.#bytes = 0;
    this.work.onProgress(this.step, 0.5 + 0.45 * Math.min(1, this.#sent / this.#all));
  }
}

/** About what an array of cells takes in a request. */
export const bytesOf = (cells: unknown): number => JSON.stringify(cells).length;

/** The rows of a block in pieces of a request's worth. */
export function* inPieces<Row>(
  rows: readonly Row[],
): Generator<{ readonly from: number; readonly rows: readonly Row[]; readonly bytes: number }> {
  let [from, bytes] = [0, 0];
  for (let end = 0; end < rows.length; end++) {
    bytes += bytesOf(rows[end]);
    if (bytes < mostBytes && end + 1 < rows.length) continue;
    yield { from, rows: rows.slice(from, end + 1), bytes };
    [from, bytes] = [end + 1, 0];
  }
}
