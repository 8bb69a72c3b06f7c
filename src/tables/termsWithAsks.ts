import type { Contract } from "../engine/negotiation/offer";
import type { Terms } from "../engine/terms";
import { protectionsIn, type ProtectionKind } from "../engine/negotiation/protectionTerms";
import { fraction } from "../engine/units";
import type { Ask } from "./asksReader";
import { inPercent } from "./numbersInWords";

/** A contract with some terms as they are asked for, in its bands too. */
export const withAsked = ({ bands, terms }: Contract, asked: Partial<Terms>): Contract => ({
  bands: bands.map((band) => ({ ...band, terms: { ...band.terms, ...asked } })),
  terms: { ...terms, ...asked },
});

/**
 * What is commonly asked for and is not in the contract, while the user has said nothing: round figures that
 * show what each kind is worth, no claim about what a vendor grants.
 */
export function usualAsks({ bands, terms }: Contract, periods: number): readonly Ask[] {
  const held = protectionsIn(bands, terms);
  const usual: readonly (readonly [ProtectionKind, Partial<Terms>])[] = [
    ["overage", { overage: { kind: "committed" } }],
    ...(periods > 1 ? [["rollover", { rolloverShare: fraction(1) }] as const] : []),
    ["true-down", { trueDownShare: fraction(0.1) }],
    ["carryover", { carryoverShare: fraction(1) }],
    ["rate lock", { rate: "locked" }],
    ...(terms.renewalUplift > 0 ? [["uplift cap", { upliftCap: terms.renewalUplift / 2 }] as const] : []),
  ];
  return usual
    .filter(([kind]) => !held.includes(kind))
    .map(([kind, wanted]) => ({ kind, wanted, walkAway: null, status: "open", where: "" }));
}

/** What is asked for, in words: `overage at 10 % off`. */
export function askInWords(kind: ProtectionKind, wanted: Partial<Terms>): string {
  switch (kind) {
    case "overage":
      return overageInWords(wanted.overage);
    case "rollover":
      return `rollover of ${inPercent(wanted.rolloverShare ?? 0)} of what is unused`;
    case "true-down":
      return `a right to reduce by ${inPercent(wanted.trueDownShare ?? 0)}`;
    case "carryover":
      return `carryover of ${inPercent(wanted.carryoverShare ?? 0)} into the renewal`;
    case "rate lock":
      return wanted.rate === "lower of"
        ? "a locked rate that follows price drops"
        : `a ${wanted.rate ?? "locked"} rate`;
    case "uplift cap":
      return wanted.upliftCap === null || wanted.upliftCap === undefined
        ? "no uplift cap"
        : `an uplift cap of ${inPercent(wanted.upliftCap)}`;
    case "ramp":
      return wanted.ramp === null || wanted.ramp === undefined
        ? "no ramp"
        : `a ramp of ${wanted.ramp.join("; ")}`;
  }
}

function overageInWords(overage: Terms["overage"] | undefined): string {
  switch (overage?.kind) {
    case "committed":
      return "overage at the committed rate";
    case "discount":
      return overage.discount >= 0
        ? `overage at ${inPercent(overage.discount)} off`
        : `overage at ${inPercent(-overage.discount)} above list`;
    case "list":
    case undefined:
      return "overage at list";
  }
}
