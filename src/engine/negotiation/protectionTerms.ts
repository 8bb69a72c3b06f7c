import { bandsWith, termsOfAll, type Bands } from "../bands";
import type { Terms } from "../terms";
import { fraction } from "../units";
import type { Contract } from "./offer";

/** The terms that protect a buyer, in the order they are shown. */
export const protectionKinds = [
  "overage",
  "rollover",
  "true-down",
  "carryover",
  "rate lock",
  "uplift cap",
  "ramp",
] as const;
export type ProtectionKind = (typeof protectionKinds)[number];

/** What a contract says without each of them. */
const unprotected: Readonly<Record<ProtectionKind, Partial<Terms>>> = {
  overage: { overage: { kind: "list" } },
  rollover: { rolloverShare: fraction(0) },
  "true-down": { trueDownShare: fraction(0), trueDownClawBack: false },
  carryover: { carryoverShare: fraction(0) },
  "rate lock": { rate: "floating" },
  "uplift cap": { upliftCap: null },
  ramp: { ramp: null },
};

function holds(kind: ProtectionKind, terms: Terms): boolean {
  switch (kind) {
    case "overage":
      return (
        terms.overage.kind !== "list" && !(terms.overage.kind === "discount" && terms.overage.discount === 0)
      );
    case "rollover":
      return terms.rolloverShare > 0;
    case "true-down":
      return terms.trueDownShare > 0;
    case "carryover":
      return terms.carryoverShare > 0;
    case "rate lock":
      return terms.rate !== "floating";
    case "uplift cap":
      return terms.upliftCap !== null;
    case "ramp":
      return terms.ramp !== null && terms.ramp.some((share) => share !== 1);
  }
}

/** The protections of a contract: the terms, of any band, that differ from an unprotected one's. */
export function protectionsIn(bands: Bands, terms: Terms): readonly ProtectionKind[] {
  const inForce = termsOfAll(bands, terms);
  return protectionKinds.filter((kind) => inForce.some((each) => holds(kind, each)));
}

/** The contract without some of its protections, in every band. */
export function withoutProtections({ bands, terms }: Contract, removed: readonly ProtectionKind[]): Contract {
  const changed = removed.reduce<Partial<Terms>>((all, kind) => ({ ...all, ...unprotected[kind] }), {});
  return {
    bands: bandsWith(bands, changed),
    terms: { ...terms, ...changed },
  };
}
