import type { Recommendation } from "../engine/recommendation";
import type { UsageRange } from "../engine/termRange";
import { termsInBand } from "../engine/bands";
import { mean } from "../engine/quantile";
import { commitmentsPerPeriod, defaultTerms, type Terms } from "../engine/terms";
import type { SignedContract } from "../engine/tracking/plan";
import { fraction, money } from "../engine/units";
import type { Cell } from "./grid";
import { termDefinitions } from "./termDefinitions";

/** The columns of the Plan table, in its order. */
export const planColumns = ["Item", "From month", "Value", "Note"] as const;

/** The rows of the Plan table that are no terms. */
export const planItems = {
  commitment: "Commitment",
  discount: "Discount",
  renewalNotice: "Renewal notice days",
  trueDownNotice: "True-down notice days",
  expected: "Expected list usage",
} as const;

/** Terms that a signed contract no longer has: they say how a commitment is chosen. */
export const beforeSigning: readonly (keyof Terms)[] = [
  "bandBasis",
  "bandKind",
  "trueDownClawBack",
  "increment",
  "policy",
  "confidence",
  "riskWeight",
  "ramp",
];

/** A row of the Plan table as cells. */
export interface PlanRow {
  readonly item: string;
  readonly from: string;
  readonly value: Cell;
  readonly format: string;
  readonly note: string;
}

/**
 * The recommendation as it would be signed: its commitment in each settlement period, its discount, the terms in
 * force, and the expected list usage of each month (the mean of the scenarios).
 *
 * @returns null where nothing is recommended to be signed.
 */
export function signedFrom(
  { commitment, band, discount }: Pick<Recommendation, "commitment" | "band" | "discount">,
  terms: Terms,
  { paths, months, periods }: Pick<UsageRange, "paths" | "months" | "periods">,
): SignedContract | null {
  if (band === null || commitment === 0) return null;
  return {
    firstMonth: months[0]?.month ?? null,
    commitments: commitmentsPerPeriod(commitment, periods, terms).map(money),
    pricing: { kind: "discount", discount },
    terms: { ...termsInBand(terms, band), trueDownClawBack: false },
    expectedUsage: months.map((_, m) => mean(paths.map((path) => path[m] ?? 0))),
  };
}

/**
 * Freezes what is signed into the rows of the Plan table; `readPlan` reads them back.
 *
 * @param months of the term, in their order.
 * @see docs/SPEC.md T1
 */
export function planRows(
  { commitments, pricing, terms, expectedUsage }: SignedContract,
  months: readonly string[],
): readonly PlanRow[] {
  const each = months.length / commitments.length;
  const row = (item: string, from: string, value: Cell, format: string, note: string): PlanRow => ({
    item,
    from,
    value,
    format,
    note,
  });
  const discount = pricing.kind === "discount" ? pricing.discount : 0;
  return [
    ...commitments.map((commitment, t) =>
      row(planItems.commitment, months[t * each] ?? "", commitment, "#,##0", `Of settlement period ${t + 1}`),
    ),
    row(planItems.discount, "", discount, "0.0###%", "Off list, as signed"),
    row(
      planItems.renewalNotice,
      "",
      "",
      "0",
      "Days before the end by which a renewal must be declined; blank: none",
    ),
    row(
      planItems.trueDownNotice,
      "",
      "",
      "0",
      "Days before a period’s end by which a true-down is claimed; blank: 0",
    ),
    ...termDefinitions
      .filter(({ key }) => !beforeSigning.includes(key))
      .map(({ name, note, show, unit }) => {
        const value = show(terms);
        return row(name, "", value, /share|change|discount/.test(unit) ? "0.0%" : "General", note);
      }),
    ...months.map((month, m) =>
      row(
        planItems.expected,
        month,
        expectedUsage?.[m] ?? "",
        "#,##0",
        m === 0 ? "Mean of the scenarios at signing" : "",
      ),
    ),
  ];
}

/** The rows of a Plan that is filled by hand: what must be there, and the terms; a blank term is the default. */
export const emptyPlanRows = (): readonly PlanRow[] =>
  planRows(
    {
      firstMonth: null,
      commitments: [0],
      pricing: { kind: "discount", discount: fraction(0) },
      terms: defaultTerms,
      expectedUsage: null,
    },
    [],
  ).map((row) => ({ ...row, value: "" }));
