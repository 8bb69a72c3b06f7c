import type { Analysis } from "../engine/analyse";
import type { Bands } from "../engine/bands";
import { optimum } from "../engine/optimum";
import { mean } from "../engine/quantile";
import { freeRamp, needsSolver } from "../engine/ramp/freeRamp";
import type { SolveProgramme } from "../engine/ramp/programme";
import { rampSettler } from "../engine/ramp/settledRamp";
import { commitmentsPerPeriod, type Terms } from "../engine/terms";
import { confidenceAsked } from "./moveInWords";
import type { RampFigures } from "./rampSheet";

/** What ramps are sized on. */
interface RampInputs {
  readonly analysis: Pick<Analysis, "range">;
  readonly bands: Bands;
  readonly terms: Terms;
  /** Null where the solver is not loaded. */
  readonly solve: SolveProgramme | null;
}

/**
 * The recommended commitments beside the free ramp, and the level that the ramp is held against: chosen, as the ramp
 * is, by least cost alone.
 *
 * @param commitment per settlement period, times the ramp's shares.
 * @see docs/SPEC.md R3
 */
export function rampFigures(commitment: number, { analysis, bands, terms, solve }: RampInputs): RampFigures {
  const { scenarios, periods, termMonths } = analysis.range;
  const settled = rampSettler(scenarios, bands, terms);
  const settledAt = (level: number) => settled(commitmentsPerPeriod(level, periods, terms));
  const given = settledAt(commitment);
  // Where the recommended one is this but for the rounding down, there is nothing to tell apart.
  const cheapest = optimum(scenarios, bands, { ...terms, policy: "least cost" }).commitment;
  const isGiven = cheapest >= commitment && cheapest < commitment + terms.increment;
  const solvable = solve !== null || !needsSolver(bands, terms, periods);
  return {
    months: termMonths,
    usage: Array.from({ length: periods }, (_, t) => mean(scenarios.map((row) => row[t] ?? 0))),
    given,
    level: isGiven ? given : settledAt(cheapest),
    confidence: confidenceAsked(terms),
    free: solvable ? freeRamp(scenarios, bands, terms, solve ?? undefined) : null,
    shares: terms.ramp,
  };
}
