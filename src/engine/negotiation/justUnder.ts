import type { Bands } from "../bands";
import type { Scenarios } from "../measures";
import { quantile, sorted } from "../quantile";
import type { Terms } from "../terms";
import { usageMatrix } from "../usageMatrix";
import { money, type Money } from "../units";
import { bandMoves, type BandMove } from "./bandMoves";
import { offerAt } from "./offer";
import { signedOffer } from "./settler";

/** A threshold that is nearly reached, and what reaching it would mean. */
export interface NearThreshold extends BandMove {
  /** What lies just below it. */
  readonly near: readonly ("commitment" | "usage")[];
  /** The median drawdown per period, at the prices of the band above. */
  readonly medianDrawdown: Money;
  /** What the better price is worth, before what is forfeited more. */
  readonly earns: Money;
}

/** How far below a threshold counts as just under it. */
const near = 0.15;

/**
 * The thresholds that the commitment, or what usage would draw down at P50, misses by at most 15 %.
 *
 * @param scenarios rows of list usage, one column a period; not empty.
 * @param commitment per period, times the ramp's shares.
 * @see docs/SPEC.md R8
 */
export function justUnder(
  scenarios: Scenarios,
  commitment: number,
  bands: Bands,
  terms: Terms,
): readonly NearThreshold[] {
  const { periods } = usageMatrix(scenarios);
  const misses = (reached: number, threshold: number): boolean =>
    reached < threshold && reached >= (1 - near) * threshold;
  return bandMoves(scenarios, commitment, bands, terms).flatMap((move): readonly NearThreshold[] => {
    const { contract } = signedOffer(offerAt({ bands, terms }, move.commitment), periods);
    const drawdowns = scenarios.map((usage) =>
      usage.reduce((sum, each, t) => sum + each * (contract[t]?.unitDrawdown ?? 0), 0),
    );
    const medianDrawdown = money(quantile(sorted(drawdowns), 0.5) / periods);
    const reasons: readonly (readonly ["commitment" | "usage", number])[] = [
      ["commitment", commitment],
      ["usage", medianDrawdown],
    ];
    const found = reasons.filter(([, reached]) => misses(reached, move.commitment)).map(([name]) => name);
    if (found.length === 0) return [];
    const earns = money(move.extraForfeiture - move.costChange);
    return [{ ...move, near: found, medianDrawdown, earns }];
  });
}
