import type { Bands } from "../bands";
import type { Scenarios } from "../measures";
import type { Terms } from "../terms";
import { fraction, money, type Money } from "../units";
import { usageMatrix } from "../usageMatrix";
import { offerAt } from "./offer";
import { settler } from "./settler";

/** A protection that the contract does not have, and what it would save at a commitment. */
export interface Ask {
  readonly kind: "overage" | "true-down" | "carryover";
  /** Expected net cost without it, less that with it. */
  readonly worth: Money;
}

/** The size of each ask: overage at the committed rate, a tenth less, all of what is left. */
const asks: readonly (readonly [Ask["kind"], Partial<Terms>, (terms: Terms) => boolean])[] = [
  ["overage", { overage: { kind: "committed" } }, ({ overage }) => overage.kind === "list"],
  ["true-down", { trueDownShare: fraction(0.1) }, ({ trueDownShare }) => trueDownShare === 0],
  ["carryover", { carryoverShare: fraction(1) }, ({ carryoverShare }) => carryoverShare === 0],
];

/**
 * The protection to ask for first: the one that saves most at the commitment, among those that neither the
 * terms nor a band has; null where none saves anything.
 *
 * @param commitment per period, times the ramp's shares.
 */
export function firstAsk(scenarios: Scenarios, commitment: number, bands: Bands, terms: Terms): Ask | null {
  const { netCost } = settler(usageMatrix(scenarios));
  const now = netCost(offerAt({ bands, terms }, commitment));
  return asks
    .filter(([, , lacks]) => lacks(terms) && bands.every((band) => lacks({ ...terms, ...band.terms })))
    .map(([kind, change]): Ask => ({
      kind,
      worth: money(now - netCost(offerAt({ bands, terms: { ...terms, ...change } }, commitment))),
    }))
    .reduce<Ask | null>(
      (best, ask) => (ask.worth > Math.max(best?.worth ?? 0, 1e-9 * now) ? ask : best),
      null,
    );
}
