import type { Bands } from "../bands";
import { newLedger, type Ledger } from "../ledger";
import { settleSigned, sign, type Signed } from "../settlement";
import { commitmentsPerPeriod, type Terms } from "../terms";
import type { UsageMatrix } from "../usageMatrix";

/** What a commitment is sized for: scenarios under a schedule and terms. */
export interface Sizing {
  readonly matrix: UsageMatrix;
  readonly bands: Bands;
  readonly terms: Terms;
  /** Levels that a numerical search may try in a stretch; by the number of scenarios where it is left out. */
  readonly passes?: number;
}

/** What one pass over the scenarios at one level leaves behind, an entry a scenario. */
export interface Pass {
  readonly ledger: Ledger;
  readonly netCosts: Float64Array;
  readonly paid: Float64Array;
  /** Cash. */
  readonly forfeited: Float64Array;
}

export const newPass = ({ scenarios, periods }: UsageMatrix): Pass => ({
  ledger: newLedger(periods),
  netCosts: new Float64Array(scenarios),
  paid: new Float64Array(scenarios),
  forfeited: new Float64Array(scenarios),
});

/** The contract at a commitment level. */
export const signedAt = ({ matrix, bands, terms }: Sizing, level: number): Signed =>
  sign(commitmentsPerPeriod(level, matrix.periods, terms), { kind: "bands", bands }, terms);

/** Settles every scenario at a level; allocates nothing per scenario. */
export function settleAll(sizing: Sizing, level: number, pass: Pass): void {
  settleEach(sizing.matrix, signedAt(sizing, level), pass);
}

/** Settles every scenario under what is signed. */
export function settleEach({ usage, scenarios, periods }: UsageMatrix, signed: Signed, pass: Pass): void {
  const { ledger, netCosts, paid, forfeited } = pass;
  for (let s = 0; s < scenarios; s++) {
    settleSigned(usage, s * periods, signed, ledger);
    netCosts[s] = ledger.netCost;
    paid[s] = ledger.paid;
    forfeited[s] = ledger.forfeited;
  }
}
