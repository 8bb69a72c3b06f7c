import type { Pricing } from "../../../src/engine/pricing";
import type { Terms } from "../../../src/engine/terms";
import { freezePlan, type Plan, type SignedContract } from "../../../src/engine/tracking/plan";
import type { Month } from "../../../src/engine/units";
import { terms } from "../contract";

/** A plan from commitments per period; from January 2026 unless it says otherwise. */
export function planOf(
  commitments: readonly number[],
  pricing: Pricing,
  changed: Partial<Terms> = {},
  more: Partial<SignedContract> = {},
): Plan {
  const firstMonth = "2026-01" as Month;
  const signed = { firstMonth, commitments, pricing, terms: terms(changed), expectedUsage: null, ...more };
  const plan = freezePlan(signed);
  if (plan === null) throw new Error("no whole months");
  return plan;
}

/** The same usage in every month. */
export const monthly = (usage: number, months: number): readonly number[] =>
  Array.from({ length: months }, () => usage);
