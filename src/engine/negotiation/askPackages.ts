import type { Scenarios } from "../measures";
import { withTerms } from "../pricing";
import type { Terms } from "../terms";
import { tie } from "../tie";
import { usageMatrix } from "../usageMatrix";
import { leastShare, type ShareTerm } from "./leastShare";
import { discountOf, pricesOf, type Offer } from "./offer";
import { settler } from "./settler";

/** Terms that together make an offer worth taking; a share in it is the least that is enough. */
export type AskPackage = Partial<Pick<Terms, "overage" | ShareTerm>>;

/** Shares closer than this are the same request. */
const sameShare = 1e-3;

/**
 * What to ask for so that an offer is worth taking at the discount it has: overage at the committed rate where
 * that is enough; else, for each share, the least that is enough together with it, and alone.
 *
 * Nothing rolls inside one period, so that rollover is among them with several periods only. A share alone is
 * left out where overage at the committed rate hardly makes it smaller, and the other way round.
 *
 * @param scenarios rows of list usage, one column a period; not empty.
 * @param against what the buyer would do otherwise.
 * @returns empty where the offer is worth taking as it is, and where no package is enough.
 * @see docs/SPEC.md N1
 */
export function askPackages(scenarios: Scenarios, offer: Offer, against: Offer): readonly AskPackage[] {
  const settled = settler(usageMatrix(scenarios));
  const { periods } = settled.matrix;
  const target = settled.netCost(against);
  const isEnough = (changed: Offer): boolean => settled.netCost(changed) <= target * (1 + tie);
  if (isEnough(offer)) return [];
  const terms = pricesOf(offer, periods)[0]?.terms ?? offer.terms;
  const committed: AskPackage = { overage: { kind: "committed" } };
  const lacksIt = overageDiscount(terms, discountOf(offer, periods)) < discountOf(offer, periods);
  const withIt = lacksIt ? withTerms(offer, committed) : null;
  if (withIt !== null && isEnough(withIt)) return [committed];
  const names: readonly ShareTerm[] = [
    ...(periods > 1 ? (["rolloverShare"] as const) : []),
    "trueDownShare",
    "carryoverShare",
  ];
  return names.flatMap((name): readonly AskPackage[] => {
    const alone = leastShare(settled, offer, name, target);
    const together = withIt === null ? null : leastShare(settled, withIt, name, target);
    const helps = together !== null && (alone === null || together < alone - sameShare);
    return [
      ...(helps ? [{ ...committed, [name]: together }] : []),
      ...(alone === null ? [] : [{ [name]: alone }]),
    ];
  });
}

/** What overage costs less than list. */
function overageDiscount({ overage }: Terms, earned: number): number {
  switch (overage.kind) {
    case "list":
      return 0;
    case "committed":
      return earned;
    case "discount":
      return overage.discount;
  }
}
