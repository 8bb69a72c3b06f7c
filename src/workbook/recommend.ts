import { analyse, type Analysis } from "../engine/analyse";
import type { Change } from "../engine/forecast/launches";
import type { Lever } from "../engine/levers/lever";
import type { OtherSpend } from "../engine/otherSpend";
import type { Problem } from "../engine/problem";
import type { RangeOptions } from "../engine/rangeOptions";
import type { Month } from "../engine/units";
import type { Cell } from "../tables/grid";
import { termInWords } from "../tables/termInWords";
import { inMoney, inPercent } from "../tables/numbersInWords";
import { floorsInWords, headline, rangeInWords, reasonsInWords } from "../tables/recommendationInWords";
import { nextStepsName } from "../tables/recommendationSheet";
import type { UsageReading } from "../tables/usageReading";
import { usable } from "../tables/wording";
import type { Contract } from "./contract";
import type { ContractTables } from "./inputTables";
import { findOwnSheets } from "./ownSheets";
import type { Recommended, Work } from "./forPane";
import { writeSheets } from "./writeSheets";
import type { FurtherReading } from "../tables/furtherTables";
import type { InputTableRead } from "../tables/provenance";
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

/** From what was read to the sheets. Writes nothing where the input cannot be used. */
export async function recommendInto(
  context: Excel.RequestContext,
  inputs: WorkbookInputs,
  work: Work,
): Promise<Recommended> {
  const analysis = analysisOf(inputs, work);
  const { problems } = analysis;
  if (!("answer" in analysis)) return { written: false, problems };
  const { usage, contract, tables, plans } = inputs;
  const own = await findOwnSheets(context, answerKinds);
  const typed = await readNextSteps(context);
  const planned = answerSheets({
    analysis,
    usage,
    contract,
    tables,
    hasLevers: plans.levers.length > 0,
    further: plans.further,
    optional: plans.tables,
    own,
    typed,
  });
  await writeSheets(context, planned, work, "Recommendation");
  const shown = own.find(({ kind }) => kind === "Recommendation")?.name ?? "Recommendation";
  return { written: true, problems, ...inShort(analysis, contract), address: `${shown}!A1` };
}

/** Owners and dates that the user filled in on the page before. */
async function readNextSteps(context: Excel.RequestContext): Promise<readonly (readonly Cell[])[]> {
  const range = context.workbook.names.getItemOrNullObject(nextStepsName).getRangeOrNullObject();
  range.load("values");
  await context.sync();
  return range.isNullObject ? [] : (range.values as Cell[][]);
}

/** The answer as the pane shows it. */
function inShort(
  { answer, range }: Analysis,
  { terms }: Contract,
): Pick<Recommended & { readonly written: true }, "headline" | "reasons" | "keyFigures"> {
  if (answer.kind === "floors") {
    return {
      headline: floorsInWords(answer.floors, terms.confidence),
      reasons: [rangeInWords(range)],
      keyFigures: answer.floors.map(({ discount, commitment }) => ({
        label: `Floor at ${inPercent(discount)}`,
        value: inMoney(commitment),
      })),
    };
  }
  const words = termInWords(terms);
  const { commitment, discount, measures } = answer.recommendation;
  return {
    headline: headline(answer.recommendation, words),
    reasons: [...reasonsInWords(answer.recommendation, words), rangeInWords(range)],
    keyFigures: [
      { label: `Commitment${words.each}`, value: inMoney(commitment) },
      { label: "Discount", value: inPercent(discount) },
      { label: "Expected paid", value: inMoney(measures.paid.mean) },
      ...(measures.listCost === 0
        ? []
        : [{ label: "Below list", value: inPercent(1 - measures.paid.mean / measures.listCost) }]),
      { label: "Chance fully used", value: inPercent(measures.fill) },
      { label: "Expected forfeiture", value: inMoney(measures.forfeited.mean) },
    ],
  };
}
