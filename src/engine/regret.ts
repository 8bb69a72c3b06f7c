import { commitmentsPerPeriod, yearsPerPeriod, type Terms } from "./terms";
import type { Scenarios } from "./measures";
import type { Bands } from "./bands";
import { justBelow, segmentsOf } from "./segments";
import { settle } from "./settlement";
import { money, type Money } from "./units";

/**
 * The least net cost of each scenario at any commitment, known in advance: what regret is measured from.
 *
 * Exact for one all-units period: with the usage known, the cost turns only at 0, on both sides of the
 * thresholds and at the scenario's own drawdown in each band (and ÷ (1 − true-down)).
 *
 * @see docs/SPEC.md M5, R2
 */
export function leastCosts(scenarios: Scenarios, bands: Bands, terms: Terms): readonly Money[] {
  return scenarios.map((usage) => {
    const segments = segmentsOf(bands, terms, yearsPerPeriod(terms, usage.length));
    let least = Infinity;
    for (const { from, to, discount, terms: inForce } of segments) {
      const drawdown = (usage[0] ?? 0) * (inForce.denomination === "net" ? 1 - discount : 1);
      for (const commitment of [from, drawdown, drawdown / (1 - inForce.trueDownShare), justBelow(to)]) {
        if (commitment < from || (commitment >= to && commitment > from) || !Number.isFinite(commitment))
          continue;
        const commitments = commitmentsPerPeriod(commitment, usage.length, terms);
        least = Math.min(least, settle(usage, commitments, { kind: "bands", bands }, terms).netCost);
      }
    }
    return money(least);
  });
}
