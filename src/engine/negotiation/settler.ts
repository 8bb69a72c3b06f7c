import { costCurve } from "../costCurve";
import { newLedger } from "../ledger";
import { fillTolerance } from "../measures";
import { newPass, settleEach } from "../optimum/sizing";
import { mean, sorted } from "../quantile";
import { settleSigned, sign, type Signed } from "../settlement";
import type { Terms } from "../terms";
import type { UsageMatrix } from "../usageMatrix";
import { fraction, money, type Fraction, type Money } from "../units";
import { commitmentsOf, pricesOf, type Offer } from "./offer";

/** What an offer is expected to come to: means over the scenarios, cash. */
export interface Outcome {
  readonly netCost: Money;
  readonly paid: Money;
  readonly forfeited: Money;
  readonly overageCharge: Money;
  readonly listCost: Money;
  readonly fill: Fraction;
}

/** Settles offers on one set of scenarios. */
export interface Settler {
  readonly matrix: UsageMatrix;
  /** Mean net cost (C8). */
  readonly netCost: (offer: Offer) => number;
  readonly outcome: (offer: Offer) => Outcome;
}

/** A settler whose offers share what a pass over the scenarios writes in. */
export function settler(matrix: UsageMatrix): Settler {
  const pass = newPass(matrix);
  let rising: Float64Array | null = null;
  return {
    matrix,
    netCost: (offer) => {
      if (matrix.periods === 1) {
        rising ??= sorted(matrix.usage);
        const cost = onePeriodNetCost(rising, offer);
        if (cost !== null) return cost;
      }
      settleEach(matrix, signedOffer(offer, matrix.periods), pass);
      return mean(pass.netCosts);
    },
    outcome: (offer) => outcomeOf(matrix, offer),
  };
}

/** The offer's contract. */
export const signedOffer = (offer: Offer, periods: number): Signed =>
  sign(commitmentsOf(offer, periods), offer.pricing, offer.terms);

/**
 * Mean net cost of one period by one point of the cost curve, which needs no pass over the scenarios;
 * null where something can be clawed back.
 * @param rising usage.
 */
function onePeriodNetCost(rising: Float64Array, offer: Offer): number | null {
  const [price] = pricesOf(offer, 1);
  if (price === undefined || (price.terms.trueDownClawBack && offer.pricing.kind === "bands")) return null;
  const [from = 0] = commitmentsOf(offer, 1);
  const terms: Terms = price.contracted ? price.terms : { ...price.terms, overage: { kind: "list" } };
  const point = { from, to: from, discount: fraction(price.discount), terms, band: null };
  return costCurve(rising, [point]).costs[0] as number;
}

function outcomeOf(matrix: UsageMatrix, offer: Offer): Outcome {
  const { usage, scenarios, periods } = matrix;
  const signed = signedOffer(offer, periods);
  const ledger = newLedger(periods);
  const column = () => new Float64Array(scenarios);
  const [netCosts, paid, forfeited, overage, listCosts] = [column(), column(), column(), column(), column()];
  let filled = 0;
  for (let s = 0; s < scenarios; s++) {
    settleSigned(usage, s * periods, signed, ledger);
    netCosts[s] = ledger.netCost;
    paid[s] = ledger.paid;
    forfeited[s] = ledger.forfeited;
    overage[s] = ledger.overageCharge;
    listCosts[s] = ledger.listCost;
    if (ledger.forfeited <= fillTolerance) filled++;
  }
  return {
    netCost: money(mean(netCosts)),
    paid: money(mean(paid)),
    forfeited: money(mean(forfeited)),
    overageCharge: money(mean(overage)),
    listCost: money(mean(listCosts)),
    fill: fraction(filled / scenarios),
  };
}
