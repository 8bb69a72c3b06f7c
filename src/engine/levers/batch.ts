import { shareOf } from "../tokens";
import { movedShare } from "./caching";
import { batchedShares, canBatch } from "./currentState";
import type { Flow } from "./flow";
import { settingFor, type BatchLever, type Setting } from "./lever";

/**
 * Moves tokens from standard to batch until the lever's share is in batch. What is in batch already counts
 * toward the share. Fast mode has no batch and is neither moved nor counted.
 *
 * @see docs/SPEC.md U3
 */
export function batch(flows: readonly Flow[], settings: readonly Setting<BatchLever>[]): readonly Flow[] {
  if (settings.length === 0) return flows;
  const today = batchedShares(flows);
  const result: Flow[] = [];
  for (const flow of flows) {
    const setting = settingFor(settings, flow.model);
    const share =
      setting === null || flow.tariff.batch || !canBatch(flow)
        ? 0
        : movedShare(today.get(flow.model) ?? null, setting.size) * setting.adopted;
    if (share > 0)
      result.push({ ...flow, tariff: { ...flow.tariff, batch: true }, tokens: shareOf(flow.tokens, share) });
    if (share < 1) result.push(share === 0 ? flow : { ...flow, tokens: shareOf(flow.tokens, 1 - share) });
  }
  return result;
}
