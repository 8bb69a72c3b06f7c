import type { Analysis } from "../engine/analyse";
import type { Bands } from "../engine/bands";
import type { PriceBook } from "../engine/prices";
import type { SolveProgramme } from "../engine/ramp/programme";
import { commitmentsPerPeriod, type Terms } from "../engine/terms";
import { budget } from "../engine/tracking/budget";
import { freezePlan, type SignedContract } from "../engine/tracking/plan";
import { bandMovesFigures } from "./bandMovesFigures";
import { bandMovesSheet } from "./bandMovesSheet";
import { briefSheet } from "./briefSheet";
import { budgetSheet } from "./budgetSheet";
import { burnDownSheet, checkRow as burnDownCheck } from "./burnDownSheet";
import type { ContractPlace } from "./contractPlace";
import type { ProposedCommitment } from "./focusCommitment";
import { focusSheet } from "./focusSheet";
import type { FurtherReading } from "./furtherTables";
import { negotiationFigures } from "./negotiationFigures";
import { inMoney, inPercent } from "./numbersInWords";
import { emptiedSheet } from "./plannedSheet";
import type { ProtectionsFigures } from "./protectionsFigures";
import { checkRow as protectionsCheck, protectionsSheet } from "./protectionsSheet";
import { provenanceOf, type InputTableRead } from "./provenance";
import { provenanceSheet } from "./provenanceSheet";
import { offerOf, quotesFigures } from "./quotesFigures";
import { checkRow as quotesCheck, quotesComparedSheet } from "./quotesComparedSheet";
import { rampFigures } from "./rampFigures";
import { rampSheet } from "./rampSheet";
import type { ScenarioPlace } from "./scenarioPlace";
import { checkReference } from "./sheetCheck";
import type { SheetPlan } from "./sheetPlan";
import { trackContract } from "./trackedContract";
import type { UsageReading } from "./usageReading";
import { describe } from "./wording";

/** The further output sheets, in their order; each kind is the sheet's name unless that is taken. */
export const furtherKinds = [
  "Band moves",
  "Protections",
  "Quotes compared",
  "Ramp",
  "Budget",
  "Burn-down",
  "FOCUS",
  "Brief",
  "Provenance",
] as const;
export type FurtherKind = (typeof furtherKinds)[number];

/** What the further sheets are made from. */
export interface FurtherInputs {
  readonly analysis: Analysis;
  readonly bands: Bands;
  readonly terms: Terms;
  readonly prices: PriceBook;
  readonly usage: UsageReading;
  readonly further: FurtherReading;
  /** Null where nothing is recommended to be signed. */
  readonly protections: ProtectionsFigures | null;
  /** Solves a ramp with rollover; null where there is no such ramp, or nothing to solve it. */
  readonly solve: SolveProgramme | null;
  /** The input tables that the workbook has. */
  readonly tables: readonly InputTableRead[];
  /** Of the add-in. */
  readonly version: string;
  /** Null where there are no bands. */
  readonly place: ScenarioPlace | null;
  /** Where the contract stands, and the check that it is as computed; null where there are no bands. */
  readonly contract: { readonly place: ContractPlace; readonly check: string } | null;
  /** What a sheet is called in this workbook, and whether it stands there already. */
  readonly nameOf: (kind: FurtherKind) => string;
  readonly stands: (kind: FurtherKind) => boolean;
}

/** A further sheet: `kind` tells it from the others, whatever the user renames it to. */
export interface FurtherSheet {
  readonly kind: FurtherKind;
  readonly plan: SheetPlan;
  /** The cell that says whether its input tables are as computed; null where it has none of its own. */
  readonly check: string | null;
}

/**
 * The sheets beside Recommendation, Options, Range and Baseline that an analysis has something for. A sheet of an
 * earlier answer that has nothing to show any more is emptied and says why.
 */
export function furtherSheets(inputs: FurtherInputs): readonly FurtherSheet[] {
  return furtherKinds.flatMap((kind): readonly FurtherSheet[] => {
    const name = inputs.nameOf(kind);
    const made = planOf(kind, name, inputs);
    if ("plan" in made) return [{ kind, plan: made.plan, check: made.check ?? null }];
    return inputs.stands(kind) ? [{ kind, plan: emptiedSheet(name, kind, made.nothing), check: null }] : [];
  });
}

type Made = { readonly plan: SheetPlan; readonly check?: string | null } | { readonly nothing: string };
const noBands = "There are no bands, so there is nothing to compare.";

