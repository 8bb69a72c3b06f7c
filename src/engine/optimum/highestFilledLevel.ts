import { fillTolerance, surelyFilled } from "../measures";
import { settleSigned } from "../settlement";
import { newPass, signedAt, type Sizing } from "./sizing";

/** Scenarios that a floor at this confidence may leave unfilled. */
export const mayMiss = (scenarios: number, confidence: number): number =>
  Math.floor(scenarios * (1 - confidence) + 1e-9);

/**
 * The highest level of a stretch that is fully used in enough scenarios, or null where its first is not.
 *
 * Inside a stretch of all-units bands forfeiture never falls as the level rises, so halving finds the
 * level to the last bits. A scenario that is decided for the whole bracket is not settled again.
 *
 * @see docs/SPEC.md M3, R1
 */
export function highestFilledLevel(sizing: Sizing, from: number, to: number): number | null {
  const { matrix, terms } = sizing;
  const { usage, scenarios, periods } = matrix;
  const { ledger } = newPass(matrix);
  const open = Uint32Array.from({ length: scenarios }, (_, s) => s);
  let openCount = scenarios;
  let unfilled = 0;
  const allowed = mayMiss(scenarios, terms.confidence);

  /** Moves the open scenarios that are filled at a level to the front, and counts them. */
  const filledAt = (level: number, most = surelyFilled): number => {
    const signed = signedAt(sizing, level);
    const committed = signed.contract.reduce((sum, { commitment }) => sum + commitment, 0);
    const nothing = Math.min(most, 1e-13 * committed);
    let filled = 0;
    for (let i = 0; i < openCount; i++) {
      const s = open[i] as number;
      settleSigned(usage, s * periods, signed, ledger);
      if (ledger.forfeited > nothing) continue;
      open[i] = open[filled] as number;
      open[filled++] = s;
    }
    return filled;
  };

  if (scenarios - filledAt(from, fillTolerance) > allowed) return null;
  if (scenarios - filledAt(to) <= allowed) return to;
  let [low, high] = [from, to];
  for (;;) {
    const middle = (low + high) / 2;
    if (!(middle > low && middle < high)) return low;
    const filled = filledAt(middle);
    if (unfilled + openCount - filled <= allowed) {
      // Those that are not filled here are not further up either.
      unfilled += openCount - filled;
      openCount = filled;
      low = middle;
    } else {
      open.copyWithin(0, filled, openCount);
      openCount -= filled;
      high = middle;
    }
  }
}
