import { analyse, type Analysis } from "../engine/analyse";
import type { Problem } from "../engine/problem";
import { quoteSheet, type Cell } from "../tables/grid";
import { nextStepsName } from "../tables/recommendationSheet";
import { usable } from "../tables/wording";
import { findOwnSheets, type OwnSheet } from "./ownSheets";
import type { Recommended, Work } from "./forPane";
import { rampSolver } from "./rampSolver";
import { namesTaken } from "./namesTaken";
import { refuseMoved } from "./stillThere";
import { writeSheets, type PlannedSheet } from "./writeSheets";
import { answerInShort } from "./answerInShort";
import { answerKinds, answerSheets } from "./answerSheets";
import { engineInputs, type WorkbookInputs } from "./workbookInputs";

/** The analysis of what was read, with all that is to be said about it; or the problems that stop it. */
export function analysisOf(
  inputs: WorkbookInputs,
  work: Work,
): Analysis | { readonly problems: readonly Problem[] } {
  const { usage, contract, plans } = inputs;
  const read = [...usage.problems, ...contract.problems, ...plans.problems];
  if (!usable(read)) return { problems: read };
  work.onProgress("Computing", 0.3);
  const analysis = analyse(engineInputs(inputs));
  work.signal.throwIfAborted();
  return { ...analysis, problems: [...read, ...analysis.problems] };
}

/** An answer before it is written. */
export interface PlannedAnswer {
  readonly analysis: Analysis;
  readonly sheets: readonly PlannedSheet[];
  /** Our sheets as they stand. */
  readonly own: readonly OwnSheet[];
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
  const own = await findOwnSheets(context, answerKinds);
  const sheets = answerSheets({
    analysis,
    usage,
    contract,
    tables,
    hasLevers: plans.levers.length > 0,
    further: plans.further,
    optional: plans.tables,
    own,
    solve: await rampSolver(analysis, contract),
    typed: await readNextSteps(context),
  });
  const problems = [...analysis.problems, ...(await namesTaken(context, sheets))];
  return { analysis, sheets, own, problems };
}

/**
 * From what was read to the sheets. Writes nothing where the input cannot be used.
 *
 * @param undoable whether the writing can be undone afterwards.
 */
export async function recommendInto(
  context: Excel.RequestContext,
  inputs: WorkbookInputs,
  work: Work,
  undoable: boolean,
): Promise<Recommended> {
  const planned = await planAnswer(context, inputs, work);
  const { problems } = planned;
  if (!("sheets" in planned)) return { written: false, problems };
  const { analysis, sheets } = planned;
  await writeSheets(context, sheets, work, {
    shown: "Recommendation",
    undoable,
    check: (inner) => refuseMoved(inner, inputs),
  });
  const shown = sheets.find(({ kind }) => kind === "Recommendation")?.plan.name ?? "Recommendation";
  const address = `${quoteSheet(shown)}!A1`;
  return {
    written: true,
    problems,
    ...answerInShort({ ...analysis, terms: inputs.contract.terms }, work.say),
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
