import packageFile from "../../package.json";
import type { Analysis } from "../engine/analyse";
import { costPoints } from "../engine/costPoints";
import type { SolveProgramme } from "../engine/ramp/programme";
import { levelOfThreshold } from "../engine/stretches";
import { baselineSheet } from "../tables/baselineSheet";
import { contractPlace, type OutputSheets } from "../tables/contractPlace";
import { costPictureSteps, highestPictured } from "../tables/costPicture";
import { floorsSheet } from "../tables/floorsSheet";
import { furtherKinds, furtherSheets } from "../tables/furtherSheets";
import type { FurtherReading } from "../tables/furtherTables";
import type { Cell } from "../tables/grid";
import { inputTables } from "../tables/inputSheets";
import { nativeTerms } from "../tables/nativeSettlement";
import { optionsSheet } from "../tables/optionsSheet";
import { emptiedSheet } from "../tables/plannedSheet";
import { protectionsOf } from "../tables/negotiationFigures";
import { worthwhileAsks, type ProtectionsFigures } from "../tables/protectionsFigures";
import type { InputTableRead } from "../tables/provenance";
import { bestQuote } from "../tables/quotesFigures";
import { rangeFigures } from "../tables/rangeFigures";
import { rangeSheet } from "../tables/rangeSheet";
import { keyNames, nextStepsName, recommendationSheet } from "../tables/recommendationSheet";
import { scenarioLayout, scenarioPlace, type ScenarioPlace } from "../tables/scenarioPlace";
import { scenariosSheet } from "../tables/scenariosSheet";
import { snapshotOf } from "../tables/staleness";
import type { UsageReading } from "../tables/usageReading";
import type { Contract } from "./contract";
import type { ContractTables } from "./inputTables";
import type { OwnSheet } from "./ownSheets";
import type { PlannedSheet } from "./writeSheets";

/** The kinds of sheets that an answer can have; each is the sheet's name unless that is taken. */
export const answerKinds = [
  "Baseline",
  "Range",
  "Scenarios",
  "Options",
  "Recommendation",
  ...furtherKinds,
] as const;
type AnswerKind = (typeof answerKinds)[number];

/** What the sheets of an answer are made from. */
export interface AnswerInputs {
  readonly analysis: Analysis;
  readonly usage: UsageReading;
  readonly contract: Contract;
  readonly tables: ContractTables;
  /** Whether there are levers, which the Baseline sheet is about. */
  readonly hasLevers: boolean;
  /** The negotiation and a contract that is signed. */
  readonly further: FurtherReading;
  /** The optional tables that the workbook has. */
  readonly optional: readonly InputTableRead[];
  /** Our sheets as they stand. */
  readonly own: readonly OwnSheet[];
  /** Solves a ramp with rollover; null where there is no such ramp, or nothing to solve it. */
  readonly solve: SolveProgramme | null;
  /** Owners and dates of the next steps, as the user typed them. */
  readonly typed: readonly (readonly Cell[])[];
}

const noBands = "There are no bands, so there is nothing to compare.";

/**
 * The sheets that an answer is written into. One of an earlier answer that has nothing to show any more is emptied
 * and says why: it would look as if it still held.
 */
export function answerSheets(inputs: AnswerInputs): readonly PlannedSheet[] {
  const { analysis, usage, contract, tables, hasLevers, further, optional, own } = inputs;
  const { terms, bands, prices } = contract;
  const nameOf = (kind: AnswerKind): string => own.find((sheet) => sheet.kind === kind)?.name ?? kind;
  const stands = (kind: AnswerKind): boolean =>
    own.some((sheet) => sheet.kind === kind && sheet.written !== null);
  const without = (kind: AnswerKind, why: string): readonly PlannedSheet[] =>
    stands(kind) ? [{ kind, plan: emptiedSheet(nameOf(kind), kind, why) }] : [];
  const { answer } = analysis;
  const protections = protectionsOf({ analysis, bands, terms, further });
  const compared = answer.kind === "floors" ? null : comparedSheets(inputs, answer, protections, nameOf);
  const trap = answer.kind === "floors" ? null : answer.trap;
  return [
    ...(hasLevers
      ? [{ kind: "Baseline", plan: baselineSheet(nameOf("Baseline"), analysis.history, trap, terms) }]
      : without("Baseline", "There are no levers, so efficient usage is today's.")),
    { kind: "Range", plan: rangeSheet(nameOf("Range"), rangeFigures(analysis, terms)) },
    ...(answer.kind === "floors"
      ? [
          ...without("Scenarios", noBands),
          ...without("Options", noBands),
          {
            kind: "Recommendation",
            plan: floorsSheet(analysis, answer, terms, nameOf("Recommendation")),
            withdrawn: [...keyNames, nextStepsName],
          },
        ]
      : []),
    ...(compared?.sheets ?? []),
    // They refer to names that the Recommendation sheet makes.
    ...furtherSheets({
      analysis,
      bands,
      terms,
      prices,
      usage,
      further,
      protections,
      solve: inputs.solve,
      tables: [...inputTables.map((name) => ({ name, grid: tables[name] })), ...optional],
      version: packageFile.version,
      place: compared?.place ?? null,
      nameOf,
      stands,
    }),
  ];
}

/** The scenarios, and the sheets that settle commitments on them. */
function comparedSheets(
  { analysis, contract, tables, further, typed }: AnswerInputs,
  answer: Analysis["answer"] & { readonly kind: "recommendation" },
  protections: ProtectionsFigures | null,
  nameOf: (kind: AnswerKind) => string,
): { readonly sheets: readonly PlannedSheet[]; readonly place: ScenarioPlace } {
  const { range } = analysis;
  const { terms, bands, bandRows } = contract;
  const sheets: OutputSheets = {
    recommendation: nameOf("Recommendation"),
    options: nameOf("Options"),
    scenarios: nameOf("Scenarios"),
  };
  const place = contractPlace(tables.Bands, bands, bandRows, tables.Terms, sheets);
  const { scenarios, periods } = range;
  const scenarioRefs = scenarioPlace(
    scenarioLayout(sheets.scenarios, scenarios.length, periods, bands.length),
    bands.length,
    {
      native: nativeTerms(terms, bands, periods),
      oneDiscount: [terms, ...bands.map((band) => band.terms)].every(
        (each, j) => each.trueDownClawBack !== true && (j === 0 || Object.keys(each).length === 0),
      ),
    },
    { bands: place.bands.table, terms: place.terms.table },
  );
  const { commitment } = answer.recommendation;
  const highest = highestPictured(range, commitment);
  const points = costPoints(scenarios, bands, terms, highest, costPictureSteps);
  const thresholds = bands.map((band) => levelOfThreshold(band, terms, periods));
  const options = optionsSheet(
    answer.options,
    commitment,
    points,
    range,
    terms,
    thresholds,
    sheets.options,
    scenarioRefs,
  );
  const snapshot = snapshotOf(tables.Bands, tables.Terms);
  const planned: readonly PlannedSheet[] = [
    {
      kind: "Scenarios",
      plan: scenariosSheet(scenarios, range.seed, terms, snapshot, scenarioRefs, place),
    },
    { kind: "Options", plan: options.plan },
    {
      kind: "Recommendation",
      plan: recommendationSheet(analysis, answer, {
        terms,
        contract: place,
        scenarios: scenarioRefs,
        curve: options.curve,
        listed: options.listed,
        ask: protections === null ? null : (worthwhileAsks(protections)[0] ?? null),
        quote: bestQuote(scenarios, further.quotes, terms),
        typed,
      }),
    },
  ];
  return { sheets: planned, place: scenarioRefs };
}
