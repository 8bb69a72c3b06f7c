import loadHighs, { type Highs } from "highs";

/** `constant + Σ factor · variable`. */
export interface Linear {
  readonly factors: ReadonlyMap<number, number>;
  readonly constant: number;
}

export const constant = (value: number): Linear => ({ factors: new Map(), constant: value });

/** `a + k · b`. */
export function plus(a: Linear, b: Linear, k = 1): Linear {
  const factors = new Map(a.factors);
  for (const [column, factor] of b.factors) factors.set(column, (factors.get(column) ?? 0) + k * factor);
  return { factors, constant: a.constant + k * b.constant };
}

export const minus = (a: Linear, b: Linear): Linear => plus(a, b, -1);
export const times = (a: Linear, k: number): Linear => plus(constant(0), a, k);

/** A solved model: its least value and the value of an expression there. */
export interface Solved {
  readonly least: number;
  readonly at: (expression: Linear) => number;
}

let loading: Promise<Highs> | null = null;
export const highs = (): Promise<Highs> => (loading ??= loadHighs());

/** A linear or mixed-integer programme, written row by row and minimised by HiGHS. */
export class LinearModel {
  readonly #solver: Highs;
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #integral: (0 | 1)[] = [];
  readonly #rows: { readonly factors: ReadonlyMap<number, number>; readonly upper: number }[] = [];

  constructor(solver: Highs) {
    this.#solver = solver;
  }

  variable(lower = 0, upper = Infinity): Linear {
    return this.#column(lower, upper, 0);
  }

  binary(): Linear {
    return this.#column(0, 1, 1);
  }

  /** `a ≤ b` */
  atMost(a: Linear, b: Linear): void {
    const { factors, constant: offset } = minus(a, b);
    this.#rows.push({ factors, upper: -offset });
  }

  /**
   * The smaller of two expressions. Without `largest` only no more than either, which is what a linear
   * programme can say; with it exactly the smaller, by a binary and the largest value that either can take.
   */
  smaller(a: Linear, b: Linear, largest: number | null): Linear {
    const found = this.variable();
    this.atMost(found, a);
    this.atMost(found, b);
    if (largest !== null) {
      const which = this.binary();
      this.atMost(plus(a, which, -largest), found);
      this.atMost(plus(plus(b, which, largest), constant(-largest)), found);
    }
    return found;
  }

  /** Least value; binaries are then fixed and the rest is solved anew, so that none leaks by its tolerance. */
  minimise(objective: Linear): Solved | null {
    const first = this.#solve(objective, this.#lower, this.#upper, this.#integral);
    if (first === null || !this.#integral.includes(1)) return first && this.#answer(objective, first);
    const fixed = (bounds: readonly number[]): number[] =>
      bounds.map((bound, column) =>
        this.#integral[column] === 1 ? Math.round(first[column] as number) : bound,
      );
    const second = this.#solve(objective, fixed(this.#lower), fixed(this.#upper), null);
    return second && this.#answer(objective, second);
  }

  #answer(objective: Linear, values: Float64Array): Solved {
    const at = ({ factors, constant: offset }: Linear): number =>
      [...factors].reduce((sum, [column, factor]) => sum + factor * (values[column] as number), offset);
    return { least: at(objective), at };
  }

  #column(lower: number, upper: number, integral: 0 | 1): Linear {
    const column = this.#lower.push(lower) - 1;
    this.#upper.push(upper);
    this.#integral.push(integral);
    return { factors: new Map([[column, 1]]), constant: 0 };
  }

  #solve(
    objective: Linear,
    lower: readonly number[],
    upper: readonly number[],
    integrality: (0 | 1)[] | null,
  ): Float64Array | null {
    const numCols = lower.length;
    const colCost = new Float64Array(numCols);
    for (const [column, factor] of objective.factors) colCost[column] = factor;
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const { factors } of this.#rows) {
      for (const [column, factor] of factors) {
        if (factor === 0) continue;
        indices.push(column);
        values.push(factor);
      }
      starts.push(indices.length);
    }
    const numRows = this.#rows.length;
    const source = {
      numCols,
      numRows,
      colCost,
      colLower: [...lower],
      colUpper: [...upper],
      rowLower: this.#rows.map(() => -Infinity),
      rowUpper: this.#rows.map((row) => row.upper),
      matrix: { format: "csr", numRows, numCols, starts, indices, values },
      ...(integrality?.includes(1) === true ? { integrality } : {}),
    } as const;
    return this.#solver.withModel((model) => {
      model.options.set({
        output_flag: false,
        primal_feasibility_tolerance: 1e-10,
        dual_feasibility_tolerance: 1e-10,
        mip_feasibility_tolerance: 1e-10,
        mip_rel_gap: 0,
        mip_abs_gap: 1e-11,
      });
      model.passModel(source);
      const { modelStatus } = model.run();
      const { optimal, infeasible } = this.#solver.constants.modelStatus;
      if (modelStatus === infeasible) return null;
      if (modelStatus !== optimal) throw new Error(`HiGHS ended with status ${modelStatus}`);
      return model.getSolution().colValue;
    });
  }
}
