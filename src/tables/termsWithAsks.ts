import { bandsWith } from "../engine/bands";
import type { Contract } from "../engine/negotiation/offer";
import type { Terms } from "../engine/terms";
import { protectionsIn, type ProtectionKind } from "../engine/negotiation/protectionTerms";
import { fraction } from "../engine/units";
import type { Ask } from "./asksReader";
import { tablesInEnglish, type TableSentences } from "./sentences/tablesInEnglish";

/** A contract with some terms as they are asked for, in its bands too. */
export const withAsked = ({ bands, terms }: Contract, asked: Partial<Terms>): Contract => ({
  bands: bandsWith(bands, asked),
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
export function askInWords(
  kind: ProtectionKind,
  wanted: Partial<Terms>,
  { requests: say }: TableSentences = tablesInEnglish,
): string {
  switch (kind) {
    case "overage":
      return say.overage(wanted.overage);
    case "rollover":
      return say.rollover(wanted.rolloverShare ?? 0);
    case "true-down":
      return say.trueDown(wanted.trueDownShare ?? 0);
    case "carryover":
      return say.carryover(wanted.carryoverShare ?? 0);
    case "rate lock":
      return say.rate(wanted.rate ?? "locked");
    case "uplift cap":
      return say.upliftCap(wanted.upliftCap ?? null);
    case "ramp":
      return say.ramp(wanted.ramp ?? null);
  }
}
