import { tokens, type Fraction } from "../units";
import { cachedShares } from "./currentState";
import type { Flow } from "./flow";
import { settingFor, type CachingLever, type Setting } from "./lever";

/**
 * Moves uncached input tokens to the cache until the lever's share of all input is cached. What is cached
 * already stays as it is and counts toward the share; a model beyond it is left alone.
 *
 * Of the tokens that move, the hit rate is read from the cache and the rest written to it.
 *
 * @see docs/SPEC.md U3
 */
export function cache(flows: readonly Flow[], settings: readonly Setting<CachingLever>[]): readonly Flow[] {
  if (settings.length === 0) return flows;
  const today = cachedShares(flows);
  return flows.map((flow) => {
    const setting = settingFor(settings, flow.model);
    if (setting === null) return flow;
    const { lever, size, adopted } = setting;
    const moved = flow.tokens.input * movedShare(today.get(flow.model) ?? null, size) * adopted;
    if (moved === 0) return flow;
    const read = moved * lever.hitRate;
    const counts = flow.tokens;
    const write = lever.life === "5m" ? "cacheWrite5m" : "cacheWrite1h";
    return {
      ...flow,
      tokens: {
        ...counts,
        input: tokens(counts.input - moved),
        cacheRead: tokens(counts.cacheRead + read),
        [write]: tokens(counts[write] + (moved - read)),
      },
    };
  });
}

/** The share of what is not there yet that has to move to reach a share of the whole. @param today null: of nothing. */
export function movedShare(today: Fraction | null, wanted: number): number {
  if (today === null || today >= 1) return 0;
  return Math.min(1, Math.max(0, (wanted - today) / (1 - today)));
}
