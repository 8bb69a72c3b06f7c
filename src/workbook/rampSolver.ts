import type { Analysis } from "../engine/analyse";
import type { SolveProgramme } from "../engine/ramp/programme";
import { needsSolver } from "../engine/ramp/freeRamp";
import { loadSolver } from "../solver/highs";
import type { Contract } from "./contract";

/** Scenarios times periods that are solved in about a second; COMMIT.RAMP takes more. */
const mostSolved = 6_000;

/**
 * What solves the free ramp of an answer with rollover.
 *
 * @returns null where none is needed, it would take too long, or it cannot be loaded: the Ramp sheet says so.
 */
export async function rampSolver(
  { answer, range }: Analysis,
  { bands, terms }: Contract,
): Promise<SolveProgramme | null> {
  const { periods, scenarios } = range;
  if (answer.kind === "floors" || periods === 1 || !needsSolver(bands, terms, periods)) return null;
  if (scenarios.length * periods > mostSolved) return null;
  const loaded = await loadSolver();
  return "solve" in loaded ? loaded.solve : null;
}
