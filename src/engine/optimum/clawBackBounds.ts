import { bandOf, termsInBand, type Band } from "../bands";
import { periodContracts, withoutRelease, type PeriodContract } from "../periodContract";
import { settleTerm } from "../settlement";
import { commitmentsPerPeriod, yearsPerPeriod, type Terms } from "../terms";
import { leastCostOfUsage } from "./levelBounds";
import { signedAt, type Pass, type Sizing } from "./sizing";

/**
 * Each scenario's least cost at a level when a claw-back may or may not strike, and may leave any of the
 * bands that the reduced commitment comes near: what a claw-back jumps to inside the interval is among
 * them. Writes them to `lower`.
 */
export function clawedBackCosts(
  sizing: Sizing,
  level: number,
  half: number,
  pass: Pass,
  lower: Float64Array,
): void {
  const { matrix, bands, terms } = sizing;
  const { usage, scenarios, periods } = matrix;
  const { ledger } = pass;
  const { contract, clawBack } = signedAt(sizing, level);
  const commitments = commitmentsPerPeriod(level, periods, terms);
  const perLevel = commitmentsPerPeriod(1, periods, terms).reduce((sum, share) => sum + share, 0);
  const toTested = terms.bandBasis === "annual" ? 1 / (periods * yearsPerPeriod(terms, periods)) : 1;
  const cost = (): number => (terms.policy === "mean-cvar" ? ledger.paid : ledger.netCost);
  const reduced = Array.from({ length: periods }, () => 0);
  const bounded = terms.bandKind === "all-units" && terms.bandBasis !== "period";
  const cheapest = leastCostOfUsage([null, ...bands].flatMap((band) => contractIn(band, commitments, terms)));

  for (let s = 0; s < scenarios; s++) {
    settleTerm(usage, s * periods, contract, ledger);
    let least = cost();
    let total = 0;
    for (let t = 0; t < periods; t++) {
      reduced[t] = (commitments[t] as number) - (ledger.released[t] as number);
      total += reduced[t] as number;
    }
    if (clawBack !== null) {
      settleTerm(usage, s * periods, clawBack.declined, ledger);
      least = Math.min(least, cost());
    }
    if (bounded) {
      const spread = half * perLevel * periods * toTested;
      const near = [...bands, null].filter((band, j) => {
        const from = band?.threshold ?? 0;
        const to = band === null ? (bands[0]?.threshold ?? Infinity) : (bands[j + 1]?.threshold ?? Infinity);
        const tested = total * toTested;
        return bandOf(tested, bands) === band || (tested + spread >= from && tested - spread < to);
      });
      for (const band of near) {
        settleTerm(usage, s * periods, withoutRelease(contractIn(band, reduced, terms)), ledger);
        least = Math.min(least, cost());
      }
    } else {
      let listUsage = 0;
      for (let t = 0; t < periods; t++) listUsage += usage[s * periods + t] as number;
      least = Math.min(least, cheapest * listUsage);
    }
    lower[s] = least;
  }
}

/** Every period under one band's discount and terms. */
const contractIn = (
  band: Band | null,
  commitments: readonly number[],
  terms: Terms,
): readonly PeriodContract[] =>
  periodContracts(
    commitments,
    commitments.map(() => ({
      discount: band?.discount ?? 0,
      contracted: band !== null,
      terms: termsInBand(terms, band),
    })),
  );
