import { termsInBand } from "../bands";
import { periodContracts, type PeriodContract } from "../periodContract";
import { contractPrices } from "../pricing";
import type { LevelStretch } from "../stretches";
import { commitmentsPerPeriod } from "../terms";
import { fraction } from "../units";
import { leastCostOfUnit, leastCostOfUsage, levelThatCoversAll } from "./levelBounds";
import { newPass, settleAll, signedAt, type Sizing } from "./sizing";

/** Where a search can end, and what a unit of list usage costs at the least at levels beyond it. */
export interface HighestLevel {
  readonly level: number;
  /** Null where no level beyond can be better. */
  readonly beyond: number | null;
}

/**
 * The last level of a stretch worth trying. In an open one: where all usage is covered, or where what is
 * neither released nor carried out alone costs more than any scenario at the stretch's first level.
 */
export function highestLevel(sizing: Sizing, { from, to }: LevelStretch): HighestLevel {
  if (to < Infinity) return { level: to, beyond: null };
  const { matrix, bands, terms } = sizing;
  const shares = commitmentsPerPeriod(1, matrix.periods, terms);
  const prices = contractPrices(
    commitmentsPerPeriod(from, matrix.periods, terms),
    { kind: "bands", bands },
    terms,
  );
  const signed = signedAt(sizing, from);
  const coversAll = levelThatCoversAll(matrix, signed.contract, shares);
  // A release, and levels in between that earn less, can be worth having beyond what covers all usage.
  if (signed.clawBack === null && prices.every((price) => price.terms.bandKind === "all-units")) {
    return { level: coversAll, beyond: null };
  }
  const everyBand = bands.map((band) => ({
    discount: band.discount,
    contracted: true,
    terms: termsInBand(terms, band),
  }));
  const perUnit = Math.min(leastCostOfUnit(everyBand), 1);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const pass = newPass(matrix);
  settleAll(sizing, from, pass);
  const dearest = pass.paid.reduce((most, cost) => Math.max(most, cost), 0);
  const decided = dearest / (perUnit * total);
  const enough = 8 * Math.max(coversAll, from);
  if (decided <= enough) return { level: decided, beyond: null };
  return { level: enough, beyond: leastCostOfUsage(contractAtTheTop(sizing, enough)) };
}

/** Every period at the greatest discount of the schedule: graduated ones only come near it. */
function contractAtTheTop({ matrix, bands, terms }: Sizing, level: number): readonly PeriodContract[] {
  const commitments = commitmentsPerPeriod(level, matrix.periods, terms);
  const discount = fraction(Math.max(...bands.map((band) => band.discount)));
  const last = bands[bands.length - 1] ?? null;
  const price = { discount, contracted: true, terms: termsInBand(terms, last) };
  return periodContracts(
    commitments,
    commitments.map(() => price),
  );
}
