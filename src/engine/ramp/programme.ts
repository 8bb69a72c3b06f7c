/** A linear programme as plain numbers: minimise cost · x over x ≥ 0 with every row within its bounds. */
export interface Programme {
  readonly cost: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Where each row starts in `columns` and `factors`; one more entry than rows. */
  readonly rowStarts: Int32Array;
  readonly columns: Int32Array;
  readonly factors: Float64Array;
}

/** A least point of a programme; throws where there is none. */
export type SolveProgramme = (programme: Programme) => ArrayLike<number>;

/** One entry of a row: a column and its factor. */
export type Entry = readonly [column: number, factor: number];

/** Collects the columns and rows of a programme one by one. */
export class ProgrammeBuilder {
  readonly #cost: number[] = [];
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #rowStarts: number[] = [0];
  readonly #columns: number[] = [];
  readonly #factors: number[] = [];

  /** A new variable of 0 or more; returns its index. */
  column(cost: number): number {
    return this.#cost.push(cost) - 1;
  }

  /** `lower ≤ Σ factor · column ≤ upper`. */
  row(lower: number, entries: readonly Entry[], upper: number): void {
    for (const [column, factor] of entries) {
      this.#columns.push(column);
      this.#factors.push(factor);
    }
    this.#rowStarts.push(this.#columns.length);
    this.#rowLower.push(lower);
    this.#rowUpper.push(upper);
  }

  build(): Programme {
    return {
      cost: new Float64Array(this.#cost),
      rowLower: new Float64Array(this.#rowLower),
      rowUpper: new Float64Array(this.#rowUpper),
      rowStarts: new Int32Array(this.#rowStarts),
      columns: new Int32Array(this.#columns),
      factors: new Float64Array(this.#factors),
    };
  }
}
