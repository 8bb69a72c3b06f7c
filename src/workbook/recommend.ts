import { analyse, type Analysis } from "../engine/analyse";
import type { Change } from "../engine/forecast/launches";
import type { Lever } from "../engine/levers/lever";
import type { OtherSpend } from "../engine/otherSpend";
import type { Problem } from "../engine/problem";
import type { RangeOptions } from "../engine/rangeOptions";
import type { Month } from "../engine/units";
import { quoteSheet, type Cell } from "../tables/grid";
import { nextStepsName } from "../tables/recommendationSheet";
import type { UsageReading } from "../tables/usageReading";
import { usable } from "../tables/wording";
import type { Contract } from "./contract";
import type { ContractTables } from "./inputTables";
import { findOwnSheets } from "./ownSheets";
import type { ContractReading, Recommended, Work } from "./forPane";
import { rampSolver } from "./rampSolver";
import { namesTaken } from "./namesTaken";
import { writeSheets, type PlannedSheet } from "./writeSheets";
import type { FurtherReading } from "../tables/furtherTables";
import type { InputTableRead } from "../tables/provenance";
import { answerInShort } from "./answerInShort";
import { answerKinds, answerSheets } from "./answerSheets";

/** What will change usage, as the workbook's tables say it. */
export interface Plans {
  readonly levers: readonly Lever[];
  readonly changesFrom: (begin: Month) => readonly Change[];
  readonly otherSpend: readonly OtherSpend[];
  readonly rangeOptions: RangeOptions;
  readonly further: FurtherReading;
  /** The optional tables that the workbook has. */
  readonly tables: readonly InputTableRead[];
  readonly problems: readonly Problem[];
  /** The same problems, by the part of the pane that their tables belong to. */
  readonly problemsOf: ContractReading["problemsOf"];
}

/** Everything that the workbook says. */
export interface WorkbookInputs {
  readonly usage: UsageReading;
  readonly contract: Contract;
  readonly tables: ContractTables;
  readonly plans: Plans;
}

/** The analysis of what was read, with all that is to be said about it; or the problems that stop it. */
export function analysisOf(
  { usage, contract, plans }: WorkbookInputs,
  work: Work,
): Analysis | { readonly problems: readonly Problem[] } {
  const read = [...usage.problems, ...contract.problems, ...plans.problems];
  if (!usable(read)) return { problems: read };
  work.onProgress("Computing", 0.3);
  const { bands, terms, prices } = contract;
  const { levers, changesFrom, otherSpend, rangeOptions } = plans;
  const where = usage.address;
  const analysis = analyse({
    usage: usage.rows,
    prices,
    bands,
    terms,
    levers,
    changesFrom,
    otherSpend,
    rangeOptions,
    signingDay: usage.signingDay,
    where,
  });
  work.signal.throwIfAborted();
  return { ...analysis, problems: [...read, ...analysis.problems] };
}

/** An answer before it is written. */
export interface PlannedAnswer {
  readonly analysis: Analysis;
  readonly sheets: readonly PlannedSheet[];
  /** All that is to be said about it, names that the user has taken among it. */
  readonly problems: readonly Problem[];
}

/** From what was read to the sheets as they will be written; the problems alone where the input cannot be used. */
export async function planAnswer(
  context: Excel.RequestContext,
  inputs: WorkbookInputs,
  work: Work,
): Promise<PlannedAnswer | { readonly problems: readonly Problem[] }> {
  const analysis = analysisOf(inputs, work);
  if (!("answer" in analysis)) return analysis;
  const { usage, contract, tables, plans } = inputs;
  const sheets = answerSheets({
    analysis,
    usage,
    contract,
    tables,
    hasLevers: plans.levers.length > 0,
    further: plans.further,
    optional: plans.tables,
    own: await findOwnSheets(context, answerKinds),
    solve: await rampSolver(analysis, contract),
    typed: await readNextSteps(context),
  });
  return { analysis, sheets, problems: [...analysis.problems, ...(await namesTaken(context, sheets))] };
}

/** From what was read to the sheets. Writes nothing where the input cannot be used. */
export async function recommendInto(
  context: Excel.RequestContext,
  inputs: WorkbookInputs,
  work: Work,
): Promise<Recommended> {
  const planned = await planAnswer(context, inputs, work);
  const { problems } = planned;
  if (!("sheets" in planned)) return { written: false, problems };
  const { analysis, sheets } = planned;
  await writeSheets(context, sheets, work, "Recommendation");
  const shown = sheets.find(({ kind }) => kind === "Recommendation")?.plan.name ?? "Recommendation";
  const address = `${quoteSheet(shown)}!A1`;
  return {
    written: true,
    problems,
    ...answerInShort(analysis.answer, analysis.range, inputs.contract.terms),
    address,
  };
}

/** Owners and dates that the user filled in on the page before. */
async function readNextSteps(context: Excel.RequestContext): Promise<readonly (readonly Cell[])[]> {
  const range = context.workbook.names.getItemOrNullObject(nextStepsName).getRangeOrNullObject();
  range.load("values");
  await context.sync();
  return range.isNullObject ? [] : (range.values as Cell[][]);
}
