import { clawsBack, termsInBand } from "../bands";
import { periodContracts } from "../periodContract";
import { commitmentsPerPeriod } from "../terms";
import type { Sizing } from "./sizing";

/**
 * What each scenario's net cost comes down to, without ever reaching it, as a commitment under graduated bands grows
 * without end: the last band's price of all usage. Null where it does not: more must cost nothing in the end, all
 * that is unused being released, or, in one period, carried out at its full worth.
 *
 * @see docs/SPEC.md B3, M5
 */
export function costsWithoutEnd({ matrix, bands, terms }: Sizing): Float64Array | null {
  const { usage, scenarios, periods } = matrix;
  const last = bands[bands.length - 1];
  if (last === undefined || terms.bandKind !== "graduated" || clawsBack(bands, terms)) return null;
  const inForce = termsInBand(terms, last);
  const carriesAll = periods === 1 && inForce.carryoverShare * inForce.carryoverValue === 1;
  if (inForce.trueDownShare < 1 && !carriesAll) return null;
  const commitments = commitmentsPerPeriod(1, periods, terms);
  if (commitments.some((commitment) => commitment === 0)) return null;
  const price = { discount: last.discount, contracted: true, terms: inForce };
  const rates = periodContracts(
    commitments,
    commitments.map(() => price),
  ).map(({ unitCash, unitDrawdown }) => unitCash * unitDrawdown);
  const costs = new Float64Array(scenarios);
  for (let s = 0; s < scenarios; s++) {
    for (let t = 0; t < periods; t++) {
      costs[s] = (costs[s] as number) + (rates[t] as number) * (usage[s * periods + t] as number);
    }
  }
  return costs;
}
