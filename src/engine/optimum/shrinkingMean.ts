import { settleSigned } from "../settlement";
import { newPass, signedAt, type Sizing } from "./sizing";

/** The expected net cost of a bracket of levels that gets narrower and narrower. */
export interface ShrinkingMean {
  readonly costAt: (level: number) => number;
  /** From now on levels lie between these two, both tried already. */
  readonly narrow: (low: number, high: number) => void;
}

/** Below so many scenarios it is not worth telling them apart. */
const few = 64;
/** A level this near an end of the bracket, as a part of it, says too little about what lies between. */
const tooNear = 1 / 64;
/** What lies this near a chord, relatively, is on it. */
const onChord = 1e-14;

/**
 * Mean net cost over the scenarios, each convex in the level. A scenario whose cost at three levels of the
 * bracket lies on one line is that line inside the bracket, and is not settled again; so that a search that
 * halves its bracket costs little more than its first passes.
 */
export function shrinkingMean(sizing: Sizing): ShrinkingMean {
  const { usage, scenarios, periods } = sizing.matrix;
  const { ledger } = newPass(sizing.matrix);
  const active = Uint32Array.from({ length: scenarios }, (_, s) => s);
  let count = scenarios;
  /** Sum of the lines of the other scenarios. */
  let constant = 0;
  let slope = 0;
  /** Costs of the active scenarios at the levels tried. */
  const tried = new Map<number, Float64Array>();

  const costAt = (level: number): number => {
    const signed = signedAt(sizing, level);
    const costs = count > few ? new Float64Array(count) : null;
    let sum = constant + slope * level;
    let lost = 0;
    for (let i = 0; i < count; i++) {
      settleSigned(usage, (active[i] as number) * periods, signed, ledger);
      const cost = ledger.netCost;
      if (costs !== null) costs[i] = cost;
      const next = sum + cost;
      lost += Math.abs(sum) >= Math.abs(cost) ? sum - next + cost : cost - next + sum;
      sum = next;
    }
    if (costs !== null) tried.set(level, costs);
    return (sum + lost) / scenarios;
  };

  const narrow = (low: number, high: number): void => {
    for (const level of tried.keys()) if (level < low || level > high) tried.delete(level);
    const atLow = tried.get(low);
    const atHigh = tried.get(high);
    const near = tooNear * (high - low);
    const between = [...tried.keys()].find((level) => level > low + near && level < high - near);
    const inside = between === undefined ? undefined : tried.get(between);
    if (count <= few || between === undefined || !atLow || !atHigh || !inside) return;
    const part = (between - low) / (high - low);
    const kept: number[] = [];
    for (let i = 0; i < count; i++) {
      const [a, b] = [atLow[i] as number, atHigh[i] as number];
      if (
        Math.abs(a + part * (b - a) - (inside[i] as number)) >
        onChord * Math.max(Math.abs(a), Math.abs(b))
      ) {
        kept.push(i);
        continue;
      }
      const rise = (b - a) / (high - low);
      slope += rise;
      constant += a - rise * low;
    }
    if (kept.length === count) return;
    kept.forEach((from, i) => (active[i] = active[from] as number));
    count = kept.length;
    for (const [level, costs] of tried) {
      tried.set(
        level,
        Float64Array.from(kept, (from) => costs[from] as number),
      );
    }
  };
  return { costAt, narrow };
}
