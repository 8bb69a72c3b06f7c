import type { Protections } from "../engine/negotiation/protections";
import type { ProtectionKind } from "../engine/negotiation/protectionTerms";
import type { Cell } from "./grid";

/** The columns that describe a protection, in the order they are shown. */
const protectionColumns = [
  "Protection",
  "Value re-optimised",
  "Value at recommended",
  "Shapley share",
  "Discount points",
] as const;

/** What each protection is called on screen. */
export const protectionNames: Readonly<Record<ProtectionKind, string>> = {
  overage: "Overage below list",
  rollover: "Rollover",
  "true-down": "True-down",
  carryover: "Carryover",
  "rate lock": "Rate lock",
  "uplift cap": "Uplift cap",
  ramp: "Ramp",
};

/**
 * Protections as cells: a header row, then one row a protection; money unrounded, points of a hundredth.
 */
export const protectionCells = ({ recommended, protections }: Protections): Cell[][] => [
  [...protectionColumns],
  ...protections.map(({ kind, value, valueAtRecommended, shapleyShare, discountWorth }) => [
    protectionNames[kind],
    value,
    valueAtRecommended,
    shapleyShare,
    discountWorth === null ? noPoints(recommended) : discountWorth * 100,
  ]),
];

const noPoints = (recommended: number): string =>
  recommended > 0 ? "none: no discount is worth as much" : "none: no commitment is recommended";
