import packageFile from "../../package.json";
import type { Analysis } from "../engine/analyse";
import { costPoints } from "../engine/costPoints";
import type { SolveProgramme } from "../engine/ramp/programme";
import { levelOfThreshold } from "../engine/stretches";
import { baselineSheet } from "../tables/baselineSheet";
import { contractPlace, type ContractPlace, type OutputSheets } from "../tables/contractPlace";
import { costPictureSteps, highestPictured } from "../tables/costPicture";
import { floorsSheet } from "../tables/floorsSheet";
import { furtherKinds, furtherSheets } from "../tables/furtherSheets";
import type { FurtherReading } from "../tables/furtherTables";
import type { Cell } from "../tables/grid";
import { inputTables } from "../tables/inputSheets";
import { earnApart, nativeTerms, oneDiscount } from "../tables/nativeSettlement";
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
import { contractCheck, scenariosSheet, type Kept } from "../tables/scenariosSheet";
import { snapshotOf, type Snapshot } from "../tables/staleness";
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
  const places = answer.kind === "floors" ? null : placesOf(inputs, nameOf);
  const trap = answer.kind === "floors" ? null : answer.trap;
  const read = [...inputTables.map((name) => ({ name, grid: tables[name] })), ...optional];
  const furtherOnes = furtherSheets({
    analysis,
    bands,
    terms,
    prices,
    usage,
    further,
    protections,
    solve: inputs.solve,
    tables: read,
    version: packageFile.version,
    place: places?.scenarios ?? null,
    contract:
      places === null
        ? null
        : { place: places.contract, check: contractCheck(places.snapshot, places.scenarios) },
    nameOf,
    stands,
  });
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
    ...(answer.kind === "floors" || places === null
      ? []
      : comparedSheets(inputs, answer, protections, places, {
          inputs: read.filter(({ name }) => keptOnScenarios.includes(name)),
          checks: furtherOnes.flatMap(({ check }) => (check === null ? [] : [check])),
        })),
    // They refer to names that the Recommendation sheet makes.
    ...furtherOnes.map(({ kind, plan }) => ({ kind, plan })),
  ];
}

/** Tables that the whole answer is computed from besides Bands and Terms, and that the vendor's copy keeps. */
const keptOnScenarios = ["Prices", "Levers", "Launches", "OtherSpend", "RangeOptions"];

/** Where the contract and the scenarios stand. */
interface Places {
  readonly contract: ContractPlace;
  readonly scenarios: ScenarioPlace;
  readonly snapshot: Snapshot;
}

function placesOf(
  { analysis: { range }, contract: { terms, bands, bandRows }, tables }: AnswerInputs,
  nameOf: (kind: AnswerKind) => string,
): Places {
  const sheets: OutputSheets = {
    recommendation: nameOf("Recommendation"),
    options: nameOf("Options"),
    scenarios: nameOf("Scenarios"),
  };
  const contract = contractPlace(tables.Bands, bands, bandRows, tables.Terms, sheets);
  const { scenarios, periods } = range;
  return {
    contract,
    snapshot: snapshotOf(tables.Bands, tables.Terms),
    scenarios: scenarioPlace(
      scenarioLayout(sheets.scenarios, scenarios.length, periods, bands.length),
      bands.length,
      {
        native: nativeTerms(terms, bands, periods),
        oneDiscount: oneDiscount(terms, bands, periods),
        apart: earnApart(terms, periods),
      },
      { bands: contract.bands.table, terms: contract.terms.table },
    ),
  };
}

/** The scenarios, and the sheets that settle commitments on them. */
function comparedSheets(
  { analysis, contract, further, typed }: AnswerInputs,
  answer: Analysis["answer"] & { readonly kind: "recommendation" },
  protections: ProtectionsFigures | null,
  { contract: place, scenarios: scenarioRefs, snapshot }: Places,
  kept: Kept,
): readonly PlannedSheet[] {
  const { range } = analysis;
  const { terms, bands } = contract;
  const { scenarios, periods } = range;
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
    place.sheets.options,
    scenarioRefs,
  );
  return [
    {
      kind: "Scenarios",
      plan: scenariosSheet(scenarios, range.seed, terms, snapshot, scenarioRefs, place, kept),
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
}
