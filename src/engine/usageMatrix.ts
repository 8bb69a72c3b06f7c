import type { Scenarios } from "./measures";
import { listPriceAt, type Terms } from "./terms";

/** Scenarios one after the other in one array, for loops that allocate nothing. */
export interface UsageMatrix {
  /** List usage; period t of scenario s stands at s · periods + t. */
  readonly usage: Float64Array;
  readonly scenarios: number;
  readonly periods: number;
}

/** @throws where the rows are of different lengths, or there is none: what reads scenarios checks that. */
export function usageMatrix(rows: Scenarios): UsageMatrix {
  const periods = rows[0]?.length ?? 0;
  if (periods === 0) throw new Error("no scenario");
  const usage = new Float64Array(rows.length * periods);
  rows.forEach((row, s) => {
    if (row.length !== periods) throw new Error(`${row.length} periods beside ${periods}`);
    usage.set(row, s * periods);
  });
  return { usage, scenarios: rows.length, periods };
}

/** One scenario of a matrix, without a copy. */
export const scenarioOf = ({ usage, periods }: UsageMatrix, s: number): UsageMatrix => ({
  usage: usage.subarray(s * periods, (s + 1) * periods),
  scenarios: 1,
  periods,
});

/** The greatest list usage of each period. */
export function greatestUsage({ usage, scenarios, periods }: UsageMatrix): Float64Array {
  const greatest = new Float64Array(periods);
  for (let s = 0; s < scenarios; s++) {
    for (let t = 0; t < periods; t++) {
      greatest[t] = Math.max(greatest[t] as number, usage[s * periods + t] as number);
    }
  }
  return greatest;
}

/** Usage at the day's list prices, a scenario each (M2). */
export function listCostsOf({ usage, scenarios, periods }: UsageMatrix, terms: Terms): Float64Array {
  const costs = new Float64Array(scenarios);
  for (let s = 0; s < scenarios; s++) {
    for (let t = 0; t < periods; t++) {
      costs[s] = (costs[s] as number) + listPriceAt(t, terms, periods) * (usage[s * periods + t] as number);
    }
  }
  return costs;
}
