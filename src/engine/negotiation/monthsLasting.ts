import { quantile } from "../quantile";
import { yearsPerPeriod } from "../terms";
import type { UsageMatrix } from "../usageMatrix";
import { expectedShape } from "./payingUsage";
import type { Offer } from "./offer";
import { signedOffer } from "./settler";

/** Months that a commitment lasts at low, middle and high usage; null where nothing is drawn. */
export interface MonthsLasting {
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
}

/**
 * How long the commitment of the whole term would last at P10, P50 and P90 of the term's usage, spread over
 * the periods as it is expected; beyond the term at the last period's pace. Periods are not reckoned up.
 *
 * @see docs/SPEC.md N1
 */
export function monthsLasting(matrix: UsageMatrix, offer: Offer): MonthsLasting {
  const { usage, scenarios, periods } = matrix;
  const totals = new Float64Array(scenarios);
  for (let s = 0; s < scenarios; s++) {
    for (let t = 0; t < periods; t++) totals[s] = (totals[s] as number) + (usage[s * periods + t] as number);
  }
  totals.sort();
  const shape = expectedShape(matrix);
  const { contract } = signedOffer(offer, periods);
  const monthsPerPeriod = 12 * yearsPerPeriod(offer.terms, periods);
  const at = (probability: number): number | null => {
    const total = quantile(totals, probability);
    let left = contract.reduce((sum, { commitment }) => sum + commitment, 0);
    let drawdown = 0;
    for (let t = 0; t < periods; t++) {
      drawdown = (contract[t]?.unitDrawdown ?? 0) * (shape[t] as number) * total;
      if (left <= drawdown) return drawdown > 0 ? (t + left / drawdown) * monthsPerPeriod : 0;
      left -= drawdown;
    }
    return drawdown > 0 ? (periods + left / drawdown) * monthsPerPeriod : null;
  };
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
