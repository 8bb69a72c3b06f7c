import type { Terms } from "../engine/terms";

/** Numbers that a term takes, for Excel to refuse others when they are typed. */
export interface TermNumbers {
  readonly least: number;
  /** Null: no most. */
  readonly most: number | null;
}

const share: TermNumbers = { least: 0, most: 1 };
const perYear: TermNumbers = { least: -0.999, most: 10 };

/** Whether numbers of the term are shares or changes, which are typed and shown in percent. */
export const isShare = (key: keyof Terms): boolean =>
  !["termYears", "rolloverLife", "increment"].includes(key);

/** The terms that are numbers and nothing else; terms that also take words are not among them. */
export const termNumbers: Readonly<Partial<Record<keyof Terms, TermNumbers>>> = {
  termYears: { least: 1 / 12, most: 30 },
  rolloverShare: share,
  rolloverCap: share,
  rolloverLife: { least: 1, most: 120 },
  trueDownShare: share,
  carryoverShare: share,
  carryoverValue: share,
  listPriceChange: perYear,
  renewalUplift: perYear,
  discountRate: perYear,
  increment: { least: 0.01, most: null },
  confidence: share,
  riskWeight: share,
};
