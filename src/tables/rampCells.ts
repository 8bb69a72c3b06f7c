import type { FreeRamp } from "../engine/ramp/freeRamp";
import type { Cell } from "./grid";

/** A ramp as cells: one row, a column a period, unrounded; what `commit` of the other functions takes. */
export const rampCells = ({ commitments }: Pick<FreeRamp, "commitments">): Cell[][] => [[...commitments]];

/** Why there is no ramp where the solver cannot be loaded, and what works all the same. */
export const noSolver = (reason: string): string =>
  `a ramp with rollover needs the solver HiGHS, which could not be loaded (${reason}). It runs as WebAssembly, which your organisation's settings may not allow; a ramp without rollover does not need it`;