function planOf(kind: FurtherKind, name: string, inputs: FurtherInputs): Made {
  const { analysis, bands, terms, usage, further, protections, place, tables, prices, version } = inputs;
  const { answer, range } = analysis;
  const recommendation = answer.kind === "recommendation" ? answer.recommendation : null;
  const { contract } = inputs;
  const read = (...names: readonly string[]) => tables.filter((table) => names.includes(table.name));
  const checks = contract === null ? [] : [contract.check];
  switch (kind) {
    case "Band moves":
      if (recommendation === null || place === null) return { nothing: noBands };
      return {
        plan: bandMovesSheet(name, bandMovesFigures(range.scenarios, recommendation, bands, terms), place),
      };
    case "Protections": {
      if (recommendation === null || place === null) return { nothing: noBands };
      if (protections === null)
        return { nothing: "No commitment is recommended, so that no protection is worth anything." };
      const asks = read("Asks");
      return {
        plan: protectionsSheet(name, protections, { bands, terms }, place, { inputs: asks, checks }),
        check: asks.length === 0 ? null : checkReference({ sheet: name, row: protectionsCheck }),
      };
    }
    case "Quotes compared": {
      if (further.quotes.length === 0) return { nothing: "The table Quotes has no offers." };
      const figures = quotesFigures(
        range.scenarios,
        recommendation?.commitment ?? null,
        bands,
        terms,
        further.quotes,
        further.benchmark,
      );
      const quoted = read("Quotes", "Benchmark");
      return {
        plan: quotesComparedSheet(name, figures, bands, {
          place,
          contract: contract === null ? null : { terms, place: contract.place },
          inputs: quoted,
          checks,
        }),
        check: quoted.length === 0 ? null : checkReference({ sheet: name, row: quotesCheck }),
      };
    }
    case "Ramp":
      if (recommendation === null) return { nothing: noBands };
      if (range.periods === 1) return { nothing: "One settlement period has no ramp." };
      return { plan: rampSheet(name, rampFigures(recommendation.commitment, inputs)) };
    case "Budget":
      return budgeted(name, inputs);
    case "Burn-down": {
      if (further.plan === null) return { nothing: "Nothing is signed yet: there is no table Plan." };
      const { tracked, problems } = trackContract(further.plan, further.notices, further.actuals, analysis);
      if (tracked === null) return { nothing: problems.map(describe).join(" ") };
      const signed = read("Plan", "Actuals");
      return {
        plan: burnDownSheet(name, tracked, signed),
        check: signed.length === 0 ? null : checkReference({ sheet: name, row: burnDownCheck }),
      };
    }
    case "FOCUS": {
      const offers = proposed(inputs);
      return offers.length === 0
        ? { nothing: "There is neither a recommended commitment nor a quote." }
        : { plan: focusSheet(name, offers) };
    }
    case "Brief":
      // Made when it is asked for; from then on it is kept up to date.
      return inputs.stands("Brief")
        ? { plan: briefSheet(name, negotiationFigures(inputs, protections), answer, terms) }
        : { nothing: "It was not asked for." };
    case "Provenance":
      return {
        plan: provenanceSheet(name, provenanceOf(analysis, usage, tables, prices, terms, version)),
      };
  }
}

/** The billing currency: list prices are in it. */
const currency = "USD";

/** The recommended commitment and the quotes as offers to export. */
export function proposed({ analysis, bands, terms, further }: FurtherInputs): readonly ProposedCommitment[] {
  const { answer, range } = analysis;
  const shared = { periods: range.periods, start: range.months[0]?.month ?? null, currency };
  const recommendation = answer.kind === "recommendation" ? answer.recommendation : null;
  return [
    ...(recommendation === null || recommendation.commitment === 0
      ? []
      : [
          {
            ...shared,
            id: "recommended",
            description: "Recommended commitment",
            commitment: recommendation.commitment,
            pricing: { kind: "bands", bands } as const,
            terms,
          },
        ]),
    ...further.quotes.map((quote) => {
      const { name, commitment, pricing, terms: own } = offerOf(quote, terms);
      return { ...shared, id: name, description: `Quote ${name}`, commitment, pricing, terms: own };
    }),
  ];
}

/** The contract that is signed, else the recommended one, else paying list, by month. */
function budgeted(name: string, { analysis, bands, terms, further }: FurtherInputs): Made {
  const { answer, range } = analysis;
  const { plan: signed } = further;
  const begins = range.months[0]?.month ?? null;
  const commitment = answer.kind === "recommendation" ? answer.recommendation.commitment : 0;
  const current =
    signed !== null && signed.firstMonth === begins && signed.months.length === range.months.length;
  const contract: SignedContract = current
    ? signed
    : {
        firstMonth: begins,
        commitments: commitmentsPerPeriod(commitment, range.periods, terms),
        pricing: { kind: "bands", bands },
        terms,
        expectedUsage: null,
      };
  const plan = freezePlan(contract);
  if (plan === null) return { nothing: "The settlement periods do not last whole months." };
  const discount = answer.kind === "recommendation" ? answer.recommendation.discount : 0;
  const words = current
    ? "The budget is that of the signed Plan."
    : commitment === 0
      ? "No commitment: all usage at the day's list prices."
      : `The budget is that of the recommended commitment, ${inMoney(commitment)} a settlement period at ${inPercent(discount)}.`;
  return {
    plan: budgetSheet(name, budget(range.paths, plan), {
      contract: words,
      discountRate: plan.terms.discountRate,
    }),
  };
}
