import type { Highs } from "highs";
import type { Programme, SolveProgramme } from "../engine/ramp/programme";

/** A solver that is ready, or why there is none, in words. */
export type SolverLoading = { readonly solve: SolveProgramme } | { readonly unavailable: string };

let loading: Promise<Highs> | null = null;

/**
 * Loads HiGHS, 3.5 MB of WebAssembly, when it is first needed; later calls share it.
 * A failed load is tried again by the next call.
 */
export async function loadSolver(): Promise<SolverLoading> {
  if (typeof WebAssembly === "undefined") return { unavailable: "WebAssembly is not allowed here" };
  loading ??= instantiate();
  try {
    const highs = await loading;
    return { solve: (programme) => solveWith(highs, programme) };
  } catch (error) {
    loading = null;
    return { unavailable: error instanceof Error ? error.message : String(error) };
  }
}

async function instantiate(): Promise<Highs> {
  const { default: load } = await import("highs");
  // In Node the package finds its own code; a page has it beside the add-in's other files.
  if (typeof process !== "undefined") return load();
  const { default: address } = await import("highs/runtime");
  return load({ locateFile: () => address });
}

/** How closely bounds and reduced costs are kept, in units of the programme; HiGHS takes no smaller one. */
const tolerance = 1e-10;

function solveWith(highs: Highs, programme: Programme): ArrayLike<number> {
  const columns = programme.cost.length;
  const rows = programme.rowLower.length;
  const source = {
    numCols: columns,
    numRows: rows,
    colCost: programme.cost,
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(highs.infinity),
    rowLower: programme.rowLower,
    rowUpper: programme.rowUpper,
    matrix: {
      format: "csr",
      numRows: rows,
      numCols: columns,
      starts: programme.rowStarts,
      indices: programme.columns,
      values: programme.factors,
    },
  } as const;
  return highs.withModel((model) => {
    model.options.set({
      output_flag: false,
      primal_feasibility_tolerance: tolerance,
      dual_feasibility_tolerance: tolerance,
    });
    model.passModel(source);
    const { modelStatus } = model.run();
    const { optimal } = highs.constants.modelStatus;
    if (modelStatus !== optimal) throw new Error(`HiGHS ended with status ${modelStatus}`);
    return model.getSolution().colValue;
  });
}
