import type { Recommendation } from "../engine/recommendation";
import type { UsageRange } from "../engine/termRange";
import { termsInBand, type Bands } from "../engine/bands";
import { contractPrices } from "../engine/pricing";
import { mean } from "../engine/quantile";
import { commitmentsPerPeriod, defaultTerms, type Terms } from "../engine/terms";
import type { SignedContract } from "../engine/tracking/plan";
import { fraction, money } from "../engine/units";
import type { Cell } from "./grid";
import { bandsUpTo } from "./planBands";
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
  bandThreshold: "Band threshold",
  bandDiscount: "Band discount",
} as const;

/** Terms that a signed contract no longer has: they say how a commitment is chosen. */
export const beforeSigning: readonly (keyof Terms)[] = [
  "increment",
  "policy",
  "confidence",
  "riskWeight",
  "ramp",
];

/** Terms that say what a reduced commitment earns; without a claw-back a contract keeps its discount. */
const ofClawBack: readonly (keyof Terms)[] = ["bandBasis", "bandKind", "trueDownClawBack"];

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
 * force, and the expected list usage of each month (the mean of the scenarios). Where a release can be clawed back
 * it keeps the bands up to its own.
 *
 * @returns null where nothing is recommended to be signed.
 */
export function signedFrom(
  { commitment, band, discount }: Pick<Recommendation, "commitment" | "band" | "discount">,
  terms: Terms,
  { paths, months, periods }: Pick<UsageRange, "paths" | "months" | "periods">,
  bands: Bands,
): SignedContract | null {
  if (band === null || commitment === 0) return null;
  const inForce = termsInBand(terms, band);
  const trueDownClawBack = inForce.trueDownClawBack && inForce.trueDownShare > 0;
  return {
    firstMonth: months[0]?.month ?? null,
    commitments: commitmentsPerPeriod(commitment, periods, terms).map(money),
    pricing: trueDownClawBack
      ? { kind: "bands", bands: bandsUpTo(bands, band) }
      : { kind: "discount", discount },
    terms: { ...inForce, trueDownClawBack },
    expectedUsage: months.map((_, m) => mean(paths.map((path) => path[m] ?? 0))),
  };
}

/**
 * Freezes what is signed into the rows of the Plan table; `readPlan` reads them back.
 *
 * @param months of the term, in their order.
 * @see docs/SPEC.md T1
 */
export function planRows(contract: SignedContract, months: readonly string[]): readonly PlanRow[] {
  const { commitments, pricing, terms, expectedUsage } = contract;
  const each = months.length / commitments.length;
  const row = (item: string, from: string, value: Cell, format: string, note: string): PlanRow => ({
    item,
    from,
    value,
    format,
    note,
  });
  const bands = pricing.kind === "bands" ? pricing.bands : [];
  const left = pricing.kind === "bands" ? beforeSigning : [...beforeSigning, ...ofClawBack];
  return [
    ...commitments.map((commitment, t) =>
      row(planItems.commitment, months[t * each] ?? "", commitment, "#,##0", `Of settlement period ${t + 1}`),
    ),
    row(planItems.discount, "", signedDiscount(contract), "0.0###%", "Off list, as signed"),
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
      .filter(({ key }) => !left.includes(key))
      .map(({ name, note, show, unit }) => {
        const value = show(terms);
        return row(name, "", value, /share|change|discount/.test(unit) ? "0.0%" : "General", note);
      }),
    ...bands.flatMap(({ threshold, discount }, j) => [
      row(planItems.bandThreshold, "", threshold, "#,##0", j === 0 ? bandNote : ""),
      row(planItems.bandDiscount, "", discount, "0.0###%", ""),
    ]),
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

const bandNote = "For the claw-back: each band up to the signed one, its threshold and its discount";

/** What was signed: of periods in different bands, the best. */
const signedDiscount = ({ commitments, pricing, terms }: SignedContract): number =>
  Math.max(...contractPrices(commitments, pricing, terms).map(({ discount }) => discount));

/** The rows of a Plan that is filled by hand: what must be there, and the terms; a blank term is the default. */
export const emptyPlanRows = (): readonly PlanRow[] =>
  planRows(
    {
      firstMonth: null,
      commitments: [0],
      pricing: {
        kind: "bands",
        bands: [{ threshold: money(1), discount: fraction(0), name: "", terms: {} }],
      },
      terms: defaultTerms,
      expectedUsage: null,
    },
    [],
  ).map((row) => ({ ...row, value: "" }));
